import type { ClerkTicket } from '@yichuang/contract';

/** One of the three clocks of a ticket at a window; null before it has started, or when it does not apply. */
export interface TicketClock {
  readonly kind: 'waiting' | 'way' | 'service';
  readonly durationMs: number | null;
  readonly running: boolean;
}

type ClockedTicket = Pick<ClerkTicket, 'state' | 'calledAt' | 'arrivedAt' | 'servedSince'> & {
  readonly callReason: Pick<ClerkTicket['callReason'], 'rule' | 'waitedMs'>;
};

/** Reasons under which nobody has waited for this call. */
const WITHOUT_WAIT: ReadonlySet<string> = new Set(['resumed', 'continued', 'walkIn']);

/** Waiting, way (called to the desk) and net service time, apart and never overlapping. */
export function ticketClocks(ticket: ClockedTicket, now: number): readonly TicketClock[] {
  const { calledAt, servedSince, callReason } = ticket;
  const atDeskAt = ticket.arrivedAt ?? servedSince;
  const waited = WITHOUT_WAIT.has(callReason.rule) ? null : Math.max(0, callReason.waitedMs);
  return [
    { kind: 'waiting', durationMs: waited, running: false },
    { kind: 'way', durationMs: Math.max(0, (atDeskAt ?? now) - calledAt), running: atDeskAt === null },
    {
      kind: 'service',
      durationMs: servedSince === null ? null : Math.max(0, now - servedSince),
      running: ticket.state === 'serving',
    },
  ];
}
