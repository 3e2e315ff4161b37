import type { HallSettings, QueryOutput } from '@yichuang/contract';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { FIXTURE_NOW } from '../fixture-connection.ts';

const MINUTE = 60_000;
const NAMES = ['林晓禾', '周明朗', '陈若兰', '何知秋', '许安然', '郑书衡', '欧阳清越', '梁思远'];
const WORKDAY: [number, number][] = [
  [540, 720],
  [810, 1020],
];

export const FIXTURE_SETTINGS: HallSettings = {
  businessHours: [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []],
  openAllHours: true,
  calls: { recallMinimumGapMs: 20_000, recallCap: 3, maximumConsecutivePriorityCalls: 3, autoCallAfterMs: null },
  classes: [
    { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
    { classId: 'priority', slope: 3, headStartMs: 5 * MINUTE, isPriority: true },
    { classId: 'appointment', slope: 3, headStartMs: 10 * MINUTE, isPriority: true },
  ],
  priorityGroups: FIXTURE_CATALOGUE.priorityGroups.map(({ code, zh, en }) => ({ code, zh, en, classId: 'priority' })),
  noShow: { returnRule: 'afterNumbers', numbers: 3, returns: 2, callsNeeded: 1, undoWithinMs: 5 * MINUTE },
  appointments: {
    slotMinutes: 30,
    bookAheadDays: 7,
    checkInEarlyMs: 30 * MINUTE,
    lateGraceMs: 10 * MINUTE,
    lateHeadStartMs: 15 * MINUTE,
  },
  alarms: {
    waitLimitMs: 30 * MINUTE,
    lineLimit: 20,
    idleWhileWaitingMs: 3 * MINUTE,
    serviceLimitMs: 45 * MINUTE,
    suspensionLimitMs: 120 * MINUTE,
  },
  queues: FIXTURE_CATALOGUE.queues.map(({ queueId, prefix, zoneId, zh, en }, index) => ({
    queueId,
    zh,
    en,
    prefix,
    zoneId,
    standardServiceMs: 12 * MINUTE,
    minimumOpenWindows: 1,
    appointmentsPerSlot: 2,
    quotas: index === 0 ? [{ channels: ['kiosk'], fromMinute: 540, toMinute: 720, limit: 60 }] : [],
  })),
  windows: FIXTURE_CATALOGUE.windows.map(({ windowId, zoneId, label, kind, queueIds }) => ({
    windowId,
    zoneId,
    label,
    kind,
    queueIds,
    preferences: Object.fromEntries(queueIds.slice(1).map((queueId) => [queueId, 0.5])),
  })),
  clerkSkills: { s05: { personal: 1, police: 0.5 } },
};

/** Somebody else's: other hours, and one queue's letter. */
export const CHANGED_SETTINGS: HallSettings = {
  ...FIXTURE_SETTINGS,
  noShow: { ...FIXTURE_SETTINGS.noShow, numbers: 5 },
  alarms: { ...FIXTURE_SETTINGS.alarms, lineLimit: 30 },
};

export const FIXTURE_STAFF: QueryOutput<'staffNames'> = {
  staff: [
    { staffId: 's01', displayName: '沈知行', role: 'manager' },
    { staffId: 's02', displayName: '苏小满', role: 'guide' },
    ...Array.from({ length: 14 }, (_, index) => ({
      staffId: `s${String(index + 3).padStart(2, '0')}`,
      displayName: NAMES[index % NAMES.length] ?? '',
      role: 'clerk',
    })),
  ],
};

export const FIXTURE_HISTORY: QueryOutput<'settingsHistory'> = {
  changes: [
    {
      at: FIXTURE_NOW - 25 * MINUTE,
      by: 's01',
      sections: [
        { section: 'noShow', before: FIXTURE_SETTINGS.noShow, after: CHANGED_SETTINGS.noShow },
        { section: 'alarms', before: FIXTURE_SETTINGS.alarms, after: CHANGED_SETTINGS.alarms },
      ],
    },
    {
      at: FIXTURE_NOW - 26 * 60 * MINUTE,
      by: 's01',
      sections: [
        {
          section: 'businessHours',
          before: [[], [[540, 720]], [], [], [], [], []],
          after: [[], WORKDAY, [], [], [], [], []],
        },
        {
          section: 'queues',
          before: FIXTURE_SETTINGS.queues.map((queue) => ({ ...queue, quotas: [] })),
          after: FIXTURE_SETTINGS.queues,
        },
      ],
    },
    {
      at: FIXTURE_NOW - 90 * 24 * 60 * MINUTE,
      by: 's01',
      sections: [{ section: 'alarms', before: null, after: FIXTURE_SETTINGS.alarms }],
    },
  ],
};

export const FIXTURE_DEVICES: QueryOutput<'devices'> = {
  devices: (
    [
      ['kiosk', null, null],
      ['board', 'A', null],
      ['board', 'C', null],
      ['windowSign', null, 'w01'],
      ['ratingPad', null, 'w01'],
    ] as const
  ).map(([role, zoneId, windowId], index) => ({
    deviceId: `d${index + 1}`,
    role,
    zoneId,
    windowId,
    pairedAt: FIXTURE_NOW - (index + 2) * 27 * 60 * MINUTE,
  })),
};
