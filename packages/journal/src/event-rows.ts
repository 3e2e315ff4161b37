import type { Actor, RecordedEvent } from '@yichuang/hall';
import type { EventTexts } from './event-bytes.ts';
import type { StoredEvent, Upcast } from './journal.ts';

/** A row of the table `event` without its hash, which a replay does not need and which costs a buffer each. */
interface PlainEventRow extends EventTexts {
  readonly kind: string;
}

/** A whole row of the table `event`. */
export interface EventRow extends PlainEventRow {
  readonly hash: Buffer;
}

/** The columns of `event`, named as in `EventRow`. */
export const eventColumns =
  'seq, stream, version, command_id AS commandId, n AS "index", at, actor AS actorText, shape, kind, body AS bodyText, hash';

const ACTORS_KEPT = 1000;
const actors = new Map<string, Actor>();

/** A hall has a few dozen actors and thousands of events: each is parsed once. */
function actorOf(text: string): Actor {
  const known = actors.get(text);
  if (known !== undefined) return known;
  if (actors.size >= ACTORS_KEPT) actors.clear();
  const actor = Object.freeze(JSON.parse(text) as Actor);
  actors.set(text, actor);
  return actor;
}

function bodyOf(kind: string, shape: number, bodyText: string, upcast: Upcast | undefined): { readonly kind: string } {
  const body = JSON.parse(bodyText) as { readonly kind: string };
  return upcast === undefined ? body : upcast(kind, shape, body);
}

/** The event of a row with its body in today's shape; without `upcast` as recorded. */
export function eventOfRow(row: PlainEventRow, upcast?: Upcast): RecordedEvent {
  const { seq, stream, version, commandId, index, at, actorText, shape, kind, bodyText } = row;
  const body = bodyOf(kind, shape, bodyText, upcast);
  return { seq, stream, version, commandId, index, at, actor: actorOf(actorText), shape, body };
}

/** The event of a row as recorded, with its hash in hex. */
export function storedEventOfRow(row: EventRow): StoredEvent {
  return { event: eventOfRow(row), hash: row.hash.toString('hex') };
}
