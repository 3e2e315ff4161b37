import type { Actor, RecordedEvent } from '@yichuang/hall';
import type { Upcast } from './journal.ts';
import { JournalError } from './journal-error.ts';

/** Columns of `event` that make a page, in the order of `EventValues`. */
export const pageColumns = 'seq, stream, version, command_id, n, at, actor, shape, body';
/** A row read as a list of values, without an object of named columns each. */
export type EventValues = [
  seq: number,
  stream: string,
  version: number,
  commandId: string,
  index: number,
  at: number,
  actorText: string,
  shape: number,
  bodyText: string,
];

/**
 * Many events column by column: one thread reads them from the file, another makes the events. Few large values are cheap
 * to hand over, and one JSON text of all bodies is parsed in half the time of as many texts.
 */
export interface EventPage {
  readonly file: string;
  readonly seqs: Float64Array;
  readonly versions: Float64Array;
  readonly indexes: Float64Array;
  readonly ats: Float64Array;
  readonly shapes: Float64Array;
  readonly commandIds: readonly string[];
  /** The few streams and actors of a page once, and for each event which. */
  readonly streams: readonly string[];
  readonly streamPlaces: Uint32Array;
  readonly actors: readonly string[];
  readonly actorPlaces: Uint32Array;
  /** A JSON array of the bodies. */
  readonly bodies: string;
}

/** Values that repeat, each under its place. */
function createPlaces(): { readonly values: string[]; placeOf(value: string): number } {
  const places = new Map<string, number>();
  const values: string[] = [];
  return {
    values,
    placeOf(value) {
      let place = places.get(value);
      if (place === undefined) {
        place = values.push(value) - 1;
        places.set(value, place);
      }
      return place;
    },
  };
}

/** The page of rows that were read from `file`. */
export function pageOfRows(file: string, rows: readonly EventValues[]): EventPage {
  const streams = createPlaces();
  const actors = createPlaces();
  const commandIds: string[] = [];
  const bodies: string[] = [];
  const page = {
    ...{ file, commandIds, streams: streams.values, actors: actors.values },
    seqs: new Float64Array(rows.length),
    versions: new Float64Array(rows.length),
    indexes: new Float64Array(rows.length),
    ats: new Float64Array(rows.length),
    shapes: new Float64Array(rows.length),
    streamPlaces: new Uint32Array(rows.length),
    actorPlaces: new Uint32Array(rows.length),
  };
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as EventValues;
    page.seqs[at] = row[0];
    page.streamPlaces[at] = streams.placeOf(row[1]);
    page.versions[at] = row[2];
    commandIds.push(row[3]);
    page.indexes[at] = row[4];
    page.ats[at] = row[5];
    page.actorPlaces[at] = actors.placeOf(row[6]);
    page.shapes[at] = row[7];
    bodies.push(row[8]);
  }
  return { ...page, bodies: `[${bodies.join(',')}]` };
}

function bodiesOf({ file, bodies, commandIds, seqs }: EventPage): { readonly kind: string }[] {
  const detail = `a body of the events ${seqs[0]}–${seqs.at(-1)} is no JSON`;
  try {
    const parsed = JSON.parse(bodies) as { readonly kind: string }[];
    if (parsed.length === commandIds.length) return parsed;
  } catch (cause) {
    throw new JournalError('journalCorrupt', { file, cause, detail });
  }
  throw new JournalError('journalCorrupt', { file, detail });
}

/** The events of a page, bodies in today's shape; without `upcast` as recorded. Throws `journalCorrupt` for a body that is no JSON. */
export function eventsOfPage<Body extends { readonly kind: string }>(
  page: EventPage,
  upcast?: Upcast,
): RecordedEvent<Body>[] {
  const { seqs, versions, indexes, ats, shapes, commandIds, streams, streamPlaces, actorPlaces } = page;
  const actors = page.actors.map((text) => Object.freeze(JSON.parse(text) as Actor));
  const bodies = bodiesOf(page);
  const events: RecordedEvent<Body>[] = [];
  for (let place = 0; place < bodies.length; place += 1) {
    const recorded = bodies[place] as { readonly kind: string };
    const shape = shapes[place] as number;
    events.push({
      seq: seqs[place] as number,
      stream: streams[streamPlaces[place] as number] as string,
      version: versions[place] as number,
      commandId: commandIds[place] as string,
      index: indexes[place] as number,
      at: ats[place] as number,
      actor: actors[actorPlaces[place] as number] as Actor,
      shape,
      body: (upcast === undefined ? recorded : upcast(recorded.kind, shape, recorded)) as Body,
    });
  }
  return events;
}
