import { type CallCandidate, candidatesFor, goesBefore, takeNextOf } from './call-candidates.ts';
import type { CallReason } from './events.ts';
import type { QueueingSettings } from './settings.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import { getQueue, getServiceWindow } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { APPOINTMENT, getTicketClass } from './ticket-classes.ts';
import { directedKey } from './ticket-line.ts';

/** A ticket that would be called, and why it and not another. */
export interface NextCall {
  readonly ticket: Ticket;
  readonly reason: CallReason;
}

interface Choice {
  readonly chosen: CallCandidate;
  readonly rule: CallReason['rule'];
  readonly runnerUp: CallCandidate | undefined;
}

/** Who would be called at this window at `at` (epoch ms), first to last, at most `limit`; a preview that changes nothing. */
export function nextInOrder(state: QueueState, windowId: string, at: number, limit: number): NextCall[] {
  const serviceWindow = getServiceWindow(state, windowId);
  const candidates = candidatesFor(state, serviceWindow, at);
  const inOrder: NextCall[] = [];
  let priorityCalls = serviceWindow.consecutivePriorityCalls;
  while (inOrder.length < limit) {
    const choice = choose(candidates, priorityCalls, state.settings);
    if (choice === undefined) break;
    const { ticket } = choice.chosen;
    inOrder.push({ ticket, reason: reasonOf(choice) });
    priorityCalls = countPriorityCalls(state, priorityCalls, ticket);
    takeNextOf(state, candidates, choice.chosen, at);
  }
  return inOrder;
}

/** Whether anybody waits whom this window may call. */
export function isAnybodyWaitingFor(state: QueueState, serviceWindow: ServiceWindow): boolean {
  const { settings, queueIds, staffId } = serviceWindow;
  if (queueIds.some((queueId) => getQueue(state, queueId).waiting > 0)) return true;
  return (
    state.directed.has(directedKey({ kind: 'window', windowId: settings.windowId })) ||
    (staffId !== null && state.directed.has(directedKey({ kind: 'staff', staffId })))
  );
}

/** Priority calls in a row at a window after calling this ticket too. */
export function countPriorityCalls(
  { settings }: QueueState,
  before: number,
  { classId }: Pick<Ticket, 'classId'>,
): number {
  return getTicketClass(settings, classId).isPriority ? before + 1 : 0;
}

/** The largest index of Q-20 with the cap of Q-22 over it; undefined when nobody waits. */
function choose(
  candidates: readonly CallCandidate[],
  priorityCalls: number,
  settings: QueueingSettings,
): Choice | undefined {
  let best: CallCandidate | undefined;
  let second: CallCandidate | undefined;
  let bestOrdinary: CallCandidate | undefined;
  let bestUnweighted: CallCandidate | undefined;
  let longestWaitMs = Number.NEGATIVE_INFINITY;
  for (const candidate of candidates) {
    longestWaitMs = Math.max(longestWaitMs, candidate.waitedMs);
    if (best === undefined || goesBefore(candidate, best, 'index')) {
      second = best;
      best = candidate;
    } else if (second === undefined || goesBefore(candidate, second, 'index')) {
      second = candidate;
    }
    if (bestUnweighted === undefined || goesBefore(candidate, bestUnweighted, 'unweightedIndex')) {
      bestUnweighted = candidate;
    }
    // The cap guards people who wait; whoever is before the slot does not wait yet.
    const isOrdinary = !candidate.ticketClass.isPriority && candidate.index >= 0;
    if (isOrdinary && (bestOrdinary === undefined || goesBefore(candidate, bestOrdinary, 'index'))) {
      bestOrdinary = candidate;
    }
  }
  if (best === undefined) return undefined;
  const isCapReached = best.ticketClass.isPriority && priorityCalls >= settings.maximumConsecutivePriorityCalls;
  if (isCapReached && bestOrdinary !== undefined) {
    return { chosen: bestOrdinary, rule: 'priorityCapReached', runnerUp: best };
  }
  const rule = ruleOf(best, second, bestUnweighted, longestWaitMs);
  return { chosen: best, rule, runnerUp: second };
}

function ruleOf(
  best: CallCandidate,
  second: CallCandidate | undefined,
  bestUnweighted: CallCandidate | undefined,
  longestWaitMs: number,
): CallReason['rule'] {
  if (best.isDirected) return 'directed';
  if (second === undefined) return 'onlyOne';
  if (best !== bestUnweighted) return 'preferred';
  if (best.waitedMs >= longestWaitMs) return 'longestWait';
  return best.ticketClass.classId === APPOINTMENT ? 'appointmentDue' : 'priorityAged';
}

function reasonOf({ chosen, rule, runnerUp }: Choice): CallReason {
  const { ticketClass, preference, waitedMs, index } = chosen;
  const { classId, slope, headStartMs } = ticketClass;
  return {
    rule,
    chosenFor: null,
    classId,
    index,
    slope,
    headStartMs,
    preference,
    waitedMs,
    runnerUp: runnerUp === undefined ? null : { number: runnerUp.ticket.number, index: runnerUp.index },
  };
}
