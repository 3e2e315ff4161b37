import type { EventOf } from './decision.ts';
import { newDayCounts } from './new-queue-state.ts';
import type { QueueState } from './state.ts';
import { clearLine } from './ticket-line.ts';

export function evolveDayOpened(state: QueueState, { day }: EventOf<'DayOpened'>): void {
  state.day = day;
  state.dayOpen = true;
  state.tickets.clear();
  state.liveByPerson.clear();
  Object.assign(state.counts, newDayCounts());
  for (const queue of state.queues.values()) {
    queue.lastNumber = 0;
    clearLine(queue.ordinary);
    clearLine(queue.priority);
    queue.servedCount = 0;
    queue.servedMs = 0;
    queue.openWindows = 0;
  }
  for (const serviceWindow of state.windows.values()) {
    serviceWindow.status = 'closed';
    serviceWindow.staffId = null;
    serviceWindow.pauseReason = null;
    serviceWindow.ticketId = null;
    serviceWindow.idleSince = null;
    serviceWindow.statusSince = null;
    serviceWindow.consecutivePriorityCalls = 0;
    serviceWindow.servedCount = 0;
  }
}

export function evolveDayClosed(state: QueueState): void {
  state.dayOpen = false;
}
