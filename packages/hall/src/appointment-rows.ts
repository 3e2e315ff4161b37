import type { Projections } from './projection.ts';
import type { ReadModelTable, RowChange, RowValue } from './rows.ts';

/** One row per booked visit. */
export const APPOINTMENT_TABLE: ReadModelTable = {
  table: 'appointment',
  key: ['appointment_id'],
  columns: {
    appointment_id: 'TEXT',
    day: 'TEXT',
    slot_at: 'INTEGER',
    item_code: 'TEXT',
    queue_id: 'TEXT',
    person_ref: 'TEXT',
    priority_reason: 'TEXT',
    channel: 'TEXT',
    booked_at: 'INTEGER',
    state: 'TEXT',
    ticket_id: 'TEXT',
    /** early, onTime, late; null before the check-in. */
    timing: 'TEXT',
    ended_at: 'INTEGER',
  },
};

function change(appointmentId: string, values: Readonly<Record<string, RowValue>>): RowChange {
  return { op: 'update', table: 'appointment', key: { appointment_id: appointmentId }, values };
}

export const APPOINTMENT_ROWS: Projections = {
  AppointmentBooked: (event) => ({
    op: 'insert',
    table: 'appointment',
    row: {
      appointment_id: event.appointmentId,
      day: event.day,
      slot_at: event.slotAt,
      item_code: event.itemCode,
      queue_id: event.queueId,
      person_ref: event.personRef,
      priority_reason: event.priorityReason,
      channel: event.channel,
      booked_at: event.at,
      state: 'booked',
      ticket_id: null,
      timing: null,
      ended_at: null,
    },
  }),
  AppointmentCancelled: ({ appointmentId, at }) => change(appointmentId, { state: 'cancelled', ended_at: at }),
  AppointmentCheckedIn: ({ appointmentId, at, ticketId, timing }) =>
    change(appointmentId, { state: 'checkedIn', ticket_id: ticketId, timing, ended_at: at }),
};
