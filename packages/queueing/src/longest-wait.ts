import type { Queue, QueueState } from './state.ts';
import type { Ticket } from './ticket.ts';
import { ticketAt } from './ticket-line.ts';

/**
 * since when a waiting ticket waits in all: its earlier waits put before the present one, but from its rank at the
 * earliest, so that nobody waits before the slot of an appointment. May lie ahead.
 */
export function waitingSinceOf({ phaseSince, issuedAt, times, rankAt }: Ticket): number {
  return Math.max((phaseSince ?? issuedAt) - times.waitingMs, rankAt);
}

/** The ticket in a queue's lines that waits longest, of whichever class. */
export function findLongestWaiting(state: QueueState, { lines }: Queue): Ticket | undefined {
  let longest: Ticket | undefined;
  let since = Number.POSITIVE_INFINITY;
  for (const line of lines.values()) {
    for (let nth = 0; nth < line.size; nth += 1) {
      const ticket = ticketAt(line, nth, state.tickets);
      // Nobody waits since before the own rank, so behind this one nobody waits longer.
      if (ticket === undefined || ticket.rankAt > since) break;
      const itsSince = waitingSinceOf(ticket);
      const isLonger = itsSince < since || (itsSince === since && ticket.sequence < (longest?.sequence ?? 0));
      if (!isLonger) continue;
      longest = ticket;
      since = itsSince;
    }
  }
  return longest;
}
