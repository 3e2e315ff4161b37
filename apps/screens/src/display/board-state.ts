import type { BoardView } from '@yichuang/contract';

/** What the large part of the board shows. */
export type BoardState = 'welcome' | 'calling' | 'closed';

/** Closed only when the hours say so and nobody is served or waits any more: overtime is still work. */
export function boardStateOf(view: BoardView, hasCalls: boolean, open: boolean): BoardState {
  const idle = view.queues.every((queue) => queue.waiting === 0 && queue.openWindows === 0);
  if (!open && view.extension === null && idle) return 'closed';
  return hasCalls ? 'calling' : 'welcome';
}

type QueueLoad = BoardView['queues'][number];

/** The words for what a person who comes now has to expect. */
export function expectedWaitOf(load: QueueLoad): {
  readonly key: 'wait' | 'waitOne' | 'soon' | 'noWait' | 'noWindow' | 'waitUnknown';
  readonly values: Readonly<Record<string, number>>;
} {
  if (load.openWindows === 0) return { key: 'noWindow', values: {} };
  if (load.wait === null) return { key: 'waitUnknown', values: {} };
  const { lowMinutes: low, highMinutes: high } = load.wait;
  if (high <= 0) return { key: load.waiting === 0 ? 'noWait' : 'soon', values: {} };
  return low === high ? { key: 'waitOne', values: { high } } : { key: 'wait', values: { low, high } };
}

const CLOSED_KEYS = {
  systemDown: 'closedForSystem',
  staffShortage: 'closedForStaff',
  full: 'closedForFull',
  meeting: 'closedForMeeting',
  other: 'closedQueue',
} as const satisfies Record<NonNullable<QueueLoad['closedFor']>, string>;

/** Why a queue gives no tickets now, in words; null while it gives them. `at`: when it gives them again, if that is known. */
export function noTicketsOf(load: QueueLoad): {
  readonly key: (typeof CLOSED_KEYS)[keyof typeof CLOSED_KEYS] | 'fullNow' | 'fullUntil' | 'notExtended';
  readonly at: number | null;
} | null {
  if (load.state === 'open') return null;
  if (load.state === 'full') return { key: load.freeAt === null ? 'fullNow' : 'fullUntil', at: load.freeAt };
  // Closed without a reason: extended hours run without this queue.
  return { key: load.closedFor === null ? 'notExtended' : CLOSED_KEYS[load.closedFor], at: null };
}
