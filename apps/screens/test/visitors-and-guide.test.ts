import type { StaffSession } from '@yichuang/contract';
import {
  ask,
  type Connected,
  connectDevice,
  connectStaff,
  connectVisitor,
  FIRST_INSTANT,
  give,
  inventedCitizenIdNumber,
  runningClock,
  startTestHall,
  type TestHall,
  type VirtualClerk,
  virtualCitizen,
  virtualClerk,
  waitForView,
} from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closePages, faultsOf, shownNumber } from './floor.ts';
import { launchBrowser, type OpenedPage, openPage, pairedPath, SIZES, signIn } from './pages.ts';

const ID_CARD = 'GA-HJ-001';
const MINUTE_MS = 60_000;

let hall: TestHall;
let browser: Browser;
let desk: OpenedPage;
let page: Page;
let manager: Connected<StaffSession>;
let clerk: VirtualClerk;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  manager = await connectStaff(hall, 'manager');
  clerk = await virtualClerk(hall, 'clerk01', 'w01');
  desk = await openPage(browser, hall, '/guide-desk', SIZES.desk);
  page = desk.page;
  await signIn(page, hall, 'guide');
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

async function press(name: string | RegExp, where: Page = page): Promise<void> {
  await where.getByRole('button', { name }).first().click();
}

test('guide desk: a ticket for somebody who cannot use a kiosk, with the reason of priority', async () => {
  await page.getByLabel('事项：名称或拼音首字母').fill('sfzhl');
  await page.keyboard.press('Enter');
  await page
    .getByRole('group', { name: '优先人群' })
    .getByLabel(/^老年人/)
    .check();
  await page.getByRole('region', { name: '给这位取号' }).getByRole('button', { name: /取号/ }).click();
  await page.getByText('P001').first().waitFor();
  const { line } = await waitForView(
    manager.connection,
    { kind: 'clerk', windowId: 'w01' },
    (view) => view.line.length === 1,
  );
  expect(line[0]).toMatchObject({ number: 'P001', itemCode: ID_CARD, priorityReason: 'elder' });
  await press(/^下一位/);
});

test('guide desk: a missed number comes back', async () => {
  const called = await clerk.callNext();
  await give(clerk.connection, 'markNoShow', { windowId: 'w01', ticketId: called?.ticketId ?? '' });
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /挂起和过号/ })
    .click();
  await press('P001 回来了');
  const view = await waitForView(
    manager.connection,
    { kind: 'clerk', windowId: 'w01' },
    ({ line }) => line[0]?.number === 'P001',
  );
  expect(view.missed).toEqual([]);
});

test('guide desk: an appointment of today is checked in', async () => {
  const { days } = await ask(manager.connection, 'appointmentSlots', { itemCode: ID_CARD });
  const slotAt = days.flatMap(({ slots }) => slots).find((slot) => slot.slotAt > FIRST_INSTANT)?.slotAt ?? 0;
  const { code } = await give(manager.connection, 'bookAppointment', { itemCode: ID_CARD, slotAt });
  await page.getByRole('navigation').getByRole('button', { name: /预约/ }).click();
  await press(`签到 ${code}`);
  const { appointments } = await waitForView(manager.connection, { kind: 'guide' }, (view) =>
    view.appointments.some((entry) => entry.state === 'checkedIn'),
  );
  const { number } = appointments.find((entry) => entry.code === code) ?? {};
  await page
    .getByText(number ?? 'no ticket')
    .first()
    .waitFor();
  expect(faultsOf([desk])).toEqual([]);
});

test('booking: a visitor books on the phone, and checks in at the kiosk by the code', async () => {
  const booking = await openPage(browser, hall, '/booking', SIZES.phone);
  const phone = booking.page;
  await phone.getByLabel('搜索事项').fill('居民身份证换领');
  await press(/^居民身份证换领/, phone);
  await phone.locator('.slots-slot:enabled').first().click();
  await press('下一步', phone);
  await phone.getByLabel('身份证号').fill(inventedCitizenIdNumber(7));
  await press('预约', phone);
  await phone.getByText('预约好了').waitFor();
  const code = ((await phone.locator('.booking-code').textContent()) ?? '').replaceAll(/\D/g, '');
  const { appointments } = await ask(manager.connection, 'findAppointments', { code });
  expect(appointments).toMatchObject([{ itemCode: ID_CARD, state: 'booked' }]);
  hall.clock.advance(Math.max(0, (appointments[0]?.slotAt ?? 0) - hall.clock.now() - 5 * MINUTE_MS));

  const kiosk = await openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk);
  await press(/预约 领结果 查号/, kiosk.page);
  await press(/我有预约，来签到/, kiosk.page);
  for (const digit of code) await kiosk.page.getByRole('button', { name: digit, exact: true }).click();
  await kiosk.page.getByRole('button', { name: '签到', exact: true }).click();
  const number = await shownNumber(kiosk.page);
  const after = await ask(manager.connection, 'findAppointments', { code });
  expect(after.appointments).toMatchObject([{ state: 'checkedIn', number }]);
  expect(faultsOf([booking, kiosk])).toEqual([]);
  await closePages([booking, kiosk]);
});

test('busy: the page shows the tickets of the hour and who waits', async () => {
  const kiosk = await connectDevice(hall, 'kiosk');
  await virtualCitizen(hall, kiosk, { itemCodes: [ID_CARD] });
  const visitor = await connectVisitor(hall);
  const busy = await openPage(browser, hall, '/busy', SIZES.phone);
  const { byHour, queues } = await waitForView(visitor.connection, { kind: 'busy' });
  expect(byHour.reduce((sum, { issued }) => sum + issued, 0)).toBe(4);
  const waiting = queues.find(({ queueId }) => queueId === 'police')?.waiting;
  await busy.page.getByText(`全大厅共 ${waiting} 人在等`).waitFor();
  for (const { hour, issued } of byHour.filter((entry) => entry.issued > 0))
    await busy.page
      .locator('.busy-bar')
      .filter({ hasText: `${hour} 点` })
      .getByText(new RegExp(`^${issued} 人`))
      .waitFor();
  const before = waiting ?? 0;
  await virtualCitizen(hall, kiosk, { itemCodes: [ID_CARD] });
  await busy.page.getByText(`全大厅共 ${before + 1} 人在等`).waitFor();
  expect(faultsOf([busy])).toEqual([]);
  await closePages([busy]);
});
