import {
  connectDevice,
  inventedCitizenIdNumber,
  runningClock,
  startTestHall,
  type TestHall,
  virtualCitizen,
} from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KIOSK_LIMITS, kioskFaults } from './measure-kiosk.ts';
import { launchBrowser, type OpenedPage, openPage, pairedPath, SIZES } from './pages.ts';

/** The most asked ones, the first of them most: by their long names and lists of things to bring the hardest to show. */
const LONG_ITEMS = ['SJ-QY-001', 'SJ-QY-001', 'TY-AZ-002', 'ZR-GH-001', 'ZR-BD-003', 'GJ-TQ-003', 'GA-JG-001'];
const LANDSCAPE = [
  { width: 1920, height: 1080 },
  { width: 1280, height: 1024 },
];
const KIOSKS = [SIZES.kiosk, ...LANDSCAPE].flatMap((size) =>
  (['standard', 'elder'] as const).flatMap((mode) =>
    (['zh', 'en'] as const).map((language) => ({ ...size, mode, language })),
  ),
);

let hall: TestHall;
let browser: Browser;
let kiosk: OpenedPage;

beforeAll(async () => {
  hall = await startTestHall({ clock: runningClock() });
  browser = await launchBrowser();
  const line = await connectDevice(hall, 'kiosk');
  for (const itemCode of LONG_ITEMS) await virtualCitizen(hall, line, { itemCodes: [itemCode] });
  kiosk = await openPage(browser, hall, pairedPath(hall, '/kiosk?print=1'), SIZES.kiosk);
  // A key that something covers is told after ten seconds.
  kiosk.page.setDefaultTimeout(10_000);
  await kiosk.page.locator('.kiosk-popular').waitFor();
});

afterAll(async () => {
  await browser?.close();
  await hall?.stop();
});

/** A fresh kiosk of this size, mode and language, at its home page. */
async function begin(page: Page, { width, height, mode, language }: (typeof KIOSKS)[number]): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.reload();
  await page.locator('.kiosk-popular').waitFor();
  if (language === 'en') await page.getByRole('button', { name: 'English' }).click();
  if (mode === 'elder') await page.getByRole('button', { name: /长辈版|Large text/ }).click();
}

function key(page: Page, selector: string, index = 0) {
  return page.locator(`${selector} >> visible=true`).nth(index);
}

const DOORS = { standard: { life: 0, department: 1, search: 2, guide: 3 }, elder: { popular: 0, life: 1 } } as const;

test.for(KIOSKS)('kiosk $width x $height, $mode, $language: keys, gaps, text, contrast, nothing cut', async (kind) => {
  const { page } = kiosk;
  const limits = KIOSK_LIMITS[kind.mode];
  const faults: string[] = [];
  async function measure(place: string): Promise<void> {
    faults.push(...(await kioskFaults(page, limits)).map((fault) => `${place}: ${fault}`));
  }
  const home = page.getByRole('button', { name: /^(首页|Home)$/ });

  await begin(page, kind);
  await measure('home');

  if (kind.mode === 'standard') await key(page, '.kiosk-door', DOORS.standard.life).click();
  else await key(page, '.kiosk-choice', DOORS.elder.life).click();
  await measure('for whom');
  await key(page, '.kiosk-choice').click();
  await measure('life events');
  await key(page, '.kiosk-choice').click();
  await measure('items of a life event');
  await home.click();

  if (kind.mode === 'standard') {
    await key(page, '.kiosk-door', DOORS.standard.department).click();
  } else {
    await page.getByRole('button', { name: /^(下一页|Next)$/ }).click();
    await measure('home, second page');
    await key(page, '.kiosk-choice').click();
  }
  await measure('departments');
  await key(page, '.kiosk-choice').click();
  await measure('items of a department');
  await page.getByRole('button', { name: /^(下一页|Next)$/ }).click();
  await measure('items of a department, second page');
  await home.click();

  if (kind.mode === 'standard') {
    await key(page, '.kiosk-door', DOORS.standard.search).click();
    await measure('search, empty');
    await page.getByRole('button', { name: 'B', exact: true }).click();
    await key(page, '.kiosk-choice').waitFor();
    await measure('search, found');
    for (const letter of 'QQQ') await page.getByRole('button', { name: letter, exact: true }).click();
    await measure('search, nothing found');
    await home.click();
    await key(page, '.kiosk-door', DOORS.standard.guide).click();
    await measure('guide desk');
    await home.click();
    await key(page, '.kiosk-popular .kiosk-choice').click();
  } else {
    await page.getByRole('button', { name: /^(请人帮忙|Get help)$/ }).click();
    await measure('guide desk');
    await home.click();
    await key(page, '.kiosk-choice', DOORS.elder.popular).click();
    await measure('asked for most');
    await key(page, '.kiosk-choice').click();
  }

  await measure('item');
  await key(page, '.kiosk-offer', 0).click();
  await measure('priority');
  await key(page, '.kiosk-choice').click();
  await measure('item with priority');
  await key(page, '.kiosk-offer', 1).click();
  if (kind.mode === 'elder') {
    await measure('further offers');
    await key(page, '.kiosk-choice').click();
  }
  await measure('ID number, empty');
  await page.keyboard.type(inventedCitizenIdNumber(KIOSKS.indexOf(kind)));
  await page.locator('.kiosk-key-main').waitFor();
  await measure('ID number, whole');
  await page.locator('.kiosk-key-main').click();
  await measure('item with ID number');
  await page.locator('.kiosk-key-main').click();
  await page.locator('.kiosk-number').waitFor();
  await page.locator('.kiosk-settling:enabled').waitFor();
  await measure('ticket');

  expect(faults).toEqual([]);
  expect(kiosk.faults).toEqual([]);
});
