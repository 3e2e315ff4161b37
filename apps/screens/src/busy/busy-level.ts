import type { QueueLoad } from '@yichuang/contract';

/** How busy a queue or the hall is; `unknown` while people wait and no window is open. */
export type BusyLevel = 'quiet' | 'some' | 'crowded' | 'unknown';

const QUIET_UP_TO_MINUTES = 10;
const SOME_UP_TO_MINUTES = 30;

function levelOf(minutes: number): BusyLevel {
  if (minutes <= QUIET_UP_TO_MINUTES) return 'quiet';
  return minutes <= SOME_UP_TO_MINUTES ? 'some' : 'crowded';
}

/** By the upper end of the range: what somebody must be ready to wait. */
export function busyLevelOf({ waiting, wait }: Pick<QueueLoad, 'waiting' | 'wait'>): BusyLevel {
  if (wait !== null) return levelOf(wait.highMinutes);
  return waiting === 0 ? 'quiet' : 'unknown';
}

/** The whole hall: what those who wait there now must be ready for on the average, and how many they are. */
export function busyOfHall(queues: readonly Pick<QueueLoad, 'waiting' | 'wait'>[]): {
  readonly level: BusyLevel;
  readonly waiting: number;
} {
  const waiting = queues.reduce((sum, queue) => sum + queue.waiting, 0);
  const known = queues.filter((queue) => queue.wait !== null && queue.waiting > 0);
  const persons = known.reduce((sum, queue) => sum + queue.waiting, 0);
  if (waiting === 0) return { level: 'quiet', waiting };
  if (persons === 0) return { level: 'unknown', waiting };
  const minutes = known.reduce((sum, queue) => sum + queue.waiting * (queue.wait?.highMinutes ?? 0), 0);
  return { level: levelOf(minutes / persons), waiting };
}
