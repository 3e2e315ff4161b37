import type { Queue, QueueState } from './state.ts';
import { getTicket } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { estimateForNewcomer } from './wait-estimate.ts';
import type { WaitRange } from './wait-range.ts';

/** One queue as boards and managers see it. */
export interface QueueLoad {
  readonly queueId: string;
  readonly waiting: number;
  readonly openWindows: number;
  /** Issue of the ticket that waits longest (epoch ms); null when nobody waits. */
  readonly longestSinceAt: number | null;
  readonly longestWaitMs: number;
  /** For an ordinary ticket issued now; null when no window is open. */
  readonly estimate: WaitRange | null;
}

/** Every queue in the order of the settings. */
export function queueOverview(state: QueueState, at: number): QueueLoad[] {
  const loads: QueueLoad[] = [];
  for (const [queueId, queue] of state.queues) {
    const longestSinceAt = findLongestWaiting(state, queue)?.issuedAt ?? null;
    loads.push({
      queueId,
      waiting: queue.ordinary.size + queue.priority.size,
      openWindows: queue.openWindows,
      longestSinceAt,
      longestWaitMs: longestSinceAt === null ? 0 : Math.max(0, at - longestSinceAt),
      estimate: estimateForNewcomer(state, queueId, 'ordinary'),
    });
  }
  return loads;
}

/** The ticket of a queue that waits longest, of whichever class. */
export function findLongestWaiting(state: QueueState, { ordinary, priority }: Queue): Ticket | undefined {
  const ordinaryId = ordinary.ids[ordinary.head];
  const priorityId = priority.ids[priority.head];
  if (ordinaryId === undefined) return priorityId === undefined ? undefined : getTicket(state, priorityId);
  if (priorityId === undefined) return getTicket(state, ordinaryId);
  const first = getTicket(state, ordinaryId);
  const second = getTicket(state, priorityId);
  return first.sequence < second.sequence ? first : second;
}
