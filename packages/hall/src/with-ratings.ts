import { presentServiceMs, type QueueEvent, type Ticket } from '@yichuang/queueing';
import { moveOpenInvitation, type RatingEvent, ratingFollowUps } from '@yichuang/rating';
import type { HallEvent } from './events.ts';
import type { HallState } from './state.ts';

type ServiceFinished = Extract<QueueEvent, { kind: 'ServiceFinished' }>;

/** What the rating adds to what the queue decided: an invitation after a service, its way to the phone at the next start. */
export function withRatings(state: HallState, events: readonly QueueEvent[]): readonly HallEvent[] {
  const all: HallEvent[] = [];
  for (const event of events) {
    all.push(event);
    if (beginsService(event)) all.push(...moveOpenInvitation(state.rating, event.windowId, event.at));
    if (event.kind === 'ServiceFinished' && !goesOnThere(events, event)) all.push(...invitationsAfter(state, event));
  }
  return all;
}

function beginsService(event: QueueEvent): event is Extract<QueueEvent, { kind: 'ServiceStarted' | 'TicketResumed' }> {
  return event.kind === 'ServiceStarted' || (event.kind === 'TicketResumed' && event.present);
}

/** Several items at one window are one visit there: it is rated at its end. */
function goesOnThere(events: readonly QueueEvent[], { ticketId, windowId }: ServiceFinished): boolean {
  return events.some(
    (event) => event.kind === 'ServiceStarted' && event.ticketId === ticketId && event.windowId === windowId,
  );
}

function invitationsAfter(state: HallState, { ticketId, windowId, at }: ServiceFinished): RatingEvent[] {
  const ticket = state.queue?.tickets.get(ticketId);
  const { configuration } = state.registry;
  if (ticket === undefined || ticket.serviceBeganAt === null || ticket.staffId === null || configuration === null)
    return [];
  const { staffId, itemCode } = ticket;
  const serviceMs = visitMs(ticket, windowId, at);
  // Suspended time counts for nobody: the service is as long as if it had gone on without a gap.
  const visit = { ticketId, windowId, staffId, itemCode, startedAt: at - serviceMs, endedAt: at };
  return ratingFollowUps(state.rating, visit, configuration.inviteAfterServiceMs);
}

/** Net time of the present service and of those right before it at the same window. */
function visitMs(ticket: Ticket, windowId: string, at: number): number {
  let serviceMs = presentServiceMs(ticket, at);
  let beganAt = ticket.serviceBeganAt;
  for (const service of ticket.services.toReversed()) {
    if (service.windowId !== windowId || service.ending !== 'finished' || service.endedAt !== beganAt) break;
    serviceMs += service.serviceMs;
    beganAt = service.startedAt;
  }
  return serviceMs;
}
