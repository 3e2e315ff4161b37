import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TestHall } from '@yichuang/testkit';
import { type Browser, chromium, type Page } from 'playwright-core';

/** True sizes of the places where the pages stand. */
const PICTURE_SIZES = {
  kiosk: { width: 1080, height: 1920 },
  board: { width: 1920, height: 1080 },
  sign: { width: 960, height: 320 },
  pad: { width: 1280, height: 800 },
  desk: { width: 1440, height: 900 },
  phone: { width: 390, height: 844 },
} as const;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--no-first-run',
  '--hide-scrollbars',
];

const MINUTE_MS = 60_000;

/** Begins with hall time, now or in a minute. */
function hallTime(at: number): RegExp {
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
  return new RegExp(`^(${time.format(at)}|${time.format(at + MINUTE_MS)})`);
}

/** Opens pages of a hall at their true size and takes their pictures. */
export interface PageCamera {
  open(path: string, size: keyof typeof PICTURE_SIZES): Promise<Page>;
  /** Waits until the text is on the page and the fonts are there, then writes `<name>.png`. */
  take(page: Page, name: string, shown: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser whose pictures go to `folder`. */
export async function startPageCamera(executablePath: string, hall: TestHall, folder: string): Promise<PageCamera> {
  mkdirSync(folder, { recursive: true });
  const browser: Browser = await chromium.launch({ executablePath, args: FLAGS });
  return {
    async open(path, size) {
      const context = await browser.newContext({ viewport: PICTURE_SIZES[size], reducedMotion: 'reduce' });
      const page = await context.newPage();
      await page.goto(`${hall.url}${path}`);
      return page;
    },
    async take(page, name, shown) {
      await page.getByText(shown).first().waitFor();
      await page.evaluate('document.fonts.ready');
      // In their first second the clocks show the machine's time.
      const clock = page.locator('time');
      if ((await clock.count()) > 0) await clock.filter({ hasText: hallTime(hall.clock.now()) }).waitFor();
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} KB`);
    },
    close: () => browser.close(),
  };
}
