import type { HallRecord } from './events.ts';
import { type CallEntry, getQueue, type HallState } from './state.ts';

const CALLS_KEPT = 6;

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** The announcement id of a call is the id of its event. */
export function announcementIdOf(record: HallRecord): string {
  return `${record.commandId}/${record.index}`;
}

function addCall(state: HallState, record: HallRecord, ticketId: string, windowId: string): void {
  const queue = getQueue(state);
  const ticket = queue.tickets.get(ticketId);
  const settings = queue.windows.get(windowId)?.settings;
  if (ticket === undefined || settings === undefined) return;
  const entry: CallEntry = {
    announcementId: announcementIdOf(record),
    number: ticket.number,
    windowId,
    windowLabel: settings.label,
    zoneId: settings.zoneId,
    at: record.at,
    callCount: ticket.callCount,
  };
  const before = state.floor.calls.get(settings.zoneId) ?? [];
  const others = before.filter((call) => call.number !== entry.number);
  state.floor.calls.set(settings.zoneId, [entry, ...others].slice(0, CALLS_KEPT));
}

function dropCalls(state: HallState, ticketId: string): void {
  const number = getQueue(state).tickets.get(ticketId)?.number;
  for (const [zoneId, calls] of state.floor.calls)
    state.floor.calls.set(
      zoneId,
      calls.filter((call) => call.number !== number),
    );
}

/** Folds what boards, the kiosk and the manager's floor show beyond the queue. */
export function evolveFloor(state: HallState, record: HallRecord): void {
  const { floor } = state;
  const body = record.body;
  if (body.kind === 'TicketIssued') addOne(floor.asked, body.itemCode);
  else if (body.kind === 'TicketCalled' || body.kind === 'TicketRecalled')
    addCall(state, record, body.ticketId, body.windowId);
  // A cancelled call must not stay on the board and send people to a window.
  else if (body.kind === 'TicketCancelled') dropCalls(state, body.ticketId);
  else if (body.kind === 'RatingInvited') floor.ratings.invited += 1;
  else if (body.kind === 'RatingGiven') {
    floor.ratings.rated += 1;
    if (body.level <= 2) floor.ratings.bad += 1;
  }
}
