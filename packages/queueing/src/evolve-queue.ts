import type { EventOf } from './decision.ts';
import type { QueueEvent, QueueEventKind } from './events.ts';
import { evolveDayClosed, evolveDayOpened } from './evolve-day.ts';
import {
  evolveServiceFinished,
  evolveServiceStarted,
  evolveTicketArrived,
  evolveTicketCalled,
  evolveTicketCancelled,
  evolveTicketExpired,
  evolveTicketIssued,
  evolveTicketMarkedNoShow,
  evolveTicketRecalled,
} from './evolve-ticket.ts';
import { evolveWindowClosed, evolveWindowOpened, evolveWindowPaused, evolveWindowResumed } from './evolve-window.ts';
import type { QueueState } from './state.ts';

const EVOLVERS: { readonly [K in QueueEventKind]: (state: QueueState, event: EventOf<K>) => void } = {
  DayOpened: evolveDayOpened,
  DayClosed: evolveDayClosed,
  TicketIssued: evolveTicketIssued,
  TicketCalled: evolveTicketCalled,
  TicketRecalled: evolveTicketRecalled,
  TicketArrived: evolveTicketArrived,
  ServiceStarted: evolveServiceStarted,
  ServiceFinished: evolveServiceFinished,
  TicketMarkedNoShow: evolveTicketMarkedNoShow,
  TicketCancelled: evolveTicketCancelled,
  TicketExpired: evolveTicketExpired,
  WindowOpened: evolveWindowOpened,
  WindowPaused: evolveWindowPaused,
  WindowResumed: evolveWindowResumed,
  WindowClosed: evolveWindowClosed,
};

/** Applies one event to the state in place; throws `QueueingFault` if the event cannot follow on this state. */
export function evolveQueue(state: QueueState, event: QueueEvent): void {
  // The table's type pairs kind and event; the compiler cannot follow the pair through an index.
  const evolve = EVOLVERS[event.kind] as (state: QueueState, event: QueueEvent) => void;
  evolve(state, event);
}
