import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSeed } from './load-seed.ts';
import { printFaults, type SeedFault, type SeedFaultCode } from './seed-fault.ts';
import { seedFileSchemas } from './seed-schemas.ts';
import type { Seed, SeedFileName } from './seed-types.ts';

const shipped = fileURLToPath(new URL('../../../../seed', import.meta.url));
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'seed-'));
  cpSync(shipped, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

function shippedSeed(): Seed {
  const loading = loadSeed(folder);
  if (!loading.ok) throw new Error(printFaults(loading.faults));
  return loading.seed;
}

function faultsOf(): SeedFault[] {
  const loading = loadSeed(folder);
  return loading.ok ? [] : loading.faults;
}

function textOf(file: SeedFileName): string {
  return readFileSync(join(folder, file), 'utf8');
}

/** Replaces the first `old` after `anchor`; returns where the replacement stands, found without the loader. */
function plant(file: SeedFileName, anchor: string, old: string, replacement: string): { line: number; column: number } {
  const text = textOf(file);
  const from = text.indexOf(anchor);
  const at = text.indexOf(old, from);
  if (from === -1 || at === -1) throw new Error(`${file} does not hold ${anchor} … ${old}`);
  writeFileSync(join(folder, file), text.slice(0, at) + replacement + text.slice(at + old.length));
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

test('the shipped seed is a whole hall', () => {
  const { hall, items, departments, lifeEvents, windows, queues, zones, staff, priorityGroups } = shippedSeed();
  expect(hall.name.zh).toBe('示例市政务服务中心');
  expect(hall.queue).toMatchObject({ recallMinimumGapMs: 20_000, recallCap: 3, autoCallAfterMs: null });
  expect(items.length).toBeGreaterThanOrEqual(80);
  expect(departments.length).toBeGreaterThanOrEqual(14);
  expect(lifeEvents.length).toBeGreaterThanOrEqual(12);
  expect(zones).toHaveLength(3);
  expect(priorityGroups.map((group) => group.code)).toContain('elder');
  for (const { kind, queueIds, label } of windows) {
    expect(queueIds.length, `window ${label}`).toBeGreaterThanOrEqual(kind === 'delivery' ? 1 : 2);
  }
  for (const { queueId } of queues) {
    expect(windows.filter((place) => place.queueIds.includes(queueId)).length, queueId).toBeGreaterThanOrEqual(2);
  }
  for (const { windowId } of windows) {
    expect(staff.filter((member) => member.windowId === windowId).length, windowId).toBe(1);
  }
  for (const { essentials, name } of items) expect(essentials.length, name.zh).toBeGreaterThanOrEqual(2);
});

test('a person in the hall is never sent to another zone than that of the queue', () => {
  const { windows, queues } = shippedSeed();
  const zoneOf = new Map(queues.map((queue) => [queue.queueId, queue.zoneId]));
  for (const { zoneId, queueIds } of windows) {
    expect(queueIds.map((queueId) => zoneOf.get(queueId))).toEqual(queueIds.map(() => zoneId));
  }
});

interface Planted {
  what: string;
  file: SeedFileName;
  anchor: string;
  old: string;
  replacement: string;
  path: string;
  code: SeedFaultCode;
  /** How far behind the start of the replacement the fault begins. */
  shift?: number;
}

const planted: Planted[] = [
  {
    what: 'a text for a number',
    file: 'items.json',
    anchor: 'GA-HJ-002',
    old: '9\n',
    replacement: '"9"\n',
    path: 'items[1].standardMinutes',
    code: 'bad-value',
  },
  {
    what: 'a fraction',
    file: 'hall.json',
    anchor: '"recallCap"',
    old: '3',
    replacement: '2.5',
    path: 'queue.recallCap',
    code: 'bad-value',
  },
  {
    what: 'a value out of range',
    file: 'hall.json',
    anchor: '"recallCap"',
    old: '3',
    replacement: '99',
    path: 'queue.recallCap',
    code: 'bad-value',
  },
  {
    what: 'an unknown choice',
    file: 'items.json',
    anchor: 'GA-HJ-002',
    old: '"person"',
    replacement: '"people"',
    path: 'items[1].audience',
    code: 'bad-value',
  },
  {
    what: 'an unknown field',
    file: 'items.json',
    anchor: 'GA-HJ-002',
    old: '"departmentId"',
    replacement: '"colour": "red", "departmentId"',
    path: 'items[1].colour',
    code: 'unknown-field',
  },
  {
    what: 'an unknown field deep inside',
    file: 'hall.json',
    anchor: '"alarms"',
    old: '"waitLimitMs"',
    replacement: '"wait": 1, "waitLimitMs"',
    path: 'queue.alarms.wait',
    code: 'unknown-field',
  },
  {
    what: 'a field left out',
    file: 'zones.json',
    anchor: '"zones"',
    old: '{\n      "zoneId": "A",',
    replacement: '{',
    path: 'zones[0].zoneId',
    code: 'missing-field',
  },
  {
    what: 'a reference to nothing',
    file: 'items.json',
    anchor: 'GA-HJ-002',
    old: '"police"',
    replacement: '"polise"',
    path: 'items[1].queueId',
    code: 'missing-reference',
  },
  {
    what: 'a reference to nothing in a list',
    file: 'items.json',
    anchor: 'GA-HJ-003',
    old: '"schooling"',
    replacement: '"school"',
    path: 'items[2].lifeEvents[1]',
    code: 'missing-reference',
  },
  {
    what: 'a code used twice',
    file: 'items.json',
    anchor: '"GA-HJ-002"',
    old: '"GA-HJ-002"',
    replacement: '"GA-HJ-001"',
    path: 'items[1].itemCode',
    code: 'duplicate',
  },
  {
    what: 'a prefix used twice',
    file: 'queues.json',
    anchor: 'police',
    old: '"P"',
    replacement: '"A"',
    path: 'queues[1].prefix',
    code: 'duplicate',
  },
  {
    what: 'a label used twice',
    file: 'windows.json',
    anchor: 'w02',
    old: '"2"',
    replacement: '"1"',
    path: 'windows[1].label',
    code: 'duplicate',
  },
  {
    what: 'a login used twice',
    file: 'staff.json',
    anchor: 's04',
    old: '"clerk02"',
    replacement: '"clerk01"',
    path: 'staff[3].login',
    code: 'duplicate',
  },
  {
    what: 'a keyword written twice',
    file: 'items.json',
    anchor: 'GA-HJ-001',
    old: '"身份证到期"',
    replacement: '"换身份证"',
    path: 'items[0].keywords[1]',
    code: 'duplicate',
  },
  {
    what: 'a prefix of two letters',
    file: 'queues.json',
    anchor: 'police',
    old: '"P"',
    replacement: '"PP"',
    path: 'queues[1].prefix',
    code: 'bad-value',
  },
  {
    what: 'a code of another department',
    file: 'items.json',
    anchor: '"GA-HJ-002"',
    old: '"GA-HJ-002"',
    replacement: '"MZ-HJ-002"',
    path: 'items[1].itemCode',
    code: 'inconsistent',
  },
  {
    what: 'a life event of the other audience',
    file: 'items.json',
    anchor: 'GA-HJ-003',
    old: '"schooling"',
    replacement: '"construction"',
    path: 'items[2].lifeEvents[1]',
    code: 'inconsistent',
  },
  {
    what: 'a delivery queue at a comprehensive window',
    file: 'windows.json',
    anchor: 'w01',
    old: '"police"',
    replacement: '"delivery"',
    path: 'windows[0].queueIds[1]',
    code: 'inconsistent',
  },
  {
    what: 'a guide with a window',
    file: 'staff.json',
    anchor: '"login": "guide"',
    old: '"name"',
    replacement: '"windowId": "w01", "name"',
    path: 'staff[1].windowId',
    code: 'inconsistent',
    shift: 12,
  },
  {
    what: 'a closing before the opening',
    file: 'hall.json',
    anchor: '"monday"',
    old: '{ "from": "09:00"',
    replacement: '{ "from": "19:00"',
    path: 'businessHours.monday[0]',
    code: 'bad-value',
  },
  {
    what: 'a time zone that is none',
    file: 'hall.json',
    anchor: '"timezone"',
    old: '"Asia/Shanghai"',
    replacement: '"Asia/Nowhere"',
    path: 'timezone',
    code: 'bad-value',
  },
  {
    what: 'a password that does not say demo',
    file: 'staff.json',
    anchor: '"demoPassword"',
    old: '"demo-yichuang"',
    replacement: '"secret-thing"',
    path: 'demoPassword',
    code: 'bad-value',
  },
  {
    what: 'the letter of the walk-ins',
    file: 'queues.json',
    anchor: 'police',
    old: '"P"',
    replacement: '"W"',
    path: 'queues[1].prefix',
    code: 'bad-value',
  },
  {
    what: 'a quota that ends before it begins',
    file: 'queues.json',
    anchor: 'real-estate',
    old: '{ "channels": ["kiosk"], "from": "09:00"',
    replacement: '{ "channels": ["kiosk"], "from": "19:00"',
    path: 'queues[5].quotas[0]',
    code: 'bad-value',
  },
  {
    what: 'a preference for what the window does not serve',
    file: 'windows.json',
    anchor: '"w03"',
    old: '0.7',
    replacement: '0.7, "tax": 0.5',
    path: 'windows[2].preferences.tax',
    code: 'inconsistent',
    shift: 12,
  },
  {
    what: 'a skill for a queue that is none',
    file: 'staff.json',
    anchor: '"s05"',
    old: '"personal": 0.8',
    replacement: '"persons": 0.8',
    path: 'staff[4].skills.persons',
    code: 'inconsistent',
    shift: 11,
  },
  {
    what: 'a class that the hall does not have',
    file: 'priority-groups.json',
    anchor: '"disabled"',
    old: '"priority"',
    replacement: '"first"',
    path: 'priorityGroups[1].classId',
    code: 'inconsistent',
  },
  {
    what: 'a hall without a class for appointments',
    file: 'hall.json',
    anchor: '"classes"',
    old: '[\n      { "classId": "ordinary", "slope": 1, "headStartMs": 0, "isPriority": false },',
    replacement: '[',
    path: 'queue.classes',
    code: 'bad-value',
  },
  {
    what: 'a field written twice',
    file: 'zones.json',
    anchor: '"A",',
    old: ',',
    replacement: ', "zoneId": "A",',
    path: 'zones[0].zoneId',
    code: 'duplicate-field',
    shift: 2,
  },
];

test.each(planted)('$what is told with its place', ({ file, anchor, old, replacement, path, code, shift = 0 }) => {
  const place = plant(file, anchor, old, replacement);
  const faults = faultsOf().filter((fault) => fault.code === code);
  const found = faults.find((fault) => fault.file === file && fault.path === path);
  if (found === undefined) throw new Error(`${code} at ${path} is not among:\n${printFaults(faultsOf())}`);
  expect(found).toMatchObject({ line: place.line, column: place.column + shift });
  expect(found.message.zh).not.toBe('');
  expect(found.message.en).not.toBe('');
});

test('a comma left out is told at what follows it', () => {
  const { line } = plant('zones.json', '"A",', ',', '');
  expect(faultsOf()).toMatchObject([{ file: 'zones.json', line: line + 1, column: 7, code: 'bad-syntax', path: '' }]);
});

test('a queue without window, a department and a life event without item are told', () => {
  writeFileSync(join(folder, 'windows.json'), textOf('windows.json').replaceAll('"fund"', '"social"'));
  writeFileSync(
    join(folder, 'items.json'),
    textOf('items.json')
      .replaceAll('"enterprise-closing"', '"enterprise-running"')
      .replaceAll('"ecology"', '"transport"'),
  );
  const unserved = faultsOf().filter((fault) => fault.code === 'unserved');
  expect(unserved.map(({ file, path }) => `${file} ${path}`)).toEqual([
    'queues.json queues[7].queueId',
    'departments.json departments[15].departmentId',
    'life-events.json lifeEvents[14].lifeEventId',
  ]);
});

test('the counts of windows are checked', () => {
  plant('windows.json', 'w13', '"delivery"', '"comprehensive"');
  const counts = faultsOf().filter((fault) => fault.code === 'wrong-count');
  expect(counts.map(({ message }) => message.en)).toEqual([
    'The demo hall has 12 windows of kind "comprehensive"; here are 13',
    'The demo hall has 2 windows of kind "delivery"; here are 1',
  ]);
});

test('a file that is missing and one in another encoding do not hide the faults of the others', () => {
  rmSync(join(folder, 'priority-groups.json'));
  writeFileSync(join(folder, 'zones.json'), Buffer.concat([Buffer.from('{\n "zones": "'), Buffer.from([0xd0, 0xc5])]));
  plant('items.json', 'GA-HJ-002', '"police"', '"polise"');
  plant('items.json', 'GA-HJ-003', '"person"', '7');
  expect(faultsOf().map(({ file, code, line, column }) => [file, code, line, column])).toEqual([
    ['zones.json', 'bad-encoding', 2, 12],
    ['items.json', 'missing-reference', expect.any(Number), 18],
    ['items.json', 'bad-value', expect.any(Number), 19],
    ['priority-groups.json', 'missing-file', 1, 1],
  ]);
});

test('faults print as lines that an editor can follow', () => {
  const { line, column } = plant('items.json', 'GA-HJ-004', '"police"', '"polise"');
  const printed = printFaults(faultsOf());
  expect(printed).toMatch(
    new RegExp(`^seed/items\\.json:${line}:${column} items\\[3\\]\\.queueId .*可写：personal, police`),
  );
});

test('whatever value of whatever file is replaced by null, the fault is told at that place', () => {
  const leaves = (Object.keys(seedFileSchemas) as SeedFileName[]).map((file) => ({ file, text: textOf(file) }));
  fc.assert(
    fc.property(fc.constantFrom(...leaves), fc.nat(), ({ file, text }, pick) => {
      const values = [...text.matchAll(/: ("[^"]*"|\d+(?:\.\d+)?|true)/g)];
      const value = values[pick % values.length];
      if (value?.[1] === undefined) throw new Error('no value');
      const at = value.index + 2;
      writeFileSync(join(folder, file), `${text.slice(0, at)}null${text.slice(at + value[1].length)}`);
      const before = text.slice(0, at).split('\n');
      const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, code: 'bad-value' };
      expect(faultsOf()).toContainEqual(expect.objectContaining(place));
      writeFileSync(join(folder, file), text);
    }),
    { seed: 20260301, numRuns: 60 },
  );
  expect(faultsOf()).toEqual([]);
});
