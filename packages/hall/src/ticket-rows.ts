import type { Projections } from './projection.ts';
import type { ReadModelTable, RowChange, RowValue } from './rows.ts';

/** One row per ticket: what was promised when it was taken, and where its last call came to. */
export const TICKET_TABLE: ReadModelTable = {
  table: 'ticket',
  key: ['ticket_id'],
  columns: {
    ticket_id: 'TEXT',
    day: 'TEXT',
    number: 'TEXT',
    /** The present item and its queue; where it was sent instead stands in its steps. */
    queue_id: 'TEXT',
    item_code: 'TEXT',
    item_count: 'INTEGER',
    class_id: 'TEXT',
    priority_reason: 'TEXT',
    person_ref: 'TEXT',
    channel: 'TEXT',
    appointment_id: 'TEXT',
    extended: 'INTEGER',
    state: 'TEXT',
    issued_at: 'INTEGER',
    ahead: 'INTEGER',
    announced_low: 'INTEGER',
    announced_high: 'INTEGER',
    called_at: 'INTEGER',
    last_called_at: 'INTEGER',
    arrived_at: 'INTEGER',
    started_at: 'INTEGER',
    ended_at: 'INTEGER',
    window_id: 'TEXT',
    /** Who called it; a hand-over at the window does not change it. */
    staff_id: 'TEXT',
  },
};

const NO_CALL = {
  called_at: null,
  last_called_at: null,
  arrived_at: null,
  started_at: null,
  ended_at: null,
  window_id: null,
  staff_id: null,
} as const;

function change(ticketId: string, values: Readonly<Record<string, RowValue>>): RowChange {
  return { op: 'update', table: 'ticket', key: { ticket_id: ticketId }, values };
}

export const TICKET_ROWS: Projections = {
  TicketIssued: (event, record) => ({
    op: 'insert',
    table: 'ticket',
    row: {
      ticket_id: event.ticketId,
      day: record.stream.slice('day/'.length),
      number: event.number,
      queue_id: event.queueId,
      item_code: event.itemCode,
      item_count: event.items.length,
      class_id: event.classId,
      priority_reason: event.priorityReason,
      person_ref: event.personRef,
      channel: event.channel,
      appointment_id: event.appointmentId,
      extended: event.extended ? 1 : 0,
      state: 'waiting',
      issued_at: event.at,
      ahead: event.ahead,
      announced_low: event.estimate?.lowMinutes ?? null,
      announced_high: event.estimate?.highMinutes ?? null,
      ...NO_CALL,
    },
  }),
  TicketCalled: ({ ticketId, at, windowId, staffId }) =>
    change(ticketId, { state: 'called', called_at: at, last_called_at: at, window_id: windowId, staff_id: staffId }),
  TicketRecalled: ({ ticketId, at }) => change(ticketId, { last_called_at: at }),
  TicketArrived: ({ ticketId, at }) => change(ticketId, { state: 'arrived', arrived_at: at }),
  ServiceStarted: ({ ticketId, at, arrivedAt }) =>
    change(ticketId, { state: 'serving', arrived_at: arrivedAt, started_at: at }),
  ServiceFinished: ({ ticketId, at }) => change(ticketId, { state: 'served', ended_at: at }),
  TicketMovedOn: ({ ticketId, itemCode, queueId }) =>
    change(ticketId, { state: 'waiting', item_code: itemCode, queue_id: queueId, ...NO_CALL }),
  TicketSuspended: ({ ticketId }) =>
    change(ticketId, { state: 'suspended', started_at: null, window_id: null, staff_id: null }),
  TicketResumed: ({ ticketId, at, windowId, staffId, present }) =>
    change(ticketId, {
      state: present ? 'serving' : 'called',
      called_at: at,
      last_called_at: at,
      arrived_at: present ? at : null,
      started_at: present ? at : null,
      window_id: windowId,
      staff_id: staffId,
    }),
  TicketTransferred: ({ ticketId }) => change(ticketId, { state: 'waiting', ...NO_CALL }),
  TicketMarkedNoShow: ({ ticketId, at }) => change(ticketId, { state: 'noShow', ended_at: at }),
  NoShowUndone: ({ ticketId }) => change(ticketId, { state: 'called', ended_at: null }),
  TicketReturned: ({ ticketId }) => change(ticketId, { state: 'waiting', ...NO_CALL }),
  TicketCancelled: ({ ticketId, at }) => change(ticketId, { state: 'cancelled', ended_at: at }),
  TicketExpired: ({ ticketId, at }) => change(ticketId, { state: 'expired', ended_at: at }),
};
