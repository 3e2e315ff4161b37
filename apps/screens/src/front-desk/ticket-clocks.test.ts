import { expect, test } from 'vitest';
import { ticketClocks } from './ticket-clocks.ts';

const MINUTE = 60_000;
const called = { issuedAt: 0, calledAt: 10 * MINUTE, arrivedAt: null, startedAt: null };

function durations(ticket: Parameters<typeof ticketClocks>[0], now: number) {
  return ticketClocks(ticket, now).map((clock) => [clock.durationMs, clock.running]);
}

test('while the person is on the way only the way runs', () => {
  expect(durations(called, 11 * MINUTE)).toEqual([
    [10 * MINUTE, false],
    [MINUTE, true],
    [null, false],
  ]);
});

test('arrival stops the way, and service has not begun', () => {
  expect(durations({ ...called, arrivedAt: 12 * MINUTE }, 20 * MINUTE)).toEqual([
    [10 * MINUTE, false],
    [2 * MINUTE, false],
    [null, false],
  ]);
});

test('a service started without a confirmed arrival ends the way', () => {
  expect(durations({ ...called, startedAt: 13 * MINUTE }, 20 * MINUTE)).toEqual([
    [10 * MINUTE, false],
    [3 * MINUTE, false],
    [7 * MINUTE, true],
  ]);
});

test('a clock a little behind the hall never shows less than nothing', () => {
  expect(durations(called, 10 * MINUTE - 500)[1]).toEqual([0, true]);
});
