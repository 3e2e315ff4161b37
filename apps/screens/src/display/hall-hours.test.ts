import { expect, test } from 'vitest';
import { hallHoursAt, nextOpeningAfter } from './hall-hours.ts';

const WORKDAY = [
  [540, 720],
  [810, 1020],
] as const;
const HALL = {
  timeZone: 'Asia/Shanghai',
  openAllHours: false,
  businessHours: [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []],
};

/** 2026-03-10 is a Tuesday; Shanghai is eight hours ahead of UTC. */
function shanghai(day: number, hour: number, minute: number): number {
  return Date.UTC(2026, 2, day, hour - 8, minute);
}

test.each([
  [8, 59, false],
  [9, 0, true],
  [11, 59, true],
  [12, 0, false],
  [13, 30, true],
  [17, 0, false],
])('on a Tuesday at %i:%i open is %s', (hour, minute, open) => {
  expect(hallHoursAt(shanghai(10, hour, minute), HALL).open).toBe(open);
});

test('the hours of today are said as a clock says them, and none on a Sunday', () => {
  expect(hallHoursAt(shanghai(10, 20, 0), HALL).today).toBe('09:00–12:00 / 13:30–17:00');
  expect(hallHoursAt(shanghai(15, 10, 0), HALL)).toEqual({ open: false, today: '' });
});

test('a hall that is open at all hours never closes', () => {
  expect(hallHoursAt(shanghai(15, 3, 0), { ...HALL, openAllHours: true }).open).toBe(true);
});

test('the weekday is the one of the hall, not of Greenwich', () => {
  expect(hallHoursAt(Date.UTC(2026, 2, 15, 16, 30), HALL).today).not.toBe('');
});

test.each([
  [10, 7, 0, 0, '09:00'],
  [10, 12, 15, 0, '13:30'],
  [10, 17, 0, 1, '09:00'],
  [13, 18, 0, 3, '09:00'],
  [15, 10, 0, 1, '09:00'],
])('on the %ith of March at %i:%i it opens %i days ahead at %s', (day, hour, minute, daysAhead, clock) => {
  expect(nextOpeningAfter(shanghai(day, hour, minute), HALL)).toMatchObject({ daysAhead, clock });
});

test('a hall without hours never says when it opens', () => {
  expect(nextOpeningAfter(shanghai(10, 7, 0), { ...HALL, businessHours: [] })).toBeNull();
});
