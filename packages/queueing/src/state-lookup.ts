import { QueueingFault } from './queueing-fault.ts';
import type { Queue, QueueState, ServiceWindow } from './state.ts';
import type { Ticket } from './ticket.ts';

/** The ticket of an id that must exist; throws `QueueingFault` if it does not. */
export function getTicket(state: QueueState, ticketId: string): Ticket {
  const ticket = state.tickets.get(ticketId);
  if (ticket === undefined) throw new QueueingFault('unknownTicketInState', `no ticket ${ticketId}`);
  return ticket;
}

/** The queue of an id that must exist; throws `QueueingFault` if it does not. */
export function getQueue(state: QueueState, queueId: string): Queue {
  const queue = state.queues.get(queueId);
  if (queue === undefined) throw new QueueingFault('unknownQueueInState', `no queue ${queueId}`);
  return queue;
}

/** The service window of an id that must exist; throws `QueueingFault` if it does not. */
export function getServiceWindow(state: QueueState, windowId: string): ServiceWindow {
  const serviceWindow = state.windows.get(windowId);
  if (serviceWindow === undefined) throw new QueueingFault('unknownWindowInState', `no window ${windowId}`);
  return serviceWindow;
}

/** The key of `liveByPerson`; item codes hold no space. */
export function personItemKey(personRef: string, itemCode: string): string {
  return `${personRef} ${itemCode}`;
}
