import type { EventOf } from './decision.ts';
import { countPriorityCalls } from './dispatch.ts';
import { QueueingFault } from './queueing-fault.ts';
import type { DayCounts, QueueState } from './state.ts';
import { getQueue, getServiceWindow, getTicket, personItemKey } from './state-lookup.ts';
import type { Ticket, TicketState } from './ticket.ts';
import { joinLine, leaveLine } from './ticket-line.ts';
import { nextTicketState, type TicketInput } from './ticket-transitions.ts';

/** Which count of the day holds a ticket in each state (invariant 3). */
export const COUNTED_AS = {
  waiting: 'waiting',
  called: 'atWindow',
  arrived: 'atWindow',
  serving: 'atWindow',
  served: 'served',
  noShow: 'noShow',
  cancelled: 'cancelled',
  expired: 'expired',
} as const satisfies Record<TicketState, keyof DayCounts>;

export function evolveTicketIssued(state: QueueState, event: EventOf<'TicketIssued'>): void {
  const { ticketId, number, sequence, queueId, itemCode, priorityClass, priorityReason, personRef, channel } = event;
  const queue = getQueue(state, queueId);
  state.tickets.set(ticketId, {
    ticketId,
    number,
    sequence,
    queueId,
    itemCode,
    priorityClass,
    priorityReason,
    personRef,
    channel,
    issuedAt: event.at,
    estimate: event.estimate,
    state: 'waiting',
    windowId: null,
    staffId: null,
    calledAt: null,
    lastCalledAt: null,
    callCount: 0,
    callReason: null,
    arrivedAt: null,
    startedAt: null,
    endedAt: null,
  });
  joinLine(queue[priorityClass], ticketId);
  queue.lastNumber = Number(number.slice(queue.settings.prefix.length));
  if (personRef !== null) state.liveByPerson.set(personItemKey(personRef, itemCode), ticketId);
  state.counts.issued += 1;
  state.counts.waiting += 1;
}

export function evolveTicketCalled(state: QueueState, event: EventOf<'TicketCalled'>): void {
  const { at, ticketId, windowId, staffId, reason } = event;
  const ticket = getTicket(state, ticketId);
  const serviceWindow = getServiceWindow(state, windowId);
  leaveQueue(state, ticket);
  move(state, ticket, 'callNext');
  ticket.windowId = windowId;
  ticket.staffId = staffId;
  ticket.calledAt = at;
  ticket.lastCalledAt = at;
  ticket.callCount = 1;
  ticket.callReason = reason;
  serviceWindow.ticketId = ticketId;
  serviceWindow.idleSince = null;
  serviceWindow.consecutivePriorityCalls = countPriorityCalls(serviceWindow.consecutivePriorityCalls, ticket);
}

export function evolveTicketRecalled(state: QueueState, { at, ticketId }: EventOf<'TicketRecalled'>): void {
  const ticket = getTicket(state, ticketId);
  move(state, ticket, 'recall');
  ticket.lastCalledAt = at;
  ticket.callCount += 1;
}

export function evolveTicketArrived(state: QueueState, { at, ticketId }: EventOf<'TicketArrived'>): void {
  const ticket = getTicket(state, ticketId);
  move(state, ticket, 'confirmArrival');
  ticket.arrivedAt = at;
}

export function evolveServiceStarted(state: QueueState, event: EventOf<'ServiceStarted'>): void {
  const { at, ticketId, arrivedAt } = event;
  const ticket = getTicket(state, ticketId);
  move(state, ticket, 'startService');
  ticket.arrivedAt = arrivedAt;
  ticket.startedAt = at;
}

export function evolveServiceFinished(state: QueueState, event: EventOf<'ServiceFinished'>): void {
  const { at, ticketId, windowId, ending } = event;
  const ticket = getTicket(state, ticketId);
  end(state, ticket, ending === 'finished' ? 'finishService' : 'closeDay', at);
  getServiceWindow(state, windowId).servedCount += 1;
  const queue = getQueue(state, ticket.queueId);
  queue.servedCount += 1;
  queue.servedMs += Math.max(0, at - (ticket.startedAt ?? at));
}

export function evolveTicketMarkedNoShow(state: QueueState, event: EventOf<'TicketMarkedNoShow'>): void {
  end(state, getTicket(state, event.ticketId), 'markNoShow', event.at);
}

export function evolveTicketCancelled(state: QueueState, { at, ticketId }: EventOf<'TicketCancelled'>): void {
  const ticket = getTicket(state, ticketId);
  if (ticket.state === 'waiting') leaveQueue(state, ticket);
  end(state, ticket, 'cancelTicket', at);
}

export function evolveTicketExpired(state: QueueState, { at, ticketId }: EventOf<'TicketExpired'>): void {
  const ticket = getTicket(state, ticketId);
  if (ticket.state === 'waiting') leaveQueue(state, ticket);
  end(state, ticket, 'closeDay', at);
}

function leaveQueue(state: QueueState, ticket: Ticket): void {
  leaveLine(getQueue(state, ticket.queueId)[ticket.priorityClass], ticket, state.tickets);
}

function move({ counts }: QueueState, ticket: Ticket, input: TicketInput): void {
  const next = nextTicketState(ticket.state, input);
  if (next === null) {
    throw new QueueingFault('impossibleTransition', `${input} on ticket ${ticket.ticketId} in state ${ticket.state}`);
  }
  counts[COUNTED_AS[ticket.state]] -= 1;
  counts[COUNTED_AS[next]] += 1;
  ticket.state = next;
}

function end(state: QueueState, ticket: Ticket, input: TicketInput, at: number): void {
  move(state, ticket, input);
  ticket.endedAt = at;
  if (ticket.personRef !== null) state.liveByPerson.delete(personItemKey(ticket.personRef, ticket.itemCode));
  if (ticket.windowId === null) return;
  const serviceWindow = getServiceWindow(state, ticket.windowId);
  serviceWindow.ticketId = null;
  serviceWindow.idleSince = at;
}
