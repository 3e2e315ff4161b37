import type { Appointment, Ticket } from '@yichuang/queueing';
import type { Rating } from '@yichuang/rating';
import { type HallState, viewOf } from '../src/index.ts';
import { allAudiences } from './hall-harness.ts';
import type { RowTables } from './row-tables.ts';

/**
 * The row that a ticket of the state should have; `ahead` and `day` stand in its event only. Its queue is that of its
 * item, wherever it was sent, and its staff who called it.
 */
function rowOfTicket(ticket: Ticket): Record<string, string | number | null> {
  return {
    ticket_id: ticket.ticketId,
    number: ticket.number,
    queue_id: ticket.items.find(({ itemCode }) => itemCode === ticket.itemCode)?.queueId ?? null,
    item_code: ticket.itemCode,
    item_count: ticket.items.length,
    class_id: ticket.classId,
    priority_reason: ticket.priorityReason,
    person_ref: ticket.personRef,
    channel: ticket.channel,
    appointment_id: ticket.appointmentId,
    extended: ticket.extended ? 1 : 0,
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
  };
}

function rowOfAppointment(appointment: Appointment): Record<string, string | number | null> {
  return {
    appointment_id: appointment.appointmentId,
    day: appointment.day,
    slot_at: appointment.slotAt,
    item_code: appointment.itemCode,
    queue_id: appointment.queueId,
    person_ref: appointment.personRef,
    priority_reason: appointment.priorityReason,
    channel: appointment.channel,
    booked_at: appointment.bookedAt,
    state: appointment.state,
    ticket_id: appointment.ticketId,
  };
}

/** How often a ticket's steps say that a service ended. */
function endedServices(rows: RowTables): Map<string, number> {
  const ended = new Map<string, number>();
  for (const { step, ticket_id: ticketId } of rows.rowsOf('ticket_step').values())
    if (step === 'ServiceFinished') ended.set(String(ticketId), (ended.get(String(ticketId)) ?? 0) + 1);
  return ended;
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
  const ended = endedServices(rows);
  for (const ticket of state.queue?.tickets.values() ?? []) {
    compare('ticket', ticket.ticketId, { ...rowOfTicket(ticket), day });
    const services = ticket.services.filter(({ ending }) => ending !== 'transferred').length;
    if ((ended.get(ticket.ticketId) ?? 0) !== services)
      found.push(`steps of ${ticket.ticketId}: not ${services} services`);
  }
  for (const appointment of state.queue?.appointments.values() ?? [])
    compare('appointment', appointment.appointmentId, rowOfAppointment(appointment));
  for (const rating of state.rating.ratings.values()) compare('rating', rating.ratingId, rowOfRating(rating));
  let rowsOfToday = 0;
  for (const row of rows.rowsOf('ticket').values()) if (row.day === day) rowsOfToday += 1;
  const tickets = state.queue?.tickets.size ?? 0;
  if (rowsOfToday !== tickets) found.push(`${rowsOfToday} rows of the day, ${tickets} tickets`);
  return found;
}

/** All views of all audiences as one text: what must be the same byte for byte. */
export function viewBytes(state: HallState, at: number): string {
  const views = allAudiences(state).map((audience) => [audience, viewOf(state, audience, at) ?? null]);
  return JSON.stringify(views);
}
