import { join } from 'node:path';
import type { SetUpInput } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { readSeed } from './demo-hall.ts';
import { accountsOf, shippedHall, shippedState } from './shipped-hall.ts';

const SEED = readSeed(join(import.meta.dirname, '../../../../seed'));
const QUEUES = SEED.queues.map(({ queueId }) => queueId);
const PERSON = { login: 'boss', displayName: '主任', password: 'a-long-password' };

function form(more: Partial<SetUpInput> = {}): SetUpInput {
  return {
    code: '12345678',
    hall: { zh: '大厅', en: 'Hall' },
    administrator: PERSON,
    catalogue: 'shipped',
    businessHours: Array.from({ length: 7 }, () => [[540, 1020] as [number, number]]),
    zones: [{ zoneId: 'A', zh: '一区', en: 'Zone A' }],
    windows: [{ windowId: 'w1', zoneId: 'A', label: '1', kind: 'comprehensive', queueIds: QUEUES }],
    clerks: [],
    ...more,
  };
}

function pathsOf(input: SetUpInput): string[] {
  const hall = shippedHall(SEED, input);
  return hall.ok ? [] : hall.faults.map(({ path }) => path);
}

test('the shipped items serve in the rooms that were typed in, without the demo’s hours, staff and windows', () => {
  const hall = shippedHall(SEED, form(), 'Asia/Urumqi');
  if (!hall.ok) throw new Error('refused');
  const { queueing, catalogue } = hall.configuration;
  expect(queueing).toMatchObject({ timeZone: 'Asia/Urumqi', openAllHours: false, clerkSkills: {} });
  expect(queueing.queues.map(({ zoneId }) => zoneId)).toEqual(QUEUES.map(() => 'A'));
  expect(catalogue.hall).toEqual({ zh: '大厅', en: 'Hall' });
  expect(catalogue.items).toHaveLength(SEED.items.length);
  expect(catalogue.version).toMatch(/^[0-9a-f]{16}$/);
  expect(shippedState(SEED)).toMatchObject({ needed: true, items: SEED.items.length });
});

test('a queue is where the first window is that serves it', () => {
  const zones = [...form().zones, { zoneId: 'B', zh: '二区', en: 'Zone B' }];
  const windows: SetUpInput['windows'] = [
    { windowId: 'w1', zoneId: 'B', label: '1', kind: 'comprehensive', queueIds: ['tax'] },
    { windowId: 'w2', zoneId: 'A', label: '2', kind: 'comprehensive', queueIds: QUEUES },
  ];
  const hall = shippedHall(SEED, form({ zones, windows }));
  if (!hall.ok) throw new Error('refused');
  const zoneOf = new Map(hall.configuration.queueing.queues.map(({ queueId, zoneId }) => [queueId, zoneId]));
  expect([zoneOf.get('tax'), zoneOf.get('police')]).toEqual(['B', 'A']);
});

test('every fault of the form is named with its field', () => {
  const [first] = form().windows;
  if (first === undefined) throw new Error('no window');
  expect(pathsOf(form({ windows: [first, { ...first, zoneId: 'Z', queueIds: ['none'] }] }))).toEqual([
    'windows.1.windowId',
    'windows.1.label',
    'windows.1.zoneId',
    'windows.1.queueIds',
  ]);
  expect(pathsOf(form({ windows: [{ ...first, queueIds: QUEUES.slice(1) }] }))).toEqual(['windows']);
  expect(pathsOf(form({ clerks: [{ ...PERSON, login: 'ＢＯＳＳ', role: 'clerk' }] }))).toEqual(['clerks.0.login']);
  const overlapping = Array.from({ length: 7 }, () => [[600, 540] as [number, number]]);
  expect(pathsOf(form({ businessHours: overlapping }))).not.toEqual([]);
});

test('the administrator is the first account and runs the hall', () => {
  const accounts = accountsOf(form({ clerks: [{ ...PERSON, login: 'li', role: 'guide' }] }));
  expect(accounts.map(({ member }) => member)).toEqual([
    { staffId: 's001', role: 'manager', windowIds: [] },
    { staffId: 's002', role: 'guide', windowIds: [] },
  ]);
  expect(accounts[1]).toMatchObject({ login: 'li', password: PERSON.password });
});
