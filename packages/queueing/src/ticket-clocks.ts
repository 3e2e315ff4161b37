import type { Ticket } from './ticket.ts';

/** Durations so far, in ms; no instant counts in two of them (invariant 4). */
export interface TicketClocks {
  readonly waitingMs: number;
  readonly wayMs: number;
  readonly serviceMs: number;
}

/** waiting from issue to the first call, way from there to arrival, service from its start to its end. */
export function clocksOf(ticket: Ticket, now: number): TicketClocks {
  const end = ticket.endedAt ?? now;
  return {
    waitingMs: elapsed(ticket.issuedAt, ticket.calledAt ?? end),
    wayMs: elapsed(ticket.calledAt, ticket.arrivedAt ?? end),
    serviceMs: elapsed(ticket.startedAt, end),
  };
}

function elapsed(from: number | null, until: number): number {
  return from === null ? 0 : Math.max(0, until - from);
}
