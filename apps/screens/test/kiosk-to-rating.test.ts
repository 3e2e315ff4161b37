import { runningClock, startTestHall, type TestHall } from '@yichuang/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, faultsOf, openFloor, openPhonePage, takeTicket, waitForTextOn } from './floor.ts';
import { launchBrowser } from './pages.ts';

let hall: TestHall;
let browser: Browser;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

test('from the kiosk to the rating with all pages open at once', async () => {
  const floor = await openFloor(browser, hall);
  const { kiosk, board, sign, pad, desk, manager } = floor;
  const number = await takeTicket(kiosk.page);
  expect(number).toBe('P001');
  const phone = await openPhonePage(browser, hall, '2026-01-12.P001');
  const all = [...Object.values(floor), phone];
  await waitForTextOn(number, [phone]);

  await desk.page.getByRole('button', { name: '开窗' }).click();
  await desk.page.getByRole('button', { name: '叫号' }).click();
  await waitForTextOn(number, [board, sign, phone, manager]);
  await waitForTextOn(/1\s*号窗口/, [board, phone]);

  await desk.page.keyboard.press('F4');
  await waitForTextOn('正在为 P001 号服务', [pad]);
  hall.clock.advance(5 * 60_000);
  await desk.page.getByRole('button', { name: '办结' }).click();

  await pad.page.getByRole('button', { name: '非常满意', exact: true }).click();
  await pad.page.getByRole('button', { name: '确认提交' }).click();
  await waitForTextOn('感谢您的评价', [pad]);
  expect(hall.server.loop.committed.rating.ratings.get('2026-01-12.P001')).toMatchObject({
    level: 5,
    channel: 'pad',
    serviceMs: expect.any(Number),
  });
  expect(faultsOf(all)).toEqual([]);
  await closePages(all);
});

test('an invitation left open moves to the phone at the next start, and is rated there', async () => {
  const floor = await openFloor(browser, hall);
  const { kiosk, pad, desk } = floor;
  await takeTicket(kiosk.page);
  await kiosk.page.getByRole('button', { name: '完成' }).click();
  await takeTicket(kiosk.page);
  await desk.page.getByRole('button', { name: '叫号' }).click();
  await desk.page.getByRole('button', { name: '开始办理' }).click();
  await waitForTextOn('正在为 P002 号服务', [pad]);
  hall.clock.advance(5 * 60_000);
  await desk.page.getByRole('button', { name: '办结' }).click();
  await waitForTextOn('请您评价本次服务', [pad]);
  await desk.page.getByRole('button', { name: '叫号' }).click();
  await desk.page.getByRole('button', { name: '开始办理' }).click();
  await waitForTextOn('正在为 P003 号服务', [pad]);

  const phone = await openPhonePage(browser, hall, '2026-01-12.P002');
  await phone.page.getByRole('button', { name: '基本满意', exact: true }).click();
  const confirm = phone.page.getByRole('button', { name: /确认|提交/ });
  if (await confirm.count()) await confirm.first().click();
  await waitForTextOn(/感谢|谢谢/, [phone]);
  const rating = hall.server.loop.committed.rating.ratings.get('2026-01-12.P002');
  expect(rating).toMatchObject({ level: 3, channel: 'phone' });
  const all = [...Object.values(floor), phone];
  expect(faultsOf(all)).toEqual([]);
  await closePages(all);
});
