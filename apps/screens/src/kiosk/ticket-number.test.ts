import { expect, test } from 'vitest';
import { eraseNumberKey, NOTHING_TYPED, printedNumber, typeNumberKey } from './ticket-number.ts';

const PREFIXES = ['A', 'P'];

function typeAll(keys: string) {
  return [...keys].reduce((typed, key) => typeNumberKey(typed, key, PREFIXES), NOTHING_TYPED);
}

test('a letter of a queue first, then digits; the letter can be changed until a digit stands', () => {
  expect(typeAll('7')).toEqual(NOTHING_TYPED);
  expect(typeAll('Q')).toEqual(NOTHING_TYPED);
  expect(typeAll('AP013')).toEqual({ prefix: 'P', digits: '013' });
  expect(typeAll('P0A13')).toEqual({ prefix: 'P', digits: '013' });
  expect(typeAll('P12345')).toEqual({ prefix: 'P', digits: '1234' });
});

test('noughts that were left out are filled in', () => {
  expect(printedNumber(typeAll('P7'))).toBe('P007');
  expect(printedNumber(typeAll('P013'))).toBe('P013');
  expect(printedNumber(typeAll('P1204'))).toBe('P1204');
  expect(printedNumber(typeAll('P0013'))).toBe('P013');
});

test('nothing is asked for while a part is missing', () => {
  expect(printedNumber(NOTHING_TYPED)).toBeNull();
  expect(printedNumber(typeAll('P'))).toBeNull();
  expect(printedNumber(typeAll('P000'))).toBeNull();
});

test('the last key is taken back first', () => {
  expect(eraseNumberKey(typeAll('P01'))).toEqual({ prefix: 'P', digits: '0' });
  expect(eraseNumberKey(typeAll('P'))).toEqual(NOTHING_TYPED);
});
