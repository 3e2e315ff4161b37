import type { BusinessDay } from '@yichuang/calendar';
import type { HallCommand, HallCommandBody, HallConfiguration } from '@yichuang/hall';

const MORNING = Date.parse('2026-11-20T09:00:00+08:00');
const FRIDAY = '2026-11-20' as BusinessDay;
const SATURDAY = '2026-11-21' as BusinessDay;
const MINUTE = 60_000;

const CONFIGURATION: HallConfiguration = {
  queueing: {
    timeZone: 'Asia/Shanghai',
    businessHours: [[], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], [[540, 1020]], []],
    openAllHours: true,
    recallMinimumGapMs: 20_000,
    recallCap: 2,
    priorityWeight: 4,
    maximumConsecutivePriorityCalls: 3,
    itemQueues: { 'household-move': 'people', 'tax-register': 'business' },
    queues: [
      { queueId: 'people', prefix: 'A', zoneId: 'north', standardServiceMs: 8 * MINUTE },
      { queueId: 'business', prefix: 'B', zoneId: 'north', standardServiceMs: 12 * MINUTE },
    ],
    windows: [
      { windowId: 'w1', zoneId: 'north', label: '1', kind: 'comprehensive', queueIds: ['people', 'business'] },
      { windowId: 'w2', zoneId: 'north', label: '2', kind: 'delivery', queueIds: ['business'] },
    ],
    priorityReasons: ['elder'],
  },
  inviteAfterServiceMs: MINUTE,
  alarmLimits: { waitLimitMs: 20 * MINUTE, lineLimit: 3, idleWhileWaitingMs: 3 * MINUTE, serviceLimitMs: 30 * MINUTE },
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
    priorityGroups: [{ code: 'elder', zh: '老年人', en: 'Elderly' }],
  },
};

function issue(itemCode: string, personRef: string | null, priorityReason: string | null = null): HallCommandBody {
  return { kind: 'issueTicket', itemCode, personRef, priorityReason, channel: 'kiosk' };
}

function atWindow<K extends 'recall' | 'confirmArrival' | 'startService' | 'finishService' | 'markNoShow'>(
  kind: K,
  windowId: string,
  number: string,
  day: BusinessDay = FRIDAY,
) {
  return { kind, windowId, ticketId: `${day}.${number}` } as const;
}

/** Minutes after nine on the first day, and what was wanted then. */
const WISHES: readonly (readonly [minutes: number, body: HallCommandBody])[] = [
  [0, { kind: 'addStaff', member: { staffId: 'staff-1', role: 'manager', windowIds: [] } }],
  [0, { kind: 'addStaff', member: { staffId: 'staff-2', role: 'clerk', windowIds: ['w1'] } }],
  [0, { kind: 'configureHall', configuration: CONFIGURATION }],
  [0, { kind: 'openDay', day: FRIDAY }],
  [1, { kind: 'pairDevice', device: { deviceId: 'kiosk-1', role: 'kiosk', zoneId: null, windowId: null } }],
  [1, { kind: 'pairDevice', device: { deviceId: 'board-1', role: 'board', zoneId: 'north', windowId: null } }],
  [2, issue('household-move', null)],
  [3, { kind: 'openWindow', windowId: 'w1', staffId: 'staff-2' }],
  [3, { kind: 'callNext', windowId: 'w1' }],
  [3, issue('household-move', 'person-1')],
  [4, issue('tax-register', 'person-2', 'elder')],
  [4, issue('household-move', null)],
  [5, issue('tax-register', null)],
  [7, atWindow('recall', 'w1', 'A001')],
  [8, atWindow('confirmArrival', 'w1', 'A001')],
  [9, atWindow('startService', 'w1', 'A001')],
  [15, atWindow('finishService', 'w1', 'A001')],
  [16, { kind: 'submitRating', ratingId: `${FRIDAY}.A001`, level: 5, channel: 'pad', staffId: null }],
  [17, { kind: 'callNext', windowId: 'w1' }],
  [18, atWindow('startService', 'w1', 'B001')],
  [22, atWindow('finishService', 'w1', 'B001')],
  [23, { kind: 'callNext', windowId: 'w1' }],
  [24, atWindow('startService', 'w1', 'A002')],
  [25, { kind: 'submitRating', ratingId: `${FRIDAY}.B001`, level: 2, channel: 'phone', staffId: null }],
  [26, { kind: 'openWindow', windowId: 'w2', staffId: 'staff-1' }],
  [27, { kind: 'callNext', windowId: 'w2' }],
  [29, atWindow('markNoShow', 'w2', 'B002')],
  [30, { kind: 'pauseWindow', windowId: 'w2', reason: 'paperwork' }],
  [33, { kind: 'resumeWindow', windowId: 'w2' }],
  [34, issue('household-move', null)],
  [35, { kind: 'cancelTicket', ticketId: `${FRIDAY}.A003`, reason: 'citizen' }],
  [36, { kind: 'closeWindow', windowId: 'w2' }],
  [37, { kind: 'revokeDevice', deviceId: 'board-1' }],
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
