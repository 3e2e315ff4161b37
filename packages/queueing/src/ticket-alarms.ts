import type { Alarm, AlarmLimits } from './alarms.ts';
import type { QueueState } from './state.ts';
import { getTicket } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { ticketAt } from './ticket-line.ts';

/** suspended tickets whose holder is not back at the named time, or without one within the limit. */
export function alarmsOfSuspensions(state: QueueState, { suspensionLimitMs }: AlarmLimits, at: number): Alarm[] {
  const alarms: Alarm[] = [];
  for (const ticketId of state.suspended) {
    const { suspension, number, queueId } = getTicket(state, ticketId);
    if (suspension === null) continue;
    const sinceAt = suspension.expectedBackAt ?? suspension.at + suspensionLimitMs;
    if (at < sinceAt) continue;
    const { windowId } = suspension;
    alarms.push({ code: 'longSuspension', queueId, windowId, number, sinceAt, value: at - suspension.at });
  }
  return alarms;
}

/** tickets sent on, sent back or taken back that nobody takes because the window is not open or the clerk is at no open one. */
export function alarmsOfTransfers(state: QueueState, { waitLimitMs }: AlarmLimits, at: number): Alarm[] {
  const alarms: Alarm[] = [];
  for (const line of state.directed.values()) {
    for (let nth = 0; nth < line.size; nth += 1) {
      const ticket = ticketAt(line, nth, state.tickets);
      if (ticket === undefined || isTargetThere(state, ticket)) continue;
      const { number, queueId, transfer, directedTo } = ticket;
      const sentAt = transfer?.at ?? ticket.phaseSince ?? ticket.issuedAt;
      const sinceAt = sentAt + waitLimitMs;
      if (at < sinceAt) continue;
      const windowId = transfer?.fromWindowId ?? (directedTo?.kind === 'window' ? directedTo.windowId : null);
      alarms.push({ code: 'transferWaiting', queueId, windowId, number, sinceAt, value: at - sentAt });
    }
  }
  return alarms;
}

function isTargetThere({ windows }: QueueState, { directedTo }: Ticket): boolean {
  if (directedTo === null) return true;
  if (directedTo.kind === 'window') return windows.get(directedTo.windowId)?.status === 'open';
  for (const { status, staffId } of windows.values()) {
    if (staffId === directedTo.staffId) return status === 'open';
  }
  return false;
}
