import { connectDevice, runningClock, startTestHall, type TestHall, virtualCitizen } from '@yichuang/testkit';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, faultsOf, waitForTextOn } from './floor.ts';
import { launchBrowser, openPage, SIZES, signIn } from './pages.ts';

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

test('Q-30 two clerks press next at the same instant: two tickets, never one twice', async () => {
  const kiosk = await connectDevice(hall, 'kiosk');
  const rounds = 5;
  for (let count = 0; count < 2 * rounds; count += 1) await virtualCitizen(hall, kiosk, { itemCodes: ['GA-HJ-001'] });
  const desks = [
    await openPage(browser, hall, '/front-desk', SIZES.desk),
    await openPage(browser, hall, '/front-desk', SIZES.desk),
  ] as const;
  await signIn(desks[0].page, hall, 'clerk01');
  await signIn(desks[1].page, hall, 'clerk02');
  for (const { page } of desks) await page.getByRole('button', { name: '开窗' }).click();
  const seen: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const keys = desks.map(({ page }) => page.getByRole('button', { name: '叫号' }));
    for (const key of keys) await key.waitFor();
    await Promise.all(keys.map((key) => key.click()));
    for (const { page } of desks) {
      await page.getByRole('button', { name: '开始办理' }).click();
      await page.getByRole('button', { name: '办结' }).waitFor();
    }
    for (const { windowId } of [{ windowId: 'w01' }, { windowId: 'w02' }])
      seen.push(hall.server.loop.committed.queue?.windows.get(windowId)?.ticketId ?? 'none');
    for (const { page } of desks) await page.getByRole('button', { name: '办结' }).click();
  }
  expect(new Set(seen).size).toBe(2 * rounds);
  expect(seen).not.toContain('none');
  await waitForTextOn('没有人排队', desks);
  expect(faultsOf(desks)).toEqual([]);
  await closePages(desks);
});
