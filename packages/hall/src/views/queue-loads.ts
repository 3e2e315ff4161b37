import { queueOverview } from '@yichuang/queueing';
import { getQueue, type HallState } from '../state.ts';

/** Load of every queue as citizens see it: how many wait, how many windows, the range for a new ticket. */
export function queueLoads(state: HallState, at: number) {
  const queue = getQueue(state);
  return queueOverview(queue, at).map((load) => ({
    queueId: load.queueId,
    zoneId: queue.queues.get(load.queueId)?.settings.zoneId ?? '',
    waiting: load.waiting,
    openWindows: load.openWindows,
    wait: load.estimate,
  }));
}
