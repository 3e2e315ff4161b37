import { expect, test } from 'vitest';
import { dayToShow, freeOf, nearestFreeSlots, type SlotDay } from './slot-choice.ts';

const DAYS: readonly SlotDay[] = [
  { day: '2026-03-10', slots: [{ slotAt: 10, free: 0 }] },
  {
    day: '2026-03-11',
    slots: [
      { slotAt: 20, free: 0 },
      { slotAt: 22, free: 1 },
      { slotAt: 24, free: 3 },
    ],
  },
  { day: '2026-03-12', slots: [{ slotAt: 40, free: 2 }] },
];

test('the first day with a free place is shown, or that of the chosen slot', () => {
  expect(dayToShow(DAYS, null)?.day).toBe('2026-03-11');
  expect(dayToShow(DAYS, 40)?.day).toBe('2026-03-12');
  expect(dayToShow(DAYS, 99)?.day).toBe('2026-03-11');
  expect(dayToShow(DAYS.slice(0, 1), null)?.day).toBe('2026-03-10');
  expect(dayToShow([], null)).toBeUndefined();
});

test('free places of a day are counted', () => {
  expect(DAYS.map(freeOf)).toEqual([0, 4, 2]);
});

test('the nearest free slots come first, whatever their day', () => {
  expect(nearestFreeSlots(DAYS, 23, 2).map(({ slotAt }) => slotAt)).toEqual([22, 24]);
  expect(nearestFreeSlots(DAYS, 10, 9).map(({ slotAt }) => slotAt)).toEqual([22, 24, 40]);
  expect(nearestFreeSlots(DAYS, 22, 1).map(({ slotAt }) => slotAt)).toEqual([24]);
});
