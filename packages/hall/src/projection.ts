import type { HallEvent, HallRecord } from './events.ts';
import type { RowChange } from './rows.ts';

type EventOf<K extends HallEvent['kind']> = Extract<HallEvent, { kind: K }>;

/** kind of event -> the one row that it changes in a table; from the event alone. */
export type Projections = {
  readonly [K in HallEvent['kind']]?: (event: EventOf<K>, record: HallRecord) => RowChange;
};

/** A table's projections as a look-up by kind. */
export function changeBy(projections: Projections, record: HallRecord): RowChange | undefined {
  const projection = projections[record.body.kind] as ((event: HallEvent, record: HallRecord) => RowChange) | undefined;
  return projection?.(record.body, record);
}
