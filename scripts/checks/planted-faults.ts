import type { PlantedFault } from './planted-fault.ts';
import { PLANTED_IMPORTS } from './planted-imports.ts';

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

function planted(check: string, what: string, path: string, text: string, named: string): PlantedFault {
  return { check, what, files: { [path]: text }, named: new RegExp(`${literally(path)}.*${named}`) };
}

function lintFault(rule: string, path: string, text: string): PlantedFault {
  return planted('biome', rule, path, text, `lint/\\w+/${rule}\\b`);
}

// In pieces, since the check would find them here too.
const MACHINE_PATH = ['', 'home', 'somebody', 'hall'].join('/');
const REGISTRY = ['https://reg', 'istry.example.com/'].join('');

const FOREIGN_RULE = ['Q', '999'].join('-');

/** A fault for every tool and every rule of our own; the import rules have a list of theirs. */
export const PLANTED_FAULTS: readonly PlantedFault[] = [
  ...PLANTED_IMPORTS,
  planted(
    'types-pure',
    'DOM',
    'packages/calendar/src/planted-dom.ts',
    'export const here = document.title;\n',
    "'document'",
  ),
  planted(
    'types-pure',
    'Node',
    'packages/hall/src/planted-node.ts',
    'export const here = process.cwd();\n',
    "'process'",
  ),
  planted(
    'types-pure',
    'global crypto',
    'packages/queueing/src/planted-id.ts',
    'export const id = crypto.randomUUID();\n',
    "'crypto'",
  ),
  planted(
    'types-node',
    'wrong type',
    'apps/hall-server/src/planted-type.ts',
    "export const port: number = '7300';\n",
    'TS2322',
  ),
  planted('types-node', 'enum', 'packages/vault/src/planted-enum.ts', 'export enum Light {\n  On,\n}\n', 'TS1294'),
  planted(
    'types-node',
    'wrong type in a script',
    'scripts/planted-type.mjs',
    '/** @type {number} */\nexport const port = "7300";\n',
    'TS2322',
  ),
  planted(
    'types-browser',
    'Node',
    'apps/screens/src/planted-node.ts',
    'export const here = process.cwd();\n',
    "'process'",
  ),
  planted(
    'types-browser-tests',
    'wrong type',
    'apps/screens/test/planted.test.ts',
    "export const port: number = '7300';\n",
    'TS2322',
  ),
  {
    check: 'knip',
    what: 'unused file',
    files: { 'packages/hall/src/planted-unused.ts': 'export const unused = 1;\n' },
    named: /Unused files[\s\S]*packages\/hall\/src\/planted-unused\.ts[\s\S]*Unused/,
  },
  {
    check: 'knip',
    what: 'unused export',
    files: {
      'packages/calendar/src/planted-pair.ts': 'export function plantedUsed() {}\nexport function plantedUnused() {}\n',
    },
    edits: { 'packages/calendar/src/index.ts': (text) => `${text}export { plantedUsed } from './planted-pair.ts';\n` },
    named: /plantedUnused\s+function\s+packages\/calendar/,
  },
  {
    check: 'knip',
    what: 'unused dependency',
    edits: {
      'packages/calendar/package.json': (text) => {
        const manifest = JSON.parse(text);
        return JSON.stringify({ ...manifest, dependencies: { ...manifest.dependencies, zod: '4.6.7' } });
      },
    },
    named: /zod\s+packages\/calendar\/package\.json/,
  },
  lintFault('noDefaultExport', 'packages/hall/src/planted-default.ts', 'export default 1;\n'),
  lintFault('noExplicitAny', 'packages/hall/src/planted-any.ts', 'export const anything: any = 1;\n'),
  lintFault('noConsole', 'packages/hall/src/planted-console.ts', "console.log('called');\n"),
  lintFault('noNonNullAssertion', 'packages/hall/src/planted-bang.ts', 'export const first = [1][0]!;\n'),
  lintFault(
    'noSkippedTests',
    'packages/hall/src/planted-skip.test.ts',
    "import { test } from 'vitest';\n\ntest.skip('later', () => {});\n",
  ),
  lintFault(
    'useImportType',
    'packages/hall/src/planted-import.ts',
    "import { Actor } from './recorded-event.ts';\n\nexport const actor: Actor | undefined = undefined;\n",
  ),
  {
    check: 'biome',
    what: 'format',
    files: { 'packages/hall/src/planted-format.ts': 'export const a    =   "double";\n' },
    named: /packages\/hall\/src\/planted-format\.ts format/,
  },
  planted(
    'file-sizes',
    '601 lines',
    'packages/ui/src/planted-long.ts',
    '// a line\n'.repeat(601),
    '601 lines, over 600',
  ),
  planted(
    'file-sizes',
    'warning at 301',
    'packages/ui/src/planted-longish.ts',
    '// a line\n'.repeat(301),
    '301 lines, over 300',
  ),
  planted(
    'file-sizes',
    'warning for a test',
    'packages/ui/src/planted-long.test.ts',
    '// a line\n'.repeat(501),
    '501 lines',
  ),
  planted(
    'pure-parts',
    'clock',
    'packages/queueing/src/planted-clock.ts',
    'export const at = Date.now();\n',
    'Date\\.now',
  ),
  planted(
    'pure-parts',
    'date of now',
    'packages/calendar/src/planted-date.ts',
    'export const at = new Date();\n',
    'new Date\\(\\)',
  ),
  planted(
    'pure-parts',
    'chance',
    'packages/rating/src/planted-chance.ts',
    'export const dice = Math.random();\n',
    'Math\\.random',
  ),
  planted(
    'pure-parts',
    'crypto',
    'packages/hall/src/planted-crypto.ts',
    'export const id = crypto.randomUUID();\n',
    'crypto',
  ),
  planted(
    'pure-parts',
    'Node import',
    'packages/intake/src/planted-disk.ts',
    "import 'node:fs';\n",
    'import of node:fs',
  ),
  planted(
    'raw-emits',
    'socket',
    'apps/hall-server/src/push/planted-emit.ts',
    "export function say(socket: any) {\n  socket.volatile.emit('view');\n}\n",
    'raw emit',
  ),
  planted(
    'raw-emits',
    'server',
    'apps/screens/src/planted-emit.ts',
    "export function say(app: any) {\n  app.io.to('room').emit('view');\n}\n",
    'raw emit',
  ),
  planted(
    'test-sleeps',
    'promise',
    'packages/vault/src/planted-sleep.test.ts',
    'await new Promise((resolve) => setTimeout(resolve, 50));\n',
    'sleep',
  ),
  planted(
    'test-sleeps',
    'timers',
    'apps/hall-server/test/planted-sleep.test.ts',
    "import { setTimeout } from 'node:timers/promises';\n\nawait setTimeout(50);\n",
    'sleep',
  ),
  planted(
    'top-level-arrows',
    'export',
    'packages/rating/src/planted-arrow.ts',
    'export const double = (n: number) => n * 2;\n',
    'top-level arrow function double',
  ),
  planted(
    'spec-rules',
    'rule without a test',
    'docs/spec/planted.md',
    `# Planted\n\n- **ZZ-901** Never tested.\n- **Q-901** Never tested.\n`,
    'rule ZZ-901 has no test',
  ),
  planted(
    'spec-rules',
    'test of no rule',
    'packages/hall/src/planted-rule.test.ts',
    `import { test } from 'vitest';\n\ntest('${FOREIGN_RULE} holds', () => {});\n`,
    `no rule ${FOREIGN_RULE}`,
  ),
  planted(
    'texts',
    'empty',
    'apps/screens/src/planted-texts.ts',
    "export const TEXTS = { call: { zh: '', en: 'Call' } };\n",
    'empty zh',
  ),
  planted(
    'texts',
    'missing',
    'apps/screens/src/planted-more-texts.ts',
    "export const TEXTS = { call: { zh: '叫号' } };\n",
    'no en text',
  ),
  planted(
    'texts',
    'other places',
    'apps/screens/src/planted-place-texts.ts',
    "export const TEXTS = { call: { zh: '{n} 人', en: 'people' } };\n",
    'fills',
  ),
  planted(
    'foreign-places',
    'machine path',
    'docs/planted-path.md',
    `Look in ${MACHINE_PATH}.\n`,
    'a path of one machine',
  ),
  planted('foreign-places', 'registry', 'docs/planted-registry.md', `From ${REGISTRY}.\n`, 'a package registry'),
  planted(
    'foreign-places',
    'outside',
    'docs/planted-outside.md',
    `See ${['..', 'shared', 'design.md'].join('/')}.\n`,
    'outside the repository',
  ),
  planted('names', 'package', 'packages/common/src/planted.ts', 'export {};\n', 'nothing is called common'),
  planted('names', 'file', 'packages/vault/src/utils.ts', 'export {};\n', 'nothing is called utils'),
  {
    check: 'contrast',
    what: 'pale text',
    edits: { 'packages/ui/src/theme.css': (text) => text.replace(/--ink-soft: #\w+/, '--ink-soft: #7d8b9c') },
    named: /--ink-soft on --card: contrast 3\.\d, under 7/,
  },
];
