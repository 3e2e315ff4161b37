import { expect, test } from 'vitest';
import { MINUTE, openHall, SECOND, staffWindows } from '../test/queue-harness.ts';
import { alarmsOf } from './alarms.ts';

const LIMITS = {
  waitLimitMs: 20 * MINUTE,
  lineLimit: 3,
  idleWhileWaitingMs: 2 * MINUTE,
  serviceLimitMs: 15 * MINUTE,
};

test('Q-70 a calm hall has no alarm', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  expect(alarmsOf(hall.state, LIMITS, hall.at + 60 * MINUTE)).toEqual([]);
});

test('Q-70 a long wait is raised at the limit, for the ticket that waits longest', () => {
  const hall = openHall();
  const issuedAt = hall.at;
  hall.issue('tax', { priorityReason: 'elderly' });
  hall.at += MINUTE;
  hall.issue('tax');
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 20 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 20 * MINUTE)).toHaveLength(1);
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 25 * MINUTE)).toEqual([
    {
      code: 'longWait',
      queueId: 'business',
      windowId: null,
      number: 'B001',
      sinceAt: issuedAt + 20 * MINUTE,
      value: 25 * MINUTE,
    },
  ]);
});

test('Q-70 a long line is raised since the ticket that made it so long, counted over both classes', () => {
  const hall = openHall();
  hall.issue('tax');
  hall.at += MINUTE;
  hall.issue('tax', { priorityReason: 'elderly' });
  hall.at += MINUTE;
  expect(alarmsOf(hall.state, LIMITS, hall.at)).toEqual([]);
  hall.issue('tax');
  const third = hall.at;
  hall.at += MINUTE;
  hall.issue('tax');
  expect(alarmsOf(hall.state, LIMITS, hall.at)).toEqual([
    { code: 'longLine', queueId: 'business', windowId: null, number: null, sinceAt: third, value: 4 },
  ]);
});

test('Q-70 a window that idles while its people wait is raised; a paused one and one of another queue are not', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2', 'w3');
  hall.run({ kind: 'pauseWindow', windowId: 'w2', reason: 'break' });
  hall.at += 10 * MINUTE;
  hall.issue('tax');
  const issuedAt = hall.at;
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 2 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 150 * SECOND)).toEqual([
    {
      code: 'idleWhileWaiting',
      queueId: null,
      windowId: 'w3',
      number: null,
      sinceAt: issuedAt + 2 * MINUTE,
      value: 150 * SECOND,
    },
  ]);
});

test('Q-70 a long service is raised from its start on, not from the call; queues stand before windows', () => {
  const hall = openHall();
  staffWindows(hall, 'w3');
  const { ticketId, number } = hall.issue('tax');
  hall.call('w3');
  const waitingSince = hall.at;
  hall.issue('tax');
  hall.at += 10 * MINUTE;
  hall.run({ kind: 'startService', windowId: 'w3', ticketId });
  const startedAt = hall.at;
  expect(alarmsOf(hall.state, { ...LIMITS, waitLimitMs: 60 * MINUTE }, startedAt + 15 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, startedAt + 15 * MINUTE)).toEqual([
    {
      code: 'longWait',
      queueId: 'business',
      windowId: null,
      number: 'B002',
      sinceAt: waitingSince + 20 * MINUTE,
      value: 25 * MINUTE,
    },
    {
      code: 'longService',
      queueId: null,
      windowId: 'w3',
      number,
      sinceAt: startedAt + 15 * MINUTE,
      value: 15 * MINUTE,
    },
  ]);
});
