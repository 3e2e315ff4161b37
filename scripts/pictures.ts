// npm run pictures: a demo hall lives a morning; each page is photographed at its true size into docs/pictures/.
import { join } from 'node:path';
import {
  connectStaff,
  give,
  inventedCitizenIdNumber,
  linkTokenOf,
  runningClock,
  startTestHall,
  type VirtualClerk,
  virtualCitizen,
} from '@yichuang/testkit';
import type { Page } from 'playwright-core';
import { ensureScreensBuilt, ROOT } from './bootstrap.mjs';
import { ensureChromium } from './chromium.mjs';
import { liveMorning, pausedWindow } from './pictures/demo-morning.ts';
import { startPageCamera } from './pictures/page-camera.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
const RECALL_GAP_MS = 25_000;
const SERVICE_SO_FAR_MS = 4 * 60_000;
const BACK_IN_MS = 40 * 60_000;

await ensureScreensBuilt();
const chromium = await ensureChromium();
const hall = await startTestHall({ clock: runningClock() });
const camera = await startPageCamera(chromium, hall, FOLDER);

function paired(path: string): string {
  return `${path}#pair=${hall.pairingCode}`;
}

/** One ticket is suspended, one sent on to another window. */
async function leaveTraces(clerk: VirtualClerk, other: string): Promise<void> {
  const { connection, windowId } = clerk;
  const away = await clerk.callNext();
  if (away === undefined) return;
  await clerk.start(away.ticketId);
  const expectedBackAt = hall.clock.now() + BACK_IN_MS;
  await give(connection, 'suspendTicket', {
    ...{ windowId, ticketId: away.ticketId },
    ...{ suspensionKind: 'withoutFile', expectedBackAt },
  });
  const sent = await clerk.callNext();
  if (sent === undefined) return;
  const target = { kind: 'window', windowId: other } as const;
  await give(connection, 'transferTicket', { windowId, ticketId: sent.ticketId, target, reason: 'needsSpecialist' });
}

/** What the manager and the guide add to the morning. */
async function busyFloor(): Promise<void> {
  const { connection } = await connectStaff(hall, 'manager');
  await give(connection, 'postNotice', {
    zh: '不动产登记今日办理较多，建议错峰或预约',
    en: 'Property registration is busy today; please book or come later',
  });
  const guide = await connectStaff(hall, 'guide');
  const slots = await guide.connection.ask('appointmentSlots', { itemCode: 'GA-CR-001' });
  if (!slots.ok) throw new Error(`no slots: ${slots.problem.code}`);
  const free = slots.output.days.flatMap(({ slots: ofDay }) => ofDay.filter((slot) => slot.free > 0)).slice(0, 3);
  for (const [place, { slotAt }] of free.entries())
    await give(guide.connection, 'bookAppointment', {
      ...{ itemCode: 'GA-CR-001', slotAt },
      citizenIdNumber: inventedCitizenIdNumber(900 + place),
    });
}

async function signIn(page: Page, login: string): Promise<void> {
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(hall.password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** A citizen's way to a ticket at the kiosk. */
async function photographKiosk(): Promise<void> {
  const page = await camera.open(paired('/kiosk?print=1'), 'kiosk');
  await camera.take(page, 'kiosk-home', '今天办得最多');
  await page.getByRole('button', { name: /居民身份证换领/ }).click();
  await camera.take(page, 'kiosk-item', '要带的材料');
  await page.getByRole('button', { name: '取号', exact: true }).click();
  await page.getByRole('button', { name: '完成' }).and(page.locator(':enabled')).waitFor();
  await camera.take(page, 'kiosk-ticket', '请到这里等候');
}

try {
  const morning = await liveMorning(hall);
  await busyFloor();
  await morning.finishAt('w03');
  await leaveTraces(morning.clerkAt('w03'), 'w01');
  await pausedWindow(hall, 'clerk12', 'w12');
  await photographKiosk();

  await morning.finishAt('w02');
  await camera.take(await camera.open(paired('/rating?window=w02'), 'pad'), 'rating', '请您评价本次服务');
  await morning.callAt('w02');

  const last = await virtualCitizen(hall, morning.kiosk, { itemCodes: ['GA-CR-001'] });
  const waiting = await camera.open(`/my-ticket#t=${linkTokenOf(last.ticket)}`, 'phone');
  await camera.take(waiting, 'my-ticket', /前面/);

  await morning.finishAt('w01');
  const clerk = morning.clerkAt('w01');
  const called = await clerk.callNext();
  if (called === undefined) throw new Error('nobody is left for window 1');
  hall.clock.advance(RECALL_GAP_MS);
  await give(clerk.connection, 'recall', { windowId: 'w01', ticketId: called.ticketId });
  const link = hall.server.linkTokenOf(called.ticketId);
  await camera.take(await camera.open(`/my-ticket#t=${link}`, 'phone'), 'my-ticket-called', '叫到您了');
  await camera.take(await camera.open(paired('/sign?window=w01'), 'sign'), 'sign', called.number);
  await camera.take(await camera.open(paired('/display?zone=A'), 'board'), 'display', '正在叫号');

  await clerk.start(called.ticketId);
  hall.clock.advance(SERVICE_SO_FAR_MS);
  const desk = await camera.open('/front-desk', 'desk');
  await signIn(desk, 'clerk01');
  await camera.take(desk, 'front-desk', called.number);

  const manager = await camera.open('/manager', 'desk');
  await signIn(manager, 'manager');
  await camera.take(manager, 'manager', '提醒');
  const settings = await camera.open('/manager?view=settings', 'desk');
  await signIn(settings, 'manager');
  await camera.take(settings, 'settings', '办公时间');

  const guide = await camera.open('/guide-desk', 'desk');
  await signIn(guide, 'guide');
  await camera.take(guide, 'guide-desk', '给这位取号');
  await camera.take(await camera.open('/booking', 'phone'), 'booking', /预约/);
  await camera.take(await camera.open('/busy', 'phone'), 'busy', /人多/);
  await camera.take(await camera.open('/', 'desk'), 'home', '办事群众');
} finally {
  await camera.close();
  await hall.stop();
}

const empty = await startTestHall({ clock: runningClock(), empty: true });
const founder = await startPageCamera(chromium, empty, FOLDER);
try {
  await founder.take(await founder.open(`/set-up#code=${empty.server.setUpCode}`, 'desk'), 'set-up', '建立');
} finally {
  await founder.close();
  await empty.stop();
}
