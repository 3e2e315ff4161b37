import type { EventOf } from './decision.ts';
import { countPriorityCalls } from './dispatch.ts';
import { WALK_IN_PREFIX } from './issue-ticket.ts';
import { bindPerson, endTicket, holdWindow, moveTicket } from './move-ticket.ts';
import type { QueueState } from './state.ts';
import { getQueue, getServiceWindow, getTicket } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { joinQueue, leaveQueue } from './ticket-line.ts';

export function evolveTicketIssued(state: QueueState, event: EventOf<'TicketIssued'>): void {
  const { at, number, queueId, channel } = event;
  const ticket = newTicket(event);
  state.tickets.set(ticket.ticketId, ticket);
  if (number.startsWith(WALK_IN_PREFIX)) {
    state.lastWalkIn = Number(number.slice(WALK_IN_PREFIX.length));
  } else {
    const queue = getQueue(state, queueId);
    queue.lastNumber = Number(number.slice(queue.settings.prefix.length));
    queue.issues.push({ at, channel });
  }
  bindPerson(state, ticket);
  joinQueue(state, ticket);
  state.counts.issued += 1;
  state.counts.waiting += 1;
}

export function evolveTicketCalled(state: QueueState, event: EventOf<'TicketCalled'>): void {
  const { at, ticketId, windowId, staffId, reason } = event;
  const ticket = getTicket(state, ticketId);
  const serviceWindow = getServiceWindow(state, windowId);
  leaveQueue(state, ticket);
  moveTicket(state, ticket, 'callNext', at);
  holdWindow(state, ticket, windowId, staffId);
  ticket.calledAt = at;
  ticket.lastCalledAt = at;
  ticket.callCount = 1;
  ticket.callReason = reason;
  // Whoever stands at the window already was not called out of a line: no odds of absence, nobody was passed over.
  if (reason.rule === 'continued' || reason.rule === 'walkIn') return;
  getQueue(state, ticket.queueId).calledCount += 1;
  serviceWindow.consecutivePriorityCalls = countPriorityCalls(state, serviceWindow.consecutivePriorityCalls, ticket);
}

export function evolveTicketRecalled(state: QueueState, { at, ticketId }: EventOf<'TicketRecalled'>): void {
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'recall', at);
  ticket.lastCalledAt = at;
  ticket.callCount += 1;
}

export function evolveTicketArrived(state: QueueState, { at, ticketId }: EventOf<'TicketArrived'>): void {
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'confirmArrival', at);
  ticket.arrivedAt = at;
}

export function evolveTicketCancelled(state: QueueState, { at, ticketId }: EventOf<'TicketCancelled'>): void {
  endTicket(state, getTicket(state, ticketId), 'cancelTicket', at);
}

export function evolveTicketExpired(state: QueueState, { at, ticketId }: EventOf<'TicketExpired'>): void {
  endTicket(state, getTicket(state, ticketId), 'closeDay', at);
}

/** Tickets of the same rank go in order of issue; `rankTie` leaves room between two for one that comes back. */
function newTicket(event: EventOf<'TicketIssued'>): Ticket {
  return {
    ticketId: event.ticketId,
    number: event.number,
    sequence: event.sequence,
    priorityReason: event.priorityReason,
    personRef: event.personRef,
    channel: event.channel,
    appointmentId: event.appointmentId,
    extended: event.extended,
    issuedAt: event.at,
    estimate: event.estimate,
    items: event.items.map(({ itemCode, queueId }) => ({ itemCode, queueId, served: false })),
    itemOrder: event.itemOrder,
    itemCode: event.itemCode,
    queueId: event.queueId,
    classId: event.classId,
    rankAt: event.rankAt,
    rankTie: event.sequence,
    directedTo: null,
    transfer: null,
    suspension: null,
    state: 'waiting',
    windowId: null,
    staffId: null,
    calledAt: null,
    lastCalledAt: null,
    callCount: 0,
    callReason: null,
    arrivedAt: null,
    startedAt: null,
    serviceBeganAt: null,
    endedAt: null,
    noShowCount: 0,
    noShowAt: null,
    noShowWindowId: null,
    times: { waitingMs: 0, wayMs: 0, serviceMs: 0, suspendedMs: 0 },
    phaseSince: event.at,
    services: [],
  };
}
