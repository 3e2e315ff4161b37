import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { HallAddress } from '@yichuang/testkit';
import { type Browser, chromium, type Page } from 'playwright-core';

/** True sizes of the places where the pages stand. */
export const PICTURE_SIZES = {
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

/** Opens pages of a hall at their true size and takes their pictures. */
export interface PageCamera {
  open(path: string, size: keyof typeof PICTURE_SIZES): Promise<Page>;
  /** Waits until the text is on the page and the fonts are there, then writes `<name>.png`. */
  take(page: Page, name: string, shown: string | RegExp): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser whose pictures go to `folder`. */
export async function startPageCamera(executablePath: string, hall: HallAddress, folder: string): Promise<PageCamera> {
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
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
      console.log(`${name}.png ${Math.round(statSync(path).size / 1024)} KB`);
    },
    close: () => browser.close(),
  };
}
