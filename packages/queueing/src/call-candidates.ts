import type { TicketClassSettings } from './settings.ts';
import { preferenceAt } from './skills.ts';
import type { QueueState, ServiceWindow } from './state.ts';
import { getQueue, getTicket } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { getTicketClass } from './ticket-classes.ts';
import { directedKey, standsBefore, type TicketLine } from './ticket-line.ts';

/** The first of a line that a window serves, with its index; of a directed line every ticket is one. */
export interface CallCandidate extends CallIndex {
  readonly line: TicketLine;
  /** Of the ticket in `line.ids`. */
  position: number;
  ticket: Ticket;
  readonly ticketClass: TicketClassSettings;
  readonly preference: number;
  readonly isDirected: boolean;
}

/** Weighted ms; `waitedMs` since the rank, negative before an appointment's slot. */
export interface CallIndex {
  waitedMs: number;
  unweightedIndex: number;
  index: number;
}

/** preference x slope x (time since rank + head start); before the slot no head start counts. */
export function indexOf(
  { slope, headStartMs }: TicketClassSettings,
  preference: number,
  rankAt: number,
  at: number,
): CallIndex {
  const waitedMs = at - rankAt;
  const unweightedIndex = slope * (waitedMs < 0 ? waitedMs : waitedMs + headStartMs);
  // A window that would rather not must not lift one who is before the slot.
  return { waitedMs, unweightedIndex, index: unweightedIndex < 0 ? unweightedIndex : preference * unweightedIndex };
}

/** Everyone whom a window may call at `at`: one per line, nothing per ticket behind it. */
export function candidatesFor(state: QueueState, serviceWindow: ServiceWindow, at: number): CallCandidate[] {
  const candidates: CallCandidate[] = [];
  for (const queueId of serviceWindow.queueIds) {
    const queue = getQueue(state, queueId);
    if (queue.waiting === 0) continue;
    const preference = preferenceAt(state, serviceWindow, queueId);
    for (const [classId, line] of queue.lines) {
      const ticketId = line.ids[line.head];
      if (ticketId === undefined) continue;
      const ticket = getTicket(state, ticketId);
      const ticketClass = getTicketClass(state.settings, classId);
      candidates.push({
        line,
        position: line.head,
        ticket,
        ticketClass,
        preference,
        isDirected: false,
        ...indexOf(ticketClass, preference, ticket.rankAt, at),
      });
    }
  }
  if (state.directed.size > 0) addDirected(state, serviceWindow, at, candidates);
  return candidates;
}

function addDirected(state: QueueState, serviceWindow: ServiceWindow, at: number, candidates: CallCandidate[]): void {
  const { settings, staffId } = serviceWindow;
  const keys = [directedKey({ kind: 'window', windowId: settings.windowId })];
  if (staffId !== null) keys.push(directedKey({ kind: 'staff', staffId }));
  for (const key of keys) {
    const line = state.directed.get(key);
    if (line === undefined) continue;
    for (let position = line.head; position < line.ids.length; position += 1) {
      const ticket = getTicket(state, line.ids[position] ?? '');
      const ticketClass = getTicketClass(state.settings, ticket.classId);
      const index = indexOf(ticketClass, 1, ticket.rankAt, at);
      candidates.push({ line, position, ticket, ticketClass, preference: 1, isDirected: true, ...index });
    }
  }
}

/** In a preview: the chosen one goes, and the one behind it in its line stands for the line. */
export function takeNextOf(state: QueueState, candidates: CallCandidate[], chosen: CallCandidate, at: number): void {
  const nextId = chosen.isDirected ? undefined : chosen.line.ids[chosen.position + 1];
  if (nextId === undefined) {
    candidates.splice(candidates.indexOf(chosen), 1);
    return;
  }
  chosen.position += 1;
  chosen.ticket = getTicket(state, nextId);
  Object.assign(chosen, indexOf(chosen.ticketClass, chosen.preference, chosen.ticket.rankAt, at));
}

/** The larger index first, then the earlier rank. */
export function goesBefore(one: CallCandidate, other: CallCandidate, by: 'index' | 'unweightedIndex'): boolean {
  return one[by] === other[by] ? standsBefore(one.ticket, other.ticket) : one[by] > other[by];
}
