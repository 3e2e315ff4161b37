import { accept, type CommandOf, type QueueDecision, refuse } from './decision.ts';
import type { QueueState } from './state.ts';

/** a queue takes no more tickets; who waits is served. */
export function decideCloseQueue(state: QueueState, { at, queueId, reason }: CommandOf<'closeQueue'>): QueueDecision {
  if (!state.dayOpen) return refuse({ code: 'dayNotOpen' });
  const queue = state.queues.get(queueId);
  if (queue === undefined) return refuse({ code: 'unknownQueue', queueId });
  if (queue.closed !== null) return refuse({ code: 'queueClosed', queueId, reason: queue.closed.reason });
  return accept({ kind: 'QueueClosed', at, queueId, reason });
}

/** */
export function decideReopenQueue(state: QueueState, { at, queueId }: CommandOf<'reopenQueue'>): QueueDecision {
  if (!state.dayOpen) return refuse({ code: 'dayNotOpen' });
  const queue = state.queues.get(queueId);
  if (queue === undefined) return refuse({ code: 'unknownQueue', queueId });
  return queue.closed === null
    ? refuse({ code: 'queueNotClosed', queueId })
    : accept({ kind: 'QueueReopened', at, queueId });
}

/** tickets are given beyond the hours (延时); a later extension replaces the one before. */
export function decideExtendHours(state: QueueState, command: CommandOf<'extendHours'>): QueueDecision {
  const { at, until, queueIds } = command;
  if (!state.dayOpen) return refuse({ code: 'dayNotOpen' });
  if (until <= at) return refuse({ code: 'extensionInThePast' });
  const unknown = queueIds?.find((queueId) => !state.queues.has(queueId));
  if (unknown !== undefined) return refuse({ code: 'unknownQueue', queueId: unknown });
  return accept({ kind: 'HoursExtended', at, until, queueIds });
}

/** */
export function decideEndExtension(state: QueueState, { at }: CommandOf<'endExtension'>): QueueDecision {
  if (!state.dayOpen) return refuse({ code: 'dayNotOpen' });
  return state.extension === null ? refuse({ code: 'noExtension' }) : accept({ kind: 'ExtensionEnded', at });
}
