import { expect, test } from 'vitest';
import { type BusinessHours, isOpenAt, nextOpening } from './business-hours.ts';

const SHANGHAI = 'Asia/Shanghai';
const WEEKDAY: BusinessHours[number] = [
  [9 * 60, 12 * 60],
  [13 * 60 + 30, 17 * 60],
];
const HOURS: BusinessHours = [[], WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, WEEKDAY, []];

function shanghai(text: string): number {
  return Date.parse(`${text}:00+08:00`);
}

test('open from the first minute of a span to before its last', () => {
  expect(isOpenAt(shanghai('2026-11-20T09:00') - 1, HOURS, SHANGHAI)).toBe(false);
  expect(isOpenAt(shanghai('2026-11-20T09:00'), HOURS, SHANGHAI)).toBe(true);
  expect(isOpenAt(shanghai('2026-11-20T12:00') - 1, HOURS, SHANGHAI)).toBe(true);
  expect(isOpenAt(shanghai('2026-11-20T12:00'), HOURS, SHANGHAI)).toBe(false);
  expect(isOpenAt(shanghai('2026-11-21T10:00'), HOURS, SHANGHAI)).toBe(false);
});

test.each([
  ['2026-11-20T08:00', '2026-11-20T09:00'],
  ['2026-11-20T10:00', '2026-11-20T10:00'],
  ['2026-11-20T12:00', '2026-11-20T13:30'],
  ['2026-11-20T17:00', '2026-11-23T09:00'],
  ['2026-12-31T18:00', '2027-01-01T09:00'],
])('asked at %s the hall opens next at %s', (asked, opens) => {
  expect(nextOpening(shanghai(asked), HOURS, SHANGHAI)).toBe(shanghai(opens));
});

test('a hall that never opens has no next opening', () => {
  expect(nextOpening(shanghai('2026-11-20T10:00'), [[], [], [], [], [], [], []], SHANGHAI)).toBe(null);
});

test('nine o’clock is nine o’clock after summer time began', () => {
  const sunday = Date.parse('2026-03-29T12:00:00Z');
  expect(nextOpening(sunday, HOURS, 'Europe/Berlin')).toBe(Date.parse('2026-03-30T07:00:00Z'));
  expect(isOpenAt(Date.parse('2026-03-30T07:00:00Z'), HOURS, 'Europe/Berlin')).toBe(true);
});
