import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import { refusalIfReplaced } from './other-ticket-rules.ts';
import type { QueueRefusal } from './refusals.ts';
import { rankOnReturn } from './return-rank.ts';
import type { QueueState } from './state.ts';
import { getTicket } from './state-lookup.ts';
import { nextTicketState } from './ticket-transitions.ts';
import { wrongState } from './window-rule.ts';
import { refusalAtWindow } from './window-rules.ts';

/** called and did not come (过号). */
export function decideMarkNoShow(state: QueueState, command: CommandOf<'markNoShow'>): QueueDecision {
  const { kind, at, ticketId, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'TicketMarkedNoShow', at, ticketId, windowId }) : refuse(refusal);
}

/** the clerk was too quick; the ticket is called there again. */
export function decideUndoNoShow(state: QueueState, command: CommandOf<'undoNoShow'>): QueueDecision {
  const { kind, at, ticketId, windowId } = command;
  const refusal = refusalAtWindow(state, kind, windowId, command);
  return refusal === null ? accept({ kind: 'NoShowUndone', at, ticketId, windowId }) : refuse(refusal);
}

/** who missed the call has come and waits again, by the hall's rule. */
export function decideReturnTicket(state: QueueState, command: CommandOf<'returnTicket'>): QueueDecision {
  const { at, ticketId } = command;
  const refusal = refusalToReturn(state, ticketId);
  if (refusal !== null) return refuse(refusal);
  return accept({ kind: 'TicketReturned', at, ticketId, ...rankOnReturn(state, getTicket(state, ticketId), at) });
}

/** Why a ticket could not come back into its line now, or null; for the page that offers it. */
export function refusalToReturn(state: QueueState, ticketId: string): QueueRefusal | null {
  if (!state.dayOpen) return { code: 'dayNotOpen' };
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) return { code: 'unknownTicket', ticketId };
  if (nextTicketState(ticket.state, 'returnTicket') === null) return wrongState(ticket);
  const { returnRule, returns } = state.settings.noShow;
  if (returnRule === 'void' || ticket.noShowCount > returns) return { code: 'returnNotAllowed', ticketId };
  return refusalIfReplaced(state, ticket);
}
