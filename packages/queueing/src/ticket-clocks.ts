import type { PhaseTimes, Ticket } from './ticket.ts';
import { PHASE_OF_STATE } from './ticket-phases.ts';

/** Durations so far, in ms; no instant counts in two of them (invariant 4). */
export type TicketClocks = Readonly<PhaseTimes>;

/** the ended phases and the one that runs, at `now` (epoch ms). */
export function clocksOf({ times, state, phaseSince }: Ticket, now: number): TicketClocks {
  const phase = PHASE_OF_STATE[state];
  if (phase === null || phaseSince === null) return { ...times };
  return { ...times, [phase]: times[phase] + Math.max(0, now - phaseSince) };
}

/** net time of the present service so far, in ms: its stretches without what was suspended in between. */
export function presentServiceMs(ticket: Ticket, now: number): number {
  if (ticket.serviceBeganAt === null) return 0;
  return ticket.services.reduce((left, { serviceMs }) => left - serviceMs, clocksOf(ticket, now).serviceMs);
}
