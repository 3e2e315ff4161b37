import { evolveHall, type HallEvent, type HallRecord, type HallState, newHallState, UPCASTS } from '@yichuang/hall';
import { createUpcaster, type EventPage, eventsOfPage } from '@yichuang/journal';

/** The hall as the log has it: two equal states to go on from, and what each command of the day became. */
export interface Replayed {
  /** Made by asking; ask once, and before `committed` goes on. */
  readonly tip: HallState;
  readonly committed: HallState;
  readonly answered: Map<string, HallRecord[]>;
}

/** Rebuilds the hall in memory from the pages of `readStartPages`. */
export async function replayHall(pages: Iterable<EventPage> | AsyncIterable<EventPage>): Promise<Replayed> {
  const upcast = createUpcaster(UPCASTS);
  const committed = newHallState();
  const answered = new Map<string, HallRecord[]>();
  const records: HallRecord[] = [];
  for await (const page of pages)
    for (const record of eventsOfPage<HallEvent>(page, upcast)) {
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
}

/** Keeps a committed event under its command; a new business day forgets the commands of the day before. */
export function rememberRecord(answered: Map<string, HallRecord[]>, record: HallRecord): void {
  if (record.body.kind === 'DayOpened') answered.clear();
  const records = answered.get(record.commandId);
  if (records === undefined) answered.set(record.commandId, [record]);
  else records.push(record);
}
