import { absenceOddsOf, meanItemMsOf, meanServiceMsOf, type ServiceTime, windowTimeOf } from './service-times.ts';
import type { Queue, QueueState, ServiceWindow } from './state.ts';
import { getQueue, getTicket } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { ORDINARY } from './ticket-classes.ts';
import { countBefore, directedKey, type TicketLine, ticketAt } from './ticket-line.ts';
import { countAheadInLine, type Place, placeOf, placeOfNewcomer, shareCalledBefore } from './tickets-ahead.ts';
import { type WaitRange, type WorkAhead, waitRange } from './wait-range.ts';

/** Tickets of a line looked at one by one; those behind are reckoned like their mean. */
const WALKED = 200;

interface Work {
  tickets: number;
  meanMs: number;
  variance: number;
}

/** Work ahead of one place in each queue, kept while many windows ask for the same. */
type WorkOfQueues = Map<string, WorkAhead>;

/**
 * Waiting range for a ticket issued at `at` (epoch ms); null when no open window serves the queue. Without `at` head
 * starts are left out, so that a class with one gets too long a range.
 */
export function estimateForNewcomer(
  state: QueueState,
  queueId: string,
  classId: string = ORDINARY,
  at: number | null = null,
): WaitRange | null {
  return estimate(state, getQueue(state, queueId), placeOfNewcomer(state, classId, at), isServing(queueId));
}

/** The same for an ordinary ticket in each queue of the hall: the lines are looked through once for all of them. */
export function estimatesForNewcomers(state: QueueState, at: number): Map<string, WaitRange | null> {
  const place = placeOfNewcomer(state, ORDINARY, at);
  const workOfQueues: WorkOfQueues = new Map();
  const estimates = new Map<string, WaitRange | null>();
  for (const [queueId, queue] of state.queues) {
    estimates.set(queueId, estimate(state, queue, place, isServing(queueId), workOfQueues));
  }
  return estimates;
}

/** What a ticket is told when it is issued at `at` (epoch ms) with a rank: those ahead and the range, as `aheadOf` and `estimateOf` say right afterwards. */
export function forecastFor(
  state: QueueState,
  { queueId, classId, rankAt, at }: Pick<Ticket, 'queueId' | 'classId' | 'rankAt'> & { readonly at: number },
): { readonly ahead: number; readonly estimate: WaitRange | null } {
  const place: Place = { ...placeOfNewcomer(state, classId, rankAt), waitedAtJoin: at - rankAt };
  const queue = getQueue(state, queueId);
  return { ahead: countAhead(state, queue, place), estimate: estimate(state, queue, place, isServing(queueId)) };
}

/** Waiting range from now on for a waiting ticket; null when it is not waiting or no open window can call it. */
export function estimateOf(state: QueueState, ticketId: string): WaitRange | null {
  const ticket = getTicket(state, ticketId);
  if (ticket.state !== 'waiting') return null;
  const { directedTo } = ticket;
  const mayCall = directedTo === null ? isServing(ticket.queueId) : isTarget(directedTo);
  return estimate(state, getQueue(state, ticket.queueId), placeOf(ticket), mayCall);
}

/** people of the same queue (of its own line, when directed) who may be called before a waiting ticket; null when it is not waiting. */
export function aheadOf(state: QueueState, ticketId: string): number | null {
  const ticket = getTicket(state, ticketId);
  if (ticket.state !== 'waiting') return null;
  if (ticket.directedTo !== null) {
    const line = state.directed.get(directedKey(ticket.directedTo));
    return line === undefined ? 0 : countBefore(line, ticket, state.tickets);
  }
  return countAhead(state, getQueue(state, ticket.queueId), placeOf(ticket));
}

function countAhead(state: QueueState, queue: Queue, place: Place): number {
  let ahead = 0;
  for (const classId of queue.lines.keys()) ahead += countAheadInLine(state, queue, classId, place);
  return ahead;
}

function isServing(queueId: string): (serviceWindow: ServiceWindow) => boolean {
  return ({ queueIds }) => queueIds.includes(queueId);
}

function isTarget(target: NonNullable<Ticket['directedTo']>): (serviceWindow: ServiceWindow) => boolean {
  return ({ settings, staffId }) =>
    target.kind === 'window' ? settings.windowId === target.windowId : staffId === target.staffId;
}

/**
 * each open window that may call the ticket brings in its even share of every line it serves, because its other
 * queues use up the same windows, and all that waits for it alone.
 */
function estimate(
  state: QueueState,
  queue: Queue,
  place: Place,
  mayCall: (serviceWindow: ServiceWindow) => boolean,
  workOfQueues: WorkOfQueues = new Map(),
): WaitRange | null {
  const ahead: Work = { tickets: 0, meanMs: 0, variance: 0 };
  let openWindows = 0;
  let idleWindows = 0;
  for (const serviceWindow of state.windows.values()) {
    if (serviceWindow.status !== 'open' || !mayCall(serviceWindow)) continue;
    openWindows += 1;
    if (serviceWindow.ticketId === null) idleWindows += 1;
    for (const servedId of serviceWindow.queueIds) {
      const served = getQueue(state, servedId);
      if (served.waiting === 0) continue;
      let work = workOfQueues.get(servedId);
      if (work === undefined) {
        work = workAheadIn(state, served, place);
        workOfQueues.set(servedId, work);
      }
      addWork(ahead, work, 1 / served.openWindows);
    }
    if (state.directed.size > 0) addDirectedWork(state, serviceWindow, place, ahead);
  }
  return waitRange({ ahead, openWindows, idleWindows, meanServiceMs: meanServiceMsOf(queue) });
}

function workAheadIn(state: QueueState, queue: Queue, place: Place): WorkAhead {
  const work: Work = { tickets: 0, meanMs: 0, variance: 0 };
  for (const [classId, line] of queue.lines) {
    const count = countAheadInLine(state, queue, classId, place);
    if (count > 0) addWork(work, workOfFirst(state, line, count), shareCalledBefore(state, classId, place));
  }
  return work;
}

function addDirectedWork(state: QueueState, { settings, staffId }: ServiceWindow, place: Place, ahead: Work): void {
  const keys = [directedKey({ kind: 'window', windowId: settings.windowId })];
  if (staffId !== null) keys.push(directedKey({ kind: 'staff', staffId }));
  for (const key of keys) {
    const line = state.directed.get(key);
    if (line === undefined) continue;
    addWork(ahead, workOfFirst(state, line, countBefore(line, place, state.tickets)), 1);
  }
}

/** the work of the first `count` of a line, by their items and the odds that they come. */
function workOfFirst(state: QueueState, line: TicketLine, count: number): WorkAhead {
  const work: Work = { tickets: 0, meanMs: 0, variance: 0 };
  // A line holds few items many times over.
  const times = new Map<string, ServiceTime>();
  const walked = Math.min(count, WALKED);
  for (let nth = 0; nth < walked; nth += 1) {
    const ticket = ticketAt(line, nth, state.tickets);
    if (ticket === undefined) continue;
    let time = times.get(ticket.itemCode);
    if (time === undefined) {
      time = windowTimeOf(meanItemMsOf(state, ticket), absenceOddsOf(getQueue(state, ticket.queueId)));
      times.set(ticket.itemCode, time);
    }
    work.meanMs += time.meanMs;
    work.variance += time.variance;
  }
  const sum: Work = { tickets: 0, meanMs: 0, variance: 0 };
  work.tickets = walked;
  addWork(sum, work, walked === 0 ? 0 : count / walked);
  return sum;
}

function addWork(sum: Work, work: WorkAhead, share: number): void {
  sum.tickets += share * work.tickets;
  sum.meanMs += share * work.meanMs;
  sum.variance += share * work.variance;
}
