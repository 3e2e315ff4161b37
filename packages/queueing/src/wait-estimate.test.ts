import { expect, test } from 'vitest';
import { MINUTE, openHall, type QueueHarness, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { queueOverview } from './queue-overview.ts';
import { absenceOddsOf, meanItemMsOf, meanServiceMsOf, windowTimeOf } from './service-times.ts';
import { getQueue } from './state-lookup.ts';
import { joinQueue, leaveQueue } from './ticket-line.ts';
import { aheadOf, estimateForNewcomer, estimateOf } from './wait-estimate.ts';
import { type WaitFacts, waitRange } from './wait-range.ts';

/** `count` tickets of the queue `people` ahead of one window, by the closed formula. */
function closedRange(count: number, itemMs = 6 * MINUTE, openWindows = 1, odds = 0.05) {
  const { meanMs, variance } = windowTimeOf(itemMs, odds);
  const ahead: WaitFacts['ahead'] = { tickets: count, meanMs: count * meanMs, variance: count * variance };
  return waitRange({ ahead, openWindows, idleWindows: 0, meanServiceMs: 6 * MINUTE });
}

function serveOne(hall: QueueHarness, windowId: string, itemCode: string, serviceMs: number): void {
  const { ticketId } = hall.issue(itemCode);
  hall.call(windowId);
  hall.run({ kind: 'startService', windowId, ticketId });
  hall.at += serviceMs;
  hall.run({ kind: 'finishService', windowId, ticketId, accurate: true });
}

test('Q-40 an open window without a ticket takes a newcomer at once, a busy one does not', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  expect(hall.issue('household').estimate).toEqual({ lowMinutes: 0, highMinutes: 1 });
  hall.call('w1');
  expect(estimateForNewcomer(hall.state, 'people')?.highMinutes).toBe(14);
});

test('Q-12 ahead counts those of the queue who may be called before, and falls as they are called', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.at += 1;
  const ordinary = hall.issue('household');
  hall.at += 1;
  const elderly = hall.issue('identity', { priorityReason: 'elderly' });
  hall.issue('household');
  hall.issue('tax');
  expect(aheadOf(hall.state, ordinary.ticketId)).toBe(2);
  expect(aheadOf(hall.state, elderly.ticketId)).toBe(2);
  hall.call('w1');
  expect(aheadOf(hall.state, ordinary.ticketId)).toBe(1);
  expect(aheadOf(hall.state, elderly.ticketId)).toBe(1);
  hall.run({ kind: 'cancelTicket', ticketId: elderly.ticketId, reason: 'citizen' });
  expect(aheadOf(hall.state, ordinary.ticketId)).toBe(0);
  expect(aheadOf(hall.state, elderly.ticketId)).toBe(null);
  expect(estimateOf(hall.state, elderly.ticketId)).toBe(null);
});

test('Q-12 a head start puts those behind whom it outdid from the first instant on', () => {
  const classes = SETTINGS.classes.map((one) =>
    one.classId === 'priority' ? { ...one, slope: 1, headStartMs: 10 * MINUTE } : one,
  );
  const hall = openHall({ classes });
  const waited = hall.issue('household');
  hall.at += 5 * MINUTE;
  hall.issue('household');
  hall.at += 6 * MINUTE;
  const elderly = hall.issue('household', { priorityReason: 'elderly' });
  expect(aheadOf(hall.state, elderly.ticketId)).toBe(1);
  expect(aheadOf(hall.state, waited.ticketId)).toBe(0);
  expect(aheadOf(hall.state, hall.issue('household').ticketId)).toBe(3);
});

test('Q-12 a directed ticket counts those before it in the line of its window or clerk', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w3');
  hall.issue('household');
  hall.call('w1');
  const tickets = ['household', 'household', 'household'].map((item) => hall.issue(item));
  const [first, second, last] = tickets;
  if (first === undefined || second === undefined || last === undefined) throw new Error('no tickets');
  for (const ticket of [first, second]) {
    leaveQueue(hall.state, ticket);
    ticket.directedTo = { kind: 'window', windowId: 'w1' };
    joinQueue(hall.state, ticket);
  }
  expect([first, second, last].map(({ ticketId }) => aheadOf(hall.state, ticketId))).toEqual([0, 1, 0]);
  expect(estimateOf(hall.state, second.ticketId)).toEqual(closedRange(1));
  // Those whom the only window of the queue must call too are work before the last one.
  expect(estimateOf(hall.state, last.ticketId)).toEqual(closedRange(2));
  hall.run({ kind: 'pauseWindow', windowId: 'w3', reason: 'other', backAt: null, uncovered: false });
  leaveQueue(hall.state, second);
  second.directedTo = { kind: 'window', windowId: 'w3' };
  joinQueue(hall.state, second);
  expect(estimateOf(hall.state, second.ticketId)).toBe(null);
});

test('Q-41 a queue that shares its window waits for the other queue’s people too', () => {
  const alone = openHall();
  const shared = openHall();
  for (const hall of [alone, shared]) {
    staffWindows(hall, 'w2');
    for (let count = 0; count < 5; count += 1) hall.issue('household');
  }
  for (let count = 0; count < 5; count += 1) shared.issue('tax');
  const before = estimateForNewcomer(alone.state, 'people');
  const after = estimateForNewcomer(shared.state, 'people');
  expect(after?.lowMinutes).toBeGreaterThan((before?.lowMinutes ?? 0) * 2);
  staffWindows(shared, 'w3');
  const helped = estimateForNewcomer(shared.state, 'people');
  expect(helped?.highMinutes).toBeLessThan(after?.highMinutes ?? 0);
});

test('Q-41 a ticket in line counts only what came before it, so its range is not above a newcomer’s', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.call('w1');
  const early = hall.issue('household');
  const sameAsIssued = estimateOf(hall.state, early.ticketId);
  expect(sameAsIssued).toEqual(early.estimate);
  for (let count = 0; count < 5; count += 1) hall.issue('household');
  expect(estimateOf(hall.state, early.ticketId)).toEqual(sameAsIssued);
  expect(estimateForNewcomer(hall.state, 'people')?.highMinutes).toBeGreaterThan(sameAsIssued?.highMinutes ?? 0);
});

test('Q-41 of a flatter class the ratio of the slopes is reckoned: a third of the ordinary line at slope three', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  for (let count = 0; count < 10; count += 1) hall.issue('household');
  hall.call('w1');
  hall.at += MINUTE;
  const odds = absenceOddsOf(getQueue(hall.state, 'people'));
  expect(estimateForNewcomer(hall.state, 'people', 'priority')).toEqual(closedRange(3, 6 * MINUTE, 1, odds));
  expect(hall.issue('household', { priorityReason: 'elderly' }).estimate).toEqual(closedRange(3, 6 * MINUTE, 1, odds));
});

test('Q-42 the mean service time moves from the standard time to today’s as services end', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const queue = getQueue(hall.state, 'people');
  expect(meanServiceMsOf(queue)).toBe(6 * MINUTE);
  for (let count = 0; count < 5; count += 1) serveOne(hall, 'w1', 'household', 2 * MINUTE);
  expect(meanServiceMsOf(queue)).toBe(4 * MINUTE);
});

test('Q-42 each item has its own time: its usual one, or the queue’s, shrunk towards today’s services of the item', () => {
  const hall = openHall({ itemServiceMs: { identity: 16 * MINUTE } });
  staffWindows(hall, 'w1');
  const household = { itemCode: 'household', queueId: 'people' };
  const identity = { itemCode: 'identity', queueId: 'people' };
  for (let count = 0; count < 5; count += 1) serveOne(hall, 'w1', 'household', 2 * MINUTE);
  expect(meanItemMsOf(hall.state, household)).toBe(4 * MINUTE);
  expect(meanItemMsOf(hall.state, identity)).toBe(16 * MINUTE);
});

test('Q-43 the range follows the items of those ahead', () => {
  const quick = openHall({ itemServiceMs: { household: 2 * MINUTE, identity: 20 * MINUTE } });
  const slow = openHall({ itemServiceMs: { household: 2 * MINUTE, identity: 20 * MINUTE } });
  for (const [hall, itemCode] of [
    [quick, 'household'],
    [slow, 'identity'],
  ] as const) {
    staffWindows(hall, 'w1');
    hall.issue('household');
    hall.call('w1');
    for (let count = 0; count < 6; count += 1) hall.issue(itemCode);
  }
  const odds = absenceOddsOf(getQueue(quick.state, 'people'));
  expect(estimateForNewcomer(quick.state, 'people')).toEqual(closedRange(6, 2 * MINUTE, 1, odds));
  expect(estimateForNewcomer(slow.state, 'people')).toEqual(closedRange(6, 20 * MINUTE, 1, odds));
});

test('Q-43 the odds of an absent holder come from today’s calls, shrunk to one in twenty, and shorten the range', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const queue = getQueue(hall.state, 'people');
  expect(absenceOddsOf(queue)).toBe(0.05);
  for (let count = 0; count < 20; count += 1) {
    const { ticketId } = hall.issue('household');
    hall.call('w1');
    hall.run({ kind: 'markNoShow', windowId: 'w1', ticketId });
  }
  expect(absenceOddsOf(queue)).toBe(21 / 40);
  const present = windowTimeOf(6 * MINUTE, 0);
  expect(present).toEqual({ meanMs: 6 * MINUTE, variance: expect.closeTo((0.7 * 6 * MINUTE) ** 2, 0) });
  expect(windowTimeOf(6 * MINUTE, 0.5)).toEqual({
    meanMs: 3.5 * MINUTE,
    // A mixture: (1.49 x 36 + 1) / 2 - 3.5 x 3.5 square minutes.
    variance: expect.closeTo(15.07 * MINUTE ** 2, 0),
  });
});

test('Q-43 behind two hundred of a line the rest is reckoned like their mean', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  for (let count = 0; count < 501; count += 1) hall.issue('household');
  hall.call('w1');
  const odds = absenceOddsOf(getQueue(hall.state, 'people'));
  expect(estimateForNewcomer(hall.state, 'people')).toEqual(closedRange(500, 6 * MINUTE, 1, odds));
});

test('Q-71 the overview tells each queue’s line, windows, longest wait and range', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w4');
  hall.run({ kind: 'pauseWindow', windowId: 'w4', reason: 'break', backAt: null, uncovered: true });
  const first = hall.issue('household', { priorityReason: 'elderly' });
  hall.at += MINUTE;
  hall.issue('household');
  hall.at += MINUTE;
  expect(queueOverview(hall.state, hall.at)).toEqual([
    {
      queueId: 'people',
      waiting: 2,
      openWindows: 1,
      longestSinceAt: first.issuedAt,
      longestWaitMs: 2 * MINUTE,
      estimate: estimateForNewcomer(hall.state, 'people'),
    },
    { queueId: 'business', waiting: 0, openWindows: 0, longestSinceAt: null, longestWaitMs: 0, estimate: null },
    { queueId: 'delivery', waiting: 0, openWindows: 0, longestSinceAt: null, longestWaitMs: 0, estimate: null },
  ]);
});
