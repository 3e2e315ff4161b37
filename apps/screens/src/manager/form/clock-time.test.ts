import { expect, test } from 'vitest';
import { dayOf, findMinuteOfDay, instantOf, minuteOf, minuteText } from './clock-time.ts';

test.each([
  ['9', 540],
  ['09:30', 570],
  ['0930', 570],
  ['９：３０', 570],
  ['24:00', 1440],
])('%s is minute %i of the day', (typed, minute) => {
  expect(findMinuteOfDay(typed)).toBe(minute);
});

test.each(['', '25', '24:01', '9:60', '9:3', 'nine'])('%j is no time of a day', (typed) => {
  expect(findMinuteOfDay(typed)).toBeUndefined();
});

test('a minute of the day is written with two digits each', () => {
  expect([0, 545, 1440].map(minuteText)).toEqual(['00:00', '09:05', '24:00']);
});

test('an instant is that of the hall, not of the device', () => {
  expect(instantOf('2026-03-10', 570, 'Asia/Shanghai')).toBe(Date.UTC(2026, 2, 10, 1, 30));
  expect(minuteOf(Date.UTC(2026, 2, 10, 1, 30), 'Asia/Shanghai')).toBe(570);
  expect(dayOf(Date.UTC(2026, 2, 9, 17), 'Asia/Shanghai')).toBe('2026-03-10');
});

test('a zone with summer time: the offset of that day counts', () => {
  expect(instantOf('2026-07-01', 600, 'Europe/Berlin')).toBe(Date.UTC(2026, 6, 1, 8));
  expect(instantOf('2026-03-29', 180, 'Europe/Berlin')).toBe(Date.UTC(2026, 2, 29, 1));
});
