import { expect, test } from 'vitest';
import { idleStateAfter } from './idle-state.ts';

test('asks after 60 s, counts 30 s down, then it is over', () => {
  expect(idleStateAfter(59_999)).toEqual({ kind: 'active' });
  expect(idleStateAfter(60_000)).toEqual({ kind: 'asking', secondsLeft: 30 });
  expect(idleStateAfter(89_999)).toEqual({ kind: 'asking', secondsLeft: 1 });
  expect(idleStateAfter(90_000)).toEqual({ kind: 'over' });
});
