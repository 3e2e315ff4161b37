import { expect, test } from 'vitest';
import { dayEndOf, endsVisits } from './close-day.ts';

const COUNTS = { issued: 9, waiting: 0, atWindow: 0, suspended: 0, served: 9, noShow: 0, cancelled: 0, expired: 0 };

test('a settled day ends nobody; appointments that became tickets are not counted again', () => {
  const end = dayEndOf({ counts: COUNTS, appointments: { booked: 4, checkedIn: 3, late: 1 }, windows: [] });
  expect(end).toEqual({ waiting: 0, atWindow: 0, suspended: 0, appointments: 1, windows: [] });
  expect(endsVisits(end)).toBe(false);
});

test('one suspended person is enough to ask', () => {
  const end = dayEndOf({
    counts: { ...COUNTS, suspended: 1 },
    appointments: { booked: 0, checkedIn: 0, late: 0 },
    windows: [],
  });
  expect(endsVisits(end)).toBe(true);
});
