import { expect, test } from 'vitest';
import { citizenIdFault, maskCitizenId, typeCitizenIdKey } from './citizen-id-number.ts';

const TODAY = '2026-03-10';

function typeAll(keys: string): string {
  return [...keys].reduce(typeCitizenIdKey, '');
}

test('a sound number has no fault, with a digit and with X at the end', () => {
  expect(citizenIdFault('11010519491231002X', TODAY)).toBeNull();
  expect(citizenIdFault('440524188001010014', TODAY)).toBeNull();
});

test('each single wrong digit is found by the check digit or the date', () => {
  const sound = '11010519491231002X';
  for (let place = 0; place < 17; place += 1) {
    const wrong = sound.slice(0, place) + ((Number(sound[place]) + 1) % 10) + sound.slice(place + 1);
    expect(citizenIdFault(wrong, TODAY), wrong).not.toBeNull();
  }
});

test('an unfinished number, an impossible day and a birth in the future are told apart', () => {
  expect(citizenIdFault('1101051949', TODAY)).toBe('incomplete');
  expect(citizenIdFault('11010519490230002X', TODAY)).toBe('birthDate');
  expect(citizenIdFault('11010520261231002X', TODAY)).toBe('birthDate');
  expect(citizenIdFault('110105194912310021', TODAY)).toBe('checkDigit');
});

test('the pad takes X only as the last character and never a nineteenth', () => {
  expect(typeAll('1101X')).toBe('1101');
  expect(typeAll('11010519491231002X')).toBe('11010519491231002X');
  expect(typeAll('11010519491231002X5')).toBe('11010519491231002X');
});

test('only the last characters are readable', () => {
  expect(maskCitizenId('', 1)).toBe('');
  expect(maskCitizenId('1101051', 1)).toBe('•••••• 1');
  expect(maskCitizenId('11010519491231002X', 4)).toBe('•••••• •••• •••• 002X');
});
