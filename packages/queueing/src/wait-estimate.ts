import type { Queue, QueueState } from './state.ts';
import { getQueue, getTicket } from './state-lookup.ts';
import type { PriorityClass, Ticket } from './ticket.ts';
import { countIssuedBefore } from './ticket-line.ts';
import { type WaitRange, waitRange } from './wait-range.ts';

/** Weight of the standard time against today's services, in services. */
const STANDARD_WEIGHT = 5;

/** mean service time in ms, today's services shrunk towards the queue's standard time. */
export function meanServiceMsOf({ settings, servedMs, servedCount }: Queue): number {
  return (STANDARD_WEIGHT * settings.standardServiceMs + servedMs) / (STANDARD_WEIGHT + servedCount);
}

/** Waiting range for a ticket issued now; null when no open window serves the queue. */
export function estimateForNewcomer(
  state: QueueState,
  queueId: string,
  priorityClass: PriorityClass,
): WaitRange | null {
  const ordinaryShare = ordinaryShareOf(state, priorityClass);
  return estimate(
    state,
    getQueue(state, queueId),
    ({ ordinary, priority }) => ordinary.size * ordinaryShare + priority.size,
  );
}

/** Waiting range from now on for a waiting ticket; null when it is not waiting or no open window serves its queue. */
export function estimateOf(state: QueueState, ticketId: string): WaitRange | null {
  const ticket = getTicket(state, ticketId);
  if (ticket.state !== 'waiting') return null;
  const ordinaryShare = ordinaryShareOf(state, ticket.priorityClass);
  return estimate(state, getQueue(state, ticket.queueId), (served) => {
    const { ordinary, priority } = countAhead(state, served, ticket);
    return ordinary * ordinaryShare + priority;
  });
}

/** people of the same queue who may be called before a waiting ticket; null when it is not waiting. */
export function aheadOf(state: QueueState, ticketId: string): number | null {
  const ticket = getTicket(state, ticketId);
  if (ticket.state !== 'waiting') return null;
  const { ordinary, priority } = countAhead(state, getQueue(state, ticket.queueId), ticket);
  return ordinary + priority;
}

/** Earlier tickets of a queue, and for an ordinary ticket the later priority ones too, who may yet overtake it. */
function countAhead(state: QueueState, { ordinary, priority }: Queue, { sequence, priorityClass }: Ticket) {
  return {
    ordinary: countIssuedBefore(ordinary, sequence, state.tickets),
    priority: priorityClass === 'ordinary' ? priority.size : countIssuedBefore(priority, sequence, state.tickets),
  };
}

/** A priority ticket ages w times faster, so of a steady ordinary line only 1/w is called before it. */
function ordinaryShareOf({ settings }: QueueState, priorityClass: PriorityClass): number {
  return priorityClass === 'priority' ? 1 / settings.priorityWeight : 1;
}

/**
 * each open window of the queue brings in its even share of every line it serves, because its other queues use up
 * the same windows.
 */
function estimate(state: QueueState, queue: Queue, ticketsAheadIn: (served: Queue) => number): WaitRange | null {
  const { queueId } = queue.settings;
  if (queue.openWindows === 0) return null;
  let ahead = 0;
  let workMs = 0;
  let idleWindows = 0;
  for (const { settings, status, ticketId } of state.windows.values()) {
    if (status !== 'open' || !settings.queueIds.includes(queueId)) continue;
    if (ticketId === null) idleWindows += 1;
    for (const servedId of settings.queueIds) {
      const served = getQueue(state, servedId);
      if (served.ordinary.size + served.priority.size === 0) continue;
      const share = ticketsAheadIn(served) / served.openWindows;
      ahead += share;
      workMs += share * meanServiceMsOf(served);
    }
  }
  return waitRange({
    ahead,
    openWindows: queue.openWindows,
    idleWindows,
    meanServiceMs: (workMs + meanServiceMsOf(queue)) / (ahead + 1),
  });
}
