import { findLongestWaiting } from './queue-overview.ts';
import type { Queue, QueueState, ServiceWindow } from './state.ts';
import { getQueue, getTicket } from './state-lookup.ts';

/** From which measure on a manager is warned: ms, and a number of tickets. */
export interface AlarmLimits {
  readonly waitLimitMs: number;
  readonly lineLimit: number;
  readonly idleWhileWaitingMs: number;
  readonly serviceLimitMs: number;
}

/** One thing that is over its limit. `sinceAt` is when it reached the limit, `value` its measure now (ms or tickets). */
export interface Alarm {
  readonly code: 'longWait' | 'longLine' | 'idleWhileWaiting' | 'longService';
  readonly queueId: string | null;
  readonly windowId: string | null;
  /** Number of the ticket concerned. */
  readonly number: string | null;
  readonly sinceAt: number;
  readonly value: number;
}

/** what is over its limit at `at`: queues, then windows, each in the order of the settings. */
export function alarmsOf(state: QueueState, limits: AlarmLimits, at: number): Alarm[] {
  const alarms: Alarm[] = [];
  for (const queue of state.queues.values()) alarms.push(...alarmsOfQueue(state, queue, limits, at));
  for (const serviceWindow of state.windows.values()) {
    const alarm = findWindowAlarm(state, serviceWindow, limits, at);
    if (alarm !== undefined) alarms.push(alarm);
  }
  return alarms;
}

function alarmsOfQueue(state: QueueState, queue: Queue, limits: AlarmLimits, at: number): Alarm[] {
  const alarms: Alarm[] = [];
  const { queueId } = queue.settings;
  const longest = findLongestWaiting(state, queue);
  if (longest === undefined) return alarms;
  const waitedMs = at - longest.issuedAt;
  if (waitedMs >= limits.waitLimitMs) {
    const { number } = longest;
    const sinceAt = longest.issuedAt + limits.waitLimitMs;
    alarms.push({ code: 'longWait', queueId, windowId: null, number, sinceAt, value: waitedMs });
  }
  const waiting = queue.ordinary.size + queue.priority.size;
  if (waiting >= Math.max(1, limits.lineLimit)) {
    const sinceAt = issueOfNth(state, queue, Math.max(1, limits.lineLimit));
    alarms.push({ code: 'longLine', queueId, windowId: null, number: null, sinceAt, value: waiting });
  }
  return alarms;
}

function findWindowAlarm(
  state: QueueState,
  { settings, ticketId, idleSince }: ServiceWindow,
  limits: AlarmLimits,
  at: number,
): Alarm | undefined {
  const { windowId, queueIds } = settings;
  if (ticketId !== null) {
    const { startedAt, number } = getTicket(state, ticketId);
    if (startedAt === null || at - startedAt < limits.serviceLimitMs) return undefined;
    const sinceAt = startedAt + limits.serviceLimitMs;
    return { code: 'longService', queueId: null, windowId, number, sinceAt, value: at - startedAt };
  }
  if (idleSince === null) return undefined;
  let earliestIssue = Number.POSITIVE_INFINITY;
  for (const queueId of queueIds) {
    const longest = findLongestWaiting(state, getQueue(state, queueId));
    if (longest !== undefined) earliestIssue = Math.min(earliestIssue, longest.issuedAt);
  }
  const from = Math.max(idleSince, earliestIssue);
  if (at - from < limits.idleWhileWaitingMs) return undefined;
  const sinceAt = from + limits.idleWhileWaitingMs;
  return { code: 'idleWhileWaiting', queueId: null, windowId, number: null, sinceAt, value: at - from };
}

/** Issue of the nth of those who wait, oldest first: at the latest then the line had n people. */
function issueOfNth(state: QueueState, { ordinary, priority }: Queue, nth: number): number {
  let ordinaryAt = ordinary.head;
  let priorityAt = priority.head;
  let issuedAt = 0;
  for (let count = 0; count < nth; count += 1) {
    const ordinaryTicket = state.tickets.get(ordinary.ids[ordinaryAt] ?? '');
    const priorityTicket = state.tickets.get(priority.ids[priorityAt] ?? '');
    const isOrdinaryNext =
      ordinaryTicket !== undefined &&
      (priorityTicket === undefined || ordinaryTicket.sequence < priorityTicket.sequence);
    if (isOrdinaryNext) ordinaryAt += 1;
    else priorityAt += 1;
    issuedAt = (isOrdinaryNext ? ordinaryTicket : priorityTicket)?.issuedAt ?? issuedAt;
  }
  return issuedAt;
}
