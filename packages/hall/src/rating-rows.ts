import type { Projections } from './projection.ts';
import type { ReadModelTable } from './rows.ts';

/** One row per invitation to rate. */
export const RATING_TABLE: ReadModelTable = {
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
};

export const RATING_ROWS: Projections = {
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
