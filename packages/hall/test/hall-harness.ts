import type { BusinessDay } from '@yichuang/calendar';
import {
  type Actor,
  type Audience,
  decideHall,
  evolveHall,
  type HallCommand,
  type HallCommandBody,
  type HallConfiguration,
  type HallRecord,
  type HallRefusal,
  type HallState,
  newHallState,
  recordEvents,
} from '../src/index.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const DAY = '2026-11-20' as BusinessDay;
/** 09:30 in Shanghai on DAY, a Friday. */
export const MORNING = Date.parse('2026-11-20T09:30:00+08:00');

const WEEKDAY = [
  [9 * 60, 12 * 60],
  [13 * 60, 17 * 60],
] as const;

function item(itemCode: string, queueId: string): HallConfiguration['catalogue']['items'][number] {
  return {
    itemCode,
    zh: itemCode,
    en: itemCode,
    departmentId: 'civil',
    audience: 'both',
    lifeEventIds: [],
    queueId,
    keywords: [],
    pinyinInitials: '',
    pinyin: '',
    essentials: [],
  };
}

function queue(
  queueId: string,
  prefix: string,
  zoneId: string,
  minutes: number,
): HallConfiguration['queueing']['queues'][number] {
  const standardServiceMs = minutes * MINUTE;
  return { queueId, prefix, zoneId, standardServiceMs, quotas: [], minimumOpenWindows: 1, appointmentsPerSlot: 2 };
}

function serviceWindow(
  windowId: string,
  zoneId: string,
  queueIds: readonly string[],
): HallConfiguration['queueing']['windows'][number] {
  return { windowId, zoneId, label: windowId.slice(1), kind: 'comprehensive', queueIds, preferences: {} };
}

/** Two zones, three queues, four windows of different skills. */
export const CONFIGURATION: HallConfiguration = {
  queueing: {
    timeZone: 'Asia/Shanghai',
    businessHours: [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, []],
    openAllHours: true,
    recallMinimumGapMs: 10 * SECOND,
    recallCap: 2,
    maximumConsecutivePriorityCalls: 2,
    classes: [
      { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
      { classId: 'priority', slope: 3, headStartMs: 0, isPriority: true },
      { classId: 'appointment', slope: 3, headStartMs: 5 * MINUTE, isPriority: false },
    ],
    priorityGroups: [
      { code: 'elderly', classId: 'priority' },
      { code: 'disabled', classId: 'priority' },
    ],
    noShow: { returnRule: 'afterNumbers', numbers: 2, returns: 2, callsNeeded: 1, undoWithinMs: 2 * MINUTE },
    appointments: {
      slotMinutes: 30,
      bookAheadDays: 7,
      checkInEarlyMs: 30 * MINUTE,
      lateGraceMs: 10 * MINUTE,
      lateHeadStartMs: 15 * MINUTE,
    },
    autoCallAfterMs: null,
    itemQueues: { household: 'people', identity: 'people', tax: 'business', collect: 'delivery' },
    itemServiceMs: { identity: 4 * MINUTE },
    queues: [queue('people', 'A', 'north', 6), queue('business', 'B', 'south', 12), queue('delivery', 'C', 'south', 2)],
    windows: [
      serviceWindow('w1', 'north', ['people']),
      serviceWindow('w2', 'north', ['people', 'business']),
      serviceWindow('w3', 'south', ['business']),
      { ...serviceWindow('w4', 'south', ['delivery', 'people', 'business']), kind: 'delivery' },
    ],
    clerkSkills: { 'staff-picky': { people: 1 } },
  },
  inviteAfterServiceMs: MINUTE,
  alarmLimits: {
    waitLimitMs: 20 * MINUTE,
    lineLimit: 5,
    idleWhileWaitingMs: 3 * MINUTE,
    serviceLimitMs: 30 * MINUTE,
    suspensionLimitMs: 60 * MINUTE,
  },
  catalogue: {
    version: 'v1',
    hall: { zh: '测试大厅', en: 'Test hall' },
    zones: [
      { zoneId: 'north', zh: '北区', en: 'North' },
      { zoneId: 'south', zh: '南区', en: 'South' },
    ],
    queues: [
      { queueId: 'people', zh: '个人', en: 'Persons' },
      { queueId: 'business', zh: '企业', en: 'Business' },
      { queueId: 'delivery', zh: '出件', en: 'Delivery' },
    ],
    departments: [{ departmentId: 'civil', zh: '民政', en: 'Civil affairs' }],
    lifeEvents: [],
    items: [
      item('household', 'people'),
      item('identity', 'people'),
      item('tax', 'business'),
      item('collect', 'delivery'),
    ],
    priorityGroups: [
      {
        code: 'elderly',
        zh: '老年人',
        en: 'Elderly',
        whoFor: { zh: '六十岁以上', en: 'Aged 60 and over' },
        howToShow: { zh: '身份证', en: 'ID card' },
      },
      { code: 'disabled', zh: '残疾人', en: 'Disabled', whoFor: null, howToShow: null },
    ],
  },
};

/** Every live audience of the hall above; phones of all tickets of the day. */
export function allAudiences(state: HallState): Audience[] {
  const audiences: Audience[] = [{ kind: 'kiosk' }, { kind: 'guide' }, { kind: 'manager' }, { kind: 'busy' }];
  for (const zoneId of ['north', 'south', 'nowhere']) audiences.push({ kind: 'board', zoneId });
  for (const windowId of ['w1', 'w2', 'w3', 'w4', 'w9'])
    audiences.push({ kind: 'windowSign', windowId }, { kind: 'clerk', windowId }, { kind: 'ratingPad', windowId });
  for (const ticketId of [...(state.queue?.tickets.keys() ?? []), 'none']) audiences.push({ kind: 'phone', ticketId });
  return audiences;
}

const SYSTEM: Actor = { kind: 'system', ref: 'test' };

export interface HallHarness {
  readonly state: HallState;
  readonly log: HallRecord[];
  at: number;
  /** Carries out a command that must be accepted; its records. */
  run(body: HallCommandBody, id?: string): HallRecord[];
  /** The refusal of a command that must be refused. */
  refusalOf(body: HallCommandBody): HallRefusal;
  /** Takes a ticket, for one item or several apart by spaces; its id. */
  issue(itemCodes: string, more?: { personRef?: string; priorityReason?: string }): string;
  /** Calls at a window; the ticket's id. */
  call(windowId: string): string;
  /** Call, start and finish at a window; the ticket's id. */
  serve(windowId: string, serviceMs: number): string;
}

/** A ticket taken at the kiosk, its items in set order. */
export function issueTicket(
  itemCodes: readonly string[],
  personRef: string | null = null,
  priorityReason: string | null = null,
): Extract<HallCommandBody, { kind: 'issueTicket' }> {
  return { kind: 'issueTicket', itemCodes, itemOrder: 'set', personRef, priorityReason, channel: 'kiosk' };
}

/** A short break that nobody needs to cover. */
export function pauseWindow(windowId: string): Extract<HallCommandBody, { kind: 'pauseWindow' }> {
  return { kind: 'pauseWindow', windowId, reason: 'break', backAt: null, uncovered: true };
}

/** A visit booked for today at an hour of the hall's clock. */
export function bookAppointment(
  appointmentId: string,
  slotAt: number,
  day: BusinessDay = DAY,
): Extract<HallCommandBody, { kind: 'bookAppointment' }> {
  const about = { itemCode: 'household', personRef: null, priorityReason: null, channel: 'public' } as const;
  return { kind: 'bookAppointment', appointmentId, day, slotAt, code: `code-${appointmentId}`, ...about };
}

/** A hall without anything. */
export function newHarness(): HallHarness {
  const state = newHallState();
  const log: HallRecord[] = [];
  let commands = 0;
  function commandOf(body: HallCommandBody, id: string | undefined): HallCommand {
    commands += 1;
    return { id: id ?? `c${commands}`, at: harness.at, actor: SYSTEM, body };
  }
  const harness: HallHarness = {
    state,
    log,
    at: MORNING,
    run(body, id) {
      const command = commandOf(body, id);
      const decision = decideHall(state, command);
      if (!decision.ok) throw new Error(`${body.kind} refused: ${JSON.stringify(decision.refusal)}`);
      const records = recordEvents(state, command, decision.events);
      log.push(...records);
      return records;
    },
    refusalOf(body) {
      const decision = decideHall(state, commandOf(body, undefined));
      if (decision.ok) throw new Error(`${body.kind} was accepted`);
      return decision.refusal;
    },
    issue(itemCodes, { personRef, priorityReason } = {}) {
      const [record] = harness.run(issueTicket(itemCodes.split(' '), personRef ?? null, priorityReason ?? null));
      if (record?.body.kind !== 'TicketIssued') throw new Error('no ticket issued');
      return record.body.ticketId;
    },
    call(windowId) {
      const [record] = harness.run({ kind: 'callNext', windowId });
      if (record?.body.kind !== 'TicketCalled') throw new Error('no ticket called');
      return record.body.ticketId;
    },
    serve(windowId, serviceMs) {
      const ticketId = harness.call(windowId);
      harness.run({ kind: 'startService', windowId, ticketId });
      harness.at += serviceMs;
      harness.run({ kind: 'finishService', windowId, ticketId, accurate: true });
      return ticketId;
    },
  };
  return harness;
}

/** The hall configured, DAY open, and these windows open with a member of staff each. */
export function openHall(...windowIds: string[]): HallHarness {
  const hall = newHarness();
  hall.run({ kind: 'configureHall', configuration: CONFIGURATION });
  hall.run({ kind: 'openDay', day: DAY });
  for (const windowId of windowIds) hall.run({ kind: 'openWindow', windowId, staffId: `staff-${windowId}` });
  return hall;
}

/** The state that a log gives from its beginning. */
export function replayed(log: Iterable<HallRecord>): HallState {
  const state = newHallState();
  for (const record of log) evolveHall(state, record);
  return state;
}
