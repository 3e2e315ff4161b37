import { QueueingFault } from './queueing-fault.ts';
import type { QueueState } from './state.ts';
import { getQueue } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';

/** Ticket ids in order of rank: `ids[head]` is next, what lies before it has left. */
export interface TicketLine {
  readonly ids: string[];
  head: number;
  /** Tickets in line now, `ids.length - head`. */
  size: number;
}

/** A place in the order of a line: the instant first, then the tie, then the order of issue. */
export type Rank = Pick<Ticket, 'rankAt' | 'rankTie' | 'sequence'>;

type Tickets = ReadonlyMap<string, Ticket>;

/** An empty line. */
export function newTicketLine(): TicketLine {
  return { ids: [], head: 0, size: 0 };
}

/** Whether one rank stands before another. */
export function standsBefore(one: Rank, other: Rank): boolean {
  if (one.rankAt !== other.rankAt) return one.rankAt < other.rankAt;
  return one.rankTie === other.rankTie ? one.sequence < other.sequence : one.rankTie < other.rankTie;
}

/** Puts a ticket in its place by rank: O(1) at the end, the normal case, else O(log n) and one move of the rest. */
export function joinLine(line: TicketLine, ticket: Ticket, tickets: Tickets): void {
  const last = line.size === 0 ? undefined : tickets.get(line.ids[line.ids.length - 1] ?? '');
  if (last === undefined || standsBefore(last, ticket)) line.ids.push(ticket.ticketId);
  else line.ids.splice(positionOf(line, ticket, tickets), 0, ticket.ticketId);
  line.size += 1;
}

/** Takes a ticket out: O(1) at the head, O(log n) and one move of the rest elsewhere. */
export function leaveLine(line: TicketLine, ticket: Ticket, tickets: Tickets): void {
  const position = line.ids[line.head] === ticket.ticketId ? line.head : positionOf(line, ticket, tickets);
  if (line.ids[position] !== ticket.ticketId) {
    throw new QueueingFault('unknownTicketInState', `ticket ${ticket.ticketId} is not in its line`);
  }
  if (position === line.head) line.head += 1;
  else line.ids.splice(position, 1);
  line.size -= 1;
  if (line.size === 0) clearLine(line);
}

/** How many in this line stand before a rank; O(log n). */
export function countBefore(line: TicketLine, rank: Rank, tickets: Tickets): number {
  return positionOf(line, rank, tickets) - line.head;
}

/** The nth ticket of a line, from 0; undefined behind its end. */
export function ticketAt(line: TicketLine, nth: number, tickets: Tickets): Ticket | undefined {
  const ticketId = line.ids[line.head + nth];
  return ticketId === undefined ? undefined : tickets.get(ticketId);
}

/** Takes everybody out. */
export function clearLine(line: TicketLine): void {
  line.ids.length = 0;
  line.head = 0;
  line.size = 0;
}

/** The key of `state.directed` for a window's or a clerk's own line. */
export function directedKey(target: NonNullable<Ticket['directedTo']>): string {
  return target.kind === 'window' ? `window ${target.windowId}` : `staff ${target.staffId}`;
}

/** The line in which a ticket stands while it waits: its window's or clerk's own, or its class's in its queue; undefined while nobody stands in the former. */
export function findLineOf(state: QueueState, ticket: Ticket): TicketLine | undefined {
  if (ticket.directedTo !== null) return state.directed.get(directedKey(ticket.directedTo));
  return classLineOf(state, ticket);
}

/** Puts a ticket in its line; directed ones count in no queue's `waiting`. */
export function joinQueue(state: QueueState, ticket: Ticket): void {
  if (ticket.directedTo === null) {
    joinLine(classLineOf(state, ticket), ticket, state.tickets);
    getQueue(state, ticket.queueId).waiting += 1;
    return;
  }
  const key = directedKey(ticket.directedTo);
  let line = state.directed.get(key);
  if (line === undefined) {
    line = newTicketLine();
    state.directed.set(key, line);
  }
  joinLine(line, ticket, state.tickets);
}

/** Takes a ticket out of its line, by the queue, class, rank and direction with which it joined. */
export function leaveQueue(state: QueueState, ticket: Ticket): void {
  if (ticket.directedTo === null) {
    leaveLine(classLineOf(state, ticket), ticket, state.tickets);
    getQueue(state, ticket.queueId).waiting -= 1;
    return;
  }
  const key = directedKey(ticket.directedTo);
  const line = state.directed.get(key);
  if (line === undefined) throw new QueueingFault('unknownTicketInState', `nobody waits for ${key}`);
  leaveLine(line, ticket, state.tickets);
  if (line.size === 0) state.directed.delete(key);
}

function classLineOf(state: QueueState, { queueId, classId }: Ticket): TicketLine {
  const line = getQueue(state, queueId).lines.get(classId);
  if (line === undefined) throw new QueueingFault('unknownClassInState', `queue ${queueId} has no class ${classId}`);
  return line;
}

/** First index from the head on whose ticket does not stand before the rank. */
function positionOf(line: TicketLine, rank: Rank, tickets: Tickets): number {
  let low = line.head;
  let high = line.ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = tickets.get(line.ids[middle] ?? '');
    if (other !== undefined && standsBefore(other, rank)) low = middle + 1;
    else high = middle;
  }
  return low;
}
