import type { BoardView } from '@yichuang/contract';

/** What the large part of the board shows. */
export type BoardState = 'welcome' | 'calling' | 'closed';

/** Closed only when the hours say so and nobody is served or waits any more: overtime is still work. */
export function boardStateOf(view: BoardView, open: boolean): BoardState {
  const idle = view.queues.every((queue) => queue.waiting === 0 && queue.openWindows === 0);
  if (!open && idle) return 'closed';
  return view.current === null ? 'welcome' : 'calling';
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
