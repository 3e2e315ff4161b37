import type { HallEvent, HallRecord } from './events.ts';
import type { ReadModelTable, RowChange, RowValue } from './rows.ts';

/** The read models; rebuilt from the log at any time to identical content. */
export const READ_MODEL_TABLES: readonly ReadModelTable[] = [
  {
    table: 'ticket',
    key: ['ticket_id'],
    columns: {
      ticket_id: 'TEXT',
      day: 'TEXT',
      number: 'TEXT',
      queue_id: 'TEXT',
      item_code: 'TEXT',
      priority_class: 'TEXT',
      priority_reason: 'TEXT',
      person_ref: 'TEXT',
      channel: 'TEXT',
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
      staff_id: 'TEXT',
    },
  },
  {
    table: 'rating',
    key: ['rating_id'],
    columns: {
      rating_id: 'TEXT',
      ticket_id: 'TEXT',
      window_id: 'TEXT',
      staff_id: 'TEXT',
      item_code: 'TEXT',
      service_ms: 'INTEGER',
      invited_at: 'INTEGER',
      level: 'INTEGER',
      channel: 'TEXT',
      rated_at: 'INTEGER',
    },
  },
];

type EventOf<K extends HallEvent['kind']> = Extract<HallEvent, { kind: K }>;
type Projections = { readonly [K in HallEvent['kind']]?: (event: EventOf<K>, record: HallRecord) => RowChange };

function changeTicket(ticketId: string, values: Readonly<Record<string, RowValue>>): RowChange {
  return { op: 'update', table: 'ticket', key: { ticket_id: ticketId }, values };
}

const PROJECTIONS: Projections = {
  TicketIssued: (event, record) => ({
    op: 'insert',
    table: 'ticket',
    row: {
      ticket_id: event.ticketId,
      day: record.stream.slice('day/'.length),
      number: event.number,
      queue_id: event.queueId,
      item_code: event.itemCode,
      priority_class: event.priorityClass,
      priority_reason: event.priorityReason,
      person_ref: event.personRef,
      channel: event.channel,
      state: 'waiting',
      issued_at: event.at,
      ahead: event.ahead,
      announced_low: event.estimate?.lowMinutes ?? null,
      announced_high: event.estimate?.highMinutes ?? null,
      called_at: null,
      last_called_at: null,
      arrived_at: null,
      started_at: null,
      ended_at: null,
      window_id: null,
      staff_id: null,
    },
  }),
  TicketCalled: (event) =>
    changeTicket(event.ticketId, {
      state: 'called',
      called_at: event.at,
      last_called_at: event.at,
      window_id: event.windowId,
      staff_id: event.staffId,
    }),
  TicketRecalled: (event) => changeTicket(event.ticketId, { last_called_at: event.at }),
  TicketArrived: (event) => changeTicket(event.ticketId, { state: 'arrived', arrived_at: event.at }),
  ServiceStarted: (event) =>
    changeTicket(event.ticketId, { state: 'serving', arrived_at: event.arrivedAt, started_at: event.at }),
  ServiceFinished: (event) => changeTicket(event.ticketId, { state: 'served', ended_at: event.at }),
  TicketMarkedNoShow: (event) => changeTicket(event.ticketId, { state: 'noShow', ended_at: event.at }),
  TicketCancelled: (event) => changeTicket(event.ticketId, { state: 'cancelled', ended_at: event.at }),
  TicketExpired: (event) => changeTicket(event.ticketId, { state: 'expired', ended_at: event.at }),
  RatingInvited: (event) => ({
    op: 'insert',
    table: 'rating',
    row: {
      rating_id: event.ratingId,
      ticket_id: event.ticketId,
      window_id: event.windowId,
      staff_id: event.staffId,
      item_code: event.itemCode,
      service_ms: event.serviceMs,
      invited_at: event.at,
      level: null,
      channel: null,
      rated_at: null,
    },
  }),
  RatingGiven: (event) => ({
    op: 'update',
    table: 'rating',
    key: { rating_id: event.ratingId },
    values: { level: event.level, channel: event.channel, rated_at: event.at },
  }),
};

/** Row changes of one event; from the event alone. */
export function project(record: HallRecord): RowChange[] {
  const projection = PROJECTIONS[record.body.kind] as ((event: HallEvent, record: HallRecord) => RowChange) | undefined;
  return projection === undefined ? [] : [projection(record.body, record)];
}
