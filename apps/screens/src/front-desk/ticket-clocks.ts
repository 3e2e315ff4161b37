import type { ClerkTicket } from '@yichuang/contract';

/** One of the three clocks of a ticket at a window; null before it has started. */
export interface TicketClock {
  readonly kind: 'waiting' | 'way' | 'service';
  readonly durationMs: number | null;
  readonly running: boolean;
}

type ClockedTicket = Pick<ClerkTicket, 'issuedAt' | 'calledAt' | 'arrivedAt' | 'startedAt'>;

/** Waiting (issued to called), way (called to the desk) and service time, apart and never overlapping. */
export function ticketClocks(ticket: ClockedTicket, now: number): readonly TicketClock[] {
  const atDeskAt = ticket.arrivedAt ?? ticket.startedAt;
  return [
    { kind: 'waiting', durationMs: ticket.calledAt - ticket.issuedAt, running: false },
    { kind: 'way', durationMs: Math.max(0, (atDeskAt ?? now) - ticket.calledAt), running: atDeskAt === null },
    {
      kind: 'service',
      durationMs: ticket.startedAt === null ? null : Math.max(0, now - ticket.startedAt),
      running: ticket.startedAt !== null,
    },
  ];
}
