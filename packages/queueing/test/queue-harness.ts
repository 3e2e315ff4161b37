import type { BusinessDay } from '@yichuang/calendar';
import {
  decideQueue,
  evolveQueue,
  getServiceWindow,
  getTicket,
  type ItemOrder,
  newQueueState,
  type PauseReason,
  type QueueCommand,
  type QueueEvent,
  type QueueingSettings,
  type QueueRefusal,
  type QueueSettings,
  type QueueState,
  type ServiceWindowSettings,
  type Ticket,
} from '../src/index.ts';

export const DAY = '2026-11-20' as BusinessDay;
/** 09:30 in Shanghai on DAY, a Friday. */
export const MORNING = Date.parse('2026-11-20T09:30:00+08:00');
export const SECOND = 1000;
export const MINUTE = 60 * SECOND;

const WEEKDAY = [
  [9 * 60, 12 * 60],
  [13 * 60, 17 * 60],
] as const;

/** Three queues, four windows of different skills; every clerk serves everything. */
export const SETTINGS: QueueingSettings = {
  timeZone: 'Asia/Shanghai',
  businessHours: [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, []],
  openAllHours: true,
  recallMinimumGapMs: 10 * SECOND,
  recallCap: 2,
  maximumConsecutivePriorityCalls: 2,
  classes: [
    { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
    { classId: 'appointment', slope: 2, headStartMs: 0, isPriority: false },
    { classId: 'priority', slope: 3, headStartMs: 0, isPriority: true },
  ],
  priorityGroups: [
    { code: 'elderly', classId: 'priority' },
    { code: 'disabled', classId: 'priority' },
    { code: 'veteran', classId: 'priority' },
  ],
  noShow: { returnRule: 'afterNumbers', numbers: 2, returns: 1, callsNeeded: 1, undoWithinMs: 5 * MINUTE },
  appointments: {
    slotMinutes: 30,
    bookAheadDays: 7,
    checkInEarlyMs: 30 * MINUTE,
    lateGraceMs: 10 * MINUTE,
    lateHeadStartMs: 15 * MINUTE,
  },
  autoCallAfterMs: null,
  itemQueues: { household: 'people', identity: 'people', tax: 'business', collect: 'delivery' },
  itemServiceMs: {},
  queues: [
    queueSettings('people', 'A', 6 * MINUTE),
    queueSettings('business', 'B', 12 * MINUTE),
    queueSettings('delivery', 'C', 2 * MINUTE),
  ],
  windows: [
    windowSettings('w1', 'comprehensive', ['people']),
    windowSettings('w2', 'comprehensive', ['people', 'business']),
    windowSettings('w3', 'comprehensive', ['business']),
    windowSettings('w4', 'delivery', ['delivery', 'people', 'business']),
  ],
  clerkSkills: {},
};

function queueSettings(queueId: string, prefix: string, standardServiceMs: number): QueueSettings {
  return {
    queueId,
    prefix,
    zoneId: 'hall',
    standardServiceMs,
    quotas: [],
    minimumOpenWindows: 1,
    appointmentsPerSlot: 2,
  };
}

function windowSettings(
  windowId: string,
  kind: ServiceWindowSettings['kind'],
  queueIds: readonly string[],
): ServiceWindowSettings {
  return { windowId, zoneId: 'hall', label: windowId.slice(1), kind, queueIds, preferences: {} };
}

/** A command without its time; the harness gives it. */
export type Step = QueueCommand extends infer C ? (C extends QueueCommand ? Omit<C, 'at'> : never) : never;

export interface QueueHarness {
  readonly state: QueueState;
  readonly events: QueueEvent[];
  at: number;
  /** Carries out a command that must be accepted; its events. */
  run(step: Step): readonly QueueEvent[];
  /** The refusal of a command that must be refused. */
  refusalOf(step: Step): QueueRefusal;
  /** Takes a ticket for one item or several; the ticket. */
  issue(
    items: string | readonly string[],
    options?: { personRef?: string | null; priorityReason?: string; itemOrder?: ItemOrder },
  ): Ticket;
  /** Calls at a window; the ticket. */
  call(windowId: string): Ticket;
  /** Calls at a window and begins the service; the ticket. */
  serve(windowId: string): Ticket;
  /** Finishes the service that the window has. */
  finish(windowId: string): readonly QueueEvent[];
  /** Pauses a window without an agreed return. */
  pause(windowId: string, reason?: PauseReason): void;
  /** Marks the window's ticket as a no-show; the ticket. */
  miss(windowId: string): Ticket;
}

/** A hall of its own at MORNING, the day open, no window open. */
export function openHall(changes: Partial<QueueingSettings> = {}): QueueHarness {
  const state = newQueueState({ ...SETTINGS, ...changes });
  const events: QueueEvent[] = [];
  const harness: QueueHarness = {
    state,
    events,
    at: MORNING,
    run(step) {
      const decision = decideQueue(state, { ...step, at: harness.at });
      if (!decision.ok) throw new Error(`${step.kind} refused: ${JSON.stringify(decision.refusal)}`);
      for (const event of decision.events) evolveQueue(state, event);
      events.push(...decision.events);
      return decision.events;
    },
    refusalOf(step) {
      const decision = decideQueue(state, { ...step, at: harness.at });
      if (decision.ok) throw new Error(`${step.kind} was accepted`);
      return decision.refusal;
    },
    issue(items, { personRef = null, priorityReason = null as string | null, itemOrder = 'set' as ItemOrder } = {}) {
      const itemCodes = typeof items === 'string' ? [items] : items;
      const channel = 'kiosk';
      const [event] = harness.run({ kind: 'issueTicket', itemCodes, itemOrder, personRef, priorityReason, channel });
      if (event?.kind !== 'TicketIssued') throw new Error('no ticket issued');
      return getTicket(state, event.ticketId);
    },
    call(windowId) {
      const [event] = harness.run({ kind: 'callNext', windowId });
      if (event?.kind !== 'TicketCalled') throw new Error('no ticket called');
      return getTicket(state, event.ticketId);
    },
    serve(windowId) {
      const ticket = harness.call(windowId);
      harness.run({ kind: 'startService', windowId, ticketId: ticket.ticketId });
      return ticket;
    },
    finish(windowId) {
      return harness.run({ kind: 'finishService', windowId, ticketId: ticketAt(windowId).ticketId, accurate: true });
    },
    pause(windowId, reason = 'other') {
      harness.run({ kind: 'pauseWindow', windowId, reason, backAt: null, uncovered: false });
    },
    miss(windowId) {
      const ticket = ticketAt(windowId);
      harness.run({ kind: 'markNoShow', windowId, ticketId: ticket.ticketId });
      return ticket;
    },
  };
  function ticketAt(windowId: string): Ticket {
    const ticketId = getServiceWindow(state, windowId).ticketId;
    if (ticketId === null) throw new Error(`window ${windowId} holds no ticket`);
    return getTicket(state, ticketId);
  }
  harness.run({ kind: 'openDay', day: DAY });
  return harness;
}

/** Opens windows, each with a staff member of its own. */
export function staffWindows(hall: QueueHarness, ...windowIds: string[]): void {
  for (const windowId of windowIds) hall.run({ kind: 'openWindow', windowId, staffId: `staff-${windowId}` });
}
