import { expect, test } from 'vitest';
import { busyLevelOf, busyOfHall } from './busy-level.ts';

function load(waiting: number, highMinutes: number | null) {
  return { waiting, wait: highMinutes === null ? null : { lowMinutes: 0, highMinutes } };
}

test('a queue is judged by the longest wait that one must be ready for', () => {
  expect(busyLevelOf(load(3, 10))).toBe('quiet');
  expect(busyLevelOf(load(3, 11))).toBe('some');
  expect(busyLevelOf(load(3, 31))).toBe('crowded');
});

test('without an open window an empty queue is quiet, a waiting one unknown', () => {
  expect(busyLevelOf(load(0, null))).toBe('quiet');
  expect(busyLevelOf(load(2, null))).toBe('unknown');
});

test('the hall counts people, not queues', () => {
  expect(busyOfHall([load(40, 50), load(1, 2), load(1, 2), load(0, 0)])).toEqual({ level: 'crowded', waiting: 42 });
  expect(busyOfHall([load(1, 50), load(40, 8)])).toEqual({ level: 'quiet', waiting: 41 });
  expect(busyOfHall([load(3, null), load(0, 5)])).toEqual({ level: 'unknown', waiting: 3 });
  expect(busyOfHall([])).toEqual({ level: 'quiet', waiting: 0 });
});
