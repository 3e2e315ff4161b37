import { aheadOf, estimateOf, nextInOrder, type QueueState, refusalToReturn, type Ticket } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { cancelAction } from './actions.ts';
import { appointmentAtOf, itemsShown } from './listed-tickets.ts';
import { noticesShown } from './notices-shown.ts';
import { labelOf } from './window-state.ts';

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
export function phoneView(state: HallState, ticketId: string, at: number) {
  const queue = getQueue(state);
  const ticket = queue.tickets.get(ticketId);
  if (ticket === undefined) return undefined;
  const ahead = aheadOf(queue, ticketId);
  const zoneId = queue.queues.get(ticket.queueId)?.settings.zoneId ?? '';
  return {
    ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    items: itemsShown(ticket),
    queueId: ticket.queueId,
    zoneId,
    state: ticket.state,
    issuedAt: ticket.issuedAt,
    appointmentAt: appointmentAtOf(queue, ticket),
    ahead,
    near: ahead !== null && isNear(queue, ticket, ahead, at),
    wait: estimateOf(queue, ticketId),
    windowLabel: ticket.windowId === null ? null : labelOf(queue, ticket.windowId),
    directedToLabel: directedToLabel(queue, ticket),
    calledAt: ticket.calledAt,
    callCount: ticket.callCount,
    suspension: suspensionOf(queue, ticket),
    missed: missedOf(queue, ticket),
    rating: ratingOf(state, ticketId),
    notices: noticesShown(state, at, zoneId),
    allowedActions: [cancelAction(queue, ticketId)],
  };
}

/** Whether the next window that is free is this ticket's, or nearly so: as many windows as people before it, or it is some window's next one. */
function isNear(queue: QueueState, ticket: Ticket, ahead: number, at: number): boolean {
  const openWindows = windowsFor(queue, ticket);
  if (openWindows.length === 0) return false;
  if (ahead < Math.max(2, openWindows.length)) return true;
  if (!isFirstOfItsLine(queue, ticket)) return false;
  return openWindows.some((windowId) => nextInOrder(queue, windowId, at, 1)[0]?.ticket === ticket);
}

function windowsFor(queue: QueueState, { directedTo, queueId }: Ticket): string[] {
  const windowIds: string[] = [];
  for (const [windowId, { status, staffId, queueIds }] of queue.windows) {
    const isForIt =
      directedTo === null
        ? queueIds.includes(queueId)
        : directedTo.kind === 'window'
          ? directedTo.windowId === windowId
          : directedTo.staffId === staffId;
    if (status === 'open' && isForIt) windowIds.push(windowId);
  }
  return windowIds;
}

/** Only the head of a line can be the next one anywhere; this spares the others the question at every window. */
function isFirstOfItsLine({ queues }: QueueState, { ticketId, queueId, classId, directedTo }: Ticket): boolean {
  if (directedTo !== null) return true;
  const line = queues.get(queueId)?.lines.get(classId);
  return line !== undefined && line.ids[line.head] === ticketId;
}

function directedToLabel(queue: QueueState, { directedTo }: Ticket): string | null {
  if (directedTo === null) return null;
  if (directedTo.kind === 'window') return labelOf(queue, directedTo.windowId);
  for (const { staffId, settings } of queue.windows.values()) if (staffId === directedTo.staffId) return settings.label;
  return null;
}

function suspensionOf(queue: QueueState, { suspension }: Ticket) {
  if (suspension === null) return null;
  const { kind, windowId, expectedBackAt } = suspension;
  return { kind, windowLabel: labelOf(queue, windowId), expectedBackAt };
}

function missedOf(queue: QueueState, { ticketId, state }: Ticket) {
  if (state !== 'noShow') return null;
  const { returnRule, numbers } = queue.settings.noShow;
  return { mayReturn: refusalToReturn(queue, ticketId) === null, rule: returnRule, numbers };
}
