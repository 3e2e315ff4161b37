import { findLongestWaiting, waitingSinceOf } from './longest-wait.ts';
import type { QueueState } from './state.ts';
import { estimatesForNewcomers } from './wait-estimate.ts';
import type { WaitRange } from './wait-range.ts';

/** One queue as boards and managers see it. */
export interface QueueLoad {
  readonly queueId: string;
  readonly waiting: number;
  readonly openWindows: number;
  /** Since when the ticket waits that waits longest (epoch ms, Q-72); null when nobody waits. */
  readonly longestSinceAt: number | null;
  readonly longestWaitMs: number;
  /** For an ordinary ticket issued now; null when no window is open. */
  readonly estimate: WaitRange | null;
}

/** Every queue in the order of the settings. */
export function queueOverview(state: QueueState, at: number): QueueLoad[] {
  const loads: QueueLoad[] = [];
  const estimates = estimatesForNewcomers(state, at);
  for (const [queueId, queue] of state.queues) {
    const longest = findLongestWaiting(state, queue);
    const longestSinceAt = longest === undefined ? null : waitingSinceOf(longest);
    loads.push({
      queueId,
      waiting: queue.waiting,
      openWindows: queue.openWindows,
      longestSinceAt,
      longestWaitMs: longestSinceAt === null ? 0 : Math.max(0, at - longestSinceAt),
      estimate: estimates.get(queueId) ?? null,
    });
  }
  return loads;
}
