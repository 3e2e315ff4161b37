import { reasonForChosen } from './chosen-call.ts';
import type { EventOf } from './decision.ts';
import { freeWindow, holdWindow, moveTicket } from './move-ticket.ts';
import type { QueueState } from './state.ts';
import { getQueue, getServiceWindow, getTicket } from './state-lookup.ts';

export function evolveTicketSuspended(state: QueueState, event: EventOf<'TicketSuspended'>): void {
  const { at, ticketId, windowId, staffId, suspensionKind, expectedBackAt } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'suspendTicket', at);
  freeWindow(state, ticket, at);
  ticket.windowId = null;
  ticket.staffId = null;
  ticket.startedAt = null;
  ticket.suspension = { kind: suspensionKind, windowId, staffId, at, expectedBackAt };
  state.suspended.add(ticketId);
}

export function evolveTicketResumed(state: QueueState, event: EventOf<'TicketResumed'>): void {
  const { at, ticketId, windowId, staffId, present } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, present ? 'resumePresent' : 'resumeAbsent', at);
  state.suspended.delete(ticketId);
  // Whoever misses this call and comes back must come to the file.
  if (!present && ticket.suspension?.kind === 'withFile') ticket.directedTo = { kind: 'window', windowId };
  ticket.suspension = null;
  holdWindow(state, ticket, windowId, staffId);
  ticket.calledAt = at;
  ticket.lastCalledAt = at;
  ticket.callCount = 1;
  ticket.callReason = reasonForChosen(state, getServiceWindow(state, windowId), ticket, {
    rule: 'resumed',
    chosenFor: null,
    at,
  });
  ticket.arrivedAt = present ? at : null;
  ticket.startedAt = present ? at : null;
  if (!present) getQueue(state, ticket.queueId).calledCount += 1;
}
