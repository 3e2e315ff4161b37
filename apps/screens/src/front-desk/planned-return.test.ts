import { expect, test } from 'vitest';
import { pauseReturnAt, returnAt } from './planned-return.ts';

const MINUTE = 60_000;
const NOW = 1_000 * MINUTE + 20_000;

test('a return is a whole minute of the clock, never before the minutes are over', () => {
  expect(returnAt(15, NOW)).toBe(1_016 * MINUTE);
  expect(returnAt(15, 1_000 * MINUTE)).toBe(1_015 * MINUTE);
  expect(returnAt(null, NOW)).toBeNull();
});

test('the usual return belongs to the reason, a chosen one does not', () => {
  expect(pauseReturnAt('meal', 'usual', NOW)).toBe(1_046 * MINUTE);
  expect(pauseReturnAt('equipment', 'usual', NOW)).toBeNull();
  expect(pauseReturnAt('meal', 5, NOW)).toBe(1_006 * MINUTE);
  expect(pauseReturnAt('meal', null, NOW)).toBeNull();
});
