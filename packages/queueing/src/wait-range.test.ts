import { expect, test } from 'vitest';
import { MINUTE } from '../test/queue-harness.ts';
import { type WaitFacts, waitRange } from './wait-range.ts';

/** Exponential services: the work of n tickets has n phases. */
function facts(tickets: number, changes: Partial<WaitFacts> = {}, meanServiceMs = 8 * MINUTE): WaitFacts {
  const ahead = { tickets, meanMs: tickets * meanServiceMs, variance: tickets * meanServiceMs ** 2 };
  return { ahead, openWindows: 4, idleWindows: 0, meanServiceMs, ...changes };
}

/** True P10 and P90 of a gamma time with unit phases. */
test.each([
  [0, 0.10536, Math.LN10],
  [1, 0.53181, 3.88972],
  [4, 2.43259, 7.99359],
  [9, 6.2213, 14.20599],
  [19, 14.5253, 25.90253],
])('Q-40 with %i ahead and all windows busy the range is P10 to P90, rounded outwards', (ahead, p10, p90) => {
  // A phase of 1000 min shows the quantile to three figures.
  const range = waitRange(facts(ahead, { openWindows: 1 }, 1000 * MINUTE));
  expect(range?.lowMinutes).toBeGreaterThan(p10 * 1000 * 0.93);
  expect(range?.lowMinutes).toBeLessThan(p10 * 1000 * 1.07);
  expect(range?.highMinutes).toBeGreaterThan(p90 * 1000 * 0.985);
  expect(range?.highMinutes).toBeLessThan(p90 * 1000 * 1.015);
});

test('Q-40 steadier services make the range narrower around the same mean', () => {
  const ahead = { tickets: 9, meanMs: 72 * MINUTE, variance: 0 };
  const steady = waitRange({ ahead, openWindows: 4, idleWindows: 0, meanServiceMs: 8 * MINUTE });
  const scattered = waitRange(facts(9));
  expect(steady?.lowMinutes).toBeGreaterThan(scattered?.lowMinutes ?? 0);
  expect(steady?.highMinutes).toBeLessThan(scattered?.highMinutes ?? 0);
  expect(steady?.lowMinutes).toBeLessThan(20);
  expect(steady?.highMinutes).toBeGreaterThan(20);
});

test('Q-40 no open window gives no range, a free window gives 0 to 1 minute', () => {
  expect(waitRange(facts(3, { openWindows: 0 }))).toBe(null);
  expect(waitRange(facts(0, { idleWindows: 1 }))).toEqual({ lowMinutes: 0, highMinutes: 1 });
  expect(waitRange(facts(1, { idleWindows: 1 }))).toEqual(waitRange(facts(0)));
});

test('Q-40 a range is whole minutes, never upside down, and grows with those ahead', () => {
  let last = { lowMinutes: 0, highMinutes: 0 };
  for (let ahead = 0; ahead < 200; ahead += 0.5) {
    const range = waitRange(facts(ahead));
    expect(range).not.toBe(null);
    if (range === null) return;
    expect(Number.isInteger(range.lowMinutes) && Number.isInteger(range.highMinutes)).toBe(true);
    expect(range.highMinutes).toBeGreaterThanOrEqual(Math.max(1, range.lowMinutes));
    expect(range.lowMinutes).toBeGreaterThanOrEqual(last.lowMinutes);
    expect(range.highMinutes).toBeGreaterThanOrEqual(last.highMinutes);
    last = range;
  }
});
