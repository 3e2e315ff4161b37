import type { BusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import { newQueueState } from './new-queue-state.ts';

const NEXT_DAY = '2026-11-21' as BusinessDay;

test('Q-50 a day opens once, and the next one only after it is closed', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'openDay', day: DAY })).toEqual({ code: 'dayAlreadyOpen' });
  expect(hall.refusalOf({ kind: 'openDay', day: NEXT_DAY })).toEqual({ code: 'dayAlreadyOpen' });
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf({ kind: 'openDay', day: DAY })).toEqual({ code: 'dayAlreadyOpen' });
  expect(hall.refusalOf({ kind: 'openDay', day: '2026-11-19' as BusinessDay })).toEqual({ code: 'dayAlreadyOpen' });
  hall.run({ kind: 'openDay', day: NEXT_DAY });
  expect(hall.state).toMatchObject({ day: NEXT_DAY, dayOpen: true });
});

test('Q-50 a new day begins empty: like a fresh hall on its first day', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  hall.issue('household', { personRef: 'p1', priorityReason: 'elderly' });
  hall.issue('tax', { personRef: 'p2' });
  const { ticketId } = hall.call('w1');
  hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  hall.at += MINUTE;
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: NEXT_DAY });
  const fresh = newQueueState(hall.state.settings);
  expect(hall.state).toEqual({ ...fresh, day: NEXT_DAY, dayOpen: true });
});

test('Q-51 closing the day ends what is open: services as done, all else as expired, then windows, then the day', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2', 'w4');
  const tickets = [1, 2, 3, 4].map(() => hall.issue('household'));
  for (const windowId of ['w1', 'w2', 'w4']) hall.call(windowId);
  const [first, second] = tickets.map(({ ticketId }) => ticketId);
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: first ?? '' });
  hall.run({ kind: 'confirmArrival', windowId: 'w2', ticketId: second ?? '' });
  hall.at += MINUTE;
  const events = hall.run({ kind: 'closeDay', day: DAY });
  expect(events.map(({ kind }) => kind)).toEqual([
    'ServiceFinished',
    'TicketExpired',
    'TicketExpired',
    'TicketExpired',
    'WindowClosed',
    'WindowClosed',
    'WindowClosed',
    'DayClosed',
  ]);
  expect(events[0]).toMatchObject({ ticketId: first, windowId: 'w1', ending: 'dayClosed' });
  expect(tickets.map(({ state }) => state)).toEqual(['served', 'expired', 'expired', 'expired']);
  expect(hall.state.counts).toMatchObject({ issued: 4, served: 1, expired: 3, waiting: 0, atWindow: 0 });
  expect(checkCounts(hall.state)).toEqual([]);
});

test('Q-51 only the day that is open can be closed', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'closeDay', day: NEXT_DAY })).toEqual({ code: 'dayNotOpen' });
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf({ kind: 'closeDay', day: DAY })).toEqual({ code: 'dayNotOpen' });
});

test('Q-52 a recount finds a running count, a line or a window that is wrong', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.issue('household');
  hall.call('w1');
  expect(checkCounts(hall.state)).toEqual([]);
  hall.state.counts.waiting += 1;
  expect(checkCounts(hall.state)).toContain('waiting is 2, counted 1');
  expect(checkCounts(hall.state)).toContain('the counts do not add up');
  hall.state.counts.waiting -= 1;
  const serviceWindow = hall.state.windows.get('w1');
  if (serviceWindow !== undefined) serviceWindow.ticketId = null;
  expect(checkCounts(hall.state)).toEqual(['window w1 holds null']);
});
