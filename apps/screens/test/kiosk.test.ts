import type { ClerkView, DeviceSession, StaffSession } from '@yichuang/contract';
import {
  ask,
  type Connected,
  connectDevice,
  connectStaff,
  FIRST_INSTANT,
  give,
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
import { faultsOf, shownNumber } from './floor.ts';
import { launchBrowser, type OpenedPage, openPage, pairedPath, SIZES } from './pages.ts';

const ID_CARD = 'GA-HJ-001';
const MOST_PAGES = 12;

let hall: TestHall;
let browser: Browser;
let kiosk: OpenedPage;
let page: Page;
let device: Connected<DeviceSession>;
let manager: Connected<StaffSession>;
let guide: Connected<StaffSession>;
let clerk: VirtualClerk;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  device = await connectDevice(hall, 'kiosk');
  manager = await connectStaff(hall, 'manager');
  guide = await connectStaff(hall, 'guide');
  clerk = await virtualClerk(hall, 'clerk01', 'w01');
  kiosk = await openPage(browser, hall, pairedPath(hall, '/kiosk?print=1'), SIZES.kiosk, {
    hasTouch: true,
    prepare: (opened) =>
      opened.addInitScript(() => {
        window.print = () => {};
      }),
  });
  page = kiosk.page;
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

async function tap(name: string | RegExp, where: Page = page): Promise<void> {
  await where.getByRole('button', { name, exact: true }).first().tap();
}

/** Turns the pages of a list until the choice is there, and touches it. */
async function tapInList(name: RegExp): Promise<void> {
  const choice = page.getByRole('button', { name }).first();
  const further = page.getByRole('button', { name: '下一页' });
  for (let count = 0; count < MOST_PAGES; count += 1) {
    await choice.or(further).first().waitFor();
    if (await choice.isVisible()) break;
    await further.tap();
  }
  await choice.tap();
}

async function openItem(item = /居民身份证换领/): Promise<void> {
  await tapInList(/按部门找/);
  await tapInList(/公安局/);
  await tapInList(item);
}

async function typeNumber(number: string): Promise<void> {
  for (const key of number) await tap(key);
  await tap('查号');
}

function seen(predicate: (view: ClerkView) => boolean): Promise<ClerkView> {
  return waitForView(manager.connection, { kind: 'clerk', windowId: 'w01' }, predicate);
}

test('one ticket for two things, with a priority group that nothing prints', async () => {
  await openItem();
  await tap(/还要办别的事/);
  await openItem(/居民身份证补领/);
  await tap('一起办');
  await tap(/优先叫号/);
  await tapInList(/^老年人/);
  await tap('取号');
  const number = await shownNumber(page);
  const { line } = await seen((view) => view.line.length === 1);
  expect(line[0]).toMatchObject({ number, classId: 'priority', priorityReason: 'elder' });
  const { tickets } = await ask(manager.connection, 'findTickets', { number });
  expect(tickets[0]?.itemCodes).toEqual([ID_CARD, 'GA-HJ-002']);
  expect(await page.locator('body').textContent()).not.toContain('老年人');
  await tap('完成');
});

test('a number is looked up and printed again', async () => {
  await tap(/预约 领结果 查号/);
  await tap(/查我的号、补打小票/);
  await typeNumber('P999');
  await page.getByText('今天没有这个号').waitFor();
  await tap('重新输入');
  await typeNumber('P001');
  await page.getByText('正在排队').waitFor();
  await tap('补打小票');
  await page.getByText('您的号码（补打）').waitFor();
  expect(await shownNumber(page)).toBe('P001');
  expect((await seen(() => true)).waiting).toBe(1);
  await tap('完成');
});

test('who missed the call comes back by the hall’s rule', async () => {
  const called = await clerk.callNext();
  await give(clerk.connection, 'markNoShow', { windowId: 'w01', ticketId: called?.ticketId ?? '' });
  await tap(/预约 领结果 查号/);
  await tap(/叫过我了，没赶上/);
  await typeNumber('P001');
  await page.getByText('按“我回来了”，再叫 3 个号就到您').waitFor();
  await tap('我回来了');
  await page.getByText('好了，您又在队伍里了').waitFor();
  const { line, missed } = await seen((view) => view.line.length === 1);
  expect(line[0]?.number).toBe('P001');
  expect(missed).toEqual([]);
  await tap('首页');
});

test('an appointment is checked in by its code', async () => {
  const { days } = await ask(guide.connection, 'appointmentSlots', { itemCode: ID_CARD });
  const slotAt = days.flatMap(({ slots }) => slots).find((slot) => slot.slotAt > FIRST_INSTANT)?.slotAt ?? 0;
  const { code } = await give(guide.connection, 'bookAppointment', { itemCode: ID_CARD, slotAt });
  await tap(/预约 领结果 查号/);
  await tap(/我有预约，来签到/);
  for (const digit of code) await tap(digit);
  await tap('签到');
  const number = await shownNumber(page);
  const { appointments } = await waitForView(guide.connection, { kind: 'guide' }, (view) =>
    view.appointments.some((entry) => entry.code === code && entry.state === 'checkedIn'),
  );
  expect(appointments.find((entry) => entry.code === code)).toMatchObject({ number, slotAt });
  expect((await seen((view) => view.line.length === 2)).line.map((entry) => entry.number)).toContain(number);
  await tap('完成');
});

test('a closed queue and a full quota say why and what to do instead', async () => {
  await give(manager.connection, 'closeQueue', { queueId: 'police', reason: 'systemDown' });
  await openItem();
  await page.getByText('原因：系统有故障，正在修').waitFor();
  expect(await page.getByRole('button', { name: '取号', exact: true }).isDisabled()).toBe(true);
  await give(manager.connection, 'reopenQueue', { queueId: 'police' });
  await page.getByText('原因：系统有故障，正在修').waitFor({ state: 'detached' });
  const { version, settings } = await ask(manager.connection, 'settings', {});
  const quotas = [{ channels: [], fromMinute: 0, toMinute: 1440, limit: 1 }];
  await give(manager.connection, 'changeSettings', {
    basedOn: version,
    settings: {
      queues: settings.queues.map((queue) => (queue.queueId === 'police' ? { ...queue, quotas } : queue)),
    },
  });
  await page.getByText(/今天的号都取完了/).waitFor();
  await page.getByText(/请导办台帮您预约一个时间/).waitFor();
  await expect(virtualCitizen(hall, device, { itemCodes: [ID_CARD] })).rejects.toThrow('quotaFull');
  const changed = await ask(manager.connection, 'settings', {});
  await give(manager.connection, 'changeSettings', {
    basedOn: changed.version,
    settings: { queues: settings.queues },
  });
  await page.getByText(/今天的号都取完了/).waitFor({ state: 'detached' });
  await tap('首页');
});

test('large text for elders: two answers a page, and a ticket all the same', async () => {
  await tap('长辈版');
  await page.locator('.kiosk-elder').first().waitFor();
  await openItem();
  await tap('取号');
  const number = await shownNumber(page);
  expect((await seen((view) => view.line.length === 3)).line.map((entry) => entry.number)).toContain(number);
  await tap('完成');
  await page.getByText('您要办什么事？').waitFor();
  expect(faultsOf([kiosk])).toEqual([]);
});

test('after a minute without a touch the kiosk asks, and half a minute later it is ready for the next person', async () => {
  const idle = await openPage(browser, hall, pairedPath(hall, '/kiosk'), SIZES.kiosk, {
    hasTouch: true,
    prepare: (opened) => opened.clock.install(),
  });
  await tap(/按部门找/, idle.page);
  await idle.page.getByText('要找哪个部门？').waitFor();
  await idle.page.clock.fastForward(61_000);
  await idle.page.getByRole('alertdialog', { name: '您还在吗？' }).waitFor();
  await tap('继续办理', idle.page);
  await idle.page.getByRole('alertdialog').waitFor({ state: 'detached' });
  await idle.page.getByText('要找哪个部门？').waitFor();
  await idle.page.clock.fastForward(61_000);
  await idle.page.getByRole('alertdialog', { name: '您还在吗？' }).waitFor();
  await idle.page.clock.fastForward(30_000);
  await idle.page.getByText('您要办什么事？').waitFor();
  expect(await idle.page.getByRole('alertdialog').count()).toBe(0);
  expect(faultsOf([idle])).toEqual([]);
  await idle.page.context().close();
});
