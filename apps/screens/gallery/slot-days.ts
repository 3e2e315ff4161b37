import { FIXTURE_NOW } from './fixture-connection.ts';

const HALF_HOUR = 1_800_000;
/** 09:00 of the gallery's day in the hall. */
const NINE = FIXTURE_NOW - 84 * 60_000;
const FREE = [0, 1, 3, 4, 2, 0, 4, 4, 1, 0, 3, 4, 4];

/** Bookable slots of a week of the gallery: the rest of today, one day booked up, a weekend without hours. */
export const SLOT_DAYS = [0, 1, 2, 3, 6, 7].map((ahead) => {
  const opens = NINE + ahead * 86_400_000;
  const starts = [0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 14, 15].map((half) => opens + half * HALF_HOUR);
  return {
    day: new Date(opens).toISOString().slice(0, 10),
    slots: starts
      .map((slotAt, index) => ({ slotAt, free: ahead === 2 ? 0 : (FREE[(index + ahead) % FREE.length] ?? 0) }))
      .filter(({ slotAt }) => slotAt > FIXTURE_NOW),
  };
});
