import type { TicketState } from './ticket.ts';

/** What can happen to a ticket; named like the command that does it. */
export type TicketInput =
  | 'callNext'
  | 'recall'
  | 'confirmArrival'
  | 'startService'
  | 'finishService'
  | 'moveOn'
  | 'suspendTicket'
  | 'resumeAbsent'
  | 'resumePresent'
  | 'transferTicket'
  | 'takeBackTransfer'
  | 'markNoShow'
  | 'undoNoShow'
  | 'returnTicket'
  | 'cancelTicket'
  | 'closeDay';

const NOTHING = {
  callNext: null,
  recall: null,
  confirmArrival: null,
  startService: null,
  finishService: null,
  moveOn: null,
  suspendTicket: null,
  resumeAbsent: null,
  resumePresent: null,
  transferTicket: null,
  takeBackTransfer: null,
  markNoShow: null,
  undoNoShow: null,
  returnTicket: null,
  cancelTicket: null,
  closeDay: null,
} as const;

/** The life of a ticket: state x input -> next state; null is refused. What decides is also what pages offer. */
export const TICKET_TRANSITIONS = {
  waiting: {
    ...NOTHING,
    callNext: 'called',
    takeBackTransfer: 'waiting',
    cancelTicket: 'cancelled',
    closeDay: 'expired',
  },
  called: {
    ...NOTHING,
    recall: 'called',
    confirmArrival: 'arrived',
    startService: 'serving',
    transferTicket: 'waiting',
    markNoShow: 'noShow',
    cancelTicket: 'cancelled',
    closeDay: 'expired',
  },
  arrived: {
    ...NOTHING,
    startService: 'serving',
    transferTicket: 'waiting',
    cancelTicket: 'cancelled',
    closeDay: 'expired',
  },
  serving: {
    ...NOTHING,
    finishService: 'served',
    suspendTicket: 'suspended',
    transferTicket: 'waiting',
    closeDay: 'served',
  },
  suspended: {
    ...NOTHING,
    resumeAbsent: 'called',
    resumePresent: 'serving',
    cancelTicket: 'cancelled',
    closeDay: 'expired',
  },
  /** A ticket with more to do moves on in the same command; else served is an end. */
  served: { ...NOTHING, moveOn: 'waiting' },
  /** Missed its call: counted as ended, may come back by the hall's rule until the day closes. */
  noShow: { ...NOTHING, undoNoShow: 'called', returnTicket: 'waiting' },
  cancelled: NOTHING,
  expired: NOTHING,
} as const satisfies Record<TicketState, Record<TicketInput, TicketState | null>>;

/** The state after an input, or null if the input is refused in this state. */
export function nextTicketState(state: TicketState, input: TicketInput): TicketState | null {
  return TICKET_TRANSITIONS[state][input];
}
