import { expect, test } from 'vitest';
import { groupedCitizenId, normaliseTypedCitizenId, typedCitizenIdFault } from './typed-citizen-id.ts';

test('however it is typed or pasted, the same number stands in the field', () => {
  expect(normaliseTypedCitizenId(' 110101 19900307-123x')).toBe('11010119900307123X');
  expect(normaliseTypedCitizenId('１１０１０１')).toBe('110101');
  expect(normaliseTypedCitizenId('1101011990030712345')).toBe('110101199003071234');
});

test('an empty field lacks a number, a wrong check digit is told', () => {
  expect(typedCitizenIdFault('', '2026-03-10')).toBe('incomplete');
  expect(typedCitizenIdFault('110101199003070012', '2026-03-10')).toBe('checkDigit');
});

test('it is shown in groups', () => {
  expect(groupedCitizenId('11010119900307123X')).toBe('110101 19900307 123X');
  expect(groupedCitizenId('1101')).toBe('1101');
});
