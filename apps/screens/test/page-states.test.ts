import {
  connectDevice,
  runningClock,
  startTestHall,
  type TestHall,
  type VirtualCitizen,
  virtualCitizen,
} from '@yichuang/testkit';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type BreakableLine, holdLine } from './breakable-line.ts';
import { closePages, type Floor, faultsOf, openFloor, openPhonePage, waitForTextOn } from './floor.ts';
import { launchBrowser, type OpenedPage, openPage, SIZES } from './pages.ts';

type PageName = keyof Floor | 'phone';

/** What each page says while the hall has taken the call and says nothing. */
const LOADING: Readonly<Record<PageName, string>> = {
  kiosk: '正在连接大厅，请稍候',
  board: '正在连接大厅，请稍候',
  sign: '正在连接',
  pad: '正在连接大厅，请稍候',
  desk: '正在打开，请稍候…',
  manager: '正在打开，请稍候…',
  phone: '正在打开您的号码…',
};
const EMPTY: Readonly<Record<keyof Floor, readonly string[]>> = {
  kiosk: ['您要办什么事？', '不带手机、不带身份证，也可以取号'],
  board: ['欢迎光临', '请先到取号机取号', '暂未开窗'],
  sign: ['窗口关闭'],
  pad: ['本窗口已关闭'],
  desk: ['没有人排队', '开窗后才能叫号'],
  manager: ['没有提醒', '没有人等候'],
};
const OFFLINE: Readonly<Record<PageName, RegExp>> = {
  kiosk: /网络断开，正在重连，可先选事项。排队情况停在 \d\d:\d\d/,
  board: /连接中断，正在重连/,
  sign: /正在重连/,
  pad: /连接中断，正在重连/,
  desk: /与大厅服务器的连接已断开/,
  manager: /与大厅服务器的连接已断开/,
  phone: /网络断开，正在重连。下面是刚才的情况/,
};
const GATES: Readonly<Record<PageName, string>> = {
  kiosk: '配对这台设备',
  board: '配对这台设备',
  sign: '配对这台设备',
  pad: '配对这台设备',
  desk: '登录已到时间，请重新登录',
  manager: '登录已到时间，请重新登录',
  phone: '这个链接不能用了',
};

let hall: TestHall;
let browser: Browser;
let floor: Floor;
let pages: Record<PageName, OpenedPage>;
let waiting: VirtualCitizen;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  floor = await openFloor(browser, hall);
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

function shown(name: PageName, text: string | RegExp): Locator {
  return pages[name].page.getByText(text).and(pages[name].page.locator(':visible')).first();
}

/** Waits until each page shows its text. */
async function waitForEach(texts: Readonly<Partial<Record<PageName, string | RegExp>>>): Promise<void> {
  await Promise.all(Object.entries(texts).map(([name, text]) => shown(name as PageName, text).waitFor()));
}

test('an empty hall: every page says that there is nothing yet and what to do', async () => {
  for (const [name, texts] of Object.entries(EMPTY))
    for (const text of texts) await waitForTextOn(text, [floor[name as keyof Floor]]);
  expect(await floor.kiosk.page.locator('.kiosk-door').count()).toBe(4);
  expect(await floor.kiosk.page.locator('.kiosk-popular').count()).toBe(0);
  expect(await floor.manager.page.locator('.floor-balance strong').allTextContents()).toEqual(Array(8).fill('0'));
  expect(faultsOf(Object.values(floor))).toEqual([]);
});

test('a hall that does not answer yet, then does; a line that breaks, and comes back', async () => {
  const kiosk = await connectDevice(hall, 'kiosk');
  const served = await virtualCitizen(hall, kiosk, { itemCodes: ['GA-HJ-001'] });
  waiting = await virtualCitizen(hall, kiosk, { itemCodes: ['GA-HJ-001'] });
  const { number } = served.ticket;
  pages = { ...floor, phone: await openPhonePage(browser, hall, waiting.ticket.ticketId) };
  const desk = pages.desk.page;
  await desk.getByRole('button', { name: '开窗' }).click();
  await desk.getByRole('button', { name: '叫号' }).click();
  await desk.getByRole('button', { name: '开始办理' }).click();
  await waitForTextOn(waiting.ticket.number, [pages.phone]);
  const names = Object.keys(pages) as PageName[];

  const lines: BreakableLine[] = await Promise.all(names.map((name) => holdLine(pages[name].page)));
  for (const line of lines) line.silence();
  await Promise.all(names.map((name) => pages[name].page.reload()));
  await pages.kiosk.page.getByRole('button', { name: /按部门找/ }).click();
  await pages.kiosk.page.getByRole('button', { name: /公安局/ }).click();
  await pages.kiosk.page.getByRole('button', { name: /居民身份证换领/ }).click();
  await waitForEach(LOADING);
  const take = pages.kiosk.page.getByRole('button', { name: '取号', exact: true });
  expect(await take.isDisabled()).toBe(true);

  const view = {
    kiosk: '1 人在等',
    board: number,
    sign: number,
    pad: `正在为 ${number} 号服务`,
    desk: number,
    manager: number,
    phone: waiting.ticket.number,
  };
  const commands = {
    take,
    finish: desk.getByRole('button', { name: '办结' }),
    cancel: pages.phone.page.getByRole('button', { name: '取消排队' }),
  };
  async function expectCommands(state: 'enabled' | 'disabled'): Promise<void> {
    for (const command of Object.values(commands))
      await expect.poll(() => command.isDisabled().then((is) => (is ? 'disabled' : 'enabled'))).toBe(state);
  }
  for (const line of lines) line.mend();
  await waitForEach(view);
  await expectCommands('enabled');

  await Promise.all(lines.map((line) => line.cut()));
  await waitForEach(OFFLINE);
  await waitForEach(view);
  await expectCommands('disabled');

  for (const line of lines) line.mend();
  await Promise.all(names.map((name) => shown(name, OFFLINE[name]).waitFor({ state: 'hidden' })));
  await waitForEach(view);
  await expectCommands('enabled');
  await commands.finish.click();
  await waitForEach({ sign: '等待叫号', pad: '欢迎光临', manager: '空闲' });
  expect(faultsOf(Object.values(pages))).toEqual([]);
});

test('a token that the hall does not take leads every page to its gate', async () => {
  await Promise.all(
    Object.values(pages).map(async ({ page }) => {
      await page.evaluate(() => {
        for (const storage of [localStorage, sessionStorage])
          for (const key of Object.keys(storage).filter((each) => each.startsWith('yichuang.session.')))
            storage.setItem(key, JSON.stringify({ ...JSON.parse(storage.getItem(key) ?? '{}'), token: 'not-a-token' }));
      });
      await page.reload();
    }),
  );
  await waitForEach(GATES);
  await closePages(Object.values(pages));
});

test('an unknown path, a wrong link and a wrong code say so', async () => {
  const unknown = await openPage(browser, hall, '/no-such-page', SIZES.desk);
  const link = await openPage(browser, hall, '/my-ticket#t=wrong', SIZES.phone);
  const code = await openPage(browser, hall, '/kiosk#pair=00000000', SIZES.kiosk);
  await unknown.page.getByText('没有这个页面').waitFor();
  await link.page.getByText('这个链接不能用了').waitFor();
  await code.page
    .getByRole('alert')
    .filter({ hasText: /配对码/ })
    .waitFor();
  await closePages([unknown, link, code]);
});
