import { existsSync } from 'node:fs';
import type { HallAddress } from '@yichuang/testkit';
import { type Browser, chromium, type Page } from 'playwright-core';

/** True sizes of the places where the pages stand. */
export const SIZES = {
  kiosk: { width: 1080, height: 1920 },
  board: { width: 1920, height: 1080 },
  sign: { width: 960, height: 320 },
  pad: { width: 1280, height: 800 },
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

/** A page of its own browser context, and everything that went wrong in it. */
export interface OpenedPage {
  readonly page: Page;
  /** Script errors and violations of the content security policy; a lost line is not one. */
  readonly faults: string[];
}

interface PageOptions {
  readonly hasTouch?: boolean;
  /** What is done to the page before it opens. */
  readonly prepare?: (page: Page) => Promise<unknown>;
}

const QUIET_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}; npm test installs it`);
  return chromium.launch({ executablePath, args: QUIET_FLAGS });
}

/** Opens a path of the hall at a true size. */
export async function openPage(
  browser: Browser,
  hall: HallAddress,
  path: string,
  size: { readonly width: number; readonly height: number },
  { hasTouch = false, prepare = async () => {} }: PageOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport: { ...size }, hasTouch });
  // Shorter than a test may last, so that a failure names the step that waited in vain.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  await prepare(page);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION|WebSocket|ERR_EMPTY_RESPONSE/.test(message.text()))
      faults.push(message.text());
  });
  await page.goto(`${hall.url}${path}`);
  return { page, faults };
}

/** Signs in on a staff page. */
export async function signIn(page: Page, hall: HallAddress, login: string): Promise<void> {
  await page.getByLabel('用户名').fill(login);
  await page.getByLabel('密码', { exact: true }).fill(hall.password);
  await page.getByRole('button', { name: '登录' }).click();
}

/** Path of a screen without a person, with the code that pairs it at once. */
export function pairedPath(hall: HallAddress, path: string): string {
  return `${path}#pair=${hall.pairingCode}`;
}
