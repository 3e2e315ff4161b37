import { expect, test } from 'vitest';
import { AttemptLimit } from './attempt-limit.ts';

const NOW = 1_800_000_000_000;
const MINUTE = 60_000;

function failTimes(limit: AttemptLimit, times: number, source: string, at = NOW): void {
  for (let count = 0; count < times; count += 1) limit.addFailure(source, at);
}

test('nine failures in a minute are borne, the tenth blocks its own source only', () => {
  const limit = new AttemptLimit();
  failTimes(limit, 9, 'a');
  expect(limit.isBlocked('a', NOW)).toBe(false);
  failTimes(limit, 1, 'a');
  expect(limit.isBlocked('a', NOW)).toBe(true);
  expect(limit.isBlocked('b', NOW)).toBe(false);
});

test('a minute after the first failure the count begins again', () => {
  const limit = new AttemptLimit();
  failTimes(limit, 10, 'a');
  expect(limit.isBlocked('a', NOW + MINUTE - 1)).toBe(true);
  expect(limit.isBlocked('a', NOW + MINUTE)).toBe(false);
  failTimes(limit, 9, 'a', NOW + MINUTE);
  expect(limit.isBlocked('a', NOW + MINUTE)).toBe(false);
  failTimes(limit, 1, 'a', NOW + MINUTE);
  expect(limit.isBlocked('a', NOW + MINUTE)).toBe(true);
});

test('asking is no attempt', () => {
  const limit = new AttemptLimit();
  for (let count = 0; count < 20; count += 1) expect(limit.isBlocked('a', NOW)).toBe(false);
});

test('a right attempt is taken back', () => {
  const limit = new AttemptLimit();
  failTimes(limit, 10, 'a');
  limit.takeBack('a');
  limit.takeBack('never-there');
  expect(limit.isBlocked('a', NOW)).toBe(false);
  failTimes(limit, 1, 'a');
  expect(limit.isBlocked('a', NOW)).toBe(true);
});

test('a blocked source stays blocked when very many others fail', () => {
  const limit = new AttemptLimit();
  failTimes(limit, 10, 'a');
  for (let count = 0; count < 10_000; count += 1) limit.addFailure(`other-${count}`, NOW);
  expect(limit.isBlocked('a', NOW)).toBe(true);
});

test('a longer span blocks for longer', () => {
  const limit = new AttemptLimit(2, 60 * MINUTE);
  failTimes(limit, 2, 'a');
  expect(limit.isBlocked('a', NOW + 60 * MINUTE - 1)).toBe(true);
  expect(limit.isBlocked('a', NOW + 60 * MINUTE)).toBe(false);
});
