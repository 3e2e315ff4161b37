import { expect, test } from 'vitest';
import { missedActs } from './missed-acts.ts';

test('Q-101 an undo ends with its time although the hall pushes no view then', () => {
  const entry = { mayReturn: false, undoUntil: 5_000 };
  expect(missedActs(entry, 5_000)).toEqual({ mayReturn: false, mayUndo: true });
  expect(missedActs(entry, 5_001).mayUndo).toBe(false);
});

test('a number too late to undo may still come back by the hall’s rule', () => {
  expect(missedActs({ mayReturn: true, undoUntil: null }, 0)).toEqual({ mayReturn: true, mayUndo: false });
});
