import type { Announcement, BoardView, CallEntry } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { NEW_CALL_MS, NO_CALLS, noteAnnouncement, noteView, shownCalls, takenBack } from './board-calls.ts';

function call(number: string, at: number, callCount = 1): CallEntry {
  const announcementId = `${number}/${callCount}`;
  return { announcementId, number, windowId: 'w01', windowLabel: '1', zoneId: 'A', at, callCount };
}

function announced(entry: CallEntry): Announcement {
  return { ...entry, kind: entry.callCount > 1 ? 'recall' : 'call', ticketId: entry.number, speech: [] };
}

/** Newest first. */
function view(...calls: CallEntry[]): BoardView {
  const [current = null, ...recent] = calls;
  return { zoneId: 'A', current, recent, queues: [], notices: [], extension: null };
}

const BURST = ['A009', 'A008', 'A007', 'A006', 'A005', 'A004', 'A003', 'A002', 'A001'].map((number, index) =>
  call(number, 1000 - index),
);
const numbersOf = (shown: readonly { call: CallEntry }[]) => shown.map((entry) => entry.call.number);

test('what the board found when it opened is not new, what comes later is, for its time', () => {
  const opened = noteView(NO_CALLS, view(call('A001', 1)), Number.NEGATIVE_INFINITY);
  const next = view(call('A002', 2), call('A001', 1));
  const memory = noteView(opened, next, 100);
  expect(shownCalls(memory, next, 2, 100).map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(shownCalls(memory, next, 2, 100 + NEW_CALL_MS).map(({ isNew }) => isNew)).toEqual([false, false]);
});

test('a burst of nine is shown whole though a view keeps six, and its head leaves when it had its time', () => {
  let memory = NO_CALLS;
  for (const entry of [...BURST].reverse()) memory = noteAnnouncement(memory, announced(entry), 0);
  const kept = view(...BURST.slice(0, 6));
  expect(numbersOf(shownCalls(memory, kept, 2000, 1000))).toEqual(BURST.map(({ number }) => number));
  expect(numbersOf(shownCalls(memory, kept, 2000, NEW_CALL_MS))).toHaveLength(6);
});

test('an announced call is shown before its view comes, and once only', () => {
  const memory = noteAnnouncement(NO_CALLS, announced(call('A002', 20)), 0);
  expect(numbersOf(shownCalls(memory, view(call('A001', 10)), 15, 0))).toEqual(['A002', 'A001']);
  expect(numbersOf(shownCalls(memory, view(call('A002', 20), call('A001', 10)), 25, 0))).toEqual(['A002', 'A001']);
  expect(noteAnnouncement(memory, announced(call('A002', 20)), 5)).toBe(memory);
});

test('a recall stands for its number, wherever the first call stood', () => {
  const memory = noteAnnouncement(NO_CALLS, announced(call('A001', 30, 2)), 0);
  const shown = shownCalls(memory, view(call('A002', 20), call('A001', 10)), 25, 0);
  expect(shown.map((entry) => entry.call.announcementId)).toEqual(['A001/2', 'A002/1']);
});

test('a call that the hall took back is not shown again', () => {
  const memory = noteAnnouncement(NO_CALLS, announced(call('A001', 10)), 0);
  expect(shownCalls(memory, view(), 20, 1)).toEqual([]);
  expect(numbersOf(shownCalls(memory, view(call('A002', 5)), 20, 1))).toEqual(['A002']);
});

test('taken back is what is gone from the view, not what newer calls pushed out of it', () => {
  const full = view(...BURST.slice(1, 7));
  expect(takenBack(full, view(...BURST.slice(0, 6)))).toEqual([]);
  expect(takenBack(full, view(...BURST.slice(0, 7).filter(({ number }) => number !== 'A006')))).toEqual(['A006']);
  expect(takenBack(full, view(...BURST.slice(2, 7)))).toEqual(['A008']);
  expect(takenBack(view(call('A001', 10)), view(call('A001', 30, 2)))).toEqual([]);
  expect(takenBack(view(call('A001', 10)), view())).toEqual(['A001']);
});
