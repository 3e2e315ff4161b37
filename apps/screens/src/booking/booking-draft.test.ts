import { expect, test } from 'vitest';
import { EMPTY_DRAFT, placeFor, withItem } from './booking-draft.ts';

const CHOSEN = { ...EMPTY_DRAFT, itemCode: 'x', slotAt: 5 };

test('no page is shown before what it needs is told', () => {
  expect(placeFor('person', EMPTY_DRAFT)).toBe('item');
  expect(placeFor('person', { ...CHOSEN, slotAt: null })).toBe('slot');
  expect(placeFor('person', CHOSEN)).toBe('person');
  expect(placeFor('booked', CHOSEN)).toBe('item');
  expect(placeFor('manage', EMPTY_DRAFT)).toBe('manage');
});

test('another item forgets the slot, the same one keeps it', () => {
  expect(withItem(CHOSEN, 'x').slotAt).toBe(5);
  expect(withItem(CHOSEN, 'y').slotAt).toBeNull();
});
