import type { BoardView } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { boardStateOf, expectedWaitOf, noTicketsOf } from './board-state.ts';

const QUEUE = {
  queueId: 'personal',
  zoneId: 'A',
  waiting: 0,
  openWindows: 0,
  wait: null,
  state: 'open',
  closedFor: null,
  freeAt: null,
} as const;

function board(queue: Partial<BoardView['queues'][number]> = {}, extension: BoardView['extension'] = null): BoardView {
  return { zoneId: 'A', current: null, recent: [], queues: [{ ...QUEUE, ...queue }], notices: [], extension };
}

test('before the first call the board welcomes, after it the call stays', () => {
  expect(boardStateOf(board(), false, true)).toBe('welcome');
  expect(boardStateOf(board(), true, true)).toBe('calling');
});

test('outside the hours it closes only when nobody waits and no window is open', () => {
  expect(boardStateOf(board(), true, false)).toBe('closed');
  expect(boardStateOf(board(), false, false)).toBe('closed');
  expect(boardStateOf(board({ waiting: 1 }), true, false)).toBe('calling');
  expect(boardStateOf(board({ openWindows: 1 }), true, false)).toBe('calling');
});

test('extended hours keep the board open', () => {
  expect(boardStateOf(board({}, { until: 1, queueIds: null }), false, false)).toBe('welcome');
});

test.each([
  [{ state: 'open' }, null],
  [
    { state: 'closed', closedFor: 'systemDown' },
    { key: 'closedForSystem', at: null },
  ],
  [
    { state: 'closed', closedFor: 'staffShortage' },
    { key: 'closedForStaff', at: null },
  ],
  [
    { state: 'closed', closedFor: 'full' },
    { key: 'closedForFull', at: null },
  ],
  [
    { state: 'closed', closedFor: 'meeting' },
    { key: 'closedForMeeting', at: null },
  ],
  [
    { state: 'closed', closedFor: 'other' },
    { key: 'closedQueue', at: null },
  ],
  [
    { state: 'closed', closedFor: null },
    { key: 'notExtended', at: null },
  ],
  [
    { state: 'full', freeAt: 5 },
    { key: 'fullUntil', at: 5 },
  ],
  [
    { state: 'full', freeAt: null },
    { key: 'fullNow', at: null },
  ],
] as const)('a queue that is %j is said as %j', (load, said) => {
  expect(noTicketsOf({ ...QUEUE, ...load })).toEqual(said);
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
