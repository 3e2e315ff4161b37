import { expect, test } from 'vitest';
import { calendarDay, clockTime } from './hall-time.ts';

test('clock and day are those of the hall, also past midnight', () => {
  const at = Date.UTC(2026, 2, 9, 16, 5);
  expect(clockTime(at, 'Asia/Shanghai')).toBe('00:05');
  expect(calendarDay(at, 'Asia/Shanghai')).toBe('2026-03-10');
});
