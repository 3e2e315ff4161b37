import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueEvent } from './events.ts';
import type { QueueState } from './state.ts';
import type { Ticket } from './ticket.ts';

/** a business day begins with new number series; the day before must be closed, and no day opens twice. */
export function decideOpenDay(state: QueueState, { at, day }: CommandOf<'openDay'>): QueueDecision {
  const isLater = state.day === null || day > state.day;
  return isLater && !state.dayOpen ? accept({ kind: 'DayOpened', day, at }) : refuse({ code: 'dayAlreadyOpen' });
}

/** everything that is still open ends, then the windows, then the day. */
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

function endingOf({ state, ticketId, windowId }: Ticket, at: number): QueueEvent | null {
  if (state === 'serving' && windowId !== null) {
    return { kind: 'ServiceFinished', at, ticketId, windowId, ending: 'dayClosed' };
  }
  const isLive = state === 'waiting' || state === 'called' || state === 'arrived';
  return isLive ? { kind: 'TicketExpired', at, ticketId } : null;
}
