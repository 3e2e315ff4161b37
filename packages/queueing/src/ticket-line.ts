import type { Ticket } from './ticket.ts';

/** First come, first served line of ticket ids: `ids[head]` is next, what lies before it has left. */
export interface TicketLine {
  readonly ids: string[];
  head: number;
  /** Tickets in line now, `ids.length - head`. */
  size: number;
}

/** An empty line. */
export function newTicketLine(): TicketLine {
  return { ids: [], head: 0, size: 0 };
}

/** Puts the newest ticket at the end; ids must come in order of issue. */
export function joinLine(line: TicketLine, ticketId: string): void {
  line.ids.push(ticketId);
  line.size += 1;
}

/** Takes a ticket out: O(1) at the head, O(log n) and one move of the rest elsewhere. */
export function leaveLine(line: TicketLine, ticket: Ticket, tickets: ReadonlyMap<string, Ticket>): void {
  if (line.ids[line.head] === ticket.ticketId) {
    line.head += 1;
  } else {
    line.ids.splice(positionOf(line, ticket.sequence, tickets), 1);
  }
  line.size -= 1;
}

/** How many in this line were issued before the given sequence; O(log n). */
export function countIssuedBefore(line: TicketLine, sequence: number, tickets: ReadonlyMap<string, Ticket>): number {
  return positionOf(line, sequence, tickets) - line.head;
}

/** Takes everybody out. */
export function clearLine(line: TicketLine): void {
  line.ids.length = 0;
  line.head = 0;
  line.size = 0;
}

/** First index from the head on whose ticket was issued at or after `sequence`. */
function positionOf(line: TicketLine, sequence: number, tickets: ReadonlyMap<string, Ticket>): number {
  let low = line.head;
  let high = line.ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const issued = tickets.get(line.ids[middle] ?? '')?.sequence ?? 0;
    if (issued < sequence) low = middle + 1;
    else high = middle;
  }
  return low;
}
