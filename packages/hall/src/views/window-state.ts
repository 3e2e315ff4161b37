import type { QueueState, ServiceWindow } from '@yichuang/queueing';

export type WindowState = 'closed' | 'open' | 'paused' | 'called' | 'serving';

/** A window's state in one word: its ticket's state when it has one, else its own. */
export function windowStateOf(queue: QueueState, serviceWindow: ServiceWindow): WindowState {
  const ticket = serviceWindow.ticketId === null ? undefined : queue.tickets.get(serviceWindow.ticketId);
  if (ticket === undefined) return serviceWindow.status;
  return ticket.state === 'serving' ? 'serving' : 'called';
}

/** Since when a window is in that state (epoch ms). */
export function windowSinceOf(queue: QueueState, serviceWindow: ServiceWindow): number | null {
  const ticket = serviceWindow.ticketId === null ? undefined : queue.tickets.get(serviceWindow.ticketId);
  return ticket?.startedAt ?? ticket?.calledAt ?? serviceWindow.idleSince ?? serviceWindow.statusSince;
}
