import { type QueueState, refusalToCancel } from '@yichuang/queueing';

/** Whether the ticket of a desk or phone can be given up now: until its service has begun. */
export function cancelAction(queue: QueueState, ticketId: string | null) {
  const command = 'cancelTicket';
  if (ticketId === null) return { command, allowed: false, code: 'windowHasNoTicket' } as const;
  const refusal = refusalToCancel(queue, ticketId);
  return refusal === null ? { command, allowed: true } : { command, allowed: false, code: refusal.code };
}
