import { expect, test } from 'vitest';
import { busiestAndQuietest, hourBars } from './hour-bars.ts';

const SPANS = [
  [9 * 60, 12 * 60],
  [13 * 60 + 30, 17 * 60],
] as const;

test('the rows go from the opening to the closing, the break among them', () => {
  const bars = hourBars([{ hour: 10, issued: 7 }], SPANS, 11);
  expect(bars.map(({ hour }) => hour)).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  expect(bars[1]).toEqual({ hour: 10, issued: 7, phase: 'past' });
  expect(bars[2]).toEqual({ hour: 11, issued: 0, phase: 'now' });
  expect(bars[3]?.phase).toBe('later');
});

test('a hall without hours shows what was, up to now', () => {
  expect(hourBars([{ hour: 3, issued: 1 }], [], 5).map(({ hour }) => hour)).toEqual([3, 4, 5]);
  expect(hourBars([], [], 5)).toEqual([]);
});

test('tickets outside the hours are shown too', () => {
  expect(hourBars([{ hour: 18, issued: 2 }], SPANS, 18).at(-1)).toEqual({ hour: 18, issued: 2, phase: 'now' });
});

test('only hours that are over and had people are compared', () => {
  const byHour = [
    { hour: 9, issued: 30 },
    { hour: 10, issued: 52 },
    { hour: 11, issued: 4 },
  ];
  expect(busiestAndQuietest(hourBars(byHour, SPANS, 11))).toEqual({ busiest: 10, quietest: 9 });
  expect(busiestAndQuietest(hourBars(byHour, SPANS, 14))).toEqual({ busiest: 10, quietest: 11 });
  expect(busiestAndQuietest(hourBars(byHour, SPANS, 10))).toBeNull();
});
