import { expect, test } from 'vitest';
import { pauseWords } from './pause-words.ts';

test('the reason and the planned return stand on the sign', () => {
  expect(pauseWords({ pauseReason: 'meal', backAt: 2000 }, 1000)).toEqual({ reason: 'meal', back: 'backAt', at: 2000 });
});

test('a return that is not planned or has passed is soon, never a time gone by', () => {
  for (const backAt of [null, 1000, 999])
    expect(pauseWords({ pauseReason: 'break', backAt }, 1000)).toEqual({ reason: 'break', back: 'backSoon', at: null });
});

test('a reason that is nobody’s business is not said', () => {
  expect(pauseWords({ pauseReason: 'other', backAt: null }, 0).reason).toBeNull();
  expect(pauseWords({ pauseReason: null, backAt: null }, 0).reason).toBeNull();
});
