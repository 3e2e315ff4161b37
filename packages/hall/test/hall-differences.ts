import type { Ticket } from '@yichuang/queueing';
import type { Rating } from '@yichuang/rating';
import { type HallState, viewOf } from '../src/index.ts';
import { allAudiences } from './hall-harness.ts';
import type { RowTables } from './row-tables.ts';

/** The row that a ticket of the state should have; `ahead` and `day` stand in its event only. */
function rowOfTicket(ticket: Ticket): Record<string, string | number | null> {
  return {
    ticket_id: ticket.ticketId,
    number: ticket.number,
    queue_id: ticket.queueId,
    item_code: ticket.itemCode,
    priority_class: ticket.priorityClass,
    priority_reason: ticket.priorityReason,
    person_ref: ticket.personRef,
    channel: ticket.channel,
    state: ticket.state,
    issued_at: ticket.issuedAt,
    announced_low: ticket.estimate?.lowMinutes ?? null,
    announced_high: ticket.estimate?.highMinutes ?? null,
    called_at: ticket.calledAt,
    last_called_at: ticket.lastCalledAt,
    arrived_at: ticket.arrivedAt,
    started_at: ticket.startedAt,
    ended_at: ticket.endedAt,
    window_id: ticket.windowId,
    staff_id: ticket.staffId,
  };
}

function rowOfRating(rating: Rating): Record<string, string | number | null> {
  return {
    rating_id: rating.ratingId,
    ticket_id: rating.ticketId,
    window_id: rating.windowId,
    staff_id: rating.staffId,
    item_code: rating.itemCode,
    service_ms: rating.serviceMs,
    invited_at: rating.invitedAt,
    level: rating.level,
    channel: rating.channel,
    rated_at: rating.ratedAt,
  };
}

/** Where rows and state do not say the same; empty when all agree. */
export function rowDifferences(state: HallState, rows: RowTables): string[] {
  const found: string[] = [];
  function compare(table: string, key: string, expected: Record<string, string | number | null>): void {
    const row = rows.rowsOf(table).get(key);
    for (const [column, value] of Object.entries(expected))
      if (row?.[column] !== value) found.push(`${table} ${key} ${column}: row ${row?.[column]}, state ${value}`);
  }
  const day = state.queue?.day ?? null;
  for (const ticket of state.queue?.tickets.values() ?? [])
    compare('ticket', ticket.ticketId, { ...rowOfTicket(ticket), day });
  for (const rating of state.rating.ratings.values()) compare('rating', rating.ratingId, rowOfRating(rating));
  let rowsOfToday = 0;
  for (const row of rows.rowsOf('ticket').values()) if (row.day === day) rowsOfToday += 1;
  const tickets = state.queue?.tickets.size ?? 0;
  // New settings after the end of a day begin with an empty queue; its rows stay.
  if (state.queue?.dayOpen && rowsOfToday !== tickets) found.push(`${rowsOfToday} rows of the day, ${tickets} tickets`);
  return found;
}

/** All views of all audiences as one text: what must be the same byte for byte. */
export function viewBytes(state: HallState, at: number): string {
  const views = allAudiences(state).map((audience) => [audience, viewOf(state, audience, at) ?? null]);
  return JSON.stringify(views);
}
