import { expect, test } from 'vitest';
import { actsOn, lookUpOf } from './look-up.ts';

test('a number however it is typed, an ID number, or neither', () => {
  expect(lookUpOf('a 12', () => false)).toEqual({ number: 'A012' });
  expect(lookUpOf('Ａ012', () => false)).toEqual({ number: 'A012' });
  expect(lookUpOf('110101 19900307 001x', () => true)).toEqual({ citizenIdNumber: '11010119900307001X' });
  expect(lookUpOf('12', () => false)).toBeNull();
});

test('only a ticket outside of service is cancelled; a missed one comes back by the rule of the hall', () => {
  expect(actsOn({ state: 'serving', mayReturn: false })).toEqual({ reprint: false, comeBack: false, cancel: false });
  expect(actsOn({ state: 'waiting', mayReturn: false })).toEqual({ reprint: true, comeBack: false, cancel: true });
  expect(actsOn({ state: 'noShow', mayReturn: true })).toEqual({ reprint: true, comeBack: true, cancel: false });
  expect(actsOn({ state: 'noShow', mayReturn: false }).comeBack).toBe(false);
});
