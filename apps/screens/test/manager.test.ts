import type { DeviceSession, ManagerView, StaffSession } from '@yichuang/contract';
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
import { faultsOf, waitForTextOn } from './floor.ts';
import { launchBrowser, type OpenedPage, openPage, pairedPath, SIZES, signIn } from './pages.ts';

const ID_CARD = 'GA-HJ-001';

let hall: TestHall;
let browser: Browser;
let floor: OpenedPage;
let board: OpenedPage;
let kiosk: OpenedPage;
let page: Page;
/** A kiosk and a manager without a page. */
let device: Connected<DeviceSession>;
let manager: Connected<StaffSession>;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  device = await connectDevice(hall, 'kiosk');
  manager = await connectStaff(hall, 'manager');
  [floor, board, kiosk] = await Promise.all([
    openPage(browser, hall, '/manager', SIZES.desk),
    openPage(browser, hall, pairedPath(hall, '/display?zone=A'), SIZES.board),
    openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk),
  ]);
  page = floor.page;
  await signIn(page, hall, 'manager');
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

/** What the hall says to its manager, once it is so. */
function seen(predicate: (view: ManagerView) => boolean): Promise<ManagerView> {
  return waitForView(manager.connection, { kind: 'manager' }, predicate);
}

async function press(name: string | RegExp, where: Page = page): Promise<void> {
  await where.getByRole('button', { name, exact: true }).click();
}

test('a call for help stands over every page until the manager settles it', async () => {
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  await press('设置');
  await give(clerk.connection, 'raiseEmergency', { windowId: 'w01' });
  const band = page.getByRole('region', { name: '1 号窗口求助' });
  await band.waitFor();
  await seen(({ alarms }) => alarms.some(({ code, windowId }) => code === 'emergency' && windowId === 'w01'));
  await band.getByRole('button', { name: '看这个窗口' }).click();
  await page.getByRole('heading', { name: '1 号窗口' }).waitFor();
  await press('求助已处理');
  await seen(({ windows, alarms }) => windows[0]?.emergencySince === null && alarms.length === 0);
  await band.waitFor({ state: 'detached' });
});

test('a window lent to another line for the day, and back by the settings', async () => {
  await virtualCitizen(hall, device, { itemCodes: [ID_CARD] });
  const lent = await virtualClerk(hall, 'clerk05', 'w05');
  await page.getByRole('button', { name: /^5 号/ }).click();
  await page.getByRole('heading', { name: '5 号窗口' }).waitFor();
  await page.getByLabel('公安业务（1 人等）').check();
  await press('今天就这样办');
  const lending = await seen(({ windows }) => windows.some((entry) => entry.queuesSetForDay));
  expect(lending.windows.find(({ windowId }) => windowId === 'w05')?.queueIds).toContain('police');
  expect(await lent.callNext()).toMatchObject({ number: 'P001' });
  await press('照设置');
  const back = await seen(({ windows }) =>
    windows.every(({ windowId, queueIds }) => windowId !== 'w05' || !queueIds.includes('police')),
  );
  expect(back.windows.find(({ windowId }) => windowId === 'w05')?.queueIds).toEqual(['enterprise', 'tax']);
  await page.keyboard.press('Escape');
});

test('tickets of a line stopped with a reason: the kiosk says so, and gives them again', async () => {
  await page.getByRole('button', { name: /^P 公安业务/ }).click();
  await page.getByLabel('人手不足').check();
  await press('暂停取号');
  await seen(({ queues }) => queues.some(({ queueId, state }) => queueId === 'police' && state === 'closed'));
  await kiosk.page.getByRole('button', { name: /按部门找/ }).click();
  await kiosk.page
    .getByRole('button', { name: /公安局/ })
    .first()
    .click();
  await kiosk.page
    .getByRole('button', { name: /居民身份证换领/ })
    .first()
    .click();
  await kiosk.page.getByText('原因：窗口人手不够').waitFor();
  await expect(virtualCitizen(hall, device, { itemCodes: [ID_CARD] })).rejects.toThrow('queueClosed');
  await press('恢复取号');
  await seen(({ queues }) => queues.every(({ state }) => state === 'open'));
  await kiosk.page.getByText('原因：窗口人手不够').waitFor({ state: 'detached' });
  await kiosk.page.getByRole('button', { name: '首页' }).click();
  await page.keyboard.press('Escape');
});

test('a notice is on kiosk and board at once, and gone when it is withdrawn', async () => {
  const words = '社保系统维护，约 11:00 恢复';
  await page.getByRole('tab', { name: '通知' }).click();
  await press('发出');
  await page.getByText('请写中文通知').waitFor();
  await page.getByLabel('中文（最多 80 字）').fill(words);
  await press('发出');
  await waitForTextOn(words, [kiosk, board]);
  expect((await seen(({ notices }) => notices.length === 1)).notices[0]).toMatchObject({ zh: words, zoneId: null });
  await press(`撤回 ${words}`);
  await press(`撤回 ${words} 确认撤回`);
  await seen(({ notices }) => notices.length === 0);
  for (const shown of [kiosk, board]) await shown.page.getByText(words).first().waitFor({ state: 'detached' });
});

test('hours extended for one line, and the extension ended', async () => {
  await page.getByRole('tab', { name: '营业' }).click();
  await press('延时服务…');
  await page.getByLabel('延到几点？').fill('8:00');
  await press('开始延时');
  await page.getByText(/要晚于现在/).waitFor();
  await page.getByLabel('延到几点？').fill('18:30');
  await page
    .getByRole('group', { name: /哪些队列/ })
    .getByLabel('公安业务')
    .check();
  await press('开始延时');
  const { extension } = await seen((view) => view.extension !== null);
  expect(extension).toEqual({ until: Date.UTC(2026, 0, 12, 10, 30), queueIds: ['police'] });
  await waitForTextOn(/延时(服务)?到 ?18:30/, [board]);
  await waitForTextOn(/今天延时服务到/, [kiosk]);
  await press('结束延时');
  await press('确认结束？');
  await seen((view) => view.extension === null);
});

test('a quota set while the hall runs is in force at once, and stands in the history with its name', async () => {
  await press('设置');
  await press('队列与限号');
  await press('公安业务 加限号');
  const quota = page.getByRole('group', { name: '公安业务 限号' });
  await quota.getByLabel('从').fill('25:00');
  await page.getByText('请按 09:00 的样子填').first().waitFor();
  await quota.getByLabel('从').fill('00:00');
  await quota.getByLabel('到').fill('24:00');
  await quota.getByLabel('最多发').fill('2');
  await press('保存并生效');
  await page.getByText('已保存，马上生效').waitFor();
  await virtualCitizen(hall, device, { itemCodes: [ID_CARD] });
  await expect(virtualCitizen(hall, device, { itemCodes: [ID_CARD] })).rejects.toThrow('quotaFull');
  await seen(({ queues }) => queues.some(({ queueId, state }) => queueId === 'police' && state === 'full'));
  await press('修改记录');
  await page.getByText('沈知行 修改').first().waitFor();
  await page
    .getByText(/00:00–24:00 各渠道合计 2 个/)
    .first()
    .waitFor();
});

test('two managers at the settings: the second sees what the first changed, and loses nothing', async () => {
  const other = await openPage(browser, hall, '/manager?view=settings', SIZES.desk);
  await signIn(other.page, hall, 'manager');
  await press('叫号', other.page);
  await other.page.getByLabel('最多重呼').fill('5');
  await press('设置');
  await press('提醒');
  await page.getByLabel('一个队超过').fill('33');
  await press('保存并生效');
  await page.getByText('已保存，马上生效').waitFor();

  const conflict = other.page.getByRole('alert', { name: '设置刚被别人改过' });
  await conflict.waitFor();
  await conflict.getByText(/33/).waitFor();
  await press('在新设置上保留我的修改', other.page);
  await press('保存并生效', other.page);
  await other.page.getByText('已保存，马上生效').waitFor();
  const { settings } = await ask(manager.connection, 'settings', {});
  expect(settings).toMatchObject({ calls: { recallCap: 5 }, alarms: { lineLimit: 33 } });
  expect(faultsOf([other]).filter((fault) => !fault.includes('409'))).toEqual([]);
  await other.page.context().close();
});

test('a device that is revoked asks to be paired again', async () => {
  await press('设备');
  await press(/^停用 大厅显示屏/);
  await press(/^停用 大厅显示屏.*确认停用$/);
  await board.page.getByText('配对这台设备').waitFor();
  const { devices } = await ask(manager.connection, 'devices', {});
  expect(devices.map(({ role }) => role)).not.toContain('board');
});

test('the end of the day settles every open ticket after one question', async () => {
  await press('大厅平面');
  await page.getByRole('tab', { name: '营业' }).click();
  await press('日终结算…');
  const dialog = page.getByRole('dialog', { name: '日终结算' });
  await dialog.getByText('还在等候的 1 个号：作废').waitFor();
  await dialog.getByText('还开着的 2 个窗口：1、5 号，关闭').waitFor();
  const end = dialog.getByRole('button', { name: '结算今天' });
  expect(await end.isDisabled()).toBe(true);
  await dialog.getByLabel('我确认大厅里没有人还在等、还在办').check();
  await end.click();
  const { counts, windows } = await seen(({ counts: { waiting, atWindow } }) => waiting + atWindow === 0);
  expect(counts).toMatchObject({ issued: 2, expired: 2, waiting: 0, suspended: 0 });
  expect(windows.every(({ state }) => state === 'closed')).toBe(true);
  await dialog.waitFor({ state: 'detached' });
  expect(faultsOf([floor, kiosk])).toEqual([]);
});
