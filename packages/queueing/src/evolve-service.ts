import type { EventOf } from './decision.ts';
import { bindPerson, endTicket, forgetCall, moveTicket, releaseItem } from './move-ticket.ts';
import type { QueueState } from './state.ts';
import { getQueue, getServiceWindow, getTicket } from './state-lookup.ts';
import type { Ticket, TicketService } from './ticket.ts';
import { presentServiceMs } from './ticket-clocks.ts';
import { joinQueue } from './ticket-line.ts';

export function evolveServiceStarted(state: QueueState, event: EventOf<'ServiceStarted'>): void {
  const { at, ticketId, arrivedAt } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'startService', at);
  ticket.arrivedAt = arrivedAt;
  ticket.startedAt = at;
  ticket.serviceBeganAt ??= at;
  ticket.directedTo = null;
  if (ticket.transfer !== null) ticket.transfer.accepted = true;
}

export function evolveServiceFinished(state: QueueState, event: EventOf<'ServiceFinished'>): void {
  const { at, ticketId, windowId, ending, accurate } = event;
  const ticket = getTicket(state, ticketId);
  const service = endService(ticket, ending, accurate, at);
  countInAverages(state, service, 1);
  getServiceWindow(state, windowId).servedCount += 1;
  const item = ticket.items.find(({ itemCode }) => itemCode === ticket.itemCode);
  if (item !== undefined) item.served = true;
  releaseItem(state, ticket, ticket.itemCode);
  // The other items stay bound until the ticket ends: if it moves on, that event binds them again.
  endTicket(state, ticket, ending === 'finished' ? 'finishService' : 'closeDay', at);
}

export function evolveTicketMovedOn(state: QueueState, event: EventOf<'TicketMovedOn'>): void {
  const { at, ticketId, why, itemCode, queueId, target } = event;
  const ticket = getTicket(state, ticketId);
  moveTicket(state, ticket, 'moveOn', at);
  forgetCall(ticket);
  ticket.itemCode = itemCode;
  ticket.queueId = queueId;
  ticket.directedTo = target.kind === 'queue' ? null : target;
  ticket.transfer = null;
  if (why === 'returnToSender') {
    const item = ticket.items.find((candidate) => candidate.itemCode === itemCode);
    // What the receiver did was a part of it: the sender finishes the item.
    if (item !== undefined) item.served = false;
  }
  bindPerson(state, ticket);
  joinQueue(state, ticket);
}

export function evolveServiceMarkedInaccurate(state: QueueState, event: EventOf<'ServiceMarkedInaccurate'>): void {
  const service = getTicket(state, event.ticketId).services[event.service];
  if (service === undefined || !service.accurate) return;
  countInAverages(state, service, -1);
  service.accurate = false;
}

/** Writes the running service down as ended; a service is the sum of its stretches. */
export function endService(
  ticket: Ticket,
  ending: TicketService['ending'],
  accurate: boolean,
  at: number,
): TicketService {
  const service: TicketService = {
    itemCode: ticket.itemCode,
    queueId: ticket.queueId,
    windowId: ticket.windowId ?? '',
    staffId: ticket.staffId ?? '',
    startedAt: ticket.serviceBeganAt ?? at,
    endedAt: at,
    serviceMs: presentServiceMs(ticket, at),
    ending,
    accurate,
  };
  ticket.services.push(service);
  ticket.serviceBeganAt = null;
  return service;
}

/** only accurate services that a clerk finished stand in the averages. */
function countInAverages(state: QueueState, service: TicketService, sign: 1 | -1): void {
  if (!service.accurate || service.ending !== 'finished') return;
  const queue = getQueue(state, service.queueId);
  queue.servedCount += sign;
  queue.servedMs += sign * service.serviceMs;
  const times = state.itemTimes.get(service.itemCode) ?? { count: 0, totalMs: 0 };
  times.count += sign;
  times.totalMs += sign * service.serviceMs;
  state.itemTimes.set(service.itemCode, times);
}
