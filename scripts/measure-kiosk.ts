// node scripts/run.mjs scripts/measure-kiosk.ts [--states home,item] [--plant 'css']: every gallery state of the kiosk on its three
// panels, in both languages and modes, against the look's millimetres and contrasts; a table, then one line per fault, exit code 1.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { ROOT } from './bootstrap.mjs';
import { ensureChromium } from './chromium.mjs';

/** What runs in pages belongs to the browser's types, so the measure lives with the browser tests and is loaded by its path. */
interface KioskGalleryModule {
  readonly KIOSK_KINDS: readonly object[];
  openKioskGallery(browser: Browser): Promise<{
    measureAll(
      kinds: readonly object[],
      states?: readonly string[],
      plant?: (page: Page) => Promise<unknown>,
    ): Promise<readonly object[]>;
    close(): Promise<void>;
  }>;
  kioskReport(measures: readonly object[]): { readonly table: string; readonly faults: readonly string[] };
}

const { values } = parseArgs({ options: { states: { type: 'string' }, plant: { type: 'string' } } });
const { plant } = values;
const measureFile = join(ROOT, 'apps', 'screens', 'test', 'kiosk-gallery.ts');
const kioskGallery: KioskGalleryModule = await import(pathToFileURL(measureFile).href);

const browser = await chromium.launch({
  executablePath: await ensureChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const gallery = await kioskGallery.openKioskGallery(browser);
  try {
    const measures = await gallery.measureAll(
      kioskGallery.KIOSK_KINDS,
      values.states?.split(','),
      plant === undefined ? undefined : (page) => page.addStyleTag({ content: plant }),
    );
    const { table, faults } = kioskGallery.kioskReport(measures);
    console.log(table);
    console.log(faults.length === 0 ? `\n${measures.length} pages measured, no fault` : `\n${faults.join('\n')}`);
    process.exitCode = faults.length === 0 ? 0 : 1;
  } finally {
    await gallery.close();
  }
} finally {
  await browser.close();
}
