import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORT_TABLE, PURE_PARTS, TEST_FILES } from './scripts/checks/import-table.mjs';

const ROOT = import.meta.dirname;
const OURS = '^(packages|apps|hardware)/';
const TESTKIT = '^packages/testkit/';

/** What each package shows by its `exports`, as path patterns. */
function exportedFiles() {
  return ['packages', 'hardware', 'apps']
    .filter((folder) => existsSync(join(ROOT, folder)))
    .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`))
    .filter((part) => existsSync(join(ROOT, part, 'package.json')))
    .flatMap((part) => {
      const { exports = {} } = JSON.parse(readFileSync(join(ROOT, part, 'package.json'), 'utf8'));
      return Object.values(exports).map((file) => `^${part}/${String(file).replace('./', '').replaceAll('.', '\\.')}$`);
    });
}

/**
 * One forbidden rule per row of the table, and a second one where only types may be imported.
 * @param {import('./scripts/checks/import-table.mjs').ImportRow} row
 * @returns {import('dependency-cruiser').IForbiddenRuleType[]}
 */
function rowRules(row) {
  const types = row.allowTypes ?? [];
  /** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
  const rules = [
    {
      name: row.name,
      severity: 'error',
      from: { path: row.from ?? row.own },
      to: { path: OURS, pathNot: [row.own, ...row.allow, ...types, TESTKIT] },
    },
  ];
  if (types.length > 0)
    rules.push({
      name: `${row.name}-only`,
      severity: 'error',
      from: { path: row.from ?? row.own, pathNot: TEST_FILES },
      to: { path: types, dependencyTypesNot: ['type-only'] },
    });
  return rules;
}

/** @satisfies {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...IMPORT_TABLE.flatMap(rowRules),
    {
      name: 'testkit-only-in-tests-and-scripts',
      severity: 'error',
      from: { pathNot: [TEST_FILES, '^scripts/', TESTKIT] },
      to: { path: TESTKIT },
    },
    {
      name: 'adapters-never-import-each-other',
      severity: 'error',
      from: { path: '^apps/hall-server/src/adapters/([^/]+)/' },
      to: { path: '^apps/hall-server/src/adapters/', pathNot: '^apps/hall-server/src/adapters/$1/' },
    },
    {
      name: 'no-deep-imports',
      comment: 'A package shows what its exports name, and nothing else.',
      severity: 'error',
      from: { path: '^((?:packages|hardware|apps)/[^/]+)/' },
      to: { path: '^(packages|hardware|apps)/[^/]+/', pathNot: ['^$1/', ...exportedFiles()] },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'few-circular-types', severity: 'info', from: {}, to: { circular: true } },
    {
      name: 'pure-parts-no-node',
      severity: 'error',
      from: { path: PURE_PARTS, pathNot: TEST_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'pure-parts-no-libraries',
      severity: 'error',
      from: { path: PURE_PARTS, pathNot: TEST_FILES },
      to: { path: 'node_modules/' },
    },
    {
      name: 'contract-imports-zod-only',
      severity: 'error',
      from: { path: '^packages/contract/', pathNot: TEST_FILES },
      to: { path: 'node_modules/', pathNot: 'node_modules/zod/' },
    },
    {
      name: 'browser-no-node',
      severity: 'error',
      from: { path: '^(apps/screens|packages/(ui|hall-client|contract))/src/', pathNot: TEST_FILES },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'screens-no-electron',
      severity: 'error',
      from: { path: '^(apps/screens|packages/ui)/' },
      to: { path: '(^|node_modules/)electron(/|$)' },
    },
    {
      name: 'imports-resolve',
      comment: 'What cannot be resolved is outside every other rule.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '(^|node_modules/)electron(/|$)' },
    },
  ],
  options: {
    // Types count: a row is about knowledge, not about bytes.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
};
