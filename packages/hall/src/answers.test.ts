import { addDays } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { DAY, MINUTE, MORNING, openHall, replayed } from '../test/hall-harness.ts';
import { answerOf } from './answers.ts';
import type { HallCommandKind } from './commands.ts';

test('whoever takes a ticket learns its number, its place and the range', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const records = hall.run({
    kind: 'issueTicket',
    itemCode: 'identity',
    personRef: 'p1',
    priorityReason: null,
    channel: 'kiosk',
  });
  expect(answerOf(hall.state, 'issueTicket', records)).toEqual({
    kind: 'issued',
    ticketId: `${DAY}.A002`,
    number: 'A002',
    itemCode: 'identity',
    queueId: 'people',
    zoneId: 'north',
    ahead: 1,
    wait: { lowMinutes: expect.any(Number), highMinutes: expect.any(Number) },
    issuedAt: MORNING,
  });
});

test('whoever calls learns whom', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  const records = hall.run({ kind: 'callNext', windowId: 'w1' });
  expect(answerOf(hall.state, 'callNext', records)).toEqual({ kind: 'called', ticketId, number: 'A001' });
});

test('everything else is answered with its place in the log', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.call('w1');
  const records = hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  expect(answerOf(hall.state, 'startService', records)).toEqual({ kind: 'done', seq: hall.state.seq });
});

test('a retry gets the same answer later in the day, and from a log that is replayed', () => {
  const hall = openHall('w1');
  const issued = hall.run(
    { kind: 'issueTicket', itemCode: 'household', personRef: null, priorityReason: null, channel: 'kiosk' },
    'issue-1',
  );
  const called = hall.run({ kind: 'callNext', windowId: 'w1' });
  const answers = [answerOf(hall.state, 'issueTicket', issued), answerOf(hall.state, 'callNext', called)];
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: `${DAY}.A001` });
  hall.at += 2 * MINUTE;
  hall.run({ kind: 'closeDay', day: DAY });
  for (const state of [hall.state, replayed(hall.log)])
    expect([answerOf(state, 'issueTicket', issued), answerOf(state, 'callNext', called)]).toEqual(answers);
});

test('the events of another kind of command are no answer', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const called = hall.run({ kind: 'callNext', windowId: 'w1' });
  const others: HallCommandKind[] = ['issueTicket', 'recall', 'closeDay', 'submitRating', 'addStaff'];
  for (const kind of others) expect(answerOf(hall.state, kind, called)).toBeUndefined();
  expect(answerOf(hall.state, 'callNext', [])).toBeUndefined();
});

test('an id that stands for the start of a service is no retry of confirming the arrival', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.call('w1');
  const started = hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  expect(answerOf(hall.state, 'confirmArrival', started)).toBeUndefined();
});

test('a call is answered with its number also when the day turned in the same commit', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const called = hall.run({ kind: 'callNext', windowId: 'w1' });
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: addDays(DAY, 1) });
  expect(answerOf(hall.state, 'callNext', called)).toMatchObject({ number: 'A001' });
});
