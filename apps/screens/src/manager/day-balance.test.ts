import { expect, test } from 'vitest';
import { unaccounted } from './day-balance.ts';

const COUNTS = { issued: 28, waiting: 6, atWindow: 5, suspended: 7, served: 4, noShow: 3, cancelled: 2, expired: 1 };

test('a day that adds up leaves nothing over', () => {
  expect(unaccounted(COUNTS)).toBe(0);
});

test('a ticket that is nowhere is noticed, and so is one that is twice', () => {
  expect(unaccounted({ ...COUNTS, issued: 29 })).toBe(1);
  expect(unaccounted({ ...COUNTS, served: 5 })).toBe(-1);
});
