import type { FoundTicket } from '@yichuang/contract';
import { aheadOf, estimateOf, type QueueState, refusalToReturn, type Ticket } from '@yichuang/queueing';

/**
 * A ticket as it stands now, like one that was just issued, but without its link: whoever asks for it by a number or an
 * ID number that was typed in has proved nothing, and the link is the right to cancel and to rate.
 */
export function existingTicket(queue: QueueState, ticket: Ticket) {
  const { ticketId, appointmentId } = ticket;
  return {
    ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    itemCodes: ticket.items.map(({ itemCode }) => itemCode),
    queueId: ticket.queueId,
    zoneId: queue.queues.get(ticket.queueId)?.settings.zoneId ?? '',
    ahead: aheadOf(queue, ticketId) ?? 0,
    wait: estimateOf(queue, ticketId),
    issuedAt: ticket.issuedAt,
    appointmentAt: appointmentId === null ? null : (queue.appointments.get(appointmentId)?.slotAt ?? null),
    existing: true,
    phoneUrl: null,
  };
}

/** As look-up and reprint show it. */
export function foundTicket(queue: QueueState, ticket: Ticket): FoundTicket {
  const { windowId } = ticket;
  return {
    ...existingTicket(queue, ticket),
    state: ticket.state,
    windowLabel: windowId === null ? null : (queue.windows.get(windowId)?.settings.label ?? null),
    priorityReason: ticket.priorityReason,
    mayReturn: refusalToReturn(queue, ticket.ticketId) === null,
  };
}
