import { expect, test } from 'vitest';
import { addressOfPage, pageOfAddress } from './manager-place.ts';

test('an address opens its page, an unknown one the floor', () => {
  expect(['', '?view=settings', '?view=devices', '?view=nothing'].map(pageOfAddress)).toEqual([
    'floor',
    'settings',
    'devices',
    'floor',
  ]);
});

test('the address of a page leads back to it and keeps the rest', () => {
  expect(addressOfPage('/manager', '?lang=en', 'history')).toBe('/manager?lang=en&view=history');
  expect(addressOfPage('/manager', '?view=history', 'floor')).toBe('/manager');
});
