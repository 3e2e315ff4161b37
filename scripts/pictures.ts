// npm run pictures: a demo hall lives a morning; each page is photographed at its true size into docs/pictures/.
import { join } from 'node:path';
import { give, linkTokenOf, runningClock, startTestHall, virtualCitizen } from '@yichuang/testkit';
import type { Page } from 'playwright-core';
import { ensureScreensBuilt, ROOT } from './bootstrap.mjs';
import { ensureChromium } from './chromium.mjs';
import { liveMorning, pausedWindow } from './pictures/demo-morning.ts';
import { startPageCamera } from './pictures/page-camera.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
const RECALL_GAP_MS = 25_000;
const SERVICE_SO_FAR_MS = 4 * 60_000;

await ensureScreensBuilt();
const chromium = await ensureChromium();
const hall = await startTestHall({ clock: runningClock() });
const camera = await startPageCamera(chromium, hall, FOLDER);

function paired(path: string): string {
  return `${path}#pair=${hall.pairingCode}`;
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
  await camera.take(manager, 'manager', '今天的评价');
  await camera.take(await camera.open('/', 'desk'), 'home', '办事群众');
} finally {
  await camera.close();
  await hall.stop();
}
