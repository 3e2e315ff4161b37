import type { BusinessDay } from '@yichuang/calendar';
import type { HallCommand, HallCommandBody, HallConfiguration } from '@yichuang/hall';

const MORNING = Date.parse('2026-11-20T09:00:00+08:00');
const FRIDAY = '2026-11-20' as BusinessDay;
const SATURDAY = '2026-11-21' as BusinessDay;
const MINUTE = 60_000;

const SLOT = Date.parse('2026-11-20T13:00:00+08:00');

const CONFIGURATION: HallConfiguration = {
  queueing: {
    timeZone: 'Asia/Shanghai',
    businessHours: [[], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], []],
    openAllHours: true,
    recallMinimumGapMs: 20_000,
    recallCap: 2,
    maximumConsecutivePriorityCalls: 3,
    classes: [
      { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
      { classId: 'priority', slope: 3, headStartMs: 5 * MINUTE, isPriority: true },
      { classId: 'appointment', slope: 3, headStartMs: 10 * MINUTE, isPriority: true },
    ],
    priorityGroups: [{ code: 'elder', classId: 'priority' }],
    noShow: { returnRule: 'afterNumbers', numbers: 1, returns: 2, callsNeeded: 1, undoWithinMs: 2 * MINUTE },
    appointments: {
      slotMinutes: 30,
      bookAheadDays: 7,
      checkInEarlyMs: 30 * MINUTE,
      lateGraceMs: 10 * MINUTE,
      lateHeadStartMs: 15 * MINUTE,
    },
    autoCallAfterMs: null,
    itemServiceMs: { 'tax-register': 10 * MINUTE },
    itemQueues: { 'household-move': 'people', 'tax-register': 'business' },
    queues: [
      {
        queueId: 'people',
        prefix: 'A',
        zoneId: 'north',
        standardServiceMs: 8 * MINUTE,
        minimumOpenWindows: 0,
        appointmentsPerSlot: 2,
        quotas: [{ channels: ['kiosk'], fromMinute: 540, toMinute: 720, limit: 60 }],
      },
      {
        queueId: 'business',
        prefix: 'B',
        zoneId: 'north',
        standardServiceMs: 12 * MINUTE,
        minimumOpenWindows: 1,
        appointmentsPerSlot: 0,
        quotas: [],
      },
    ],
    windows: [
      {
        windowId: 'w1',
        zoneId: 'north',
        label: '1',
        kind: 'comprehensive',
        queueIds: ['people', 'business'],
        preferences: {},
      },
      {
        windowId: 'w2',
        zoneId: 'north',
        label: '2',
        kind: 'delivery',
        queueIds: ['people', 'business'],
        preferences: { people: 0.5 },
      },
    ],
    clerkSkills: { 'staff-1': { business: 1, people: 0.8 } },
  },
  inviteAfterServiceMs: MINUTE,
  alarmLimits: {
    waitLimitMs: 20 * MINUTE,
    lineLimit: 3,
    idleWhileWaitingMs: 3 * MINUTE,
    serviceLimitMs: 30 * MINUTE,
    suspensionLimitMs: 60 * MINUTE,
  },
  catalogue: {
    version: 'golden-1',
    hall: { zh: '样例大厅', en: 'Sample hall' },
    zones: [{ zoneId: 'north', zh: '北区', en: 'North' }],
    queues: [
      { queueId: 'people', zh: '个人', en: 'Persons' },
      { queueId: 'business', zh: '企业', en: 'Enterprises' },
    ],
    departments: [{ departmentId: 'police', zh: '公安', en: 'Police' }],
    lifeEvents: [{ lifeEventId: 'home', audience: 'person', zh: '安家', en: 'A home' }],
    items: [
      {
        itemCode: 'household-move',
        zh: '户口迁移',
        en: 'Household move',
        departmentId: 'police',
        audience: 'person',
        lifeEventIds: ['home'],
        queueId: 'people',
        keywords: ['户口'],
        pinyinInitials: 'hkqy hk',
        pinyin: 'hukouqianyi',
        essentials: [{ zh: '身份证', en: 'ID card' }],
      },
    ],
    priorityGroups: [
      {
        code: 'elder',
        zh: '老年人',
        en: 'Elderly',
        whoFor: { zh: '年满 60 周岁', en: 'Aged 60 and over' },
        howToShow: null,
      },
    ],
  },
};

/** As `withSettings` would make it: a second window's name changed. */
const CHANGED: HallConfiguration = {
  ...CONFIGURATION,
  queueing: {
    ...CONFIGURATION.queueing,
    recallCap: 3,
    windows: CONFIGURATION.queueing.windows.map((entry) => ({ ...entry, label: entry.windowId === 'w2' ? '2A' : '1' })),
  },
};

function issue(
  itemCode: string,
  personRef: string | null,
  priorityReason: string | null = null,
  ...more: string[]
): HallCommandBody {
  return {
    kind: 'issueTicket',
    itemCodes: [itemCode, ...more],
    itemOrder: 'set',
    personRef,
    priorityReason,
    channel: 'kiosk',
  };
}

type AtWindow = 'recall' | 'confirmArrival' | 'startService' | 'markNoShow' | 'undoNoShow' | 'takeBackTransfer';

function atWindow<K extends AtWindow>(kind: K, windowId: string, number: string, day: BusinessDay = FRIDAY) {
  return { kind, windowId, ticketId: `${day}.${number}` } as const;
}

function finish(windowId: string, number: string, accurate = true): HallCommandBody {
  return { kind: 'finishService', windowId, ticketId: `${FRIDAY}.${number}`, accurate };
}

function suspend(windowId: string, number: string, suspensionKind: 'withFile' | 'withoutFile'): HallCommandBody {
  return { kind: 'suspendTicket', windowId, ticketId: `${FRIDAY}.${number}`, suspensionKind, expectedBackAt: null };
}

function transfer(windowId: string, number: string, to: string, noteRef: string | null): HallCommandBody {
  return {
    kind: 'transferTicket',
    windowId,
    ticketId: `${FRIDAY}.${number}`,
    target: { kind: 'window', windowId: to },
    reason: 'needsSpecialist',
    noteRef,
    returnToSender: noteRef !== null,
  };
}

function book(appointmentId: string, code: string): HallCommandBody {
  return {
    kind: 'bookAppointment',
    appointmentId,
    day: FRIDAY,
    slotAt: SLOT,
    itemCode: 'household-move',
    personRef: `person-of-${appointmentId}`,
    priorityReason: null,
    channel: 'public',
    code,
  };
}

/** Minutes after nine on the first day, and what was wanted then. */
const WISHES: readonly (readonly [minutes: number, body: HallCommandBody])[] = [
  [0, { kind: 'addStaff', member: { staffId: 'staff-1', role: 'manager', windowIds: [] } }],
  [0, { kind: 'addStaff', member: { staffId: 'staff-2', role: 'clerk', windowIds: ['w1'] } }],
  [0, { kind: 'addStaff', member: { staffId: 'staff-3', role: 'clerk', windowIds: [] } }],
  [0, { kind: 'configureHall', configuration: CONFIGURATION }],
  [0, { kind: 'openDay', day: FRIDAY }],
  [1, { kind: 'pairDevice', device: { deviceId: 'kiosk-1', role: 'kiosk', zoneId: null, windowId: null } }],
  [1, { kind: 'pairDevice', device: { deviceId: 'board-1', role: 'board', zoneId: 'north', windowId: null } }],
  [2, issue('household-move', null)],
  [2, book('a-1', '111111')],
  [2, book('a-2', '222222')],
  [3, { kind: 'openWindow', windowId: 'w1', staffId: 'staff-2' }],
  [3, { kind: 'callNext', windowId: 'w1' }],
  [3, issue('household-move', 'person-1')],
  [4, issue('tax-register', 'person-2', 'elder')],
  [4, issue('household-move', null)],
  [5, issue('tax-register', null)],
  [7, atWindow('recall', 'w1', 'A001')],
  [8, atWindow('confirmArrival', 'w1', 'A001')],
  [9, atWindow('startService', 'w1', 'A001')],
  [15, finish('w1', 'A001')],
  [16, { kind: 'submitRating', ratingId: `${FRIDAY}.A001`, level: 5, channel: 'pad', staffId: null }],
  [17, { kind: 'callNext', windowId: 'w1' }],
  [18, atWindow('startService', 'w1', 'B001')],
  [22, finish('w1', 'B001')],
  [23, { kind: 'callTicket', windowId: 'w1', ticketId: `${FRIDAY}.A002`, reason: 'urgent' }],
  [24, atWindow('startService', 'w1', 'A002')],
  [25, { kind: 'submitRating', ratingId: `${FRIDAY}.B001`, level: 2, channel: 'phone', staffId: null }],
  [26, { kind: 'openWindow', windowId: 'w2', staffId: 'staff-1' }],
  [27, { kind: 'callTicket', windowId: 'w2', ticketId: `${FRIDAY}.B002`, reason: 'agreed' }],
  [29, atWindow('markNoShow', 'w2', 'B002')],
  [30, atWindow('undoNoShow', 'w2', 'B002')],
  [31, atWindow('markNoShow', 'w2', 'B002')],
  [31, { kind: 'returnTicket', ticketId: `${FRIDAY}.B002` }],
  [32, { kind: 'pauseWindow', windowId: 'w2', reason: 'paperwork', backAt: MORNING + 40 * MINUTE, uncovered: true }],
  [33, { kind: 'resumeWindow', windowId: 'w2' }],
  [34, issue('household-move', null)],
  [35, { kind: 'cancelTicket', ticketId: `${FRIDAY}.A003`, reason: 'citizen' }],
  [36, suspend('w1', 'A002', 'withoutFile')],
  [37, { kind: 'serveWalkIn', windowId: 'w1', itemCode: 'household-move' }],
  [39, finish('w1', 'W001', false)],
  [40, { kind: 'resumeTicket', windowId: 'w1', ticketId: `${FRIDAY}.A002`, present: true }],
  [44, transfer('w1', 'A002', 'w2', 'n_note')],
  [45, { kind: 'callNext', windowId: 'w2' }],
  [46, atWindow('startService', 'w2', 'A002')],
  [50, finish('w2', 'A002')],
  [51, { kind: 'markInaccurate', ticketId: `${FRIDAY}.A002` }],
  [52, { kind: 'callNext', windowId: 'w1' }],
  [53, transfer('w1', 'A002', 'w2', null)],
  [54, atWindow('takeBackTransfer', 'w1', 'A002')],
  [55, { kind: 'takeOverWindow', windowId: 'w1', staffId: 'staff-3' }],
  [56, { kind: 'setWindowQueues', windowId: 'w1', queueIds: ['people'] }],
  [57, { kind: 'raiseEmergency', windowId: 'w1' }],
  [58, { kind: 'settleEmergency', windowId: 'w1' }],
  [59, { kind: 'closeQueue', queueId: 'business', reason: 'systemDown' }],
  [60, { kind: 'reopenQueue', queueId: 'business' }],
  [61, issue('household-move', 'person-4', null, 'tax-register')],
  [62, { kind: 'callTicket', windowId: 'w1', ticketId: `${FRIDAY}.A005`, reason: 'other' }],
  [63, atWindow('startService', 'w1', 'A005')],
  [66, finish('w1', 'A005')],
  [67, { kind: 'closeWindow', windowId: 'w2' }],
  [68, { kind: 'revokeDevice', deviceId: 'board-1' }],
  [
    69,
    { kind: 'postNotice', noticeId: 'n-1', zh: '电梯维修', en: 'The lift is being mended', zoneId: null, until: null },
  ],
  [70, { kind: 'withdrawNotice', noticeId: 'n-1' }],
  [
    71,
    {
      kind: 'changeSettings',
      configuration: CHANGED,
      sections: ['calls', 'windows'],
      version: 'golden-2',
      basedOn: 'golden-1',
    },
  ],
  [72, { kind: 'cancelAppointment', appointmentId: 'a-2', reason: 'citizen' }],
  [230, { kind: 'checkInAppointment', appointmentId: 'a-1' }],
  [470, { kind: 'extendHours', until: MORNING + 540 * MINUTE, queueIds: ['people'] }],
  [475, { kind: 'endExtension' }],
  [480, { kind: 'closeDay', day: FRIDAY }],
  [1440, { kind: 'openDay', day: SATURDAY }],
  [1441, { kind: 'openWindow', windowId: 'w1', staffId: 'staff-2' }],
  [1442, issue('household-move', 'person-1')],
  [1443, issue('tax-register', 'person-3', 'elder')],
  [1444, issue('household-move', null)],
  [1445, { kind: 'callNext', windowId: 'w1' }],
  [1446, atWindow('startService', 'w1', 'B001', SATURDAY)],
];

/** A small day and the beginning of a second one, in which every kind of event happens. Only its log is golden: it may change. */
export const GOLDEN_COMMANDS: readonly HallCommand[] = WISHES.map(([minutes, body], index) => ({
  id: `golden.${String(index + 1).padStart(3, '0')}`,
  at: MORNING + minutes * MINUTE,
  actor: { kind: 'system', ref: 'golden' },
  body,
}));
