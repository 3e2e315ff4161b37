import type { BusinessDay } from '@yichuang/calendar';
import {
  decideQueue,
  evolveQueue,
  getTicket,
  newQueueState,
  type QueueCommand,
  type QueueEvent,
  type QueueingSettings,
  type QueueRefusal,
  type QueueState,
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

/** Three queues, four windows of different skills. */
export const SETTINGS: QueueingSettings = {
  timeZone: 'Asia/Shanghai',
  businessHours: [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, []],
  openAllHours: true,
  recallMinimumGapMs: 10 * SECOND,
  recallCap: 2,
  priorityWeight: 3,
  maximumConsecutivePriorityCalls: 2,
  itemQueues: { household: 'people', identity: 'people', tax: 'business', collect: 'delivery' },
  queues: [
    { queueId: 'people', prefix: 'A', zoneId: 'hall', standardServiceMs: 6 * MINUTE },
    { queueId: 'business', prefix: 'B', zoneId: 'hall', standardServiceMs: 12 * MINUTE },
    { queueId: 'delivery', prefix: 'C', zoneId: 'hall', standardServiceMs: 2 * MINUTE },
  ],
  windows: [
    { windowId: 'w1', zoneId: 'hall', label: '1', kind: 'comprehensive', queueIds: ['people'] },
    { windowId: 'w2', zoneId: 'hall', label: '2', kind: 'comprehensive', queueIds: ['people', 'business'] },
    { windowId: 'w3', zoneId: 'hall', label: '3', kind: 'comprehensive', queueIds: ['business'] },
    { windowId: 'w4', zoneId: 'hall', label: '4', kind: 'delivery', queueIds: ['delivery', 'people', 'business'] },
  ],
  priorityReasons: ['elderly', 'disabled', 'veteran'],
};

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
  /** Takes a ticket; the ticket. */
  issue(itemCode: string, options?: { personRef?: string | null; priorityReason?: string }): Ticket;
  /** Calls at a window; the ticket. */
  call(windowId: string): Ticket;
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
    issue(itemCode, { personRef = null, priorityReason = null as string | null } = {}) {
      const [event] = harness.run({ kind: 'issueTicket', itemCode, personRef, priorityReason, channel: 'kiosk' });
      if (event?.kind !== 'TicketIssued') throw new Error('no ticket issued');
      return getTicket(state, event.ticketId);
    },
    call(windowId) {
      const [event] = harness.run({ kind: 'callNext', windowId });
      if (event?.kind !== 'TicketCalled') throw new Error('no ticket called');
      return getTicket(state, event.ticketId);
    },
  };
  harness.run({ kind: 'openDay', day: DAY });
  return harness;
}

/** Opens windows, each with a staff member of its own. */
export function staffWindows(hall: QueueHarness, ...windowIds: string[]): void {
  for (const windowId of windowIds) hall.run({ kind: 'openWindow', windowId, staffId: `staff-${windowId}` });
}
