import type { ManagerView } from '@yichuang/contract';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { FIXTURE_NOW } from '../fixture-connection.ts';

const MINUTE = 60_000;
const STATES = ['serving', 'serving', 'called', 'paused', 'serving', 'open', 'closed'] as const;
const WAITING = [14, 3, 7, 0, 2, 24, 137, 1, 5];
const COUNTS = { issued: 0, waiting: 0, atWindow: 0, suspended: 0, served: 0, noShow: 0, cancelled: 0, expired: 0 };

function windows(closed: boolean): ManagerView['windows'] {
  return FIXTURE_CATALOGUE.windows.map((entry, index) => {
    const state = closed ? 'closed' : (STATES[index % STATES.length] ?? 'closed');
    const busy = state === 'serving' || state === 'called';
    return {
      windowId: entry.windowId,
      label: entry.label,
      kind: entry.kind,
      zoneId: entry.zoneId,
      state,
      pauseReason: state === 'paused' ? (index % 2 === 0 ? 'equipment' : 'meal') : null,
      backAt: state === 'paused' ? FIXTURE_NOW + 16 * MINUTE : null,
      staffId: state === 'closed' ? null : `s${String(index + 3).padStart(2, '0')}`,
      ticketId: busy ? `t${index}` : null,
      number: busy ? `A${index === 4 ? 1024 : String(20 + index).padStart(3, '0')}` : null,
      sinceAt: FIXTURE_NOW - (index * 3 + 1) * MINUTE,
      queueIds: index === 5 ? [...entry.queueIds, 'real-estate'] : entry.queueIds,
      queuesSetForDay: index === 5,
      emergencySince: null,
      servedToday: closed ? 0 : 6 + index,
      allowedActions: [
        { command: 'pauseWindow', allowed: state === 'open', code: busy ? 'windowBusy' : 'windowNotOpen' },
        { command: 'resumeWindow', allowed: state === 'paused' },
        { command: 'closeWindow', allowed: !busy, ...(busy ? { code: 'windowBusy' } : {}) },
        { command: 'finishService', allowed: state === 'serving' },
        { command: 'markNoShow', allowed: state === 'called' },
        { command: 'settleEmergency', allowed: true },
        { command: 'setWindowQueues', allowed: true },
      ],
    };
  });
}

function queues(waiting: readonly number[]): ManagerView['queues'] {
  return FIXTURE_CATALOGUE.queues.map((queue, index) => {
    const count = waiting[index] ?? 0;
    const isAlone = queue.queueId === 'fund';
    return {
      queueId: queue.queueId,
      zoneId: queue.zoneId,
      prefix: queue.prefix,
      waiting: count,
      openWindows: isAlone ? 0 : 2,
      wait: isAlone ? null : { lowMinutes: count * 2, highMinutes: count * 3 },
      longestSinceAt: count === 0 ? null : FIXTURE_NOW - (count + 6) * MINUTE,
      served: 12,
      state: 'open',
      closedFor: null,
      freeAt: null,
    };
  });
}

function alarm(
  code: ManagerView['alarms'][number]['code'],
  minutes: number,
  place: Partial<ManagerView['alarms'][number]>,
): ManagerView['alarms'][number] {
  return {
    code,
    queueId: null,
    windowId: null,
    number: null,
    waiting: null,
    ...place,
    sinceAt: FIXTURE_NOW - minutes * MINUTE,
  };
}

const RUNNING: ManagerView = {
  day: '2026-03-10',
  open: true,
  opensAt: null,
  closesAt: Date.UTC(2026, 2, 10, 9),
  extension: null,
  counts: { issued: 402, waiting: 193, atWindow: 8, suspended: 3, served: 173, noShow: 15, cancelled: 10, expired: 0 },
  appointments: { booked: 46, checkedIn: 31, late: 2 },
  ratings: { invited: 170, rated: 121, bad: 2 },
  windows: windows(false),
  queues: queues(WAITING),
  suspended: [
    {
      ticketId: 'x1',
      number: 'A017',
      itemCode: FIXTURE_CATALOGUE.items[3]?.itemCode ?? '',
      kind: 'withoutFile',
      windowId: 'w01',
      windowLabel: '1',
      sinceAt: FIXTURE_NOW - 47 * MINUTE,
      expectedBackAt: FIXTURE_NOW - 12 * MINUTE,
    },
    {
      ticketId: 'x2',
      number: 'C1004',
      itemCode: FIXTURE_CATALOGUE.items[40]?.itemCode ?? '',
      kind: 'withFile',
      windowId: 'w09',
      windowLabel: '9',
      sinceAt: FIXTURE_NOW - 22 * MINUTE,
      expectedBackAt: FIXTURE_NOW + 20 * MINUTE,
    },
    {
      ticketId: 'x3',
      number: 'S031',
      itemCode: FIXTURE_CATALOGUE.items[60]?.itemCode ?? '',
      kind: 'waiting',
      windowId: 'w11',
      windowLabel: '11',
      sinceAt: FIXTURE_NOW - 6 * MINUTE,
      expectedBackAt: null,
    },
  ],
  alarms: [
    alarm('longService', 2, { windowId: 'w12', number: 'A031' }),
    alarm('longLine', 40, { queueId: 'social', waiting: 137 }),
    alarm('longLine', 9, { queueId: 'real-estate', waiting: 24 }),
    alarm('longWait', 113, { queueId: 'social', number: 'S041' }),
    alarm('idleWhileWaiting', 4, { windowId: 'w06' }),
    alarm('breakOverrun', 6, { windowId: 'w04' }),
    alarm('longSuspension', 12, { windowId: 'w01', number: 'A017' }),
  ],
  notices: [
    {
      noticeId: 'n1',
      zh: '社保系统维护，约 11:00 恢复，其他业务照常办理',
      en: 'The insurance system is under maintenance until about 11:00.',
      zoneId: null,
      postedAt: FIXTURE_NOW - 20 * MINUTE,
      until: FIXTURE_NOW + 36 * MINUTE,
    },
  ],
  settingsVersion: 'v1',
  allowedActions: [
    { command: 'closeDay', allowed: true },
    { command: 'extendHours', allowed: true },
    { command: 'endExtension', allowed: false, code: 'noExtension' },
    { command: 'postNotice', allowed: true },
  ],
};

const EMPTY: ManagerView = {
  ...RUNNING,
  counts: COUNTS,
  appointments: { booked: 0, checkedIn: 0, late: 0 },
  ratings: { invited: 0, rated: 0, bad: 0 },
  windows: windows(false).map((entry) => ({
    ...entry,
    state: entry.state === 'closed' ? 'closed' : 'open',
    pauseReason: null,
    backAt: null,
    number: null,
    ticketId: null,
    servedToday: 0,
  })),
  queues: queues([]),
  suspended: [],
  notices: [],
  alarms: [],
};

const EMERGENCY: ManagerView = {
  ...RUNNING,
  windows: RUNNING.windows.map((entry) =>
    entry.windowId === 'w05' ? { ...entry, emergencySince: FIXTURE_NOW - MINUTE } : entry,
  ),
  alarms: [alarm('emergency', 1, { windowId: 'w05', number: 'A1024' }), ...RUNNING.alarms],
};

/** Views of the gallery by the name of the state. */
export const FIXTURE_VIEWS: Readonly<Record<string, ManagerView>> = {
  running: RUNNING,
  emergency: EMERGENCY,
  emergencies: {
    ...EMERGENCY,
    windows: EMERGENCY.windows.map((entry) =>
      entry.windowId === 'w10' ? { ...entry, emergencySince: FIXTURE_NOW - 3 * MINUTE } : entry,
    ),
  },
  calm: {
    ...RUNNING,
    alarms: [],
    suspended: [],
    queues: queues([4, 3, 7, 0, 2, 3, 5, 0, 1]),
    counts: { ...RUNNING.counts, issued: 234, waiting: 25 },
  },
  closings: {
    ...RUNNING,
    extension: { until: Date.UTC(2026, 2, 10, 10), queueIds: ['real-estate', 'social'] },
    queues: queues(WAITING).map((queue, index) =>
      index === 1
        ? { ...queue, state: 'closed', closedFor: 'systemDown' }
        : index === 5
          ? { ...queue, state: 'full', freeAt: Date.UTC(2026, 2, 10, 5, 30) }
          : queue,
    ),
  },
  empty: EMPTY,
  'not-begun': {
    ...EMPTY,
    day: null,
    open: false,
    opensAt: Date.UTC(2026, 2, 10, 1),
    closesAt: null,
    windows: windows(true),
  },
  ended: {
    ...EMPTY,
    open: false,
    closesAt: null,
    opensAt: Date.UTC(2026, 2, 11, 1),
    windows: windows(true),
    counts: { ...COUNTS, issued: 402, served: 361, noShow: 25, cancelled: 12, expired: 4 },
    ratings: { invited: 355, rated: 240, bad: 3 },
  },
  unbalanced: { ...RUNNING, counts: { ...RUNNING.counts, issued: 403 } },
};
