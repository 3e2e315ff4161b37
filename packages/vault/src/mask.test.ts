import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskCitizenIdNumber, maskDocumentNumber, maskName } from './mask.ts';

test.each([
  ['张三', '张*'],
  ['张三丰', '张*'],
  ['王', '王*'],
  [' 欧阳修 ', '欧*'],
  ['古丽·买买提', '古*'],
  ['𠮷田', '𠮷*'],
  ['Ann Lee', 'A*'],
  ['', ''],
  ['  ', ''],
])('the name %j is shown as %j', (name, masked) => {
  expect(maskName(name)).toBe(masked);
});

test.each([
  ['370100199001011234', '370***********1234'],
  ['11010519491231002x', '110***********002X'],
  ['３７０１００１９９００１０１１２３４', '370***********1234'],
  ['E12345678', 'E******78'],
  ['123456', '******'],
  ['', ''],
])('the number %j is shown as %j', (number, masked) => {
  expect(maskCitizenIdNumber(number)).toBe(masked);
});

test('a masked name shows one character, whatever the length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
      fc.pre(name.trim() !== '');
      expect([...maskName(name)]).toEqual([[...name.trim()][0], '*']);
    }),
  );
});

test('a masked number keeps its length, hides more than half, and never shows the date of birth', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[0-9A-Z]{1,30}$/), (number) => {
      const masked = maskDocumentNumber(number);
      expect(masked).toHaveLength(number.length);
      expect(masked.replaceAll('*', '').length).toBeLessThan(number.length / 2);
      if (number.length === 18) expect(masked.slice(6, 14)).toBe('********');
      [...masked].forEach((character, index) => {
        if (character !== '*') expect(character).toBe(number[index]);
      });
    }),
  );
});
