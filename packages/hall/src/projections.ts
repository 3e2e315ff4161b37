import { APPOINTMENT_ROWS, APPOINTMENT_TABLE } from './appointment-rows.ts';
import type { HallRecord } from './events.ts';
import { changeBy, type Projections } from './projection.ts';
import { RATING_ROWS, RATING_TABLE } from './rating-rows.ts';
import type { ReadModelTable, RowChange } from './rows.ts';
import { STEP_ROWS, STEP_TABLE } from './step-rows.ts';
import { TICKET_ROWS, TICKET_TABLE } from './ticket-rows.ts';

/** The read models; rebuilt from the log at any time to identical content. */
export const READ_MODEL_TABLES: readonly ReadModelTable[] = [TICKET_TABLE, STEP_TABLE, APPOINTMENT_TABLE, RATING_TABLE];

const PROJECTIONS: readonly Projections[] = [TICKET_ROWS, STEP_ROWS, APPOINTMENT_ROWS, RATING_ROWS];

/** Row changes of one event; from the event alone. */
export function project(record: HallRecord): RowChange[] {
  const changes: RowChange[] = [];
  for (const projections of PROJECTIONS) {
    const change = changeBy(projections, record);
    if (change !== undefined) changes.push(change);
  }
  return changes;
}
