import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import { moveOnAfter } from './move-on.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState } from './state.ts';
import { getServiceWindow, getTicket } from './state-lookup.ts';
import { nextTicketState } from './ticket-transitions.ts';
import { refusalAtWindow } from './window-rules.ts';

/** the same number is announced again. */
export function decideRecall(state: QueueState, command: CommandOf<'recall'>): QueueDecision {
  const { kind, at, ticketId, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'TicketRecalled', at, ticketId, windowId }) : refuse(refusal);
}

/** the person stands at the window. */
export function decideConfirmArrival(state: QueueState, command: CommandOf<'confirmArrival'>): QueueDecision {
  const { kind, at, ticketId, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'TicketArrived', at, ticketId, windowId }) : refuse(refusal);
}

/** service begins; if the arrival was not confirmed it stands in the same event, at the same instant. */
export function decideStartService(state: QueueState, command: CommandOf<'startService'>): QueueDecision {
  const { kind, at, ticketId, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const { itemCode, arrivedAt } = getTicket(state, ticketId);
  return accept({ kind: 'ServiceStarted', at, ticketId, windowId, itemCode, arrivedAt: arrivedAt ?? at });
}

/** service ends and frees the window; a ticket with more to do goes on. */
export function decideFinishService(state: QueueState, command: CommandOf<'finishService'>): QueueDecision {
  const { kind, at, ticketId, windowId, accurate } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  if (refusal !== null) return refuse(refusal);
  const onward = moveOnAfter(state, getTicket(state, ticketId), getServiceWindow(state, windowId), at);
  return accept({ kind: 'ServiceFinished', at, ticketId, windowId, ending: 'finished', accurate }, ...onward);
}

/** the finish of the last accurate service was forgotten. */
export function decideMarkInaccurate(state: QueueState, command: CommandOf<'markInaccurate'>): QueueDecision {
  const { at, ticketId } = command;
  if (!state.dayOpen) return refuse({ code: 'dayNotOpen' });
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return refuse({ code: 'unknownTicket', ticketId });
  const service = ticket.services.findLastIndex(({ accurate }) => accurate);
  if (service < 0) return refuse({ code: 'nothingToMark', ticketId });
  return accept({ kind: 'ServiceMarkedInaccurate', at, ticketId, service });
}

/** the ticket is given up outside of service. */
export function decideCancelTicket(state: QueueState, command: CommandOf<'cancelTicket'>): QueueDecision {
  const { at, ticketId, reason } = command;
  const refusal = refusalToCancel(state, ticketId);
  return refusal === null ? accept({ kind: 'TicketCancelled', at, ticketId, reason }) : refuse(refusal);
}

/** Why a ticket could not be cancelled now, or null; for the page that offers it. */
export function refusalToCancel(state: QueueState, ticketId: string): QueueRefusal | null {
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return { code: 'unknownTicket', ticketId };
  if (nextTicketState(ticket.state, 'cancelTicket') !== null) return null;
  return { code: 'wrongTicketState', ticketId, state: ticket.state };
}
