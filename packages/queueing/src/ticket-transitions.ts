import type { TicketState } from './ticket.ts';

/** What can happen to a ticket; named like the command that does it. */
export type TicketInput =
  | 'callNext'
  | 'recall'
  | 'confirmArrival'
  | 'startService'
  | 'finishService'
  | 'markNoShow'
  | 'cancelTicket'
  | 'closeDay';

const ENDED = {
  callNext: null,
  recall: null,
  confirmArrival: null,
  startService: null,
  finishService: null,
  markNoShow: null,
  cancelTicket: null,
  closeDay: null,
} as const;

/** The life of a ticket: state x input -> next state; null is refused. What decides is also what pages offer. */
export const TICKET_TRANSITIONS = {
  waiting: { ...ENDED, callNext: 'called', cancelTicket: 'cancelled', closeDay: 'expired' },
  called: {
    ...ENDED,
    recall: 'called',
    confirmArrival: 'arrived',
    startService: 'serving',
    markNoShow: 'noShow',
    cancelTicket: 'cancelled',
    closeDay: 'expired',
  },
  arrived: { ...ENDED, startService: 'serving', cancelTicket: 'cancelled', closeDay: 'expired' },
  serving: { ...ENDED, finishService: 'served', closeDay: 'served' },
  served: ENDED,
  noShow: ENDED,
  cancelled: ENDED,
  expired: ENDED,
} as const satisfies Record<TicketState, Record<TicketInput, TicketState | null>>;

/** The state after an input, or null if the input is refused in this state. */
export function nextTicketState(state: TicketState, input: TicketInput): TicketState | null {
  return TICKET_TRANSITIONS[state][input];
}
