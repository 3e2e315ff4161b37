import type { Actor, RecordedEvent } from '@yichuang/hall';
import type { EventTexts } from './event-bytes.ts';
import type { StoredEvent, Upcast } from './journal.ts';

/** A row of the table `event`. */
export interface EventRow extends EventTexts {
  readonly kind: string;
  readonly hash: Buffer;
}

/** The columns of `event`, named as in `EventRow`. */
export const eventColumns =
  'seq, stream, version, command_id AS commandId, n AS "index", at, actor AS actorText, shape, kind, body AS bodyText, hash';

function recordedEvent(row: EventRow, body: { readonly kind: string }): RecordedEvent {
  const { seq, stream, version, commandId, index, at, shape } = row;
  return { seq, stream, version, commandId, index, at, actor: JSON.parse(row.actorText) as Actor, shape, body };
}

/** The event of a row with its body in today's shape; without `upcast` as recorded. */
export function eventOfRow(row: EventRow, upcast?: Upcast): RecordedEvent {
  const body = JSON.parse(row.bodyText) as { readonly kind: string };
  return recordedEvent(row, upcast === undefined ? body : upcast(row.kind, row.shape, body));
}

/** The event of a row as recorded, with its hash in hex. */
export function storedEventOfRow(row: EventRow): StoredEvent {
  return { event: eventOfRow(row), hash: row.hash.toString('hex') };
}
