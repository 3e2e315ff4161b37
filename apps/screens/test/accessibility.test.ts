import { runningClock, startTestHall, type TestHall } from '@yichuang/testkit';
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { KIOSK_STATES } from '../gallery/kiosk/states.ts';
import { type ServedGallery, serveGallery, waitUntilStill } from './gallery-server.ts';
import { type GalleryPage, galleryPages, statesLookedAt, statesOf } from './gallery-states.ts';
import { launchBrowser, openPage, SIZES, signIn } from './pages.ts';

/** Rules that axe leaves to choice and we hold: 7:1 for every text, and targets of 24 px. */
const CHOSEN_RULES = { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } };
/** Rules that a page need not keep, each with its reason. */
const EXCUSED: Readonly<Record<string, string>> = {};

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
});

/** Tag and classes of an element by its markup: the same for every row of a list. */
function kindOf(html: string): string {
  const [, tag = 'element'] = html.match(/^<([\w-]+)/) ?? [];
  const [, classes = ''] = html.match(/^<[^>]*? class="([^"]*)"/) ?? [];
  return [tag, ...classes.split(' ').filter(Boolean)].join('.');
}

/** Serious and critical findings on the page as it stands: rule and kind of element, with one of them as an example. */
async function findingsOn(page: Page): Promise<Map<string, string>> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(
    (rules) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        rules,
        resultTypes: ['violations'],
      }),
    CHOSEN_RULES,
  );
  const findings = new Map<string, string>();
  for (const { id, impact, nodes } of results.violations) {
    if ((impact !== 'serious' && impact !== 'critical') || Object.hasOwn(EXCUSED, id)) continue;
    for (const { html, any, all, none } of nodes) {
      const [why] = [...any, ...all, ...none];
      findings.set(`${impact} ${id}: ${kindOf(html)}`, `${why?.message ?? ''} ${html.slice(0, 160)}`);
    }
  }
  return findings;
}

/** Most elements of one kind that are pressed; the further ones open the same. */
const MOST_PRESSED = 12;

/** Puts the page into every state of the gallery page, then into what opens upon one by a press; `look` is called in each. */
async function walk(
  page: Page,
  gallery: ServedGallery,
  { rounds, opened = [], page: name }: GalleryPage,
  look: (where: string) => Promise<void>,
) {
  async function open(query: string): Promise<void> {
    await page.goto(gallery.urlOf(query));
    await waitUntilStill(page);
  }
  for (const round of rounds)
    for (const state of statesLookedAt(name)) {
      await open(`state=${state}&${round}`);
      await look(`${state}&${round}`);
    }
  for (const { query, ...presses } of opened) {
    await open(query);
    const targets = 'keys' in presses ? presses.keys : await page.locator(presses.each).all();
    expect(targets.length, `${name} ${query}: nothing to press`).toBeGreaterThan(0);
    for (const [index, target] of targets.slice(0, MOST_PRESSED).entries()) {
      if (index > 0) await open(query);
      if (typeof target === 'string') await page.keyboard.press(target);
      else await target.click();
      await waitUntilStill(page);
      await look(`${query} ${typeof target === 'string' ? `key ${target}` : `press ${index + 1}`}`);
    }
  }
}

/** Findings of a whole page of the gallery; one that stands in several states is one line. */
async function galleryFindings(galleryPage: GalleryPage): Promise<string[]> {
  const gallery = await serveGallery(galleryPage.page);
  const context = await browser.newContext({ viewport: { ...galleryPage.size }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    const found = new Map<string, { readonly example: string; readonly places: string[] }>();
    await walk(page, gallery, galleryPage, async (where) => {
      for (const [finding, example] of await findingsOn(page)) {
        const seen = found.get(finding) ?? { example, places: [] };
        found.set(finding, seen);
        seen.places.push(where);
      }
    });
    return [...found].map(
      ([finding, { example, places }]) =>
        `${finding}: in ${places.length} places (${places.slice(0, 4).join(', ')}), e.g. ${example}`,
    );
  } finally {
    await context.close();
    await gallery.close();
  }
}

test('the gallery has the states of every page', () => {
  expect(galleryPages().map(({ page }) => page)).toEqual(
    expect.arrayContaining(['booking', 'busy', 'display', 'front-desk', 'guide-desk', 'kiosk', 'manager', 'my-ticket']),
  );
  expect([...statesOf('kiosk')].sort()).toEqual(expect.arrayContaining([...KIOSK_STATES].sort()));
  for (const { page } of galleryPages()) expect(statesOf(page).length, page).toBeGreaterThan(3);
});

test.for(galleryPages())('axe finds nothing serious in any state of $page', { timeout: 420_000 }, async (page) => {
  expect(await galleryFindings(page)).toEqual([]);
});

/** Paths of the pages as they open without a session: gates, pairing, sign-in, and what is public. */
const PATHS: Readonly<Record<string, keyof typeof SIZES>> = {
  '/': 'desk',
  '/kiosk': 'kiosk',
  '/display?zone=A': 'board',
  '/sign?window=w01': 'sign',
  '/rating?window=w01': 'pad',
  '/front-desk': 'desk',
  '/guide-desk': 'desk',
  '/manager': 'desk',
  '/booking': 'phone',
  '/busy': 'phone',
  '/set-up': 'desk',
  '/my-ticket': 'phone',
  '/no-such-page': 'desk',
};

test('axe finds nothing serious on the real pages as they open, nor at the desk after signing in', async () => {
  const hall: TestHall = await startTestHall({ clock: runningClock() });
  try {
    const findings: string[] = [];
    for (const [path, size] of Object.entries(PATHS)) {
      const { page } = await openPage(browser, hall, path, SIZES[size]);
      await waitUntilStill(page);
      for (const finding of await findingsOn(page)) findings.push(`${path}: ${finding.join(', ')}`);
      await page.context().close();
    }
    for (const [path, login] of [
      ['/front-desk', 'clerk01'],
      ['/manager', 'manager'],
    ] as const) {
      const { page } = await openPage(browser, hall, path, SIZES.desk);
      await signIn(page, hall, login);
      await page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
      await waitUntilStill(page);
      for (const finding of await findingsOn(page)) findings.push(`${path} signed in: ${finding.join(', ')}`);
      await page.context().close();
    }
    expect(findings).toEqual([]);
  } finally {
    await hall.stop();
  }
});

/** Each is planted into a page that is well. */
const PLANTED: readonly [rule: string, plant: (page: Page) => Promise<unknown>][] = [
  ['button-name', (page) => page.evaluate(() => document.body.append(document.createElement('button')))],
  ['color-contrast-enhanced', (page) => page.addStyleTag({ content: 'body * { color: #667788 !important }' })],
  ['label', (page) => page.evaluate(() => document.body.append(document.createElement('input')))],
  [
    'aria-hidden-focus',
    (page) =>
      page
        .locator('button')
        .first()
        .evaluate((button) => button.parentElement?.setAttribute('aria-hidden', 'true')),
  ],
];

test.for(PLANTED)('a planted fault is caught: %s', async ([rule, plant]) => {
  const gallery = await serveGallery('rating');
  const context = await browser.newContext({ viewport: { ...SIZES.pad }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    await page.goto(gallery.urlOf('state=invited'));
    await waitUntilStill(page);
    expect(await findingsOn(page)).toEqual(new Map());
    await plant(page);
    expect([...(await findingsOn(page)).keys()].map((finding) => finding.split(/[ :]+/)[1])).toContain(rule);
  } finally {
    await context.close();
    await gallery.close();
  }
});
