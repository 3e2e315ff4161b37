import { type QueueLoad, type QueueState, queueOverview, refusalByQuota } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';
import { extensionOf, isWithinHours } from './hall-hours.ts';

/** Load of every queue as citizens see it: how many wait, how many windows, the range for a new ticket, whether it gives one. */
export function queueLoads(state: HallState, at: number) {
  const queue = getQueue(state);
  return queueOverview(queue, at).map((load) => loadShown(queue, load, at));
}

/** One queue's load as every page shows it. */
export function loadShown(queue: QueueState, { queueId, waiting, openWindows, estimate }: QueueLoad, at: number) {
  return {
    queueId,
    zoneId: queue.queues.get(queueId)?.settings.zoneId ?? '',
    waiting,
    openWindows,
    wait: estimate,
    ...giving(queue, queueId, at),
  };
}

function giving(queue: QueueState, queueId: string, at: number) {
  const closed = queue.queues.get(queueId)?.closed ?? null;
  if (closed !== null) return { state: 'closed' as const, closedFor: closed.reason, freeAt: null };
  const covered = extensionOf(queue, at)?.queueIds ?? null;
  // In extended hours only these queues give tickets; when the whole hall is closed, its hours say so.
  if (covered !== null && !covered.includes(queueId) && !isWithinHours(queue, at))
    return { state: 'closed' as const, closedFor: null, freeAt: null };
  const full = refusalByQuota(queue, queueId, 'kiosk', at);
  if (full !== null) return { state: 'full' as const, closedFor: null, freeAt: full.freeAt };
  return { state: 'open' as const, closedFor: null, freeAt: null };
}
