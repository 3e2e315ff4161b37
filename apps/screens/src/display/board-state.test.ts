import type { BoardView } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { boardStateOf, expectedWaitOf } from './board-state.ts';

const CALL = {
  announcementId: 'c1',
  number: 'A001',
  windowId: 'w01',
  windowLabel: '1',
  zoneId: 'A',
  at: 0,
  callCount: 1,
};
const QUEUE = { queueId: 'personal', zoneId: 'A', waiting: 0, openWindows: 0, wait: null };

function board(current: typeof CALL | null, queue: Partial<typeof QUEUE> = {}): BoardView {
  return { zoneId: 'A', current, recent: [], queues: [{ ...QUEUE, ...queue }] };
}

test('before the first call the board welcomes, after it the call stays', () => {
  expect(boardStateOf(board(null), true)).toBe('welcome');
  expect(boardStateOf(board(CALL), true)).toBe('calling');
});

test('outside the hours it closes only when nobody waits and no window is open', () => {
  expect(boardStateOf(board(CALL), false)).toBe('closed');
  expect(boardStateOf(board(null), false)).toBe('closed');
  expect(boardStateOf(board(CALL, { waiting: 1 }), false)).toBe('calling');
  expect(boardStateOf(board(CALL, { openWindows: 1 }), false)).toBe('calling');
});

test.each([
  [{ openWindows: 0, waiting: 4 }, 'noWindow'],
  [{ openWindows: 1, waiting: 0, wait: { lowMinutes: 0, highMinutes: 0 } }, 'noWait'],
  [{ openWindows: 1, waiting: 1, wait: { lowMinutes: 0, highMinutes: 0 } }, 'soon'],
  [{ openWindows: 1, waiting: 3, wait: { lowMinutes: 5, highMinutes: 12 } }, 'wait'],
  [{ openWindows: 1, waiting: 3, wait: { lowMinutes: 5, highMinutes: 5 } }, 'waitOne'],
  [{ openWindows: 1, waiting: 3, wait: null }, 'waitUnknown'],
] as const)('%j is said as %s', (load, key) => {
  expect(expectedWaitOf({ ...QUEUE, ...load }).key).toBe(key);
});
