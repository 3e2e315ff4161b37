import { addDays } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { bookAppointment, CONFIGURATION, DAY, MINUTE, MORNING, newHarness, openHall } from '../test/hall-harness.ts';
import { EVENT_SHAPES } from './events.ts';
import { recordEvents } from './record.ts';
import { newHallState } from './state.ts';
import { streamOf } from './streams.ts';

test('events stand in the streams of the registry, of their day and of their rating', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.serve('w1', 2 * MINUTE);
  expect(hall.log.map(({ stream, version, body }) => [stream, version, body.kind])).toEqual([
    ['registry', 1, 'HallConfigured'],
    [`day/${DAY}`, 1, 'DayOpened'],
    [`day/${DAY}`, 2, 'WindowOpened'],
    [`day/${DAY}`, 3, 'TicketIssued'],
    [`day/${DAY}`, 4, 'TicketCalled'],
    [`day/${DAY}`, 5, 'ServiceStarted'],
    [`day/${DAY}`, 6, 'ServiceFinished'],
    [`rating/${ticketId}`, 1, 'RatingInvited'],
  ]);
  expect(hall.log.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test('a visit is in the stream of its day; its check-in issues the ticket in the stream of the day that runs', () => {
  const hall = openHall();
  const later = addDays(DAY, 3);
  hall.run(bookAppointment('a1', MORNING + 30 * MINUTE));
  hall.run(bookAppointment('a2', MORNING + 3 * 24 * 60 * MINUTE, later));
  const records = hall.run({ kind: 'checkInAppointment', appointmentId: 'a1' });
  expect(records.map(({ stream, body }) => [stream, body.kind])).toEqual([
    [`day/${DAY}`, 'TicketIssued'],
    [`appointments/${DAY}`, 'AppointmentCheckedIn'],
  ]);
  expect(hall.state.versions.get(`appointments/${later}`)).toBe(1);
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: addDays(DAY, 1) });
  expect([...hall.state.versions.keys()].sort()).toEqual([
    `appointments/${later}`,
    `day/${addDays(DAY, 1)}`,
    'registry',
  ]);
  expect([...(hall.state.queue?.appointments.keys() ?? [])]).toEqual(['a2']);
});

test('what a day does is in the stream of that day, its opening too', () => {
  const hall = openHall();
  expect(streamOf(hall.state, { kind: 'DayClosed', day: DAY, at: MORNING })).toBe(`day/${DAY}`);
  expect(streamOf(newHallState(), { kind: 'DayOpened', day: DAY, at: MORNING })).toBe(`day/${DAY}`);
  expect(streamOf(hall.state, { kind: 'WindowClosed', at: MORNING, windowId: 'w1' })).toBe(`day/${DAY}`);
  expect(streamOf(hall.state, { kind: 'DeviceRevoked', at: MORNING, deviceId: 'd1' })).toBe('registry');
});

test('a record bears its command, its actor, its time and the present shape, and is folded into the tip', () => {
  const tip = newHallState();
  const actor = { kind: 'staff', ref: 's1' } as const;
  const command = {
    id: 'set-up',
    at: MORNING,
    actor,
    body: { kind: 'configureHall', configuration: CONFIGURATION },
  } as const;
  const [record] = recordEvents(tip, command, [
    { kind: 'HallConfigured', at: MORNING, configuration: CONFIGURATION, version: 'v1', sections: [] },
    { kind: 'DayOpened', at: MORNING, day: DAY },
  ]);
  expect(record).toMatchObject({ seq: 1, commandId: 'set-up', index: 0, at: MORNING, actor });
  expect(record?.shape).toBe(EVENT_SHAPES.HallConfigured.shape);
  expect(tip.seq).toBe(2);
  expect(tip.queue?.dayOpen).toBe(true);
  expect([...tip.versions]).toEqual([
    ['registry', 1],
    [`day/${DAY}`, 1],
  ]);
});

test('an event that cannot follow is a fault, not a refusal', () => {
  const hall = newHarness();
  hall.run({ kind: 'configureHall', configuration: CONFIGURATION });
  const command = { id: 'x', at: MORNING, actor: { kind: 'system', ref: 't' }, body: { kind: 'closeDay', day: DAY } };
  expect(() =>
    recordEvents(hall.state, command as never, [
      { kind: 'TicketExpired', at: MORNING, ticketId: 'none', reason: 'notCalled' },
    ]),
  ).toThrow(expect.objectContaining({ code: 'unknownTicketInState' }));
  expect(() => recordEvents(newHallState(), command as never, [{ kind: 'DayOpened', at: MORNING, day: DAY }])).toThrow(
    'not configured',
  );
});
