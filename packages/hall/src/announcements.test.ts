import { expect, test } from 'vitest';
import { DAY, MORNING, openHall, SECOND } from '../test/hall-harness.ts';
import { announcementOf } from './announcements.ts';

test('a call is announced with its own id and its words', () => {
  const hall = openHall('w2');
  hall.issue('household');
  const [record] = hall.run({ kind: 'callNext', windowId: 'w2' }, 'call-1');
  if (record === undefined) throw new Error('nothing recorded');
  expect(announcementOf(hall.state, record)).toEqual({
    announcementId: 'call-1/0',
    kind: 'call',
    ticketId: `${DAY}.A001`,
    number: 'A001',
    windowId: 'w2',
    windowLabel: '2',
    zoneId: 'north',
    at: MORNING,
    callCount: 1,
    speech: [
      { kind: 'phrase', code: 'please' },
      { kind: 'number', value: 'A001' },
      { kind: 'phrase', code: 'toWindow' },
      { kind: 'window', label: '2' },
    ],
  });
});

test('a recall is another announcement of the same number, and says that it is one', () => {
  const hall = openHall('w2');
  hall.issue('household');
  const ticketId = hall.call('w2');
  hall.at += 10 * SECOND;
  const [record] = hall.run({ kind: 'recall', windowId: 'w2', ticketId }, 'again-1');
  if (record === undefined) throw new Error('nothing recorded');
  const announcement = announcementOf(hall.state, record);
  expect(announcement).toMatchObject({ announcementId: 'again-1/0', kind: 'recall', callCount: 2 });
  expect(announcement?.speech[0]).toEqual({ kind: 'phrase', code: 'again' });
});

test('who stands at the window already is not announced: a next item there, a walk-in', () => {
  const hall = openHall('w2');
  const ticketId = hall.issue('household tax');
  hall.call('w2');
  hall.run({ kind: 'startService', windowId: 'w2', ticketId });
  for (let item = 0; item < 2; item += 1) hall.run({ kind: 'finishService', windowId: 'w2', ticketId, accurate: true });
  hall.run({ kind: 'serveWalkIn', windowId: 'w2', itemCode: 'tax' });
  const announced = hall.log.filter((record) => announcementOf(hall.state, record) !== undefined);
  expect(announced.map(({ body }) => body.kind)).toEqual(['TicketCalled']);
});

test('a suspended number is called like any other, unless its holder stands there', () => {
  const hall = openHall('w2');
  const windowId = 'w2';
  const ticketId = hall.issue('household');
  hall.call(windowId);
  hall.run({ kind: 'startService', windowId, ticketId });
  const kinds = [true, false].map((present) => {
    hall.run({ kind: 'suspendTicket', windowId, ticketId, suspensionKind: 'withoutFile', expectedBackAt: null });
    const [record] = hall.run({ kind: 'resumeTicket', windowId, ticketId, present });
    return record === undefined ? 'nothing' : announcementOf(hall.state, record)?.kind;
  });
  expect(kinds).toEqual([undefined, 'call']);
});

test('nothing else is announced', () => {
  const hall = openHall('w1');
  hall.issue('household');
  hall.serve('w1', 2 * SECOND);
  hall.run({ kind: 'closeDay', day: DAY });
  const announced = hall.log.filter((record) => announcementOf(hall.state, record) !== undefined);
  expect(announced.map(({ body }) => body.kind)).toEqual(['TicketCalled']);
});
