import { connectStaff, runningClock, startTestHall, type TestHall, waitForView } from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, faultsOf, takeTicket } from './floor.ts';
import { pressAct } from './keyboard.ts';
import { launchBrowser, openPage, pairedPath, SIZES, signIn } from './pages.ts';

const PASSWORD = 'kite-harbour-lantern-42';
const MOST_STEPS = 60;

let hall: TestHall;
let browser: Browser;
/** First passwords of the clerks, as the page showed them. */
let firstPasswords: readonly string[];

beforeAll(async () => {
  hall = await startTestHall({ empty: true, clock: runningClock() });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

async function next(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('heading', { name: step, exact: true }).waitFor();
}

test('from /set-up to a manager signed in and the first ticket at a paired kiosk', async () => {
  const { page, faults } = await openPage(browser, hall, '/set-up#code=00000000', SIZES.desk);
  expect(await page.getByLabel('建立码').inputValue()).toBe('00000000');
  await expect.poll(() => page.url()).not.toContain('00000000');
  await next(page, '大厅名称');
  await page.getByLabel('中文名称').fill('东区政务服务中心');
  await page.getByLabel('英文名称').fill('East Service Centre');
  await next(page, '管理员');
  await page.getByLabel('姓名').fill('韩主任');
  await page.getByLabel('用户名').fill('boss');
  await page.getByLabel('密码', { exact: false }).first().fill(PASSWORD);
  await page.getByLabel('再输一次密码').fill('something else');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByText('两次输入的密码不一样，请再输一次').waitFor();
  await page.getByLabel('再输一次密码').fill(PASSWORD);
  await next(page, '区域');
  await next(page, '窗口');
  await page.getByLabel('加几个').fill('2');
  await page.getByRole('button', { name: '全选' }).click();
  await page.getByRole('button', { name: '添加', exact: true }).click();
  await next(page, '工作人员');
  await page.getByLabel('姓名，一行一个，可以一次粘贴很多').fill('李思\n王五');
  await page.getByRole('button', { name: '添加，生成初始密码' }).click();
  await next(page, '办公时间');
  await next(page, '核对');
  firstPasswords = await page.locator('code').allTextContents();
  expect(firstPasswords.length).toBe(2);

  // The code is wrong: nothing is lost, the page leads to its field.
  await page.getByRole('button', { name: '建立大厅', exact: true }).click();
  await page.getByText('建立码不对，请看服务器启动时显示的建立码').waitFor();
  expect(hall.server.setUpCode).not.toBeNull();
  await page.getByLabel('建立码').fill(hall.server.setUpCode ?? '');
  await page.getByRole('navigation').getByRole('button', { name: '核对' }).click();
  await page.getByRole('button', { name: '建立大厅', exact: true }).click();
  await page.getByText('大厅建好了').waitFor();
  expect(hall.server.setUpCode).toBeNull();

  await page.getByRole('link', { name: '去大厅管理' }).click();
  await signIn(page, { ...hall, password: PASSWORD }, 'boss');
  await page.getByText('没有人等候').first().waitFor();
  const kiosk = await openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk);
  const number = await takeTicket(kiosk.page);
  expect(number).toBe('P001');
  const manager = await connectStaff({ ...hall, password: PASSWORD }, 'boss');
  const view = await waitForView(manager.connection, { kind: 'manager' }, ({ counts }) => counts.waiting === 1);
  expect(view).toMatchObject({ open: true, counts: { issued: 1 }, windows: [{ label: '1' }, { label: '2' }] });
  const again = await openPage(browser, hall, '/set-up', SIZES.desk);
  await again.page.getByText('这个大厅已经建好了').waitFor();
  // Chromium reports the refusal of the wrong code too.
  expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
  expect(faultsOf([kiosk, again])).toEqual([]);
  await closePages([{ page, faults }, kiosk, again]);
});

test('relief in the new hall: a second clerk takes the window over with the ticket that is being served', async () => {
  const manager = await connectStaff({ ...hall, password: PASSWORD }, 'boss');
  function seen(predicate: (view: Awaited<ReturnType<typeof present>>) => boolean) {
    return waitForView(manager.connection, { kind: 'clerk', windowId: 'w01' }, predicate);
  }
  function present() {
    return waitForView(manager.connection, { kind: 'clerk', windowId: 'w01' });
  }
  const desks = [];
  for (const [index, password] of firstPasswords.entries()) {
    const desk = await openPage(browser, hall, '/front-desk', SIZES.desk);
    await signIn(desk.page, { ...hall, password }, `clerk0${index + 1}`);
    const tile = desk.page.getByRole('button', { name: /^1 号窗口/ });
    await tile.waitFor();
    for (let count = 0; count < MOST_STEPS; count += 1) {
      if (await tile.evaluate((element) => element === document.activeElement)) break;
      await desk.page.keyboard.press('Tab');
    }
    await desk.page.keyboard.press('Enter');
    desks.push(desk);
  }
  const [first, second] = desks.map(({ page }) => page) as [Page, Page];
  await pressAct(first, '开窗', 'F10');
  await pressAct(first, '叫号', 'F2');
  await pressAct(first, '开始办理', 'F4');
  const before = await seen(({ ticket }) => ticket?.state === 'serving');
  expect(before.ticket?.number).toBe('P001');

  await second.getByText(`本窗口由工号 ${before.staffId} 上岗`).waitFor();
  await second.keyboard.press('F8');
  expect((await present()).ticket?.state).toBe('serving');
  await pressAct(second, '接管窗口', 'F10', 2);
  const taken = await seen(({ staffId }) => staffId !== before.staffId);
  expect(taken.ticket).toMatchObject({ number: 'P001', state: 'serving' });
  await first.getByText(`本窗口由工号 ${taken.staffId} 上岗`).waitFor();
  await first.getByRole('button', { name: '接管窗口' }).waitFor();
  await pressAct(second, '办结', 'F8');
  const after = await seen(({ ticket }) => ticket === null);
  expect(after.lastServed?.number).toBe('P001');
  await pressAct(second, '关窗', 'F10', 2);
  await seen(({ status }) => status === 'closed');
  expect(faultsOf(desks)).toEqual([]);
  await closePages(desks);
});
