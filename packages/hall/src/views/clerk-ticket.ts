import { type CallReason, presentServiceMs, type QueueState, type Ticket } from '@yichuang/queueing';
import { appointmentAtOf, itemsShown } from './listed-tickets.ts';
import { labelOf } from './window-state.ts';

const MINUTE = 60_000;

/** Why a ticket was called, with the best one that was not. Field by field: an event read back has its own order of fields. */
function reasonShown(reason: CallReason) {
  const { rule, chosenFor, classId, waitedMs, slope, headStartMs, preference, runnerUp } = reason;
  return { rule, chosenFor, classId, waitedMs, slope, headStartMs, preference, runnerUp: runnerUp?.number ?? null };
}

/** Why a ticket would be called: its wait in whole minutes of the clock, or a view of people who wait would never rest. */
export function previewShown(reason: CallReason, at: number) {
  const { waitedMs } = reason;
  const rounded = waitedMs > 0 ? Math.max(0, waitedMs - (at % MINUTE)) : waitedMs - (at % MINUTE);
  return { ...reasonShown(reason), waitedMs: rounded };
}

function transferShown(queue: QueueState, { transfer }: Ticket) {
  if (transfer === null) return null;
  const { fromWindowId, reason, noteRef, returnToSender } = transfer;
  return {
    fromWindowId,
    fromWindowLabel: labelOf(queue, fromWindowId),
    reason,
    hasNote: noteRef !== null,
    returnToSender,
  };
}

/** The ticket that holds a window, as its desk shows it; null for a ticket that holds none. */
export function ticketAtDesk(queue: QueueState, ticket: Ticket, at: number) {
  const { state, callReason, calledAt, lastCalledAt } = ticket;
  if ((state !== 'called' && state !== 'arrived' && state !== 'serving') || callReason === null || calledAt === null)
    return null;
  return {
    ticketId: ticket.ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    items: itemsShown(ticket),
    state,
    classId: ticket.classId,
    priorityReason: ticket.priorityReason,
    appointmentAt: appointmentAtOf(queue, ticket),
    identified: ticket.personRef !== null,
    extended: ticket.extended,
    issuedAt: ticket.issuedAt,
    calledAt,
    lastCalledAt: lastCalledAt ?? calledAt,
    arrivedAt: ticket.arrivedAt,
    servedSince: state === 'serving' ? at - presentServiceMs(ticket, at) : null,
    suspendedMs: ticket.times.suspendedMs,
    callCount: ticket.callCount,
    transfer: transferShown(queue, ticket),
    callReason: reasonShown(callReason),
  };
}
