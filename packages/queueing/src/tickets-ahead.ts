import type { QueueingSettings, TicketClassSettings } from './settings.ts';
import type { Queue, QueueState } from './state.ts';
import type { Ticket } from './ticket.ts';
import { getTicketClass } from './ticket-classes.ts';
import { countBefore, type Rank } from './ticket-line.ts';

/** The place that a ticket has or would have; `waitedAtJoin` is what its rank gave it when it came (ms; negative before a slot). */
export interface Place extends Rank {
  readonly classId: string;
  readonly waitedAtJoin: number;
}

/**
 * The place of a ticket issued at `at` (epoch ms); null stands for "behind all who are there", where head starts are left
 * out of account.
 */
export function placeOfNewcomer(state: QueueState, classId: string, at: number | null): Place {
  const sequence = state.counts.issued + 1;
  return { classId, waitedAtJoin: 0, rankAt: at ?? Number.POSITIVE_INFINITY, rankTie: sequence, sequence };
}

/** The place of a ticket that waits. */
export function placeOf({ classId, issuedAt, rankAt, rankTie, sequence }: Ticket): Place {
  return { classId, waitedAtJoin: issuedAt - rankAt, rankAt, rankTie, sequence };
}

/**
 * how many of one class's line may be called before a place, preferences of windows apart: of a steeper class
 * everybody, of an equal one who ranks before it, of a flatter one who led it when it came.
 */
export function countAheadInLine(state: QueueState, queue: Queue, classId: string, place: Place): number {
  const line = queue.lines.get(classId);
  if (line === undefined || line.size === 0) return 0;
  const rank = lastRankAhead(state.settings, getTicketClass(state.settings, classId), place);
  return rank === null ? line.size : countBefore(line, rank, state.tickets);
}

/** The rank before which a ticket of another class may go before a place; null: any. */
function lastRankAhead(settings: QueueingSettings, other: TicketClassSettings, place: Place): Rank | null {
  const own = getTicketClass(settings, place.classId);
  if (other.slope > own.slope) return null;
  const { rankTie, sequence } = place;
  if (other.slope === own.slope) {
    return { rankAt: place.rankAt - own.headStartMs + other.headStartMs, rankTie, sequence };
  }
  // When it joined: slope x (joined - rank + head start) of the other against its own.
  const { rankAt, waitedAtJoin } = place;
  const ownIndex = (own.slope * (waitedAtJoin + own.headStartMs)) / other.slope;
  return { rankAt: rankAt + waitedAtJoin + other.headStartMs - ownIndex, rankTie, sequence };
}

/** how many of those ahead in a flatter class's line a place will really see called: the ratio of the slopes; all, before its slot. */
export function shareCalledBefore({ settings }: QueueState, classId: string, place: Place): number {
  if (place.waitedAtJoin < 0) return 1;
  return Math.min(1, getTicketClass(settings, classId).slope / getTicketClass(settings, place.classId).slope);
}
