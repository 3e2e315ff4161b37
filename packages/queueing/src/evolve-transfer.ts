import type { EventOf } from './decision.ts';
import { endService } from './evolve-service.ts';
import { forgetCall, freeWindow, moveTicket } from './move-ticket.ts';
import type { QueueState } from './state.ts';
import { getTicket } from './state-lookup.ts';
import { joinQueue, leaveQueue } from './ticket-line.ts';

export function evolveTicketTransferred(state: QueueState, event: EventOf<'TicketTransferred'>): void {
  const { at, ticketId, windowId, staffId, queueId, target, reason, noteRef, returnToSender } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'transferTicket', at);
  if (ticket.serviceBeganAt !== null) endService(ticket, 'transferred', true, at);
  freeWindow(state, ticket, at);
  forgetCall(ticket);
  ticket.queueId = queueId;
  ticket.directedTo = target.kind === 'queue' ? null : target;
  ticket.transfer = {
    fromWindowId: windowId,
    fromStaffId: staffId,
    at,
    target,
    reason,
    noteRef,
    returnToSender,
    accepted: false,
  };
  joinQueue(state, ticket);
}

export function evolveTransferTakenBack(state: QueueState, event: EventOf<'TransferTakenBack'>): void {
  const { at, ticketId, windowId } = event;
  const ticket = getTicket(state, ticketId);
  leaveQueue(state, ticket);
  moveTicket(state, ticket, 'takeBackTransfer', at);
  const item = ticket.items.find(({ itemCode }) => itemCode === ticket.itemCode);
  ticket.queueId = item?.queueId ?? ticket.queueId;
  ticket.directedTo = { kind: 'window', windowId };
  ticket.transfer = null;
  joinQueue(state, ticket);
}
