import { aheadOf, estimateOf } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { cancelAction } from './cancel-action.ts';

function ratingOf(state: HallState, ticketId: string) {
  const rating = state.rating.ratings.get(ticketId);
  if (rating === undefined) return null;
  return {
    ratingId: rating.ratingId,
    state: rating.state === 'rated' ? ('rated' as const) : ('open' as const),
    level: rating.level,
  };
}

/** One ticket as its holder follows it; undefined when it is not a ticket of today. */
export function phoneView(state: HallState, ticketId: string) {
  const queue = getQueue(state);
  const ticket = queue.tickets.get(ticketId);
  if (ticket === undefined) return undefined;
  return {
    ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    queueId: ticket.queueId,
    zoneId: queue.queues.get(ticket.queueId)?.settings.zoneId ?? '',
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    ahead: aheadOf(queue, ticketId),
    wait: estimateOf(queue, ticketId),
    windowLabel: ticket.windowId === null ? null : (queue.windows.get(ticket.windowId)?.settings.label ?? null),
    calledAt: ticket.calledAt,
    callCount: ticket.callCount,
    rating: ratingOf(state, ticketId),
    allowedActions: [cancelAction(queue, ticketId)],
  };
}
