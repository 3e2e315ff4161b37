import { QueueingFault } from './queueing-fault.ts';
import type { DayCounts, QueueState } from './state.ts';
import { getServiceWindow, personItemKey } from './state-lookup.ts';
import type { Ticket, TicketState } from './ticket.ts';
import { leaveQueue } from './ticket-line.ts';
import { changePhase } from './ticket-phases.ts';
import { nextTicketState, type TicketInput } from './ticket-transitions.ts';

/** Which count of the day holds a ticket in each state (invariant 3). */
export const COUNTED_AS = {
  waiting: 'waiting',
  called: 'atWindow',
  arrived: 'atWindow',
  serving: 'atWindow',
  suspended: 'suspended',
  served: 'served',
  noShow: 'noShow',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<TicketState, keyof DayCounts>;

/** Puts a ticket into the next state with its counts and clocks; throws `QueueingFault` `impossibleTransition`. */
export function moveTicket({ counts }: QueueState, ticket: Ticket, input: TicketInput, at: number): void {
  const next = nextTicketState(ticket.state, input);
  if (next === null) {
    throw new QueueingFault('impossibleTransition', `${input} on ticket ${ticket.ticketId} in state ${ticket.state}`);
  }
  counts[COUNTED_AS[ticket.state]] -= 1;
  counts[COUNTED_AS[next]] += 1;
  changePhase(ticket, next, at);
  ticket.state = next;
}

/** Ends a ticket wherever it is: out of its line, its window, the suspended ones; its person is free to take another. */
export function endTicket(state: QueueState, ticket: Ticket, input: TicketInput, at: number): void {
  if (ticket.state === 'waiting') leaveQueue(state, ticket);
  if (ticket.suspension !== null) {
    state.suspended.delete(ticket.ticketId);
    ticket.suspension = null;
  }
  moveTicket(state, ticket, input, at);
  ticket.endedAt = at;
  releasePerson(state, ticket);
  freeWindow(state, ticket, at);
}

/** The ticket holds the window. */
export function holdWindow(state: QueueState, ticket: Ticket, windowId: string, staffId: string | null): void {
  const serviceWindow = getServiceWindow(state, windowId);
  ticket.windowId = windowId;
  ticket.staffId = staffId;
  serviceWindow.ticketId = ticket.ticketId;
  serviceWindow.idleSince = null;
}

/** The window that the ticket holds is free from `at` on; the ticket remembers where it was. */
export function freeWindow(state: QueueState, ticket: Ticket, at: number): void {
  if (ticket.windowId === null) return;
  const serviceWindow = getServiceWindow(state, ticket.windowId);
  serviceWindow.ticketId = null;
  serviceWindow.idleSince = at;
}

/** Forgets the window and the call: the ticket waits again as if it had not been called yet. */
export function forgetCall(ticket: Ticket): void {
  ticket.windowId = null;
  ticket.staffId = null;
  ticket.calledAt = null;
  ticket.lastCalledAt = null;
  ticket.callCount = 0;
  ticket.callReason = null;
  ticket.arrivedAt = null;
  ticket.startedAt = null;
  ticket.endedAt = null;
}

/** binds what the ticket still has to do to its person. */
export function bindPerson({ liveByPerson }: QueueState, { personRef, ticketId, items }: Ticket): void {
  if (personRef === null) return;
  for (const { itemCode, served } of items) {
    if (!served) liveByPerson.set(personItemKey(personRef, itemCode), ticketId);
  }
}

/** Releases what the ticket still had to do. */
function releasePerson(state: QueueState, ticket: Ticket): void {
  for (const { itemCode, served } of ticket.items) if (!served) releaseItem(state, ticket, itemCode);
}

/** Releases one item, unless another ticket of the person is for it now. */
export function releaseItem({ liveByPerson }: QueueState, { personRef, ticketId }: Ticket, itemCode: string): void {
  if (personRef === null) return;
  const key = personItemKey(personRef, itemCode);
  if (liveByPerson.get(key) === ticketId) liveByPerson.delete(key);
}
