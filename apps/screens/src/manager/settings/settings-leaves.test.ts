import { fillText } from '@yichuang/ui';
import { expect, test } from 'vitest';
import { differencesOf, type SettingsNames } from './settings-leaves.ts';
import { TEXTS } from './texts.ts';

const NAMES: SettingsNames = {
  text: (key, values = {}) => fillText(TEXTS[key].zh, values),
  queue: (queueId) => `队列 ${queueId}`,
  zone: (zoneId) => `${zoneId} 区`,
  serviceWindow: (windowId) => `窗口 ${windowId}`,
  staff: (staffId) => `人员 ${staffId}`,
  group: (code) => code,
  className: (classId) => classId,
};

test('a changed duration is told in minutes or seconds, what is the same is left out', () => {
  const before = { recallMinimumGapMs: 20_000, recallCap: 3, autoCallAfterMs: null };
  const after = { recallMinimumGapMs: 90_000, recallCap: 3, autoCallAfterMs: 30_000 };
  expect(differencesOf('calls', before, after, NAMES)).toEqual([
    { label: '两次呼叫至少间隔', before: '20 秒', after: '1.5 分钟' },
    { label: '空闲多久自动叫号', before: '不自动叫号', after: '30 秒' },
  ]);
});

test('hours are told by day', () => {
  const before = [[], [[540, 720]], [], [], [], [], []];
  const after = [
    [],
    [
      [540, 720],
      [810, 1020],
    ],
    [],
    [],
    [],
    [],
    [],
  ];
  expect(differencesOf('businessHours', before, after, NAMES)).toEqual([
    { label: '星期一', before: '09:00–12:00', after: '09:00–12:00、13:30–17:00' },
  ]);
});

test('rows are matched by their id, not by their place', () => {
  const row = { queueId: 'tax', prefix: 'T', quotas: [] };
  const other = { queueId: 'fund', prefix: 'F', quotas: [] };
  const changed = { ...row, quotas: [{ channels: ['kiosk'], fromMinute: 540, toMinute: 720, limit: 60 }] };
  expect(differencesOf('queues', [row, other], [other, changed], NAMES)).toEqual([
    { label: '队列 tax · 限号', before: '没有', after: '09:00–12:00 取号机 60 个' },
  ]);
});

test('what comes and goes has one side only; a section that was never there is no fault', () => {
  expect(differencesOf('clerkSkills', {}, { s03: { tax: 0.5 } }, NAMES)).toEqual([
    { label: '人员 s03', before: null, after: '队列 tax 0.5' },
  ]);
  expect(differencesOf('openAllHours', undefined, true, NAMES)).toEqual([
    { label: '全天开放（演示、培训用）', before: null, after: '是' },
  ]);
  expect(differencesOf('someNewSection', { a: { b: 1 } }, { a: { b: 2 } }, NAMES)).toEqual([
    { label: 'a', before: '{"b":1}', after: '{"b":2}' },
  ]);
});
