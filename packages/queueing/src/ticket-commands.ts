import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueRefusal } from './refusals.ts';
import type { QueueState } from './state.ts';
import { getTicket } from './state-lookup.ts';
import { nextTicketState } from './ticket-transitions.ts';
import { refusalAtWindow } from './window-rules.ts';

type TicketCommand = CommandOf<'recall' | 'confirmArrival' | 'startService' | 'finishService' | 'markNoShow'>;

/** the same number is announced again. */
export function decideRecall(state: QueueState, command: CommandOf<'recall'>): QueueDecision {
  const { at, ticketId, windowId } = command;
  const refusal = refusalOf(state, command);
  return refusal === null ? accept({ kind: 'TicketRecalled', at, ticketId, windowId }) : refuse(refusal);
}

/** the person stands at the window. */
export function decideConfirmArrival(state: QueueState, command: CommandOf<'confirmArrival'>): QueueDecision {
  const { at, ticketId, windowId } = command;
  const refusal = refusalOf(state, command);
  return refusal === null ? accept({ kind: 'TicketArrived', at, ticketId, windowId }) : refuse(refusal);
}

/** service begins; if the arrival was not confirmed it stands in the same event, at the same instant. */
export function decideStartService(state: QueueState, command: CommandOf<'startService'>): QueueDecision {
  const { at, ticketId, windowId } = command;
  const refusal = refusalOf(state, command);
  if (refusal !== null) return refuse(refusal);
  const arrivedAt = getTicket(state, ticketId).arrivedAt ?? at;
  return accept({ kind: 'ServiceStarted', at, ticketId, windowId, arrivedAt });
}

/** service ends and frees the window. */
export function decideFinishService(state: QueueState, command: CommandOf<'finishService'>): QueueDecision {
  const { at, ticketId, windowId } = command;
  const refusal = refusalOf(state, command);
  return refusal === null
    ? accept({ kind: 'ServiceFinished', at, ticketId, windowId, ending: 'finished' })
    : refuse(refusal);
}

/** called and did not come (过号). */
export function decideMarkNoShow(state: QueueState, command: CommandOf<'markNoShow'>): QueueDecision {
  const { at, ticketId, windowId } = command;
  const refusal = refusalOf(state, command);
  return refusal === null ? accept({ kind: 'TicketMarkedNoShow', at, ticketId, windowId }) : refuse(refusal);
}

/** the ticket is given up before service. */
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

function refusalOf(state: QueueState, { kind, at, windowId, ticketId }: TicketCommand): QueueRefusal | null {
  return refusalAtWindow(state, kind, windowId, { at, ticketId, staffId: null });
}
