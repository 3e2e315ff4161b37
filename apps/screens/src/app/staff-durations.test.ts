import { expect, test } from 'vitest';
import { clockText, secondsLeft, timeOfDay, wholeMinutes } from './staff-durations.ts';

test('clocks read minutes and seconds, with hours only when there are any', () => {
  expect(clockText(0)).toBe('0:00');
  expect(clockText(59_999)).toBe('0:59');
  expect(clockText(245_000)).toBe('4:05');
  expect(clockText(3_600_000)).toBe('1:00:00');
  expect(clockText(3_845_000)).toBe('1:04:05');
  expect(clockText(-5_000)).toBe('0:00');
});

test('minutes are whole and never negative', () => {
  expect(wholeMinutes(59_999)).toBe(0);
  expect(wholeMinutes(60_000)).toBe(1);
  expect(wholeMinutes(-1)).toBe(0);
});

test('a countdown never ends too early', () => {
  expect(secondsLeft(10_000, 8_999)).toBe(2);
  expect(secondsLeft(10_000, 9_999)).toBe(1);
  expect(secondsLeft(10_000, 10_000)).toBe(0);
  expect(secondsLeft(10_000, 20_000)).toBe(0);
});

test('the time of day is the hall’s, not the device’s', () => {
  const at = Date.UTC(2026, 10, 22, 16, 5, 7);
  expect(timeOfDay(at, 'Asia/Shanghai')).toBe('00:05');
  expect(timeOfDay(at, 'UTC', true)).toBe('16:05:07');
});
