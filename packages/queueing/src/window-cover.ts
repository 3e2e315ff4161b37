import type { QueueState } from './state.ts';
import { getQueue, getServiceWindow } from './state-lookup.ts';

/** the queues with people in line that would have fewer open windows than they need if this open one paused. */
export function queuesLeftUncovered(state: QueueState, windowId: string): string[] {
  const { status, queueIds } = getServiceWindow(state, windowId);
  if (status !== 'open') return [];
  return queueIds.filter((queueId) => {
    const { settings, waiting, openWindows } = getQueue(state, queueId);
    return waiting > 0 && openWindows - 1 < settings.minimumOpenWindows;
  });
}
