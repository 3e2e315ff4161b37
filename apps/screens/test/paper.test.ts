import {
  connectDevice,
  inventedCitizenIdNumber,
  runningClock,
  startTestHall,
  type TestHall,
  virtualCitizen,
} from '@yichuang/testkit';
import type { Browser, Page } from 'playwright-core';
import qrcode from 'qrcode-generator';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shownNumber } from './floor.ts';
import { launchBrowser, pairedPath, SIZES } from './pages.ts';

const CSS_PIXELS_PER_MM = 96 / 25.4;
const QUIET_ZONE = 4;
/** Three dots of a 203 dpi print head: less does not scan. */
const LEAST_MODULE_MM = 0.375;
const REASON = /优先|老年|60 周岁|Priority|Elder/i;

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

interface PrintingKiosk {
  readonly page: Page;
  /** How often the page asked for the printer. */
  readonly prints: () => Promise<number>;
  /** The address of the phone page in the hall's last answer; null when it brought none. */
  readonly phoneUrl: () => string | null;
}

async function openPrintingKiosk(): Promise<PrintingKiosk> {
  const context = await browser.newContext({ viewport: SIZES.kiosk, deviceScaleFactor: 3 });
  const page = await context.newPage();
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.prints = String(Number(document.documentElement.dataset.prints ?? 0) + 1);
    };
  });
  let phoneUrl: string | null = null;
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      const found = /"phoneUrl":(null|"[^"]*")/.exec(String(payload))?.[1];
      if (found !== undefined) phoneUrl = JSON.parse(found) as string | null;
    }),
  );
  await page.goto(`${hall.url}${pairedPath(hall, '/kiosk?print=1')}`);
  return {
    page,
    prints: () => page.evaluate(() => Number(document.documentElement.dataset.prints ?? 0)),
    phoneUrl: () => phoneUrl,
  };
}

/** 居民身份证换领, with priority as an elder and an ID number; the page is left on the ticket. */
async function takeElderTicket(page: Page, citizenIdNumber: string): Promise<string> {
  await page.getByRole('button', { name: /按部门找/ }).click();
  await page.getByRole('button', { name: /公安局/ }).click();
  await page.getByRole('button', { name: /居民身份证换领/ }).click();
  await page.getByRole('button', { name: '优先叫号' }).click();
  await page.getByRole('button', { name: '老年人' }).click();
  await page.getByRole('button', { name: '输入身份证号' }).click();
  await page.keyboard.type(citizenIdNumber);
  await page.getByRole('button', { name: '用这个号码' }).click();
  await page.getByRole('button', { name: '取号', exact: true }).click();
  return shownNumber(page);
}

/** The lines of the paper, once nothing else is left for the printer. */
async function printedLines(page: Page): Promise<string[]> {
  expect(await page.locator('body > :not(.paper) >> visible=true').count()).toBe(0);
  expect(await page.locator('.paper').isVisible()).toBe(true);
  return page.locator('.paper p >> visible=true').allTextContents();
}

/** What Chromium makes of the paper by the page's own style. */
async function printedPages(page: Page): Promise<{ readonly count: number; readonly widthMm: number }> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const width = Number(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)/.exec(pdf)?.[1]);
  return { count: pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, widthMm: Math.round((width * 25.4) / 72) };
}

/** Dark or light at the middle of each module in the picture of a code, row by row. */
async function sampledModules(picture: Buffer, side: number): Promise<string> {
  const page = await browser.newPage();
  const rows = await page.evaluate(
    async ({ bytes, side }) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
      const middle = (index: number, length: number) => Math.floor(((index + 0.5) * length) / side);
      return Array.from({ length: side }, (_, row) =>
        Array.from({ length: side }, (_, column) => {
          const red = pixels[(middle(row, bitmap.height) * bitmap.width + middle(column, bitmap.width)) * 4] ?? 255;
          return red < 128 ? '#' : '.';
        }).join(''),
      );
    },
    { bytes: [...picture], side },
  );
  await page.close();
  return rows.join('\n');
}

/** The same for a code drawn from the text. */
function drawnModules(text: string): { readonly rows: string; readonly side: number } {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const side = code.getModuleCount() + 2 * QUIET_ZONE;
  const inside = (index: number) => index >= QUIET_ZONE && index < side - QUIET_ZONE;
  const rows = Array.from({ length: side }, (_, row) =>
    Array.from({ length: side }, (_, column) =>
      inside(row) && inside(column) && code.isDark(row - QUIET_ZONE, column - QUIET_ZONE) ? '#' : '.',
    ).join(''),
  );
  return { rows: rows.join('\n'), side };
}

test('the paper: all that the citizen needs, a code that leads to the phone page, no word of why', async () => {
  const { page, prints, phoneUrl } = await openPrintingKiosk();
  const number = await takeElderTicket(page, inventedCitizenIdNumber(1));
  expect(await page.locator('.kiosk').textContent()).not.toMatch(REASON);
  await page.emulateMedia({ media: 'print' });

  const lines = await printedLines(page);
  expect(lines).toEqual([
    '示例市政务服务中心',
    expect.stringMatching(/^2026-01-12 \d\d:\d\d$/),
    number,
    '居民身份证换领',
    '个人综合服务区',
    '前面没有人 · 窗口尚未开放',
    '扫码看排队进度',
    '过号请到导办台',
  ]);
  expect(await page.locator('.paper').innerHTML()).not.toMatch(REASON);

  const address = phoneUrl();
  expect(address).toMatch(/\/my-ticket#t=./);
  const drawn = drawnModules(address ?? '');
  const code = page.locator('.paper .kiosk-qr');
  const width = (await code.boundingBox())?.width ?? 0;
  expect(width / CSS_PIXELS_PER_MM / drawn.side).toBeGreaterThanOrEqual(LEAST_MODULE_MM);
  expect(await sampledModules(await code.screenshot(), drawn.side)).toBe(drawn.rows);

  expect(await printedPages(page)).toEqual({ count: 1, widthMm: 80 });
  expect(await prints()).toBe(1);

  const phone = await browser.newPage();
  await phone.goto(`${hall.url}/my-ticket${new URL(address ?? '').hash}`);
  await phone.getByRole('heading', { name: number }).first().waitFor();
  await phone.close();
  await page.context().close();
});

test('the same ID number again: the same number on paper, without a code', async () => {
  const { page, prints, phoneUrl } = await openPrintingKiosk();
  const person = inventedCitizenIdNumber(2);
  const first = await takeElderTicket(page, person);
  await page.getByRole('button', { name: '完成' }).click();
  const again = await takeElderTicket(page, person);
  expect(again).toBe(first);
  await page.getByText('您已取过号，还是这个号').waitFor();
  expect(phoneUrl()).toBeNull();
  expect(await page.locator('.kiosk-qr').count()).toBe(0);
  expect(await page.getByText('扫码').count()).toBe(0);
  await page.emulateMedia({ media: 'print' });
  const lines = await printedLines(page);
  expect(lines).toContain(first);
  expect(lines.join('\n')).not.toMatch(REASON);
  expect(await prints()).toBe(2);
  await page.context().close();
});

test('the longest names in English still go on one piece of paper', async () => {
  const { page } = await openPrintingKiosk();
  const kiosk = await connectDevice(hall, 'kiosk');
  for (let count = 0; count < 9; count += 1) await virtualCitizen(hall, kiosk, { itemCodes: ['RS-SB-012'] });
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('.kiosk-popular .kiosk-choice').first().click();
  await page.getByRole('button', { name: 'Take ticket' }).click();
  await shownNumber(page);
  await page.emulateMedia({ media: 'print' });
  expect(await printedLines(page)).toContain('Scan to follow your place');
  expect(await printedPages(page)).toEqual({ count: 1, widthMm: 80 });
  await page.context().close();
});
