import type { CallReason } from './events.ts';
import type { QueueingSettings } from './settings.ts';
import type { QueueState } from './state.ts';
import { getQueue, getServiceWindow, getTicket } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import type { TicketLine } from './ticket-line.ts';

/** A ticket that would be called, and why it and not another. */
export interface NextCall {
  readonly ticket: Ticket;
  readonly reason: CallReason;
}

interface Cursor {
  readonly line: TicketLine;
  position: number;
}

interface Head {
  readonly ticket: Ticket;
  readonly cursor: Cursor;
  readonly weight: number;
  readonly waitedMs: number;
  readonly index: number;
}

/** Who would be called at this window at `at` (epoch ms), first to last, at most `limit`; a preview that changes nothing. */
export function nextInOrder(state: QueueState, windowId: string, at: number, limit: number): NextCall[] {
  const serviceWindow = getServiceWindow(state, windowId);
  const cursors: Cursor[] = [];
  for (const queueId of serviceWindow.settings.queueIds) {
    const { ordinary, priority } = getQueue(state, queueId);
    if (ordinary.size > 0) cursors.push({ line: ordinary, position: ordinary.head });
    if (priority.size > 0) cursors.push({ line: priority, position: priority.head });
  }
  const inOrder: NextCall[] = [];
  let consecutivePriorityCalls = serviceWindow.consecutivePriorityCalls;
  while (inOrder.length < limit) {
    const heads = headsOf(state, cursors, at);
    const chosen = chooseHead(heads, consecutivePriorityCalls, state.settings);
    if (chosen === undefined) break;
    chosen.head.cursor.position += 1;
    const { ticket } = chosen.head;
    consecutivePriorityCalls = countPriorityCalls(consecutivePriorityCalls, ticket);
    inOrder.push({ ticket, reason: chosen.reason });
  }
  return inOrder;
}

/** Priority calls in a row after calling this ticket. */
export function countPriorityCalls(before: number, called: Ticket): number {
  return called.priorityClass === 'priority' ? before + 1 : 0;
}

function headsOf(state: QueueState, cursors: readonly Cursor[], at: number): Head[] {
  const heads: Head[] = [];
  for (const cursor of cursors) {
    const ticketId = cursor.line.ids[cursor.position];
    if (ticketId === undefined) continue;
    const ticket = getTicket(state, ticketId);
    const weight = ticket.priorityClass === 'priority' ? state.settings.priorityWeight : 1;
    const waitedMs = Math.max(0, at - ticket.issuedAt);
    heads.push({ ticket, cursor, weight, waitedMs, index: weight * waitedMs });
  }
  return heads;
}

/** The one index of Q-20 with the cap of Q-22 over it. */
function chooseHead(
  heads: readonly Head[],
  consecutivePriorityCalls: number,
  settings: QueueingSettings,
): { readonly head: Head; readonly reason: CallReason } | undefined {
  let best: Head | undefined;
  let second: Head | undefined;
  let bestOrdinary: Head | undefined;
  let longestWaitMs = 0;
  for (const head of heads) {
    longestWaitMs = Math.max(longestWaitMs, head.waitedMs);
    if (best === undefined || goesBefore(head, best)) {
      second = best;
      best = head;
    } else if (second === undefined || goesBefore(head, second)) {
      second = head;
    }
    if (head.ticket.priorityClass === 'ordinary' && (bestOrdinary === undefined || goesBefore(head, bestOrdinary))) {
      bestOrdinary = head;
    }
  }
  if (best === undefined) return undefined;
  const isCapReached =
    best.ticket.priorityClass === 'priority' && consecutivePriorityCalls >= settings.maximumConsecutivePriorityCalls;
  if (isCapReached && bestOrdinary !== undefined) {
    return { head: bestOrdinary, reason: reasonOf('priorityCapReached', bestOrdinary, best) };
  }
  if (second === undefined) return { head: best, reason: reasonOf('onlyOne', best, undefined) };
  const rule = best.waitedMs < longestWaitMs ? 'priorityAged' : 'longestWait';
  return { head: best, reason: reasonOf(rule, best, second) };
}

function goesBefore(one: Head, other: Head): boolean {
  return one.index === other.index ? one.ticket.sequence < other.ticket.sequence : one.index > other.index;
}

function reasonOf(rule: CallReason['rule'], chosen: Head, runnerUp: Head | undefined): CallReason {
  return {
    rule,
    index: chosen.index,
    weight: chosen.weight,
    waitedMs: chosen.waitedMs,
    runnerUp: runnerUp === undefined ? null : { number: runnerUp.ticket.number, index: runnerUp.index },
  };
}
