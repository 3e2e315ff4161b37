import { type QueueRefusal, type QueueState, refusalToCancel, refusalToReturn } from '@yichuang/queueing';
import type { HallRefusal } from '../decide.ts';

/** Whether a command may be given now; `code` says why not. */
export interface ActionState {
  readonly command: string;
  readonly allowed: boolean;
  readonly code?: HallRefusal['code'];
  readonly notBefore?: number;
}

/** The entry of a command that would be refused for this reason, or not. */
export function actionOf(command: string, refusal: { readonly code: HallRefusal['code'] } | null): ActionState {
  return refusal === null ? { command, allowed: true } : { command, allowed: false, code: refusal.code };
}

/** Whether the ticket of a desk or phone can be given up now: until its service has begun. */
export function cancelAction(queue: QueueState, ticketId: string | null): ActionState {
  return actionOf('cancelTicket', ticketId === null ? { code: 'windowHasNoTicket' } : refusalToCancel(queue, ticketId));
}

/** Whether one of these missed tickets can come back now; the first one's refusal when none can. */
export function returnAction(queue: QueueState, ticketIds: readonly string[]): ActionState {
  let refusal: QueueRefusal | { readonly code: 'unknownTicket' } | null = { code: 'unknownTicket' };
  for (const [index, ticketId] of ticketIds.entries()) {
    const found = refusalToReturn(queue, ticketId);
    if (found === null || index === 0) refusal = found;
    if (found === null) break;
  }
  return actionOf('returnTicket', refusal);
}
