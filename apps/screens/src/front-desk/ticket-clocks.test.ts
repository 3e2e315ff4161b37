import { expect, test } from 'vitest';
import { ticketClocks } from './ticket-clocks.ts';

const MINUTE = 60_000;
const called = {
  state: 'called',
  calledAt: 10 * MINUTE,
  arrivedAt: null,
  servedSince: null,
  callReason: { rule: 'longestWait', waitedMs: 10 * MINUTE },
} as const;

function durations(ticket: Parameters<typeof ticketClocks>[0], now: number) {
  return ticketClocks(ticket, now).map((clock) => [clock.durationMs, clock.running]);
}

test('Q-60 while the person is on the way only the way runs', () => {
  expect(durations(called, 11 * MINUTE)).toEqual([
    [10 * MINUTE, false],
    [MINUTE, true],
    [null, false],
  ]);
});

test('Q-60 arrival stops the way, and service has not begun', () => {
  expect(durations({ ...called, state: 'arrived', arrivedAt: 12 * MINUTE }, 20 * MINUTE)).toEqual([
    [10 * MINUTE, false],
    [2 * MINUTE, false],
    [null, false],
  ]);
});

test('Q-108 service is net: it runs from the begin that was moved on by what was suspended', () => {
  const ticket = { ...called, state: 'serving', arrivedAt: 12 * MINUTE, servedSince: 43 * MINUTE } as const;
  expect(durations(ticket, 50 * MINUTE)[2]).toEqual([7 * MINUTE, true]);
});

test.each(['resumed', 'continued', 'walkIn'] as const)('nobody waited for a call that is %s', (rule) => {
  expect(durations({ ...called, callReason: { rule, waitedMs: 40 * MINUTE } }, 11 * MINUTE)[0]).toEqual([null, false]);
});

test('a clock a little behind the hall, and an appointment before its slot, never show less than nothing', () => {
  const early = { ...called, callReason: { rule: 'appointmentDue', waitedMs: -MINUTE } } as const;
  expect(durations(early, 10 * MINUTE - 500)).toEqual([
    [0, false],
    [0, true],
    [null, false],
  ]);
});
