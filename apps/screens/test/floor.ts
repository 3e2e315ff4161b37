import type { HallAddress, TestHall } from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { type OpenedPage, openPage, pairedPath, SIZES, signIn } from './pages.ts';

/** Every page of a hall, opened at once around window 1. */
export interface Floor {
  readonly kiosk: OpenedPage;
  readonly board: OpenedPage;
  readonly sign: OpenedPage;
  readonly pad: OpenedPage;
  readonly desk: OpenedPage;
  readonly manager: OpenedPage;
}

/** Opens kiosk, board, sign, rating pad, the desk of window 1 (signed in, window still closed) and the manager's floor. */
export async function openFloor(browser: Browser, hall: HallAddress): Promise<Floor> {
  const [kiosk, board, sign, pad, desk, manager] = await Promise.all([
    openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk),
    openPage(browser, hall, pairedPath(hall, '/display?zone=A'), SIZES.board),
    openPage(browser, hall, pairedPath(hall, '/sign?window=w01'), SIZES.sign),
    openPage(browser, hall, pairedPath(hall, '/rating?window=w01'), SIZES.pad),
    openPage(browser, hall, '/front-desk', SIZES.desk),
    openPage(browser, hall, '/manager', SIZES.desk),
  ]);
  await signIn(desk.page, hall, 'clerk01');
  await signIn(manager.page, hall, 'manager');
  return { kiosk, board, sign, pad, desk, manager };
}

/** At the kiosk: by department to an item of the police (queue P of zone A), then 取号. The page is left on the ticket. */
export async function takeTicket(page: Page): Promise<string> {
  await page.getByRole('button', { name: /按部门找/ }).click();
  await page
    .getByRole('button', { name: /公安局/ })
    .first()
    .click();
  await page
    .getByRole('button', { name: /身份证/ })
    .first()
    .click();
  await page.getByRole('button', { name: '取号', exact: true }).click();
  return shownNumber(page);
}

/** The number on the kiosk's ticket page, once it is there. */
export async function shownNumber(page: Page): Promise<string> {
  const number = page.locator('.kiosk-number');
  await number.waitFor();
  return (await number.textContent())?.trim() ?? '';
}

/** Opens the phone page of a ticket as its QR code would. */
export function openPhonePage(browser: Browser, hall: TestHall, ticketId: string): Promise<OpenedPage> {
  return openPage(browser, hall, `/my-ticket#t=${hall.server.linkTokenOf(ticketId)}`, SIZES.phone);
}

/** Waits until each page shows the text. */
export async function waitForTextOn(text: string | RegExp, pages: readonly OpenedPage[]): Promise<void> {
  await Promise.all(pages.map(({ page }) => page.getByText(text).first().waitFor({ state: 'attached' })));
}

/** What went wrong in the scripts of any page. */
export function faultsOf(pages: readonly OpenedPage[]): string[] {
  return pages.flatMap(({ faults }) => faults);
}

export async function closePages(pages: readonly OpenedPage[]): Promise<void> {
  await Promise.all(pages.map(({ page }) => page.context().close()));
}
