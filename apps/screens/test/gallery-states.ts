import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SIZES } from './pages.ts';

const GALLERY = join(import.meta.dirname, '..', 'gallery');

/** A page of the gallery as the browser tests look at it. */
export interface GalleryPage {
  readonly page: string;
  readonly size: { readonly width: number; readonly height: number };
  /** Further parameters of each round through all states. */
  readonly rounds: readonly string[];
  /** What opens upon a state by a press and has no state of its own. */
  readonly opened?: readonly OpenedState[];
}

/** Keys that are pressed one by one upon a state, or elements that are pressed one by one, each on a fresh page. */
export type OpenedState = { readonly query: string } & (
  | { readonly keys: readonly string[] }
  | { readonly each: string }
);

/** Pages that are read in one language only, or in both. */
const ZH = ['lang=zh'];
const BOTH = ['lang=zh', 'lang=en'];

const SIZE_OF: Readonly<Record<string, Omit<GalleryPage, 'page'>>> = {
  kiosk: { size: SIZES.kiosk, rounds: ['lang=zh', 'lang=en&elder=1'] },
  display: { size: SIZES.board, rounds: ZH },
  sign: { size: SIZES.sign, rounds: ZH },
  rating: { size: SIZES.pad, rounds: BOTH },
  'my-ticket': { size: SIZES.phone, rounds: BOTH },
  booking: { size: SIZES.phone, rounds: BOTH },
  busy: { size: SIZES.phone, rounds: BOTH },
  'front-desk': {
    size: SIZES.desk,
    rounds: BOTH,
    opened: [
      { query: 'state=open', keys: ['F1', '3', 'c', 'w', 'j', 'h', 'F9'] },
      { query: 'state=serving', keys: ['g', 'z', 'b', 'Delete'] },
    ],
  },
  manager: {
    size: SIZES.desk,
    rounds: BOTH,
    opened: [
      { query: 'state=running', each: '[role=tab]' },
      { query: 'state=running', each: '.floor-window:nth-child(-n+2)' },
      { query: 'state=running', each: '.floor-line:nth-child(-n+2)' },
      { query: 'state=running', each: '.floor-nav button' },
      { query: 'state=running&view=settings', each: '.settings-pages button' },
    ],
  },
};
const DESK: Omit<GalleryPage, 'page'> = { size: SIZES.desk, rounds: BOTH };

/** `npm run proof -- pages` looks at everything; `npm test` at every fourth state of each page, in Chinese. */
const IS_WHOLE = process.env.ALL_STATES === '1';

function inTestTime({ page, size, rounds, opened = [] }: GalleryPage): GalleryPage {
  return IS_WHOLE ? { page, size, rounds, opened } : { page, size, rounds: rounds.slice(0, 1) };
}

/** The states that are looked at now. */
export function statesLookedAt(page: string): readonly string[] {
  return statesOf(page).filter((_, place) => IS_WHOLE || place % 4 === 0);
}

/** Every page that the gallery has, also one that this file does not know. */
export function galleryPages(): readonly GalleryPage[] {
  return readdirSync(GALLERY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(GALLERY, entry.name, 'index.html')))
    .map(({ name }) => inTestTime({ page: name, ...(SIZE_OF[name] ?? DESK) }))
    .sort((a, b) => (a.page < b.page ? -1 : 1));
}

const TABLE = /^(?:export )?const (?:[A-Z_]*(?:STATES|VIEWS|SCENES|PAGES)|pages)\b[^=]*= \{\n(.*?)^\}/gms;
const LIST = /^(?:export )?const [A-Z_]*(?:STATES|NOTICES|MESSAGES)\b[^=]*= \[([\s\w',-]*)\]/gm;
const ASKED = /(?:\b(?:state|shown) [=!]==|get\('state'\) \?\?) '([\w-]+)'/g;

/**
 * The names of `?state=` that a gallery page knows, read from its source: the keys of its tables of states, its lists of them, and those that
 * its code asks for. So a new state is tested without being told here.
 */
export function statesOf(page: string): readonly string[] {
  const folder = join(GALLERY, page);
  const states = new Set<string>();
  for (const file of readdirSync(folder).filter((name) => /\.tsx?$/.test(name))) {
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, body = ''] of source.matchAll(TABLE))
      for (const [, name = ''] of body.matchAll(/^ {2}'?([\w-]+)'?[:,(]/gm)) states.add(name);
    for (const [, body = ''] of source.matchAll(LIST))
      for (const [, name = ''] of body.matchAll(/'([\w-]+)'/g)) states.add(name);
    for (const [, name = ''] of source.matchAll(ASKED)) states.add(name);
  }
  return [...states];
}
