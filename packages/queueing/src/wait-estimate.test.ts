import { expect, test } from 'vitest';
import { MINUTE, openHall, staffWindows } from '../test/queue-harness.ts';
import { queueOverview } from './queue-overview.ts';
import { aheadOf, estimateForNewcomer, estimateOf, meanServiceMsOf } from './wait-estimate.ts';
import { waitRange } from './wait-range.ts';

const BUSY = { openWindows: 4, idleWindows: 0, meanServiceMs: 8 * MINUTE };

/** True P10 and P90 of a gamma time with unit phases. */
test.each([
  [0, 0.10536, Math.LN10],
  [1, 0.53181, 3.88972],
  [4, 2.43259, 7.99359],
  [9, 6.2213, 14.20599],
  [19, 14.5253, 25.90253],
])('Q-40 with %i ahead and all windows busy the range is P10 to P90, rounded outwards', (ahead, p10, p90) => {
  // A phase of 1000 min shows the quantile to three figures.
  const range = waitRange({ ahead, openWindows: 1, idleWindows: 0, meanServiceMs: 1000 * MINUTE });
  expect(range?.lowMinutes).toBeGreaterThan(p10 * 1000 * 0.93);
  expect(range?.lowMinutes).toBeLessThan(p10 * 1000 * 1.07);
  expect(range?.highMinutes).toBeGreaterThan(p90 * 1000 * 0.985);
  expect(range?.highMinutes).toBeLessThan(p90 * 1000 * 1.015);
});

test('Q-40 no open window gives no range, a free window gives 0 to 1 minute', () => {
  expect(waitRange({ ...BUSY, ahead: 3, openWindows: 0 })).toBe(null);
  expect(waitRange({ ...BUSY, ahead: 0, idleWindows: 1 })).toEqual({ lowMinutes: 0, highMinutes: 1 });
  expect(waitRange({ ...BUSY, ahead: 1, idleWindows: 1 })?.highMinutes).toBeGreaterThan(1);
});

test('Q-40 a range is whole minutes, never upside down, and grows with those ahead', () => {
  let last = { lowMinutes: 0, highMinutes: 0 };
  for (let ahead = 0; ahead < 200; ahead += 0.5) {
    const range = waitRange({ ...BUSY, ahead });
    expect(range).not.toBe(null);
    if (range === null) return;
    expect(Number.isInteger(range.lowMinutes) && Number.isInteger(range.highMinutes)).toBe(true);
    expect(range.highMinutes).toBeGreaterThanOrEqual(Math.max(1, range.lowMinutes));
    expect(range.lowMinutes).toBeGreaterThanOrEqual(last.lowMinutes);
    expect(range.highMinutes).toBeGreaterThanOrEqual(last.highMinutes);
    last = range;
  }
});

test('Q-40 an open window without a ticket takes a newcomer at once, a busy one does not', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  expect(hall.issue('household').estimate).toEqual({ lowMinutes: 0, highMinutes: 1 });
  hall.call('w1');
  expect(estimateForNewcomer(hall.state, 'people', 'ordinary')?.highMinutes).toBe(14);
});

test('Q-12 ahead counts those of the queue who may be called before, and falls as they are called', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  const ordinary = hall.issue('household');
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

test('Q-41 a queue that shares its window waits for the other queue’s people too', () => {
  const alone = openHall();
  const shared = openHall();
  for (const hall of [alone, shared]) {
    staffWindows(hall, 'w2');
    for (let count = 0; count < 5; count += 1) hall.issue('household');
  }
  for (let count = 0; count < 5; count += 1) shared.issue('tax');
  const before = estimateForNewcomer(alone.state, 'people', 'ordinary');
  const after = estimateForNewcomer(shared.state, 'people', 'ordinary');
  expect(after?.lowMinutes).toBeGreaterThan((before?.lowMinutes ?? 0) * 2);
  staffWindows(shared, 'w3');
  const helped = estimateForNewcomer(shared.state, 'people', 'ordinary');
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
  expect(estimateForNewcomer(hall.state, 'people', 'ordinary')?.highMinutes).toBeGreaterThan(
    sameAsIssued?.highMinutes ?? 0,
  );
});

test('Q-41 a priority ticket’s range reckons with a third of the ordinary line at weight three', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  for (let count = 0; count < 10; count += 1) hall.issue('household');
  hall.call('w1');
  const nine = estimateForNewcomer(hall.state, 'people', 'priority');
  const { standardServiceMs } = hall.state.settings.queues[0] ?? { standardServiceMs: 0 };
  expect(nine).toEqual(waitRange({ ahead: 3, openWindows: 1, idleWindows: 0, meanServiceMs: standardServiceMs }));
});

test('Q-42 the mean service time moves from the standard time to today’s as services end', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const queue = hall.state.queues.get('people');
  if (queue === undefined) throw new Error('no queue');
  expect(meanServiceMsOf(queue)).toBe(6 * MINUTE);
  for (let count = 0; count < 5; count += 1) {
    const { ticketId } = hall.issue('household');
    hall.call('w1');
    hall.run({ kind: 'startService', windowId: 'w1', ticketId });
    hall.at += 2 * MINUTE;
    hall.run({ kind: 'finishService', windowId: 'w1', ticketId });
  }
  expect(meanServiceMsOf(queue)).toBe(4 * MINUTE);
});

test('Q-71 the overview tells each queue’s line, windows, longest wait and range', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w4');
  hall.run({ kind: 'pauseWindow', windowId: 'w4', reason: 'break' });
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
      estimate: estimateForNewcomer(hall.state, 'people', 'ordinary'),
    },
    { queueId: 'business', waiting: 0, openWindows: 0, longestSinceAt: null, longestWaitMs: 0, estimate: null },
    { queueId: 'delivery', waiting: 0, openWindows: 0, longestSinceAt: null, longestWaitMs: 0, estimate: null },
  ]);
});
