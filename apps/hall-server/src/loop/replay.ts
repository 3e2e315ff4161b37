import { evolveHall, type HallEvent, type HallRecord, type HallState, newHallState, UPCASTS } from '@yichuang/hall';
import { createUpcaster, openReader, type Reader } from '@yichuang/journal';
import { recordsKeptFrom } from './kept-streams.ts';

/** The hall as the log has it: two equal states to go on from, and what each command of the day became. */
export interface Replayed {
  /** Made by asking; ask once, and before `committed` goes on. */
  readonly tip: HallState;
  readonly committed: HallState;
  readonly answered: Map<string, HallRecord[]>;
}

/** The registry from its beginning, then everything since the newest business day began; of older days only visits still to come are read. */
function* eventsForStart(reader: Reader<HallEvent>): Generator<HallRecord> {
  const day = reader.lastStreamOf('day/');
  const first = day === undefined ? undefined : reader.firstSeqOf(day);
  if (day === undefined || first === undefined) {
    yield* reader.iterate();
    return;
  }
  yield* recordsKeptFrom(reader, day, first);
  yield* reader.iterate(first);
}

/** Rebuilds the hall in memory from the journal. */
export function replayHall(databasePath: string): Replayed {
  const reader = openReader<HallEvent>(databasePath, { upcast: createUpcaster(UPCASTS) });
  try {
    const committed = newHallState();
    const answered = new Map<string, HallRecord[]>();
    const records: HallRecord[] = [];
    for (const record of eventsForStart(reader)) {
      evolveHall(committed, record);
      rememberRecord(answered, record);
      records.push(record);
    }
    return {
      committed,
      answered,
      // A start does not wait for it: it is needed by the first command only.
      get tip() {
        const tip = newHallState();
        for (const record of records.splice(0)) evolveHall(tip, record);
        return tip;
      },
    };
  } finally {
    reader.close();
  }
}

/** Keeps a committed event under its command; a new business day forgets the commands of the day before. */
export function rememberRecord(answered: Map<string, HallRecord[]>, record: HallRecord): void {
  if (record.body.kind === 'DayOpened') answered.clear();
  const records = answered.get(record.commandId);
  if (records === undefined) answered.set(record.commandId, [record]);
  else records.push(record);
}
