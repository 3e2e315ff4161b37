import type { QueueState } from './state.ts';
import type { Ticket } from './ticket.ts';
import { findLineOf, standsBefore, ticketAt } from './ticket-line.ts';

/** the rank of a ticket that comes back: its own, or right behind the k-th of its line; never better than its own. */
export function rankOnReturn(state: QueueState, ticket: Ticket, at: number): Pick<Ticket, 'rankAt' | 'rankTie'> {
  const { rankAt, rankTie } = ticket;
  const own = { rankAt, rankTie };
  const { returnRule, numbers } = state.settings.noShow;
  if (returnRule === 'head') return own;
  const line = findLineOf(state, ticket);
  const place = Math.min(numbers, line?.size ?? 0);
  const before = line === undefined ? undefined : ticketAt(line, place - 1, state.tickets);
  // Nobody is there to let go first: as if it had come now.
  if (line === undefined || before === undefined) return { rankAt: Math.max(rankAt, at), rankTie };
  if (standsBefore(before, ticket)) return own;
  const after = ticketAt(line, place, state.tickets);
  const isTied = after !== undefined && after.rankAt === before.rankAt;
  return {
    rankAt: before.rankAt,
    rankTie: isTied ? (before.rankTie + after.rankTie) / 2 : before.rankTie + 1,
  };
}
