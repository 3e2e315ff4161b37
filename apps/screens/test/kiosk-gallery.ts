import type { Browser, Page } from 'playwright-core';
import { KIOSK_STATES, type KioskStateName } from '../gallery/kiosk/states.ts';
import { type ServedGallery, serveGallery, waitUntilStill } from './gallery-server.ts';
import { KIOSK_LIMITS, type KioskFault, type KioskMeasure, measureKiosk } from './measure-kiosk.ts';

/** The panels on which the kiosk stands. */
const SIZES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 1280, height: 1024 },
] as const;

/** Language and mode of a kiosk. */
export interface KioskKind {
  readonly language: 'zh' | 'en';
  readonly mode: keyof typeof KIOSK_LIMITS;
}

export const KIOSK_KINDS: readonly KioskKind[] = (['standard', 'elder'] as const).flatMap((mode) =>
  (['zh', 'en'] as const).map((language) => ({ language, mode })),
);

/** One state on one panel. */
export interface StateMeasure extends KioskMeasure {
  readonly state: KioskStateName;
  /** Panel, language and mode, e.g. `1080x1920 zh elder`. */
  readonly kiosk: string;
}

/** Adds to a page what is not there, to see that it is caught. */
export type Plant = (page: Page) => Promise<unknown>;

/** The kiosk's gallery with pages of a browser in which its states are measured. */
export interface KioskGallery {
  /** Measures a state in all three panels. */
  measure(state: KioskStateName, kind: KioskKind, plant?: Plant): Promise<StateMeasure[]>;
  /** The same for many states, two at a time, in the order of the states. */
  measureAll(
    kinds: readonly KioskKind[],
    states?: readonly KioskStateName[],
    plant?: Plant,
  ): Promise<readonly StateMeasure[]>;
  close(): Promise<void>;
}

async function measureState(
  page: Page,
  gallery: ServedGallery,
  state: KioskStateName,
  { language, mode }: KioskKind,
  plant?: Plant,
): Promise<StateMeasure[]> {
  const [first] = SIZES;
  await page.setViewportSize(first);
  await page.goto(gallery.urlOf(`state=${state}&lang=${language}${mode === 'elder' ? '&elder=1' : ''}`));
  await page.locator('.kiosk main').first().waitFor({ state: 'attached' });
  await plant?.(page);
  await waitUntilStill(page);
  const measures: StateMeasure[] = [];
  for (const { width, height } of SIZES) {
    if (width !== first.width) {
      await page.setViewportSize({ width, height });
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    const measure = await measureKiosk(page, KIOSK_LIMITS[mode]);
    measures.push({ ...measure, state, kiosk: `${width}x${height} ${language} ${mode}` });
  }
  return measures;
}

/** Builds and serves the kiosk's gallery and opens it in the browser; every state of `gallery/kiosk/states.ts` is there. */
export async function openKioskGallery(browser: Browser): Promise<KioskGallery> {
  const gallery = await serveGallery('kiosk');
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const scriptFaults: string[] = [];

  async function measureAll(
    kinds: readonly KioskKind[],
    states: readonly KioskStateName[] = KIOSK_STATES,
    plant?: Plant,
  ): Promise<readonly StateMeasure[]> {
    const unknown = states.filter((state) => !KIOSK_STATES.includes(state));
    if (unknown.length > 0) throw new Error(`the kiosk's gallery has no state ${unknown.join(', ')}`);
    const queue = states.flatMap((state) => kinds.map((kind) => ({ state, kind })));
    const done: StateMeasure[][] = [];
    let next = 0;
    async function work(): Promise<void> {
      for (let index = next++; index < queue.length; index = next++) {
        const { state, kind } = queue[index] ?? {};
        if (state === undefined || kind === undefined) return;
        // A page of its own: one that goes through all states keeps the memory of each.
        const page = await context.newPage();
        page.on('pageerror', (error) => scriptFaults.push(`${page.url()}: ${error.message}`));
        done[index] = await measureState(page, gallery, state, kind, plant);
        await page.close();
      }
    }
    await Promise.all([work(), work()]);
    if (scriptFaults.length > 0) throw new Error(`scripts of the gallery failed: ${scriptFaults.join('; ')}`);
    return done.flat();
  }
  return {
    measureAll,
    measure: async (state, kind, plant) => [...(await measureAll([kind], [state], plant))],
    async close() {
      await context.close();
      await gallery.close();
    },
  };
}

function faultLines(measures: readonly StateMeasure[]): string[] {
  const kiosksByFault = new Map<string, string[]>();
  for (const { state, kiosk, faults } of measures)
    for (const { kind, fault, element } of faults) {
      const line = `${state}: [${kind}] ${fault}: ${element}`;
      kiosksByFault.set(line, [...(kiosksByFault.get(line) ?? []), kiosk]);
    }
  return [...kiosksByFault].map(([line, kiosks]) => `${line} (${kiosks.join(', ')})`);
}

const COLUMNS = ['key', 'gap', 'text', 'contrast', 'choices'] as const;

function measureTable(measures: readonly StateMeasure[]): string {
  const states = [...new Set(measures.map(({ state }) => state))];
  const head = ['state', 'key mm', 'gap mm', 'text mm', 'contrast', 'choices', 'faults'];
  const rows = states.map((state) => {
    const own = measures.filter((measure) => measure.state === state);
    const cells = COLUMNS.map((column) => {
      const values = own.map(({ worst }) => worst[column]).filter((value) => value !== null);
      if (values.length === 0) return '–';
      return column === 'choices' ? String(Math.max(...values)) : Math.min(...values).toFixed(1);
    });
    const faults: readonly KioskFault[] = own.flatMap((measure) => measure.faults);
    return [state, ...cells, String(faults.length)];
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  return [head, ...rows]
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/**
 * `table`: the worst of each measure for every state, over all its kiosks. `faults`: one line each with state, what is wrong, element and the
 * kiosks on which it is so; empty when all is well.
 */
export function kioskReport(measures: readonly StateMeasure[]): { readonly table: string; readonly faults: string[] } {
  return { table: measureTable(measures), faults: faultLines(measures) };
}
