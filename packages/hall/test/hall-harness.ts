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

/** Two zones, three queues, four windows of different skills. */
export const CONFIGURATION: HallConfiguration = {
  queueing: {
    timeZone: 'Asia/Shanghai',
    businessHours: [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, []],
    openAllHours: true,
    recallMinimumGapMs: 10 * SECOND,
    recallCap: 2,
    priorityWeight: 3,
    maximumConsecutivePriorityCalls: 2,
    itemQueues: { household: 'people', identity: 'people', tax: 'business', collect: 'delivery' },
    queues: [
      { queueId: 'people', prefix: 'A', zoneId: 'north', standardServiceMs: 6 * MINUTE },
      { queueId: 'business', prefix: 'B', zoneId: 'south', standardServiceMs: 12 * MINUTE },
      { queueId: 'delivery', prefix: 'C', zoneId: 'south', standardServiceMs: 2 * MINUTE },
    ],
    windows: [
      { windowId: 'w1', zoneId: 'north', label: '1', kind: 'comprehensive', queueIds: ['people'] },
      { windowId: 'w2', zoneId: 'north', label: '2', kind: 'comprehensive', queueIds: ['people', 'business'] },
      { windowId: 'w3', zoneId: 'south', label: '3', kind: 'comprehensive', queueIds: ['business'] },
      { windowId: 'w4', zoneId: 'south', label: '4', kind: 'delivery', queueIds: ['delivery', 'people', 'business'] },
    ],
    priorityReasons: ['elderly', 'disabled'],
  },
  inviteAfterServiceMs: MINUTE,
  alarmLimits: {
    waitLimitMs: 20 * MINUTE,
    lineLimit: 5,
    idleWhileWaitingMs: 3 * MINUTE,
    serviceLimitMs: 30 * MINUTE,
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
      { code: 'elderly', zh: '老年人', en: 'Elderly' },
      { code: 'disabled', zh: '残疾人', en: 'Disabled' },
    ],
  },
};

/** Every live audience of the hall above; phones of all tickets of the day. */
export function allAudiences(state: HallState): Audience[] {
  const audiences: Audience[] = [{ kind: 'kiosk' }, { kind: 'manager' }];
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
  /** Takes a ticket; its id. */
  issue(itemCode: string, more?: { personRef?: string; priorityReason?: string }): string;
  /** Calls at a window; the ticket's id. */
  call(windowId: string): string;
  /** Call, start and finish at a window; the ticket's id. */
  serve(windowId: string, serviceMs: number): string;
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
    issue(itemCode, { personRef, priorityReason } = {}) {
      const [record] = harness.run({
        kind: 'issueTicket',
        itemCode,
        personRef: personRef ?? null,
        priorityReason: priorityReason ?? null,
        channel: 'kiosk',
      });
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
      harness.run({ kind: 'finishService', windowId, ticketId });
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
