import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkCitizenIdNumber, citizenIdCheckCharacter } from './citizen-id-number.ts';

const TODAY = '2026-03-02';

function complete(digits: string): string {
  return digits + citizenIdCheckCharacter(digits);
}

const validNumbers = fc
  .record({
    region: fc.integer({ min: 110000, max: 999999 }),
    birth: fc.date({ min: new Date('1900-01-01'), max: new Date(TODAY), noInvalidDate: true }),
    serial: fc.integer({ min: 0, max: 999 }),
  })
  .map(({ region, birth, serial }) =>
    complete(`${region}${birth.toISOString().slice(0, 10).replaceAll('-', '')}${String(serial).padStart(3, '0')}`),
  );

test.each([
  ['11010519491231002X', '11010519491231002X'],
  ['11010519491231002x', '11010519491231002X'],
  ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
  [' 110105 19491231 002X ', '11010519491231002X'],
])('%s is a valid number', (text, number) => {
  expect(checkCitizenIdNumber(text, TODAY)).toEqual({ ok: true, number });
});

test.each([
  ['', 'numberLength'],
  ['110105491231002', 'numberLength'],
  ['11010519491231002XX', 'numberLength'],
  ['1101051949123100AX', 'numberCharacters'],
  ['X10105194912310021', 'numberCharacters'],
  ['01010519491231002X', 'numberCharacters'],
  [complete('11010519491331002'), 'birthDateInvalid'],
  [complete('11010519490230002'), 'birthDateInvalid'],
  [complete('11010519000229002'), 'birthDateInvalid'],
  [complete('11010519490100002'), 'birthDateInvalid'],
  [complete('11010500000101002'), 'birthDateInvalid'],
  [complete('11010520260303002'), 'birthDateInFuture'],
  ['110105194912310021', 'checkDigit'],
])('%s is refused: %s', (text, code) => {
  expect(checkCitizenIdNumber(text, TODAY)).toEqual({ ok: false, code });
});

test('who was born today has a number; 29 February exists in 2000', () => {
  expect(checkCitizenIdNumber(complete('11010520260302002'), TODAY).ok).toBe(true);
  expect(checkCitizenIdNumber(complete('11010520000229002'), TODAY).ok).toBe(true);
});

test('a day that is none is a fault of the caller', () => {
  expect(() => checkCitizenIdNumber('11010519491231002X', '2026-3-2')).toThrow(TypeError);
});

test('every well-made number passes', () => {
  fc.assert(fc.property(validNumbers, (number) => checkCitizenIdNumber(number, TODAY).ok));
});

test('one wrong digit, or two neighbours swapped, never passes', () => {
  fc.assert(
    fc.property(validNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, index, shift) => {
      const digit = String((Number(number[index]) + shift) % 10);
      expect(checkCitizenIdNumber(number.slice(0, index) + digit + number.slice(index + 1), TODAY).ok).toBe(false);
      const [first = '', second = ''] = number.slice(index, index + 2);
      fc.pre(first !== second);
      expect(checkCitizenIdNumber(number.slice(0, index) + second + first + number.slice(index + 2), TODAY).ok).toBe(
        false,
      );
    }),
  );
});
