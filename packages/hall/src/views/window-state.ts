import type { QueueState, ServiceWindow, Ticket } from '@yichuang/queueing';

export type WindowState = 'closed' | 'open' | 'paused' | 'called' | 'serving';

/** The ticket that holds a window; undefined for a free one. */
export function ticketAtWindow(queue: QueueState, { ticketId }: ServiceWindow): Ticket | undefined {
  return ticketId === null ? undefined : queue.tickets.get(ticketId);
}

/** A window's state in one word: its ticket's state when it has one, else its own. */
export function windowStateOf(queue: QueueState, serviceWindow: ServiceWindow): WindowState {
  const ticket = ticketAtWindow(queue, serviceWindow);
  if (ticket === undefined) return serviceWindow.status;
  return ticket.state === 'serving' ? 'serving' : 'called';
}

/** Since when a window is in that state (epoch ms). */
export function windowSinceOf(queue: QueueState, serviceWindow: ServiceWindow): number | null {
  const ticket = ticketAtWindow(queue, serviceWindow);
  if (ticket === undefined) return serviceWindow.idleSince ?? serviceWindow.statusSince;
  // A no-show that was taken back is called since then, not since its call.
  return ticket.startedAt ?? (ticket.state === 'called' ? ticket.phaseSince : null) ?? ticket.calledAt;
}

/** What signs say of a window; '' for one that the settings do not name any more. */
export function labelOf(queue: QueueState, windowId: string): string {
  return queue.windows.get(windowId)?.settings.label ?? '';
}
