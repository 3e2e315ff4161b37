import type { EventOf } from './decision.ts';
import { dropPastAppointments } from './evolve-appointment.ts';
import { newDayCounts, newQueue, newServiceWindow } from './new-queue-state.ts';
import type { QueueState } from './state.ts';

export function evolveDayOpened(state: QueueState, { day }: EventOf<'DayOpened'>): void {
  state.day = day;
  state.dayOpen = true;
  state.tickets.clear();
  state.directed.clear();
  state.suspended.clear();
  state.liveByPerson.clear();
  state.itemTimes.clear();
  state.lastWalkIn = 0;
  state.extension = null;
  dropPastAppointments(state, day);
  Object.assign(state.counts, newDayCounts());
  for (const queue of state.queues.values()) Object.assign(queue, newQueue(queue.settings, state.settings));
  for (const serviceWindow of state.windows.values()) {
    Object.assign(serviceWindow, newServiceWindow(serviceWindow.settings));
  }
}

export function evolveDayClosed(state: QueueState): void {
  state.dayOpen = false;
  state.extension = null;
}
