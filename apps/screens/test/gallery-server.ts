import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, preview } from 'vite';

const SCREENS = join(import.meta.dirname, '..');
const CONFIG = join(SCREENS, 'vite.gallery.config.ts');

/** A built page of the gallery under an address of its own. */
export interface ServedGallery {
  /** Address of one state, e.g. of `state=home&lang=en`. */
  urlOf(query: string): string;
  close(): Promise<void>;
}

/** Builds `gallery/<page>` into a temporary folder and serves it; a page that does not compile is an error that names it. */
export async function serveGallery(page: string): Promise<ServedGallery> {
  const entry = join(SCREENS, 'gallery', page, 'index.html');
  if (!existsSync(entry)) throw new Error(`no gallery/${page}/index.html`);
  const outDir = mkdtempSync(join(tmpdir(), `yichuang-gallery-${page}-`));
  const common = { configFile: CONFIG, logLevel: 'error' } as const;
  try {
    await build({
      ...common,
      build: {
        outDir,
        emptyOutDir: true,
        assetsInlineLimit: 0,
        minify: false,
        reportCompressedSize: false,
        chunkSizeWarningLimit: 10_000,
        modulePreload: { polyfill: false },
        rolldownOptions: { input: entry },
      },
    });
    const server = await preview({ ...common, build: { outDir }, preview: { port: 0, host: '127.0.0.1' } });
    const address = server.httpServer.address();
    if (address === null || typeof address === 'string') throw new Error('the gallery has no port');
    return {
      urlOf: (query) => `http://127.0.0.1:${address.port}/${page}/?${query}`,
      async close() {
        await server.close();
        rmSync(outDir, { recursive: true, force: true });
      },
    };
  } catch (cause) {
    rmSync(outDir, { recursive: true, force: true });
    throw new Error(`gallery/${page} does not build`, { cause });
  }
}

/** Until the fonts are there and the page has not changed for a dozen frames: late statuses and views have come in by then. */
export async function waitUntilStill(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.getElementById('root')?.childElementCount ?? 0) > 0);
  await page.evaluate(async () => {
    const stillFrames = 12;
    let frames = 0;
    const observer = new MutationObserver((changes) => {
      // Clocks tick; what only changes its words does not count.
      if (changes.some(({ type }) => type !== 'characterData')) frames = 0;
    });
    observer.observe(document.body, { subtree: true, childList: true, attributes: true });
    await document.fonts.ready;
    await new Promise<void>((resolve) => {
      function frame(): void {
        frames += 1;
        if (frames > stillFrames) resolve();
        else requestAnimationFrame(frame);
      }
      requestAnimationFrame(frame);
    });
    observer.disconnect();
    await document.fonts.ready;
  });
}
