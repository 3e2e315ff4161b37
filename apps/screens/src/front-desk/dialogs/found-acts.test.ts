import { expect, test } from 'vitest';
import { foundActs, typedNumber } from './found-acts.ts';

test.each([
  ['a12', 'A012'],
  ['A 012', 'A012'],
  ['p-1024', 'P1024'],
  ['b1', 'B001'],
] as const)('%s is read as %s', (typed, number) => {
  expect(typedNumber(typed)).toBe(number);
});

test.each(['', 'A', '12', 'AB12', 'A12345', '310101199001011234'])('%s is no number', (typed) => {
  expect(typedNumber(typed)).toBeNull();
});

test('a found number offers what its state leaves open, and nothing once it has ended', () => {
  const idsOf = (state: Parameters<typeof foundActs>[0]['state'], mayReturn = false) =>
    foundActs({ state, mayReturn }).map(({ id }) => id);
  expect(idsOf('waiting')).toEqual(['choose']);
  expect(idsOf('suspended')).toEqual(['resumePresent', 'resumeAbsent']);
  expect(idsOf('noShow', true)).toEqual(['return']);
  for (const state of ['noShow', 'called', 'serving', 'served', 'cancelled', 'expired'] as const)
    expect(idsOf(state)).toEqual([]);
});
