import type { Alarm, AlarmLimits } from './alarms.ts';
import { findLongestWaiting, waitingSinceOf } from './longest-wait.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import { getQueue, getTicket } from './state-lookup.ts';
import { presentServiceMs } from './ticket-clocks.ts';
import { directedKey, ticketAt } from './ticket-line.ts';

/** an emergency, a service, an idle time or a break of a window that reached its limit; an emergency at once. */
export function alarmsOfWindow(
  state: QueueState,
  serviceWindow: ServiceWindow,
  limits: AlarmLimits,
  at: number,
): Alarm[] {
  const { settings, ticketId, emergencySince, status, backAt } = serviceWindow;
  const { windowId } = settings;
  const ticket = ticketId === null ? undefined : getTicket(state, ticketId);
  const number = ticket?.number ?? null;
  const alarms: Alarm[] = [];
  function raise(code: Alarm['code'], reachedMs: number, limitMs: number): void {
    if (reachedMs < limitMs) return;
    alarms.push({ code, queueId: null, windowId, number, sinceAt: at - reachedMs + limitMs, value: reachedMs });
  }
  if (emergencySince !== null) raise('emergency', Math.max(0, at - emergencySince), 0);
  if (ticket?.state === 'serving') raise('longService', presentServiceMs(ticket, at), limits.serviceLimitMs);
  const idleMs = idleWhileWaitingMs(state, serviceWindow, at);
  if (idleMs !== null) raise('idleWhileWaiting', idleMs, limits.idleWhileWaitingMs);
  if (status === 'paused' && backAt !== null) raise('breakOverrun', at - backAt, 0);
  return alarms;
}

/** How long an open window has been free while somebody waited whom it may call; null when that is not so. */
function idleWhileWaitingMs(state: QueueState, serviceWindow: ServiceWindow, at: number): number | null {
  const { settings, queueIds, staffId, ticketId, idleSince } = serviceWindow;
  if (ticketId !== null || idleSince === null) return null;
  let since = Number.POSITIVE_INFINITY;
  for (const queueId of queueIds) {
    const longest = findLongestWaiting(state, getQueue(state, queueId));
    if (longest !== undefined) since = Math.min(since, waitingSinceOf(longest));
  }
  const keys = [directedKey({ kind: 'window', windowId: settings.windowId })];
  if (staffId !== null) keys.push(directedKey({ kind: 'staff', staffId }));
  for (const key of keys) {
    const line = state.directed.get(key);
    for (let nth = 0; line !== undefined && nth < line.size; nth += 1) {
      const ticket = ticketAt(line, nth, state.tickets);
      // What it waited before it was sent here is not this window's idleness.
      if (ticket !== undefined) since = Math.min(since, Math.max(ticket.phaseSince ?? ticket.issuedAt, ticket.rankAt));
    }
  }
  return since > at ? null : at - Math.max(idleSince, since);
}
