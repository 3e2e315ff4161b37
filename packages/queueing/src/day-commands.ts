import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { ExpiryReason, QueueEvent } from './events.ts';
import type { QueueState } from './state.ts';
import type { Ticket, TicketState } from './ticket.ts';

/** Why a ticket in each open state was not served. */
const EXPIRES_BECAUSE: Partial<Record<TicketState, ExpiryReason>> = {
  waiting: 'notCalled',
  called: 'notServed',
  arrived: 'notServed',
  suspended: 'suspended',
};

/** a business day begins with new number series; the day before must be closed, and no day opens twice. */
export function decideOpenDay(state: QueueState, { at, day }: CommandOf<'openDay'>): QueueDecision {
  const isLater = state.day === null || day > state.day;
  return isLater && !state.dayOpen ? accept({ kind: 'DayOpened', day, at }) : refuse({ code: 'dayAlreadyOpen' });
}

/** everything that is still open ends with a reason, then the windows, then the day. */
export function decideCloseDay(state: QueueState, { at, day }: CommandOf<'closeDay'>): QueueDecision {
  if (!state.dayOpen || state.day !== day) return refuse({ code: 'dayNotOpen' });
  const events: QueueEvent[] = [];
  for (const ticket of state.tickets.values()) {
    const ending = endingOf(ticket, at);
    if (ending !== null) events.push(ending);
  }
  for (const { settings, status } of state.windows.values()) {
    if (status !== 'closed') events.push({ kind: 'WindowClosed', at, windowId: settings.windowId });
  }
  return accept(...events, { kind: 'DayClosed', day, at });
}

function endingOf(ticket: Ticket, at: number): QueueEvent | null {
  const { state, ticketId, windowId } = ticket;
  if (state === 'serving' && windowId !== null) {
    // Nobody pressed finish, so nobody knows how long it took.
    return { kind: 'ServiceFinished', at, ticketId, windowId, ending: 'dayClosed', accurate: false };
  }
  const reason = EXPIRES_BECAUSE[state];
  if (reason === undefined) return null;
  const isHandedOn = ticket.directedTo !== null && ticket.transfer?.accepted === false;
  return { kind: 'TicketExpired', at, ticketId, reason: isHandedOn ? 'transferNotAccepted' : reason };
}
