import { type QueueState, refusalToReturn, type Ticket } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { labelOf } from './window-state.ts';

/** A suspended ticket as every list shows it; undefined when it is not suspended. */
export function suspendedShown(queue: QueueState, ticketId: string) {
  const ticket = queue.tickets.get(ticketId);
  if (ticket === undefined || ticket.suspension === null) return undefined;
  const { kind, windowId, at, expectedBackAt } = ticket.suspension;
  return {
    ticketId,
    number: ticket.number,
    itemCode: ticket.itemCode,
    kind,
    windowId,
    windowLabel: labelOf(queue, windowId),
    sinceAt: at,
    expectedBackAt,
  };
}

/** All suspended tickets of the hall, oldest first. */
export function suspendedList(queue: QueueState) {
  return [...queue.suspended].flatMap((ticketId) => suspendedShown(queue, ticketId) ?? []);
}

/** Tickets that missed their call at a window (at any, without one), newest first, at most `limit`. */
export function missedList(state: HallState, limit: number, windowId?: string) {
  const queue = getQueue(state);
  const shown: (ReturnType<typeof missedShown> & { readonly ticket: Ticket })[] = [];
  for (const ticketId of state.floor.missed) {
    if (shown.length >= limit) break;
    const ticket = queue.tickets.get(ticketId);
    if (ticket === undefined || (windowId !== undefined && ticket.noShowWindowId !== windowId)) continue;
    shown.push({ ...missedShown(queue, ticket), ticket });
  }
  return shown;
}

function missedShown(queue: QueueState, { ticketId, number, itemCode, noShowAt, noShowWindowId }: Ticket) {
  return {
    ticketId,
    number,
    itemCode,
    at: noShowAt ?? 0,
    windowLabel: labelOf(queue, noShowWindowId ?? ''),
    mayReturn: refusalToReturn(queue, ticketId) === null,
  };
}

/** Begin of the slot that a ticket was booked for; null without an appointment. */
export function appointmentAtOf(queue: QueueState, { appointmentId }: Ticket): number | null {
  return appointmentId === null ? null : (queue.appointments.get(appointmentId)?.slotAt ?? null);
}

/** What a ticket is for, item by item. */
export function itemsShown({ items }: Ticket) {
  return items.map(({ itemCode, queueId, served }) => ({ itemCode, queueId, served }));
}
