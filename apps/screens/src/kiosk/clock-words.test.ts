import { expect, test } from 'vitest';
import { clockWords } from './clock-words.ts';

const ZONE = 'Asia/Shanghai';
/** 2026-03-10 10:24 in the hall. */
const NOW = Date.UTC(2026, 2, 10, 2, 24);
const HOUR = 3_600_000;

test('today is told by the part of the day, tomorrow and later by the day as well', () => {
  expect(clockWords(NOW, NOW, ZONE, 'zh')).toBe('上午 10:24');
  expect(clockWords(NOW + 2 * HOUR, NOW, ZONE, 'zh')).toBe('中午 12:24');
  expect(clockWords(NOW + 5 * HOUR, NOW, ZONE, 'zh')).toBe('下午 3:24');
  expect(clockWords(NOW + 22 * HOUR, NOW, ZONE, 'zh')).toBe('明天上午 8:24');
  expect(clockWords(NOW + 96 * HOUR, NOW, ZONE, 'zh')).toBe('3月14日上午 10:24');
});

test('in English by the 24-hour clock', () => {
  expect(clockWords(NOW + 5 * HOUR, NOW, ZONE, 'en')).toBe('15:24');
  expect(clockWords(NOW + 24 * HOUR, NOW, ZONE, 'en')).toBe('tomorrow at 10:24');
  expect(clockWords(NOW + 96 * HOUR, NOW, ZONE, 'en')).toBe('14 March at 10:24');
});
