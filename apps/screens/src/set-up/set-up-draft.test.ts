import { SetUpInput } from '@yichuang/contract';
import { expect, test } from 'vitest';
import {
  addClerks,
  addWindows,
  EMPTY_DRAFT,
  keepSetUpDraft,
  keptSetUpDraft,
  NO_SECRETS,
  type SetUpDraft,
  type SetUpSecrets,
  setUpCodeOfLink,
  setUpInputOf,
} from './set-up-draft.ts';
import { setUpFaults, stepOfPath } from './set-up-faults.ts';

const QUEUES = [
  { queueId: 'personal', prefix: 'A', zh: '个人综合', en: 'Persons' },
  { queueId: 'tax', prefix: 'T', zh: '税务', en: 'Tax' },
];
const DRAFT: SetUpDraft = {
  ...EMPTY_DRAFT,
  code: '123 456',
  hall: { zh: '示例大厅', en: 'Example hall' },
  administrator: { login: 'admin-shen', displayName: '沈知行' },
  windows: addWindows([], 3, { zoneId: 'A', kind: 'comprehensive', queueIds: ['personal', 'tax'] }),
  clerks: addClerks([], '林晓禾\n周明朗'),
};
const SECRETS: SetUpSecrets = {
  password: 'plum-River-42',
  repeated: 'plum-River-42',
  clerks: ['kf7m-2xqa-h9wd', 'kf7m-2xqa-h9we'],
};

test('a whole draft has no faults and is what the contract takes', () => {
  expect(setUpFaults(DRAFT, SECRETS, QUEUES)).toEqual([]);
  const input = setUpInputOf(DRAFT, SECRETS);
  expect(SetUpInput.parse(input)).toEqual(input);
  expect(input.code).toBe('123456');
  expect(input.windows.map(({ windowId, label }) => `${windowId} ${label}`)).toEqual(['w01 1', 'w02 2', 'w03 3']);
});

test('an empty draft is told what is missing, step by step', () => {
  const faults = setUpFaults(EMPTY_DRAFT, NO_SECRETS, QUEUES);
  expect(faults.map(({ path, key }) => `${stepOfPath(path)} ${path} ${key}`)).toEqual([
    'code code codeMissing',
    'hall hall.zh empty',
    'hall hall.en empty',
    'administrator administrator.login loginShort',
    'administrator administrator.displayName empty',
    'administrator administrator.password passwordShort',
    'windows windows noWindows',
  ]);
});

test('what contradicts is named at its field', () => {
  const draft: SetUpDraft = {
    ...DRAFT,
    zones: [...DRAFT.zones, { zoneId: 'A', zh: '二区', en: 'Two' }],
    windows: [
      { zoneId: 'X', label: '1', kind: 'comprehensive', queueIds: ['personal'] },
      { zoneId: 'A', label: '1', kind: 'delivery', queueIds: [] },
    ],
    clerks: [{ login: 'admin-shen', displayName: '林晓禾', role: 'clerk' }],
    businessHours: [[{ from: '13:00', to: '12:00' }], [], [], [], [], [], []],
  };
  expect(setUpFaults(draft, { ...SECRETS, repeated: '' }, QUEUES).map(({ path, key }) => `${path} ${key}`)).toEqual([
    'clerks.0.login loginTwice',
    'administrator.repeated passwordDiffers',
    'zones.1.zoneId zoneTwice',
    'windows.0.zoneId unknownZone',
    'windows.1.label labelTwice',
    'windows.1.queueIds noQueues',
    'queues.tax queueUnserved',
    'businessHours.0.0.to timeOrder',
  ]);
});

test('the tab keeps what was typed, but no password and no code', () => {
  const kept = new Map<string, string>();
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
  const careless = { ...DRAFT, ...SECRETS, administrator: { ...DRAFT.administrator, password: 'plum-River-42' } };
  keepSetUpDraft(storage, careless as unknown as SetUpDraft);
  expect([...kept.values()].join()).not.toMatch(/plum-River|kf7m|123 456/);
  expect(keptSetUpDraft(storage).hall.zh).toBe('示例大厅');
  keepSetUpDraft(storage, null);
  expect(keptSetUpDraft(storage)).toEqual(EMPTY_DRAFT);
});

test('new windows go on from the highest number, new clerks take the next free login', () => {
  const windows = addWindows([{ zoneId: 'A', label: '9', kind: 'comprehensive', queueIds: [] }], 2, {
    zoneId: 'B',
    kind: 'delivery',
    queueIds: [],
  });
  expect(windows.map((entry) => entry.label)).toEqual(['9', '10', '11']);
  const clerks = addClerks([{ login: 'clerk02', displayName: '甲', role: 'guide' }], '乙、 丙，\n\n丁');
  expect(clerks.map(({ login, displayName }) => `${login} ${displayName}`)).toEqual([
    'clerk02 甲',
    'clerk01 乙',
    'clerk03 丙',
    'clerk04 丁',
  ]);
});

test('the code comes with the link that the server prints, or is typed', () => {
  expect(['#code=97531864', '', '#pair=1'].map(setUpCodeOfLink)).toEqual(['97531864', '', '']);
});
