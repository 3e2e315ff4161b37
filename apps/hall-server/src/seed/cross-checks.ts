import { consistencyFindings } from './consistency-checks.ts';
import { formatJsonPath } from './json-positions.ts';
import type { SeedFault } from './seed-fault.ts';
import {
  findRows,
  type ReadSeedFiles,
  type SeedCell,
  type SeedFinding,
  type SeedListName,
  seedLists,
} from './seed-rows.ts';

type Column = readonly [list: SeedListName, field: string];

const uniqueColumns: readonly Column[] = [
  ['zones', 'zoneId'],
  ['queues', 'queueId'],
  ['queues', 'prefix'],
  ['windows', 'windowId'],
  ['windows', 'label'],
  ['departments', 'departmentId'],
  ['departments', 'codePrefix'],
  ['departments', 'name.zh'],
  ['lifeEvents', 'lifeEventId'],
  ['lifeEvents', 'name.zh'],
  ['items', 'itemCode'],
  ['items', 'name.zh'],
  ['priorityGroups', 'code'],
  ['staff', 'staffId'],
  ['staff', 'login'],
];

const columnsWithoutRepeats: readonly Column[] = [
  ['windows', 'queueIds'],
  ['items', 'lifeEvents'],
  ['items', 'keywords'],
];

const references: readonly { from: Column; to: Column }[] = [
  { from: ['queues', 'zoneId'], to: ['zones', 'zoneId'] },
  { from: ['windows', 'zoneId'], to: ['zones', 'zoneId'] },
  { from: ['windows', 'queueIds'], to: ['queues', 'queueId'] },
  { from: ['items', 'departmentId'], to: ['departments', 'departmentId'] },
  { from: ['items', 'lifeEvents'], to: ['lifeEvents', 'lifeEventId'] },
  { from: ['items', 'queueId'], to: ['queues', 'queueId'] },
  { from: ['staff', 'windowId'], to: ['windows', 'windowId'] },
];

const needs: readonly { of: Column; by: Column }[] = [
  { of: ['zones', 'zoneId'], by: ['windows', 'zoneId'] },
  { of: ['queues', 'queueId'], by: ['windows', 'queueIds'] },
  { of: ['queues', 'queueId'], by: ['items', 'queueId'] },
  { of: ['departments', 'departmentId'], by: ['items', 'departmentId'] },
  { of: ['lifeEvents', 'lifeEventId'], by: ['items', 'lifeEvents'] },
];

const knownNamesShown = 20;

/** Everything that is wrong between the entries of the files; a file that could not be read is left out. */
export function crossCheck(files: ReadSeedFiles): SeedFault[] {
  const findings = [
    ...uniqueColumns.flatMap((column) => duplicates(cellsOf(files, column) ?? [])),
    ...columnsWithoutRepeats.flatMap(([list, field]) =>
      (findRows(files, list) ?? []).flatMap((row) => duplicates(row.cells(field))),
    ),
    ...references.flatMap((reference) => missingReferences(files, reference)),
    ...needs.flatMap((need) => unserved(files, need)),
    ...consistencyFindings(files),
  ];
  return findings.flatMap(({ list, path, code, message }) => {
    const file = seedLists[list];
    const position = files.get(file)?.positions.positionOfValue(path);
    return position === undefined ? [] : [{ file, path: formatJsonPath(path), ...position, code, message }];
  });
}

function cellsOf(files: ReadSeedFiles, [list, field]: Column): SeedCell[] | undefined {
  return findRows(files, list)?.flatMap((row) => row.cells(field));
}

function duplicates(cells: readonly SeedCell[]): SeedFinding[] {
  const first = new Map<string, SeedCell>();
  const findings: SeedFinding[] = [];
  for (const cell of cells) {
    const earlier = first.get(cell.text);
    if (earlier === undefined) {
      first.set(cell.text, cell);
      continue;
    }
    const text = JSON.stringify(cell.text);
    const place = formatJsonPath(earlier.path);
    findings.push({
      list: cell.row.list,
      path: cell.path,
      code: 'duplicate',
      message: { zh: `${text} 与 ${place} 重复，请改一个`, en: `${text} is already at ${place}; change one of them` },
    });
  }
  return findings;
}

function missingReferences(files: ReadSeedFiles, { from, to }: (typeof references)[number]): SeedFinding[] {
  const known = cellsOf(files, to);
  if (known === undefined) return [];
  const names = new Set(known.map((cell) => cell.text));
  const shown = [...names].slice(0, knownNamesShown).join(', ') + (names.size > knownNamesShown ? ', …' : '');
  const file = seedLists[to[0]];
  return (cellsOf(files, from) ?? [])
    .filter((cell) => !names.has(cell.text))
    .map((cell) => ({
      list: cell.row.list,
      path: cell.path,
      code: 'missing-reference',
      message: {
        zh: `${file} 中没有 ${JSON.stringify(cell.text)}；可写：${shown}`,
        en: `${file} has no ${JSON.stringify(cell.text)}; known are ${shown}`,
      },
    }));
}

function unserved(files: ReadSeedFiles, { of, by }: (typeof needs)[number]): SeedFinding[] {
  const used = cellsOf(files, by);
  if (used === undefined) return [];
  const names = new Set(used.map((cell) => cell.text));
  const place = `${seedLists[by[0]]} ${by[1]}`;
  return (cellsOf(files, of) ?? [])
    .filter((cell) => !names.has(cell.text))
    .map((cell) => ({
      list: cell.row.list,
      path: cell.path,
      code: 'unserved',
      message: {
        zh: `${JSON.stringify(cell.text)} 没有用到；请写入 ${place}，或删去这一项`,
        en: `${JSON.stringify(cell.text)} is used nowhere; add it to ${place} or remove this entry`,
      },
    }));
}
