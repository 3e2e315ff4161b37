import type { EventOf } from './decision.ts';
import { bindPerson, endTicket, forgetCall, holdWindow, moveTicket } from './move-ticket.ts';
import type { QueueState } from './state.ts';
import { getQueue, getServiceWindow, getTicket } from './state-lookup.ts';
import { joinQueue } from './ticket-line.ts';

export function evolveTicketMarkedNoShow(state: QueueState, event: EventOf<'TicketMarkedNoShow'>): void {
  const { at, ticketId, windowId } = event;
  const ticket = getTicket(state, ticketId);
  endTicket(state, ticket, 'markNoShow', at);
  ticket.noShowCount += 1;
  ticket.noShowAt = at;
  ticket.noShowWindowId = windowId;
  getQueue(state, ticket.queueId).noShowCount += 1;
}

export function evolveNoShowUndone(state: QueueState, event: EventOf<'NoShowUndone'>): void {
  const { at, ticketId, windowId } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'undoNoShow', at);
  holdWindow(state, ticket, windowId, getServiceWindow(state, windowId).staffId);
  bindPerson(state, ticket);
  ticket.endedAt = null;
  ticket.noShowCount -= 1;
  ticket.noShowAt = null;
  ticket.noShowWindowId = null;
  getQueue(state, ticket.queueId).noShowCount -= 1;
}

export function evolveTicketReturned(state: QueueState, event: EventOf<'TicketReturned'>): void {
  const { at, ticketId, rankAt, rankTie } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'returnTicket', at);
  forgetCall(ticket);
  ticket.rankAt = rankAt;
  ticket.rankTie = rankTie;
  bindPerson(state, ticket);
  joinQueue(state, ticket);
}
