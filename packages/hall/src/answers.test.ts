import { addDays } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { bookAppointment, DAY, issueTicket, MINUTE, MORNING, openHall, replayed } from '../test/hall-harness.ts';
import { answerOf } from './answers.ts';
import type { HallCommandKind } from './commands.ts';

test('whoever takes a ticket learns its number, its place and the range', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const records = hall.run(issueTicket(['identity', 'tax'], 'p1'));
  expect(answerOf(hall.state, 'issueTicket', records)).toEqual({
    kind: 'issued',
    ticketId: `${DAY}.A002`,
    number: 'A002',
    itemCode: 'identity',
    itemCodes: ['identity', 'tax'],
    queueId: 'people',
    zoneId: 'north',
    ahead: 1,
    wait: { lowMinutes: expect.any(Number), highMinutes: expect.any(Number) },
    issuedAt: MORNING,
    appointmentAt: null,
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
  const issued = hall.run(issueTicket(['household']), 'issue-1');
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
  const others: HallCommandKind[] = [
    'issueTicket',
    'callTicket',
    'serveWalkIn',
    'recall',
    'closeDay',
    'submitRating',
    'addStaff',
  ];
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

test('a visit that is booked is answered with its code, and its check-in with ticket and slot', () => {
  const hall = openHall('w1');
  const slotAt = MORNING + 30 * MINUTE;
  const booked = hall.run(bookAppointment('a1', slotAt));
  expect(answerOf(hall.state, 'bookAppointment', booked)).toEqual({
    kind: 'booked',
    appointmentId: 'a1',
    code: 'code-a1',
    day: DAY,
    slotAt,
    itemCode: 'household',
  });
  const checkedIn = hall.run({ kind: 'checkInAppointment', appointmentId: 'a1' });
  const answer = answerOf(hall.state, 'checkInAppointment', checkedIn);
  expect(answer).toMatchObject({ kind: 'issued', number: 'A001', appointmentAt: slotAt });
  expect(answerOf(hall.state, 'issueTicket', checkedIn)).toBeUndefined();
});

test('a walk-in and a chosen number are answered like a call, and not taken for one another', () => {
  const hall = openHall('w1', 'w2');
  const walkIn = hall.run({ kind: 'serveWalkIn', windowId: 'w2', itemCode: 'tax' });
  expect(answerOf(hall.state, 'serveWalkIn', walkIn)).toMatchObject({ kind: 'called', number: 'W001' });
  for (const kind of ['issueTicket', 'callNext', 'startService'] as const)
    expect(answerOf(hall.state, kind, walkIn)).toBeUndefined();
  const ticketId = hall.issue('household');
  const chosen = hall.run({ kind: 'callTicket', windowId: 'w1', ticketId, reason: 'urgent' });
  expect(answerOf(hall.state, 'callTicket', chosen)).toEqual({ kind: 'called', ticketId, number: 'A001' });
  expect(answerOf(hall.state, 'callNext', chosen)).toBeUndefined();
});

test('a finish after which the ticket goes on is the answer to a finish, not to a start or a call', () => {
  const hall = openHall('w2');
  const ticketId = hall.issue('household tax');
  hall.call('w2');
  hall.run({ kind: 'startService', windowId: 'w2', ticketId });
  hall.at += MINUTE;
  const finished = hall.run({ kind: 'finishService', windowId: 'w2', ticketId, accurate: true });
  expect(finished.map(({ body }) => body.kind)).toEqual([
    'ServiceFinished',
    'TicketMovedOn',
    'TicketCalled',
    'ServiceStarted',
  ]);
  expect(answerOf(hall.state, 'finishService', finished)).toEqual({ kind: 'done', seq: hall.state.seq });
  for (const kind of ['callNext', 'startService', 'closeDay'] as const)
    expect(answerOf(hall.state, kind, finished)).toBeUndefined();
  const closed = hall.run({ kind: 'closeDay', day: DAY });
  expect(answerOf(hall.state, 'closeDay', closed)).toMatchObject({ kind: 'done' });
  expect(answerOf(hall.state, 'finishService', closed)).toBeUndefined();
});

test('new settings and a notice are answered with what names them', () => {
  const hall = openHall();
  const notice = { noticeId: 'n1', zh: '系统检修', en: '', zoneId: null, until: null };
  const posted = hall.run({ kind: 'postNotice', ...notice });
  expect(answerOf(hall.state, 'postNotice', posted)).toEqual({ kind: 'noticePosted', noticeId: 'n1' });
  const configuration = hall.state.registry.configuration;
  if (configuration === null) throw new Error('no configuration');
  const change = { configuration, sections: [], version: 'v2', basedOn: 'v1' };
  const changed = hall.run({ kind: 'changeSettings', ...change });
  expect(answerOf(hall.state, 'changeSettings', changed)).toEqual({ kind: 'settings', version: 'v2' });
});
