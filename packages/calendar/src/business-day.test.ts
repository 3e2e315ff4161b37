import { expect, test } from 'vitest';
import {
  addDays,
  type BusinessDay,
  businessDayOf,
  instantOf,
  isBusinessDay,
  localClockOf,
  startOfBusinessDay,
} from './business-day.ts';

const SHANGHAI = 'Asia/Shanghai';

function day(text: string): BusinessDay {
  if (!isBusinessDay(text)) throw new Error(`not a day: ${text}`);
  return text;
}

test.each([
  ['2024-02-29', true],
  ['2025-02-29', false],
  ['2026-13-01', false],
  ['2026-1-1', false],
  ['2026-04-31', false],
  ['', false],
])('%s is a business day: %s', (text, expected) => {
  expect(isBusinessDay(text)).toBe(expected);
});

test('the year turns in Shanghai eight hours before it turns in UTC', () => {
  expect(businessDayOf(Date.parse('2025-12-31T15:59:59.999Z'), SHANGHAI)).toBe('2025-12-31');
  expect(businessDayOf(Date.parse('2025-12-31T16:00:00Z'), SHANGHAI)).toBe('2026-01-01');
  expect(startOfBusinessDay(day('2026-01-01'), SHANGHAI)).toBe(Date.parse('2025-12-31T16:00:00Z'));
});

test('the wall clock tells weekday and minute, and is right again after another minute was asked', () => {
  const sundayNoon = Date.parse('2026-11-22T04:30:59Z');
  const expected = { day: '2026-11-22', weekday: 0, minuteOfDay: 12 * 60 + 30 };
  expect(localClockOf(sundayNoon, SHANGHAI)).toEqual(expected);
  expect(localClockOf(sundayNoon + 1000, SHANGHAI)).toEqual({ ...expected, minuteOfDay: 12 * 60 + 31 });
  expect(localClockOf(sundayNoon, 'UTC')).toEqual({ ...expected, minuteOfDay: 4 * 60 + 30 });
  expect(localClockOf(sundayNoon, SHANGHAI)).toEqual(expected);
});

test('a day starts rightly on both sides of summer time', () => {
  expect(startOfBusinessDay(day('2026-03-29'), 'Europe/Berlin')).toBe(Date.parse('2026-03-28T23:00:00Z'));
  expect(startOfBusinessDay(day('2026-03-30'), 'Europe/Berlin')).toBe(Date.parse('2026-03-29T22:00:00Z'));
  expect(startOfBusinessDay(day('2026-10-25'), 'Europe/Berlin')).toBe(Date.parse('2026-10-24T22:00:00Z'));
  expect(startOfBusinessDay(day('2026-10-26'), 'Europe/Berlin')).toBe(Date.parse('2026-10-25T23:00:00Z'));
});

test('a day whose midnight is skipped starts when the clock jumps', () => {
  expect(startOfBusinessDay(day('2018-11-04'), 'America/Sao_Paulo')).toBe(Date.parse('2018-11-04T03:00:00Z'));
});

test('a minute shown twice is its first, a minute never shown comes as late as it is behind the jump', () => {
  expect(instantOf(day('2026-10-25'), 150, 'Europe/Berlin')).toBe(Date.parse('2026-10-25T00:30:00Z'));
  expect(instantOf(day('2026-03-29'), 150, 'Europe/Berlin')).toBe(Date.parse('2026-03-29T01:30:00Z'));
});

test.each([SHANGHAI, 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Auckland'])(
  'in %s every day of a year starts on that day, and the millisecond before is the day before',
  (timeZone) => {
    let today = day('2026-01-01');
    for (let count = 0; count < 366; count += 1) {
      const start = startOfBusinessDay(today, timeZone);
      expect(businessDayOf(start, timeZone)).toBe(today);
      expect(businessDayOf(start - 1, timeZone)).toBe(addDays(today, -1));
      today = addDays(today, 1);
    }
  },
);

test('days are counted over month, leap day and year', () => {
  expect(addDays(day('2028-02-28'), 1)).toBe('2028-02-29');
  expect(addDays(day('2026-12-31'), 1)).toBe('2027-01-01');
  expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31');
});
