import type { PhaseTimes, Ticket, TicketState } from './ticket.ts';

/** Which clock runs in a state (invariant 4); an arrived person stands at the window and no clock runs. */
export const PHASE_OF_STATE = {
  waiting: 'waitingMs',
  called: 'wayMs',
  arrived: null,
  serving: 'serviceMs',
  suspended: 'suspendedMs',
  served: null,
  noShow: null,
  cancelled: null,
  expired: null,
} as const satisfies Record<TicketState, keyof PhaseTimes | null>;

/** Closes the running phase at `at` (epoch ms) and opens that of the next state; the same state goes on with its phase. */
export function changePhase(ticket: Ticket, next: TicketState, at: number): void {
  const phase = PHASE_OF_STATE[ticket.state];
  const nextPhase = PHASE_OF_STATE[next];
  if (phase === nextPhase) return;
  if (phase !== null && ticket.phaseSince !== null) ticket.times[phase] += Math.max(0, at - ticket.phaseSince);
  ticket.phaseSince = nextPhase === null ? null : at;
}
