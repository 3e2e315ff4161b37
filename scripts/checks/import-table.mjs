/**
 * Who may import whom, one row per part. `own` is the part itself, `from` its files where that is narrower, `allow` the parts of ours it
 * may import, `allowTypes` those of which it may import types only. Paths are regular expressions; `$1` is the first group of `from`.
 * @typedef {{ name: string, own: string, from?: string, allow: string[], allowTypes?: string[] }} ImportRow
 */

/** @type {ImportRow[]} */
export const IMPORT_TABLE = [
  { name: 'calendar-imports-nothing', own: '^packages/calendar/', allow: [] },
  { name: 'queueing-imports-calendar', own: '^packages/queueing/', allow: ['^packages/calendar/'] },
  { name: 'intake-imports-calendar', own: '^packages/intake/', allow: ['^packages/calendar/'] },
  { name: 'rating-imports-calendar', own: '^packages/rating/', allow: ['^packages/calendar/'] },
  { name: 'hall-imports-pure-parts', own: '^packages/hall/', allow: ['^packages/(calendar|queueing|intake|rating)/'] },
  { name: 'journal-imports-hall-types', own: '^packages/journal/', allow: [], allowTypes: ['^packages/hall/'] },
  { name: 'vault-imports-hall-types', own: '^packages/vault/', allow: [], allowTypes: ['^packages/hall/'] },
  { name: 'contract-imports-nothing', own: '^packages/contract/', allow: [] },
  { name: 'hall-client-imports-contract', own: '^packages/hall-client/', allow: ['^packages/contract/'] },
  {
    name: 'documents-import-calendar',
    own: '^packages/documents/',
    allow: ['^packages/calendar/'],
    allowTypes: ['^packages/contract/'],
  },
  { name: 'ui-imports-nothing', own: '^packages/ui/', allow: [] },
  {
    name: 'hardware-imports-link',
    own: '^hardware/$1/',
    from: '^hardware/((?!device-host/)[^/]+)/',
    allow: ['^hardware/link/'],
  },
  {
    name: 'device-host-imports-hardware',
    own: '^hardware/device-host/',
    allow: ['^hardware/', '^packages/(contract|hall-client)/'],
  },
  { name: 'screens-import-client-side', own: '^apps/screens/', allow: ['^packages/(contract|hall-client|ui)/'] },
  {
    // Whatever is not one of the three other processes runs in the main process.
    name: 'terminal-main-imports',
    own: '^apps/terminal/',
    from: '^apps/terminal/(?!src/(utility|preload|renderer)/)',
    allow: ['^packages/(hall-client|contract|journal|queueing|calendar)/'],
  },
  {
    name: 'terminal-utility-imports-device-host',
    own: '^apps/terminal/',
    from: '^apps/terminal/src/utility/',
    allow: ['^hardware/device-host/'],
  },
  {
    name: 'terminal-preload-imports-contract-types',
    own: '^apps/terminal/',
    from: '^apps/terminal/src/preload/',
    allow: [],
    allowTypes: ['^packages/contract/'],
  },
  {
    name: 'terminal-renderer-imports-screens',
    own: '^apps/terminal/',
    from: '^apps/terminal/src/renderer/',
    allow: ['^apps/screens/'],
  },
  { name: 'hall-server-imports-packages', own: '^apps/hall-server/', allow: ['^packages/', '^hardware/device-host/'] },
  {
    name: 'neighbours-import-simulators',
    own: '^apps/neighbours/',
    allow: ['^packages/contract/', '^hardware/link/', '^hardware/[^/]+/src/simulator'],
  },
];

/** Tests stand beside the source or in a `test` folder. */
export const TEST_FILES = '(\\.test\\.tsx?$|^(apps|packages|hardware)/[^/]+/test/|^packages/[^/]+/src/testing/)';

/** The parts without clock, chance, disk or socket. */
export const PURE_PARTS = '^packages/(calendar|queueing|intake|rating|hall)/';
