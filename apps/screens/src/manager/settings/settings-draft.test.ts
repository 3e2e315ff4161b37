import type { HallSettings } from '@yichuang/contract';
import { SettingsInput } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { onlySections, readDraft } from './read-draft.ts';
import { changedSections, draftOf, rebase, SECTIONS } from './settings-draft.ts';

const SETTINGS: HallSettings = {
  businessHours: [
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
  ],
  openAllHours: false,
  calls: { recallMinimumGapMs: 20_000, recallCap: 3, maximumConsecutivePriorityCalls: 3, autoCallAfterMs: null },
  classes: [
    { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
    { classId: 'appointment', slope: 3, headStartMs: 100_000, isPriority: true },
  ],
  priorityGroups: [{ code: 'elder', classId: 'appointment', zh: '老年人', en: 'Elders' }],
  noShow: { returnRule: 'afterNumbers', numbers: 3, returns: 2, callsNeeded: 1, undoWithinMs: 300_000 },
  appointments: {
    slotMinutes: 30,
    bookAheadDays: 7,
    checkInEarlyMs: 1_800_000,
    lateGraceMs: 600_000,
    lateHeadStartMs: 900_000,
  },
  alarms: {
    waitLimitMs: 1_800_000,
    lineLimit: 20,
    idleWhileWaitingMs: 180_000,
    serviceLimitMs: 2_700_000,
    suspensionLimitMs: 7_200_000,
  },
  queues: [
    {
      queueId: 'personal',
      zh: '个人综合',
      en: 'Persons',
      prefix: 'A',
      zoneId: 'A',
      standardServiceMs: 720_000,
      minimumOpenWindows: 1,
      appointmentsPerSlot: 2,
      quotas: [{ channels: ['kiosk'], fromMinute: 540, toMinute: 720, limit: 60 }],
    },
    {
      queueId: 'tax',
      zh: '税务',
      en: 'Tax',
      prefix: 'T',
      zoneId: 'A',
      standardServiceMs: 90_000,
      minimumOpenWindows: 0,
      appointmentsPerSlot: 0,
      quotas: [],
    },
  ],
  windows: [
    {
      windowId: 'w01',
      zoneId: 'A',
      label: '1',
      kind: 'comprehensive',
      queueIds: ['tax', 'personal'],
      preferences: { personal: 0.5 },
    },
    { windowId: 'w02', zoneId: 'A', label: '2', kind: 'delivery', queueIds: ['personal'], preferences: {} },
  ],
  clerkSkills: { s03: { tax: 0.5 } },
};
const DRAFT = draftOf(SETTINGS);

test('a form read back gives the same settings, to the millisecond, without faults and without changes', () => {
  expect(readDraft(DRAFT)).toEqual({ settings: SETTINGS, faults: [] });
  expect(changedSections(SETTINGS, DRAFT)).toEqual([]);
});

test('only the changed sections are sent, and the contract takes them', () => {
  const draft = { ...DRAFT, openAllHours: true, noShow: { ...DRAFT.noShow, returns: '1' } };
  const sections = changedSections(SETTINGS, draft);
  expect(sections).toEqual(['openAllHours', 'noShow']);
  const sent = onlySections(readDraft(draft).settings, sections);
  expect(SettingsInput.parse(sent)).toEqual({ openAllHours: true, noShow: { ...SETTINGS.noShow, returns: 1 } });
  expect(SettingsInput.parse(onlySections(SETTINGS, SECTIONS))).toEqual(SETTINGS);
});

test('each fault names its field and what would be right', () => {
  const draft = {
    ...DRAFT,
    businessHours: [
      [],
      [
        { from: '09:00', to: '8:00' },
        { from: '10', to: 'noon' },
      ],
      ...DRAFT.businessHours.slice(2),
    ],
    calls: { ...DRAFT.calls, recallCap: '0', callsByItself: true },
    noShow: { ...DRAFT.noShow, callsNeeded: '2' },
    classes: [{ classId: 'ordinary', slope: '0', headStart: '1.5', isPriority: true }],
    queues: DRAFT.queues.map((queue) => ({ ...queue, prefix: 'w' })),
    windows: DRAFT.windows.map((entry) => ({ ...entry, label: '1' })),
  };
  expect(readDraft(draft).faults.map(({ path, key }) => `${path} ${key}`)).toEqual([
    'businessHours.1.0.to timeOrder',
    'businessHours.1.1.to time',
    'calls.autoCallAfter decimal',
    'classes.0.isPriority ordinaryPriority',
    'classes.0.slope decimal',
    'priorityGroups.0.classId unknownClass',
    'noShow.callsNeeded moreCallsThanRecalls',
    'queues.0.prefix prefix',
    'queues.1.prefix prefix',
    'windows.1.label labelTwice',
  ]);
});

test('full-width digits are numbers, an empty field is not zero', () => {
  const draft = { ...DRAFT, noShow: { ...DRAFT.noShow, returns: '２', numbers: '' } };
  const { settings, faults } = readDraft(draft);
  expect(settings.noShow.returns).toBe(2);
  expect(faults).toEqual([{ path: 'noShow.numbers', key: 'wholeNumber', values: { least: 1, most: 99 } }]);
});

test("own changes stay upon somebody else's; what both touched is named", () => {
  const draft = {
    ...DRAFT,
    openAllHours: true,
    noShow: { ...DRAFT.noShow, returns: '1' },
    alarms: { ...DRAFT.alarms, lineLimit: 'x' },
  };
  const present: HallSettings = {
    ...SETTINGS,
    openAllHours: true,
    noShow: { ...SETTINGS.noShow, numbers: 5 },
    queues: SETTINGS.queues.slice(0, 1),
  };
  const rebased = rebase(SETTINGS, present, draft);
  expect(rebased.theirs).toEqual(['openAllHours', 'noShow', 'queues']);
  expect(rebased.both).toEqual(['noShow']);
  expect(rebased.draft.noShow).toBe(draft.noShow);
  expect(rebased.draft.alarms.lineLimit).toBe('x');
  expect(rebased.draft.queues).toHaveLength(1);
});
