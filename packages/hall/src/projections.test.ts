import { expect, test } from 'vitest';
import { rowDifferences } from '../test/hall-differences.ts';
import { DAY, MORNING, openHall } from '../test/hall-harness.ts';
import { livedDay } from '../test/lived-day.ts';
import { RowTables } from '../test/row-tables.ts';
import { EVENT_SHAPES, type HallEventKind } from './events.ts';
import { project, READ_MODEL_TABLES } from './projections.ts';

/** Kinds of events that change no row, and why that is right: no table shows what they say. */
const WITHOUT_ROWS: readonly HallEventKind[] = [
  'DayOpened',
  'DayClosed',
  'WindowOpened',
  'WindowPaused',
  'WindowResumed',
  'WindowClosed',
  'WindowTakenOver',
  'WindowQueuesSet',
  'EmergencyRaised',
  'EmergencySettled',
  'QueueClosed',
  'QueueReopened',
  'HoursExtended',
  'ExtensionEnded',
  'InvitationMovedToPhone',
  'HallConfigured',
  'StaffAdded',
  'DevicePaired',
  'DeviceRevoked',
  'NoticePosted',
  'NoticeWithdrawn',
];

test('the rows of a lived day say what its state says', () => {
  const hall = livedDay();
  const rows = new RowTables();
  for (const record of hall.log) rows.fold(record);
  expect(rowDifferences(hall.state, rows)).toEqual([]);
  const states = [...rows.rowsOf('ticket').values()].map(({ number, state }) => `${number} ${state}`);
  expect(states).toEqual([
    'A001 served',
    'A002 served',
    'A003 served',
    'B001 expired',
    'A004 cancelled',
    'A005 expired',
    'W001 served',
    'A006 expired',
    'A007 expired',
  ]);
});

test('the row of a ticket keeps what was promised when it was taken', () => {
  const hall = openHall('w1');
  hall.issue('household');
  hall.issue('household', { priorityReason: 'elderly', personRef: 'p7' });
  const rows = new RowTables();
  for (const record of hall.log) rows.fold(record);
  const row = rows.rowsOf('ticket').get(`${DAY}.A002`);
  expect(row).toMatchObject({ day: DAY, ahead: 1, class_id: 'priority', person_ref: 'p7', issued_at: MORNING });
  expect(row?.announced_high).toBeGreaterThan(0);
});

test('every kind of event changes rows or is known to change none', () => {
  const hall = livedDay();
  const lived = new Set(hall.log.map(({ body }) => body.kind));
  expect([...lived].sort()).toEqual(Object.keys(EVENT_SHAPES).sort());
  const silent = hall.log.filter((record) => project(record).length === 0).map(({ body }) => body.kind);
  expect([...new Set(silent)].sort()).toEqual([...WITHOUT_ROWS].sort());
});

test('a projection looks at its event alone', () => {
  const hall = livedDay();
  for (const record of hall.log) {
    const changes = project(record);
    expect(project(JSON.parse(JSON.stringify(record)))).toEqual(changes);
    for (const change of changes) expect(READ_MODEL_TABLES.map(({ table }) => table)).toContain(change.table);
  }
});
