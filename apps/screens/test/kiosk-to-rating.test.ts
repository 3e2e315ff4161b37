import { runningClock, startTestHall, type TestHall } from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, type OpenedPage, openPage, pairedPath, SIZES, signIn } from './pages.ts';

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

async function takeTicket(page: Page): Promise<{ number: string; phoneUrl: string }> {
  await page.getByRole('button', { name: /按部门找/ }).click();
  await page.getByRole('button', { name: /公安局/ }).first().click();
  await page.getByRole('button', { name: /身份证/ }).first().click();
  const answered = page.waitForEvent('websocket', { timeout: 1 }).catch(() => undefined);
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await answered;
  const number = await page.getByTestId('ticket-number').first().textContent();
  const phoneUrl = await page.getByTestId('ticket-qr').first().getAttribute('data-url');
  return { number: number?.trim() ?? '', phoneUrl: phoneUrl ?? '' };
}

test('from the kiosk to the rating with all pages open at once', async () => {
  const kiosk = await openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk);
  const { number, phoneUrl } = await takeTicket(kiosk.page);
  expect(number).toMatch(/^[A-Z]\d{3}$/);
  expect(number).toBe('P001');
  const fragment = new URL(phoneUrl).hash;
  const phone = await openPage(browser, hall, `/my-ticket${fragment}`, SIZES.phone);
  const board = await openPage(browser, hall, pairedPath(hall, '/display?zone=A'), SIZES.board);
  const sign = await openPage(browser, hall, pairedPath(hall, '/sign?window=w01'), SIZES.sign);
  const pad = await openPage(browser, hall, pairedPath(hall, '/rating?window=w01'), SIZES.pad);
  const desk = await openPage(browser, hall, '/front-desk', SIZES.desk);
  const manager = await openPage(browser, hall, '/manager', SIZES.desk);
  const opened: OpenedPage[] = [kiosk, phone, board, sign, pad, desk, manager];

  await phone.page.getByText(number).first().waitFor();
  await signIn(manager.page, hall, 'manager');
  await signIn(desk.page, hall, 'clerk01');
  await desk.page.getByRole('button', { name: /1 号窗口/ }).click();
  await desk.page.getByRole('button', { name: /开窗/ }).click();
  await desk.page.getByRole('button', { name: /叫号/ }).click();

  for (const { page } of [board, sign, phone, manager]) await page.getByText(number).first().waitFor();
  await board.page.getByText(/请 P001 号到 1 号窗口/).first().waitFor({ state: 'attached' });

  await desk.page.keyboard.press('F4');
  await pad.page.getByText('正在为 P001 号服务').waitFor();
  hall.clock.advance(5 * 60_000);
  await desk.page.getByRole('button', { name: /办结/ }).click();

  await pad.page.getByRole('button', { name: '非常满意', exact: true }).click();
  await pad.page.getByRole('button', { name: '确认提交' }).click();
  await pad.page.getByText('感谢您的评价').waitFor();
  expect(hall.server.loop.committed.rating.ratings.get('2026-01-12.P001')).toMatchObject({ level: 5, channel: 'pad' });
  expect(opened.map(({ faults }) => faults)).toEqual(opened.map(() => []));
  await Promise.all(opened.map(({ page }) => page.context().close()));
});
