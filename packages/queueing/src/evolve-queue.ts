import type { EventOf } from './decision.ts';
import type { QueueEvent, QueueEventKind } from './events.ts';
import {
  evolveAppointmentBooked,
  evolveAppointmentCancelled,
  evolveAppointmentCheckedIn,
} from './evolve-appointment.ts';
import { evolveDayClosed, evolveDayOpened } from './evolve-day.ts';
import { evolveExtensionEnded, evolveHoursExtended, evolveQueueClosed, evolveQueueReopened } from './evolve-hours.ts';
import { evolveNoShowUndone, evolveTicketMarkedNoShow, evolveTicketReturned } from './evolve-no-show.ts';
import {
  evolveServiceFinished,
  evolveServiceMarkedInaccurate,
  evolveServiceStarted,
  evolveTicketMovedOn,
} from './evolve-service.ts';
import { evolveTicketResumed, evolveTicketSuspended } from './evolve-suspension.ts';
import {
  evolveTicketArrived,
  evolveTicketCalled,
  evolveTicketCancelled,
  evolveTicketExpired,
  evolveTicketIssued,
  evolveTicketRecalled,
} from './evolve-ticket.ts';
import { evolveTicketTransferred, evolveTransferTakenBack } from './evolve-transfer.ts';
import {
  evolveEmergencyRaised,
  evolveEmergencySettled,
  evolveWindowClosed,
  evolveWindowOpened,
  evolveWindowPaused,
  evolveWindowQueuesSet,
  evolveWindowResumed,
  evolveWindowTakenOver,
} from './evolve-window.ts';
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
  TicketMovedOn: evolveTicketMovedOn,
  TicketSuspended: evolveTicketSuspended,
  TicketResumed: evolveTicketResumed,
  TicketTransferred: evolveTicketTransferred,
  TransferTakenBack: evolveTransferTakenBack,
  TicketMarkedNoShow: evolveTicketMarkedNoShow,
  NoShowUndone: evolveNoShowUndone,
  TicketReturned: evolveTicketReturned,
  TicketCancelled: evolveTicketCancelled,
  TicketExpired: evolveTicketExpired,
  ServiceMarkedInaccurate: evolveServiceMarkedInaccurate,
  WindowOpened: evolveWindowOpened,
  WindowPaused: evolveWindowPaused,
  WindowResumed: evolveWindowResumed,
  WindowClosed: evolveWindowClosed,
  WindowTakenOver: evolveWindowTakenOver,
  WindowQueuesSet: evolveWindowQueuesSet,
  EmergencyRaised: evolveEmergencyRaised,
  EmergencySettled: evolveEmergencySettled,
  QueueClosed: evolveQueueClosed,
  QueueReopened: evolveQueueReopened,
  HoursExtended: evolveHoursExtended,
  ExtensionEnded: evolveExtensionEnded,
  AppointmentBooked: evolveAppointmentBooked,
  AppointmentCancelled: evolveAppointmentCancelled,
  AppointmentCheckedIn: evolveAppointmentCheckedIn,
};

/** Applies one event to the state in place; throws `QueueingFault` if the event cannot follow on this state. */
export function evolveQueue(state: QueueState, event: QueueEvent): void {
  // The table's type pairs kind and event; the compiler cannot follow the pair through an index.
  const evolve = EVOLVERS[event.kind] as (state: QueueState, event: QueueEvent) => void;
  evolve(state, event);
}
