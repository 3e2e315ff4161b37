import type { DeviceSession } from '@yichuang/contract';
import {
  type Connected,
  connectDevice,
  followView,
  give,
  runningClock,
  startTestHall,
  type TestHall,
  type VirtualClerk,
  virtualCitizen,
  virtualClerk,
} from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, faultsOf, openPhonePage } from './floor.ts';
import { launchBrowser, openPage, pairedPath, SIZES } from './pages.ts';

const ID_CARD = 'GA-HJ-001';

let hall: TestHall;
let browser: Browser;
let kiosk: Connected<DeviceSession>;
let clerk: VirtualClerk;
let other: VirtualClerk;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  kiosk = await connectDevice(hall, 'kiosk');
  clerk = await virtualClerk(hall, 'clerk01', 'w01');
  other = await virtualClerk(hall, 'clerk02', 'w02');
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

async function take() {
  const citizen = await virtualCitizen(hall, kiosk, { itemCodes: [ID_CARD] });
  return { ...citizen.ticket, phone: await citizen.openPhone() };
}

/** Puts a voice into the page that says each sentence when the test lets it, and keeps what was said. */
async function giveVoice(page: Page): Promise<{ said(): Promise<string[]>; sayNext(): Promise<void> }> {
  await page.addInitScript(() => {
    const said: string[] = [];
    const waiting: SpeechSynthesisUtterance[] = [];
    const voices = ['zh-CN', 'en-US'].map((lang) => ({ lang, localService: true, name: `stub ${lang}` }));
    class Utterance {
      text: string;
      onend: (() => void) | null = null;
      onerror: (() => void) | null = null;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = {
      getVoices: () => voices,
      cancel: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
      speak(utterance: SpeechSynthesisUtterance) {
        said.push(utterance.text);
        waiting.push(utterance);
      },
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, {
      SpeechSynthesisUtterance: Utterance,
      stubVoice: { said, end: () => (waiting.shift() as unknown as Utterance | undefined)?.onend?.() },
    });
  });
  type Stub = { readonly stubVoice: { readonly said: string[]; end(): void } };
  return {
    said: () => page.evaluate(() => [...(window as unknown as Stub).stubVoice.said]),
    sayNext: () => page.evaluate(() => (window as unknown as Stub).stubVoice.end()),
  };
}

test('the phone in each state: waiting, nearly, called, suspended, missed and back, done', async () => {
  const before = [await take(), await take(), await take()] as const;
  const mine = await take();
  const view = followView(mine.phone.connection, { kind: 'phone', ticketId: mine.ticketId });
  const opened = await openPhonePage(browser, hall, mine.ticketId);
  const { page } = opened;
  expect(await view.until()).toMatchObject({ state: 'waiting', ahead: 3, near: false });
  await page.getByText('前面 3 人').waitFor();

  await clerk.callNext();
  await other.callNext();
  await view.until(({ near, ahead }) => near && ahead === 1);
  await page.getByText('快到您了').waitFor();
  await clerk.start(before[0].ticketId);
  await clerk.finish(before[0].ticketId);
  await clerk.callNext();
  await view.until(({ near, ahead }) => near && ahead === 0);
  await page.getByText('下一个就是您').waitFor();
  for (const [window, ticket] of [
    [other, before[1]],
    [clerk, before[2]],
  ] as const) {
    await window.start(ticket.ticketId);
    await window.finish(ticket.ticketId);
  }

  await clerk.callNext();
  await view.until(({ state }) => state === 'called');
  await page.getByText('1 号窗口').first().waitFor();
  const at = { windowId: 'w01', ticketId: mine.ticketId };
  await give(clerk.connection, 'markNoShow', at);
  await view.until(({ missed }) => missed?.mayReturn === true);
  await page.getByText('叫号时没有等到您').waitFor();
  await page.getByText('回来后，再叫 3 个号就叫您').waitFor();
  await give(kiosk.connection, 'returnTicket', { ticketId: mine.ticketId });
  await view.until(({ state }) => state === 'waiting');
  await page.getByText('您已回到队伍里').waitFor();

  await clerk.callNext();
  await clerk.start(mine.ticketId);
  for (const [suspensionKind, words] of [
    ['withoutFile', '取来材料后'],
    ['withFile', '您的材料留在窗口'],
    ['waiting', '正在等另一步办好'],
  ] as const) {
    await give(clerk.connection, 'suspendTicket', { ...at, suspensionKind });
    await view.until(({ suspension }) => suspension?.kind === suspensionKind);
    await page.getByText(words).waitFor();
    await give(clerk.connection, 'resumeTicket', { ...at, present: true });
  }
  await clerk.finish(mine.ticketId);
  await view.until(({ state }) => state === 'served');
  await page.getByText('已办完').first().waitFor();
  expect(faultsOf([opened])).toEqual([]);
  await closePages([opened]);
});

test('two calls at once: both stand on the board, and are spoken to their end one after the other', async () => {
  const board = await openPage(browser, hall, pairedPath(hall, '/display?zone=A&voice=1&english=1'), SIZES.board);
  const { page } = board;
  const voice = await giveVoice(page);
  let owns = false;
  page.on('websocket', (line) =>
    line.on('framereceived', ({ payload }) => {
      if (String(payload).includes('["voice",true')) owns = true;
    }),
  );
  await page.reload();
  // A browser lets a page sound once it was touched.
  await page.mouse.click(900, 500);
  const device = await connectDevice(hall, 'board', { zoneId: 'A' });
  const view = followView(device.connection, { kind: 'board', zoneId: 'A' });
  await view.until();
  await page.getByRole('button', { name: '开启声音' }).waitFor({ state: 'detached' });

  await expect.poll(() => owns, { timeout: 15_000 }).toBe(true);
  const [first, second] = [await take(), await take()];
  await Promise.all([clerk.callNext(), other.callNext()]);
  const { current, recent } = await view.until((entry) =>
    [first.number, second.number].every((number) =>
      [entry.current, ...entry.recent].some((call) => call?.number === number),
    ),
  );
  const calls = [recent[0], current];
  for (const number of [first.number, second.number]) await page.getByText(number).first().waitFor();

  const spoken = calls.map((call) => [...(call?.number ?? '')].at(-1));
  await expect.poll(async () => (await voice.said()).length, { timeout: 15_000 }).toBe(1);
  const texts: string[] = [];
  for (let count = 0; count < 8; count += 1) {
    const said = await voice.said();
    texts.splice(0, texts.length, ...said);
    if (said.length === 2 * calls.length || said.filter((text) => text.startsWith('请')).length === calls.length) break;
    await voice.sayNext();
    await expect.poll(async () => (await voice.said()).length, { timeout: 15_000 }).toBe(said.length + 1);
  }
  const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  const chinese = texts.filter((text) => text.startsWith('请'));
  expect(chinese.length).toBe(2);
  for (const [index, text] of chinese.entries()) expect(text).toContain(`${digits[Number(spoken[index])]} 号`);
  expect(faultsOf([board])).toEqual([]);
  await closePages([board]);
});
