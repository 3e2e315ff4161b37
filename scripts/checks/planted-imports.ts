import type { PlantedFault } from './planted-fault.ts';

function importFault(
  rule: string,
  path: string,
  source: string,
  links: Readonly<Record<string, string>> = {},
): PlantedFault {
  return {
    check: 'imports',
    what: rule,
    files: { [path]: `${source}\n` },
    links,
    named: new RegExp(`(error|info) ${rule}: ${path.replaceAll('.', '\\.')} `),
  };
}

/** A forbidden import of a workspace package, linked as an installed one is, for the rule of the importing part. */
function rowFault(rule: string, path: string, target: string, clause = 'import type {}'): PlantedFault {
  const part = path.split('/').slice(0, 2).join('/');
  return importFault(rule, path, `${clause} from '@yichuang/${target.split('/').at(-1)}';`, { [part]: target });
}

/** Two files that import each other; the tool names a round once, at either end. */
function roundFault(rule: string, folder: string, clause: string): PlantedFault {
  return {
    check: 'imports',
    what: rule,
    files: {
      [`${folder}/planted-round.ts`]: `${clause} { b } from './planted-trip.ts';\nexport const a = 1;\n`,
      [`${folder}/planted-trip.ts`]: `${clause} { a } from './planted-round.ts';\nexport const b = 1;\n`,
    },
    named: new RegExp(`(error|info) ${rule}: ${folder}/planted-(round|trip)\\.ts `),
  };
}

/** One forbidden import for every rule of the import table and its companions. Types count, so most of them import a type. */
export const PLANTED_IMPORTS: readonly PlantedFault[] = [
  rowFault('calendar-imports-nothing', 'packages/calendar/src/planted-import.ts', 'packages/rating'),
  rowFault('queueing-imports-calendar', 'packages/queueing/src/planted-import.ts', 'packages/rating'),
  rowFault('intake-imports-calendar', 'packages/intake/src/planted-import.ts', 'packages/queueing'),
  rowFault('rating-imports-calendar', 'packages/rating/src/planted-import.ts', 'packages/queueing'),
  rowFault('hall-imports-pure-parts', 'packages/hall/src/planted-contract.ts', 'packages/contract'),
  rowFault('journal-imports-hall-types', 'packages/journal/src/planted-import.ts', 'packages/queueing'),
  rowFault(
    'journal-imports-hall-types-only',
    'packages/journal/src/planted-value.ts',
    'packages/hall',
    'import * as hall',
  ),
  rowFault('vault-imports-hall-types', 'packages/vault/src/planted-import.ts', 'packages/contract'),
  rowFault('vault-imports-hall-types-only', 'packages/vault/src/planted-value.ts', 'packages/hall', 'import * as hall'),
  rowFault('contract-imports-nothing', 'packages/contract/src/planted-import.ts', 'packages/calendar'),
  rowFault('hall-client-imports-contract', 'packages/hall-client/src/planted-import.ts', 'packages/calendar'),
  rowFault('documents-import-calendar', 'packages/documents/src/planted-import.ts', 'packages/hall'),
  rowFault(
    'documents-import-calendar-only',
    'packages/documents/src/planted-value.ts',
    'packages/contract',
    'import * as wire',
  ),
  rowFault('ui-imports-nothing', 'packages/ui/src/planted-import.ts', 'packages/contract'),
  importFault(
    'hardware-imports-link',
    'hardware/printer/src/planted-import.ts',
    "import '../../scanner/src/planted-scanner.ts';",
  ),
  importFault(
    'hardware-imports-link',
    'hardware/scanner/src/planted-scanner.ts',
    "import '../../../packages/contract/src/index.ts';",
  ),
  rowFault('device-host-imports-hardware', 'hardware/device-host/src/planted-import.ts', 'packages/hall'),
  rowFault('screens-import-client-side', 'apps/screens/src/planted-import.ts', 'packages/queueing'),
  rowFault('terminal-main-imports', 'apps/terminal/src/main/planted-import.ts', 'packages/hall'),
  rowFault('terminal-utility-imports-device-host', 'apps/terminal/src/utility/planted-import.ts', 'packages/contract'),
  rowFault(
    'terminal-preload-imports-contract-types',
    'apps/terminal/src/preload/planted-import.ts',
    'packages/hall-client',
  ),
  rowFault(
    'terminal-preload-imports-contract-types-only',
    'apps/terminal/src/preload/planted-value.ts',
    'packages/contract',
    'import * as wire',
  ),
  rowFault('terminal-renderer-imports-screens', 'apps/terminal/src/renderer/planted-import.ts', 'packages/calendar'),
  importFault(
    'hall-server-imports-packages',
    'apps/hall-server/src/planted-page.ts',
    "import '../../screens/src/main.tsx';",
  ),
  importFault(
    'hall-server-imports-packages',
    'apps/hall-server/src/planted-driver.ts',
    "import '../../../hardware/scanner/src/planted-scanner.ts';",
  ),
  rowFault('neighbours-import-simulators', 'apps/neighbours/src/planted-import.ts', 'packages/hall'),
  rowFault('testkit-only-in-tests-and-scripts', 'apps/hall-server/src/planted-testkit.ts', 'packages/testkit'),
  importFault(
    'adapters-never-import-each-other',
    'apps/hall-server/src/adapters/sms/planted-import.ts',
    "import '../courier/planted-courier.ts';",
  ),
  importFault(
    'imports-resolve',
    'apps/hall-server/src/adapters/courier/planted-courier.ts',
    "import './planted-nowhere.ts';",
  ),
  importFault('no-deep-imports', 'packages/hall/src/planted-deep.ts', "import '../../calendar/src/business-day.ts';"),
  roundFault('no-circular', 'packages/hall/src', 'import'),
  roundFault('few-circular-types', 'packages/rating/src', 'import type'),
  importFault('pure-parts-no-node', 'packages/calendar/src/planted-builtin.ts', "import 'node:fs';"),
  importFault('pure-parts-no-libraries', 'packages/queueing/src/planted-library.ts', "import 'fast-check';"),
  importFault('contract-imports-zod-only', 'packages/contract/src/planted-library.ts', "import 'fast-check';"),
  importFault('browser-no-node', 'apps/screens/src/planted-builtin.ts', "import 'node:fs';"),
  importFault('screens-no-electron', 'apps/screens/src/planted-electron.ts', "import 'electron';"),
];
