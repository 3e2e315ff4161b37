import type { ClerkView, DeviceSession, StaffSession } from '@yichuang/contract';
import {
  ask,
  type Connected,
  connectDevice,
  connectStaff,
  give,
  runningClock,
  startTestHall,
  type TestHall,
  virtualCitizen,
  virtualClerk,
  waitForView,
} from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultsOf } from './floor.ts';
import { choose, moveTo, pressAct } from './keyboard.ts';
import { launchBrowser, type OpenedPage, openPage, SIZES, signIn } from './pages.ts';

const MINUTE_MS = 60_000;
const ID_CARD = 'GA-HJ-001';

let hall: TestHall;
let browser: Browser;
let desk: OpenedPage;
let page: Page;
let kiosk: Connected<DeviceSession>;
let manager: Connected<StaffSession>;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  kiosk = await connectDevice(hall, 'kiosk');
  manager = await connectStaff(hall, 'manager');
  desk = await openPage(browser, hall, '/front-desk', SIZES.desk);
  page = desk.page;
  // The last use of the mouse.
  await signIn(page, hall, 'clerk01');
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

/** What the hall says of a window, once it is so. */
function seen(predicate: (view: ClerkView) => boolean, windowId = 'w01'): Promise<ClerkView> {
  return waitForView(manager.connection, { kind: 'clerk', windowId }, predicate);
}

async function take(itemCode = ID_CARD): Promise<string> {
  const { ticket } = await virtualCitizen(hall, kiosk, { itemCodes: [itemCode] });
  return ticket.number;
}

/** Calls the next one and starts it, by keyboard. */
async function serve(number: string): Promise<void> {
  await pressAct(page, '叫号', 'F2');
  await pressAct(page, '到达', 'F7');
  await pressAct(page, '开始办理', 'F4');
  await seen((view) => view.ticket?.number === number && view.ticket.state === 'serving');
}

async function finish(): Promise<void> {
  await pressAct(page, '办结', 'F8');
  await seen((view) => view.ticket === null);
}

test('Q-30 Q-40 open, next, arrived, start, finish: one key each', async () => {
  const number = await take();
  await pressAct(page, '开窗', 'F10');
  await pressAct(page, '叫号', 'F2');
  await seen((view) => view.ticket?.state === 'called' && view.ticket.number === number);
  await pressAct(page, '到达', 'F7');
  await seen((view) => view.ticket?.state === 'arrived');
  await pressAct(page, '开始办理', 'F4');
  await seen((view) => view.ticket?.state === 'serving');
  await finish();
  const { figures, lastServed } = await seen((view) => view.figures.served === 1);
  expect(figures).toMatchObject({ served: 1, noShow: 0 });
  expect(lastServed).toMatchObject({ number, accurate: true });
});

test('suspended in each of the three kinds, and taken up again: present, called, and after the next one', async () => {
  const first = await take();
  const second = await take();
  await serve(first);

  await pressAct(page, '挂起', 'g');
  await choose(page, '不持件');
  await seen(({ suspended }) => suspended[0]?.kind === 'withoutFile' && suspended[0].number === first);
  await pressAct(page, '接着办', 'j');
  await choose(page, first);
  await seen((view) => view.ticket?.number === first && view.ticket.state === 'serving');

  await pressAct(page, '挂起', 'g');
  await moveTo(page, 'ArrowRight', '15 分');
  await choose(page, '材料留在本窗口');
  const { suspended } = await seen((view) => view.suspended[0]?.kind === 'withFile');
  expect(suspended[0]?.expectedBackAt).toBeGreaterThan(hall.clock.now() + 14 * MINUTE_MS);
  await pressAct(page, '接着办', 'j');
  await moveTo(page, 'ArrowRight', '请来窗口');
  await choose(page, first);
  const called = await seen((view) => view.ticket?.number === first && view.ticket.state === 'called');
  expect(called.ticket?.callReason.rule).toBe('resumed');
  await pressAct(page, '到达', 'F7');
  await pressAct(page, '开始办理', 'F4');

  await pressAct(page, '挂起', 'g');
  await choose(page, '等待');
  await seen((view) => view.suspended[0]?.kind === 'waiting' && view.ticket === null);
  await serve(second);
  await finish();
  await pressAct(page, '接着办', 'j');
  await choose(page, first);
  await seen((view) => view.ticket?.number === first && view.ticket.state === 'serving' && view.suspended.length === 0);
  await finish();
});

test('sent to another window with a note and back again; sent and taken back', async () => {
  const colleague = await virtualClerk(hall, 'clerk02', 'w02');
  const number = await take();
  await serve(number);
  await pressAct(page, '转办', 'z');
  await page.keyboard.press('n');
  await page.keyboard.insertText('请核对户口簿第 3 页');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await moveTo(page, 'ArrowDown', '要专人办');
  await moveTo(page, 'ArrowRight', '窗口');
  await choose(page, '2 号窗口');
  const away = await seen((view) => view.sent.length === 1 && view.ticket === null);
  expect(away.sent[0]).toMatchObject({ number, targetKind: 'window', target: '2' });
  await seen(({ line }) => line[0]?.number === number && line[0].directed, 'w02');

  const called = await colleague.callNext();
  expect(called?.number).toBe(number);
  const ticketId = called?.ticketId ?? '';
  expect(await ask(colleague.connection, 'transferNote', { windowId: 'w02', ticketId })).toEqual({
    note: '请核对户口簿第 3 页',
  });
  await colleague.start(ticketId);
  const there = await seen((view) => view.ticket?.state === 'serving', 'w02');
  expect(there.ticket?.transfer).toMatchObject({
    reason: 'needsSpecialist',
    returnToSender: true,
    fromWindowId: 'w01',
  });
  await seen((view) => view.sent.length === 0);
  await colleague.finish(ticketId);
  await seen(({ line }) => line[0]?.number === number && line[0].directed);
  await serve(number);

  await pressAct(page, '转办', 'z');
  await moveTo(page, 'ArrowRight', '窗口');
  await choose(page, '2 号窗口');
  await seen((view) => view.sent.length === 1);
  await pressAct(page, '收回', 's');
  await choose(page, number);
  await seen((view) => view.sent.length === 0);
  await seen(({ line }) => line.length === 0, 'w02');
  await seen(({ line }) => line[0]?.number === number && line[0].directed);
  await serve(number);
  await finish();
  await give(colleague.connection, 'closeWindow', { windowId: 'w02' });
});

test('a number out of its turn, from the line and by looking it up, and a walk-in', async () => {
  const numbers = [await take(), await take(), await take()] as const;
  await seen(({ line }) => line.length === 3);
  await page.getByRole('button', { name: `选 ${numbers[1]}` }).waitFor();
  await page.keyboard.press('2');
  await choose(page, '情况紧急');
  const chosen = await seen((view) => view.ticket?.number === numbers[1]);
  expect(chosen.ticket?.callReason).toMatchObject({ rule: 'chosen', chosenFor: 'urgent', runnerUp: numbers[0] });
  await pressAct(page, '开始办理', 'F4');
  await finish();

  await pressAct(page, '查号', 'c');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type(`${numbers[2].slice(0, 1).toLowerCase()}${Number(numbers[2].slice(1))}`);
  await page.keyboard.press('Enter');
  await choose(page, '请到本窗口');
  await choose(page, '事先约好');
  const found = await seen((view) => view.ticket?.number === numbers[2]);
  expect(found.ticket?.callReason).toMatchObject({ rule: 'chosen', chosenFor: 'agreed' });
  await pressAct(page, '开始办理', 'F4');
  await finish();

  await pressAct(page, '无号办理', 'w');
  await page.getByRole('dialog').getByRole('textbox').waitFor();
  await page.keyboard.type('sfzhl');
  await page.getByRole('dialog').locator('.desk-choice-row').filter({ hasText: '居民身份证换领' }).waitFor();
  await page.keyboard.press('1');
  const walkIn = await seen((view) => view.ticket !== null);
  expect(walkIn.ticket).toMatchObject({ itemCode: ID_CARD, state: 'serving', callReason: { rule: 'walkIn' } });
  await finish();

  await serve(numbers[0]);
  await finish();
});

test('a number that does not come: missed, undone, missed again, and back in the line', async () => {
  const number = await take();
  await pressAct(page, '叫号', 'F2');
  await seen((view) => view.ticket?.number === number);
  await pressAct(page, '过号', 'F6', 2);
  await seen((view) => view.missed[0]?.number === number && view.ticket === null);
  await pressAct(page, '回来了', 'h');
  await moveTo(page, 'ArrowRight', '撤销，马上办');
  await choose(page, number);
  await seen((view) => view.ticket?.number === number && view.missed.length === 0);
  await pressAct(page, '过号', 'F6', 2);
  await seen((view) => view.missed.length === 1 && view.ticket === null);
  await pressAct(page, '回来了', 'h');
  await choose(page, number);
  const back = await seen(({ line }) => line.some((entry) => entry.number === number));
  expect(back.missed).toEqual([]);
  await serve(number);
  await finish();
});

test('a pause that would leave people without a window warns first; a forgotten finish is marked', async () => {
  const number = await take();
  await pressAct(page, '暂停', 'F9');
  await choose(page, '用餐');
  await page.getByText('没有窗口办的业务：公安业务').waitFor();
  expect((await seen(() => true)).status).toBe('open');
  await choose(page, '先不离开');
  await pressAct(page, '暂停', 'F9');
  await choose(page, '用餐');
  await choose(page, '仍要离开');
  const paused = await seen((view) => view.status === 'paused');
  expect(paused).toMatchObject({ pauseReason: 'meal', backAt: expect.any(Number) });
  await pressAct(page, '恢复', 'F9');
  await seen((view) => view.status === 'open');

  await serve(number);
  hall.clock.advance(50 * MINUTE_MS);
  await pressAct(page, '时长不准', 'b', 2);
  const { lastServed } = await seen((view) => view.ticket === null);
  expect(lastServed).toMatchObject({ number, accurate: false });
  const later = await take();
  await serve(later);
  await finish();
  await pressAct(page, '时长不准', 'b', 2);
  await seen((view) => view.lastServed?.number === later && !view.lastServed.accurate);
});

test('help is called for in the middle of a dialog, and reaches the manager; a reload changes nothing', async () => {
  const number = await take();
  await serve(number);
  await pressAct(page, '挂起', 'g');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Insert');
  await page.keyboard.press('Insert');
  await seen((view) => view.emergencySince !== null);
  const { alarms } = await waitForView(manager.connection, { kind: 'manager' }, (view) => view.alarms.length > 0);
  expect(alarms[0]).toMatchObject({ code: 'emergency', windowId: 'w01' });
  await page.getByText('已求助，管理员已收到').waitFor();
  expect(await page.getByRole('dialog').isVisible()).toBe(true);

  await page.reload();
  await page.getByText('已求助，管理员已收到').waitFor();
  await seen((view) => view.ticket?.number === number && view.ticket.state === 'serving');
  await finish();
  await give(manager.connection, 'settleEmergency', { windowId: 'w01' });
  await page.getByText('已求助，管理员已收到').waitFor({ state: 'detached' });
  expect(faultsOf([desk])).toEqual([]);
});
