import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KIOSK_STATES } from '../gallery/kiosk/states.ts';
import { KIOSK_KINDS, type KioskGallery, kioskReport, openKioskGallery } from './kiosk-gallery.ts';
import type { KioskFaultKind } from './measure-kiosk.ts';
import { launchBrowser } from './pages.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

let browser: Browser;
let gallery: KioskGallery;

beforeAll(async () => {
  browser = await launchBrowser();
  gallery = await openKioskGallery(browser);
});

afterAll(async () => {
  await gallery?.close();
  await browser?.close();
});

/** `npm run proof -- pages` looks at everything; `npm test` at every third state in Chinese, each on all three panels. */
const IS_WHOLE = process.env.ALL_STATES === '1';
const KINDS = KIOSK_KINDS.filter(({ language }) => IS_WHOLE || language === 'zh');
const STATES = KIOSK_STATES.filter((_, place) => IS_WHOLE || place % 3 === 0);

test.for(KINDS)(
  'every state of the kiosk, $language, $mode: keys, gaps, text, contrast, choices, nothing cut',
  {
    timeout: 420_000,
  },
  async (kind) => {
    expect(kioskReport(await gallery.measureAll([kind], STATES)).faults).toEqual([]);
  },
);

function style(content: string) {
  return (page: Page) => page.addStyleTag({ content });
}

function oneMore(selector: string) {
  return (page: Page) =>
    page.locator(selector).evaluate((element) => element.parentElement?.append(element.cloneNode(true)));
}

/** A grey area beside the question in the tree and behind it on the glass. */
function greyBehindQuestion(page: Page) {
  return page.locator('.kiosk-question').evaluate((question: HTMLElement) => {
    const grey = document.createElement('div');
    grey.style.cssText = 'position: absolute; inset: 0; background: #888';
    question.style.position = 'relative';
    question.before(grey);
  });
}

const FIRST_DOOR = '.kiosk-doors > li:first-child';
const PLANTED: readonly [what: string, kind: KioskFaultKind, plant: (page: Page) => Promise<unknown>][] = [
  ['a key under 20 mm', 'key', style('.kiosk-header-key { min-height: 0; height: 76px }')],
  ['keys too close', 'gap', style('.kiosk .kiosk-header { gap: 12px }')],
  ['small text', 'text', style(`${FIRST_DOOR} span { font-size: 28px }`)],
  ['pale text', 'contrast', style(`${FIRST_DOOR} span { color: #5b6b7c }`)],
  ['text on a darker ground', 'contrast', style(`${FIRST_DOOR} .kiosk-door { background: #c4ccd6 }`)],
  ['text that shines through', 'contrast', style(`${FIRST_DOOR} span { opacity: 0.7 }`)],
  ['a ground that is no ancestor', 'contrast', greyBehindQuestion],
  ['a picture behind text', 'contrast', style('.kiosk-home { background: linear-gradient(#fff, #000) }')],
  ['a word cut off', 'cut', style(`${FIRST_DOOR} strong { width: 70px; overflow: hidden; white-space: nowrap }`)],
  ['a word out of its key', 'cut', style(`${FIRST_DOOR} strong { position: relative; left: 520px }`)],
  ['more than the page holds', 'cut', style('.kiosk .kiosk-question { padding-top: 1500px }')],
  ['text upon text', 'cut', style(`${FIRST_DOOR} span { margin-top: -50px }`)],
  [
    'a veil over a key',
    'cut',
    style(
      '.kiosk-header { background: none } .kiosk::after { content: ""; position: fixed; inset: 0; background: rgb(0 0 0 / 20%) }',
    ),
  ],
  ['a seventh choice', 'choices', oneMore('.kiosk-popular .kiosk-choices > li:first-child')],
];

test.for(PLANTED)('a planted fault is caught: %s', async ([, kind, plant]) => {
  const zh = { language: 'zh', mode: 'standard' } as const;
  const before = kioskReport(await gallery.measure('home', zh)).faults;
  const measures = await gallery.measure('home', zh, plant);
  const found = measures.flatMap(({ faults }) => faults.map((fault) => fault.kind));
  expect(found).toContain(kind);
  expect(kioskReport(measures).faults.length).toBeGreaterThan(before.length);
});

test('a planted fault is caught: a third choice for elders', async () => {
  const elder = { language: 'zh', mode: 'elder' } as const;
  const measures = await gallery.measure('home', elder, oneMore('.kiosk-choices > li:first-child'));
  expect(measures.flatMap(({ faults }) => faults.map(({ kind }) => kind))).toContain('choices');
});

test('the script ends with 1 and names state and element of a fault', () => {
  const script = join(ROOT, 'scripts', 'measure-kiosk.ts');
  const planted = 'main .kiosk-question { font-size: 20px !important }';
  const { status, stdout } = spawnSync(process.execPath, [script, '--states', 'home', '--plant', planted], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  expect(stdout).toMatch(
    /^home: \[text\] text of 4\.6 mm: h2\.kiosk-question “您要办什么事？” \(.*1280x1024 zh standard/m,
  );
  expect(status).toBe(1);
});
