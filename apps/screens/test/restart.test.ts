import { runningClock, startTestHall, type TestHall } from '@yichuang/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, faultsOf, openFloor, openPhonePage, shownNumber, takeTicket, waitForTextOn } from './floor.ts';
import { launchBrowser, openPage, pairedPath, SIZES } from './pages.ts';

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

test('a server restart in the middle: every page says so, comes back by itself and goes on', async () => {
  const floor = await openFloor(browser, hall);
  const { kiosk, board, sign, pad, desk, manager } = floor;
  const number = await takeTicket(kiosk.page);
  const phone = await openPhonePage(browser, hall, `2026-01-12.${number}`);
  const all = [...Object.values(floor), phone];
  await desk.page.getByRole('button', { name: '开窗' }).click();
  await desk.page.getByRole('button', { name: '叫号' }).click();
  await waitForTextOn(number, [board, sign, phone, manager]);

  await hall.server.close();
  await waitForTextOn(/断开|中断|重连|连不上/, all);
  await waitForTextOn(number, [board, sign, phone, desk]);
  expect(await desk.page.getByRole('button', { name: '开始办理' }).isDisabled()).toBe(true);

  await hall.restart();
  const backAt = performance.now();
  await Promise.all(
    all.map(({ page }) =>
      page
        .getByText(/断开|中断|连不上/)
        .first()
        .waitFor({ state: 'hidden' }),
    ),
  );
  console.info(`all ${all.length} pages right again ${Math.round(performance.now() - backAt)} ms after the restart`);
  await desk.page.getByRole('button', { name: '开始办理' }).click();
  await waitForTextOn(`正在为 ${number} 号服务`, [pad]);
  expect(faultsOf(all)).toEqual([]);
  await closePages(all);
});

test('an answer that is lost, and the server restarted: the kiosk asks again and there is one ticket', async () => {
  const before = hall.server.loop.committed.queue?.counts.issued;
  const { page, faults } = await openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk);
  let lost = 0;
  await page.routeWebSocket(/socket\.io/, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      // The first acknowledgement that bears a ticket never arrives: the line breaks in its place.
      if (lost === 0 && typeof message === 'string' && message.includes('"ticketId"')) {
        lost += 1;
        void socket.close();
        void server.close();
      } else socket.send(message);
    });
  });
  await page.reload();
  const taking = takeTicket(page);
  await expect.poll(() => lost, { timeout: 30_000 }).toBe(1);
  await hall.restart();
  const number = await taking;
  expect(number).toBe(await shownNumber(page));
  // After the restart this is what the log says.
  expect(hall.server.loop.committed.queue?.counts.issued).toBe((before ?? 0) + 1);
  expect(faults).toEqual([]);
  await page.context().close();
});
