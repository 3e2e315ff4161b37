import { getQueue, type HallState } from '../state.ts';
import { windowStateOf } from './window-state.ts';

/** Undefined when there is no such window. */
export function ratingPadView(state: HallState, windowId: string) {
  const queue = getQueue(state);
  const serviceWindow = queue.windows.get(windowId);
  if (serviceWindow === undefined) return undefined;
  const ratingId = state.rating.onPad.get(windowId);
  const rating = ratingId === undefined ? undefined : state.rating.ratings.get(ratingId);
  const ticket = serviceWindow.ticketId === null ? undefined : queue.tickets.get(serviceWindow.ticketId);
  return {
    windowId,
    label: serviceWindow.settings.label,
    state: windowStateOf(queue, serviceWindow),
    serving: ticket?.state === 'serving' ? ticket.number : null,
    invitation:
      rating === undefined
        ? null
        : {
            ratingId: rating.ratingId,
            number: queue.tickets.get(rating.ticketId)?.number ?? '',
            itemCode: rating.itemCode,
            invitedAt: rating.invitedAt,
          },
  };
}
