import { newQueue, newServiceWindow } from './new-queue-state.ts';
import { QueueingFault } from './queueing-fault.ts';
import type { QueueingSettings } from './settings.ts';
import { contradictionsOf } from './settings-contradictions.ts';
import { effectiveQueueIds } from './skills.ts';
import type { Queue, QueueState, ServiceWindow } from './state.ts';
import type { Ticket } from './ticket.ts';
import { directedKey, newTicketLine, type TicketLine } from './ticket-line.ts';

/** why new settings could not take effect on a running state, as English sentences; empty when they could. */
export function contradictionsOfChange(state: QueueState, settings: QueueingSettings): string[] {
  return [
    ...contradictionsOf(settings),
    ...contradictionsOfQueues(state, settings),
    ...contradictionsOfWindows(state, settings),
    ...contradictionsOfClasses(state, settings),
  ];
}

/**
 * puts new settings into a running state in place: queues, windows and classes that are new are added, those that
 * are named no longer go. Throws `QueueingFault` `badSettings` if `contradictionsOfChange` finds any.
 */
export function changeSettings(state: QueueState, settings: QueueingSettings): void {
  const contradictions = contradictionsOfChange(state, settings);
  if (contradictions.length > 0) throw new QueueingFault('badSettings', contradictions.join('; '));
  state.settings = settings;
  changeQueues(state, settings);
  changeWindows(state, settings);
  for (const queue of state.queues.values()) queue.openWindows = 0;
  for (const serviceWindow of state.windows.values()) {
    serviceWindow.queueIds = effectiveQueueIds(settings, serviceWindow);
    if (serviceWindow.status !== 'open') continue;
    for (const queueId of serviceWindow.queueIds) openOneMore(state, queueId);
  }
}

/** A new order of the queues is kept too, as it would be after a replay. */
function changeQueues(state: QueueState, settings: QueueingSettings): void {
  const before = new Map(state.queues);
  state.queues.clear();
  for (const queueSettings of settings.queues) {
    const queue = before.get(queueSettings.queueId) ?? newQueue(queueSettings, settings);
    queue.settings = queueSettings;
    changeLines(queue, settings);
    state.queues.set(queueSettings.queueId, queue);
  }
}

function changeLines({ lines }: Queue, { classes }: QueueingSettings): void {
  const before = new Map<string, TicketLine>(lines);
  lines.clear();
  for (const { classId } of classes) lines.set(classId, before.get(classId) ?? newTicketLine());
}

function changeWindows(state: QueueState, settings: QueueingSettings): void {
  const before = new Map(state.windows);
  state.windows.clear();
  for (const windowSettings of settings.windows) {
    const serviceWindow = before.get(windowSettings.windowId) ?? newServiceWindow(windowSettings);
    serviceWindow.settings = windowSettings;
    serviceWindow.dayQueueIds = serviceWindow.dayQueueIds?.filter((queueId) => state.queues.has(queueId)) ?? null;
    state.windows.set(windowSettings.windowId, serviceWindow);
  }
}

function openOneMore(state: QueueState, queueId: string): void {
  const queue = state.queues.get(queueId);
  if (queue !== undefined) queue.openWindows += 1;
}

function contradictionsOfQueues(state: QueueState, settings: QueueingSettings): string[] {
  const named = new Map(settings.queues.map((queue) => [queue.queueId, queue]));
  const withTickets = new Set<string>();
  for (const ticket of state.tickets.values()) for (const { queueId } of ticket.items) withTickets.add(queueId);
  for (const { queueId } of state.tickets.values()) withTickets.add(queueId);
  const withBookings = new Set<string>();
  for (const { state: stage, queueId } of state.appointments.values()) {
    if (stage === 'booked') withBookings.add(queueId);
  }
  const found: string[] = [];
  for (const [queueId, queue] of state.queues) {
    const change = named.get(queueId);
    if (change === undefined) {
      if (withTickets.has(queueId)) found.push(`queue ${queueId} has tickets today`);
      if (withBookings.has(queueId)) found.push(`queue ${queueId} has booked appointments`);
    } else if (change.prefix !== queue.settings.prefix && queue.lastNumber > 0) {
      // Two queues that swapped their letters would give numbers twice.
      found.push(`queue ${queueId} gave numbers with prefix ${queue.settings.prefix} today`);
    }
  }
  return found;
}

function contradictionsOfWindows(state: QueueState, settings: QueueingSettings): string[] {
  const named = new Set(settings.windows.map(({ windowId }) => windowId));
  const found: string[] = [];
  for (const [windowId, serviceWindow] of state.windows) {
    if (!named.has(windowId) && isInUse(state, serviceWindow)) found.push(`window ${windowId} was used today`);
  }
  return found;
}

/** Tickets of the day and their transfers may name any window that was ever open today. */
function isInUse(state: QueueState, { settings, statusSince, emergencySince }: ServiceWindow): boolean {
  const { windowId } = settings;
  return (
    statusSince !== null || emergencySince !== null || state.directed.has(directedKey({ kind: 'window', windowId }))
  );
}

function contradictionsOfClasses(state: QueueState, settings: QueueingSettings): string[] {
  const named = new Set(settings.classes.map(({ classId }) => classId));
  const missed = new Set<string>();
  for (const ticket of state.tickets.values()) {
    if (!named.has(ticket.classId) && mayStandInLine(ticket)) missed.add(ticket.classId);
  }
  return [...missed].map((classId) => `class ${classId} has tickets in the line or on their way back to it`);
}

function mayStandInLine({ state }: Ticket): boolean {
  return state !== 'served' && state !== 'cancelled' && state !== 'expired';
}
