import { addDays, startOfBusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { CONFIGURATION, DAY, MORNING, newHarness, openHall } from '../test/hall-harness.ts';
import type { HallCommand } from './commands.ts';
import { dueCommands } from './timers.ts';

const MIDNIGHT = startOfBusinessDay(addDays(DAY, 1), CONFIGURATION.queueing.timeZone);

function told(commands: readonly HallCommand[]): string[] {
  return commands.map(({ id, body }) => `${id} ${'day' in body ? body.kind : ''}`);
}

test('a hall that is not set up has nothing due', () => {
  expect(dueCommands(newHarness().state, MORNING)).toEqual([]);
});

test('a hall that is set up opens its first day, by an id that any clock of that day gives', () => {
  const hall = newHarness();
  hall.run({ kind: 'configureHall', configuration: CONFIGURATION });
  const due = dueCommands(hall.state, MORNING);
  expect(told(due)).toEqual([`timer.open.${DAY} openDay`]);
  expect(told(dueCommands(hall.state, MIDNIGHT - 1))).toEqual(told(due));
  expect(due[0]).toMatchObject({ at: MORNING, actor: { kind: 'system', ref: 'timer' } });
});

test('on its day nothing is due; at the hall’s midnight the old day is closed and the new one opened', () => {
  const hall = openHall('w1');
  expect(dueCommands(hall.state, MORNING)).toEqual([]);
  expect(dueCommands(hall.state, MIDNIGHT - 1)).toEqual([]);
  const due = dueCommands(hall.state, MIDNIGHT);
  const next = addDays(DAY, 1);
  expect(told(due)).toEqual([`timer.close.${DAY} closeDay`, `timer.open.${next} openDay`]);
  hall.at = MIDNIGHT;
  for (const { id, body } of due) hall.run(body, id);
  expect(hall.state.queue).toMatchObject({ day: next, dayOpen: true });
  expect(dueCommands(hall.state, MIDNIGHT)).toEqual([]);
});

test('days on which the hall did not run are passed over', () => {
  const hall = openHall();
  const later = addDays(DAY, 5);
  const due = dueCommands(hall.state, startOfBusinessDay(later, CONFIGURATION.queueing.timeZone));
  expect(told(due)).toEqual([`timer.close.${DAY} closeDay`, `timer.open.${later} openDay`]);
});

test('a day closed early is not opened again, and a clock that was put back does nothing', () => {
  const hall = openHall();
  hall.run({ kind: 'closeDay', day: DAY });
  expect(dueCommands(hall.state, MIDNIGHT - 1)).toEqual([]);
  expect(dueCommands(hall.state, MORNING - 48 * 3_600_000)).toEqual([]);
});
