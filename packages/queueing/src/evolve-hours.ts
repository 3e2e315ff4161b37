import type { EventOf } from './decision.ts';
import type { QueueState } from './state.ts';
import { getQueue } from './state-lookup.ts';

export function evolveQueueClosed(state: QueueState, { at, queueId, reason }: EventOf<'QueueClosed'>): void {
  getQueue(state, queueId).closed = { reason, at };
}

export function evolveQueueReopened(state: QueueState, { queueId }: EventOf<'QueueReopened'>): void {
  getQueue(state, queueId).closed = null;
}

export function evolveHoursExtended(state: QueueState, { until, queueIds }: EventOf<'HoursExtended'>): void {
  state.extension = { until, queueIds };
}

export function evolveExtensionEnded(state: QueueState): void {
  state.extension = null;
}
