import { addDays, startOfBusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { CONFIGURATION, DAY, MINUTE, MORNING, newHarness, openHall } from '../test/hall-harness.ts';
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

test('extended hours end by themselves, once', () => {
  const hall = openHall();
  const until = MORNING + 30 * MINUTE;
  hall.run({ kind: 'extendHours', until, queueIds: null });
  expect(dueCommands(hall.state, until - 1)).toEqual([]);
  hall.at = until;
  const [due] = dueCommands(hall.state, until);
  expect(due).toMatchObject({ id: `timer.extension.${until}`, body: { kind: 'endExtension' } });
  hall.run({ kind: 'endExtension' });
  expect(dueCommands(hall.state, until)).toEqual([]);
});

test('an idle window calls by itself after the hall’s time, while somebody waits for it and it wants no help', () => {
  const hall = newHarness();
  const queueing = { ...CONFIGURATION.queueing, autoCallAfterMs: 2 * MINUTE };
  hall.run({ kind: 'configureHall', configuration: { ...CONFIGURATION, queueing } });
  hall.run({ kind: 'openDay', day: DAY });
  for (const windowId of ['w1', 'w3']) hall.run({ kind: 'openWindow', windowId, staffId: `staff-${windowId}` });
  const due = () => told(dueCommands(hall.state, hall.at)).map((line) => line.trim());
  hall.at += 5 * MINUTE;
  expect(due()).toEqual([]);
  hall.issue('household');
  expect(due()).toEqual([`timer.call.w1.${MORNING}`]);
  hall.run({ kind: 'raiseEmergency', windowId: 'w1' });
  expect(due()).toEqual([]);
  hall.run({ kind: 'settleEmergency', windowId: 'w1' });
  hall.run({ kind: 'callNext', windowId: 'w1' });
  hall.issue('household');
  expect(due()).toEqual([]);
});
