import type { QueueEvent } from '@yichuang/queueing';
import type { RatingEvent } from '@yichuang/rating';
import type { RecordedEvent } from './recorded-event.ts';
import type { RegistryEvent } from './registry.ts';

export type HallEvent = QueueEvent | RatingEvent | RegistryEvent;
export type HallEventKind = HallEvent['kind'];
export type HallRecord = RecordedEvent<HallEvent>;

interface EventShape {
  readonly part: 'queue' | 'rating' | 'registry';
  /** Present version of the body's shape. */
  readonly shape: number;
}

/** Every kind of event: who folds it, and the version of its shape. Raise `shape` together with a row in `UPCASTS`. */
export const EVENT_SHAPES = {
  DayOpened: { part: 'queue', shape: 1 },
  DayClosed: { part: 'queue', shape: 1 },
  TicketIssued: { part: 'queue', shape: 2 },
  TicketCalled: { part: 'queue', shape: 2 },
  TicketRecalled: { part: 'queue', shape: 1 },
  TicketArrived: { part: 'queue', shape: 1 },
  ServiceStarted: { part: 'queue', shape: 2 },
  ServiceFinished: { part: 'queue', shape: 2 },
  TicketMovedOn: { part: 'queue', shape: 1 },
  TicketSuspended: { part: 'queue', shape: 1 },
  TicketResumed: { part: 'queue', shape: 1 },
  TicketTransferred: { part: 'queue', shape: 1 },
  TransferTakenBack: { part: 'queue', shape: 1 },
  TicketMarkedNoShow: { part: 'queue', shape: 1 },
  NoShowUndone: { part: 'queue', shape: 1 },
  TicketReturned: { part: 'queue', shape: 1 },
  TicketCancelled: { part: 'queue', shape: 1 },
  TicketExpired: { part: 'queue', shape: 2 },
  ServiceMarkedInaccurate: { part: 'queue', shape: 1 },
  WindowOpened: { part: 'queue', shape: 1 },
  WindowPaused: { part: 'queue', shape: 2 },
  WindowResumed: { part: 'queue', shape: 1 },
  WindowClosed: { part: 'queue', shape: 1 },
  WindowTakenOver: { part: 'queue', shape: 1 },
  WindowQueuesSet: { part: 'queue', shape: 1 },
  EmergencyRaised: { part: 'queue', shape: 1 },
  EmergencySettled: { part: 'queue', shape: 1 },
  QueueClosed: { part: 'queue', shape: 1 },
  QueueReopened: { part: 'queue', shape: 1 },
  HoursExtended: { part: 'queue', shape: 1 },
  ExtensionEnded: { part: 'queue', shape: 1 },
  AppointmentBooked: { part: 'queue', shape: 1 },
  AppointmentCancelled: { part: 'queue', shape: 1 },
  AppointmentCheckedIn: { part: 'queue', shape: 1 },
  RatingInvited: { part: 'rating', shape: 1 },
  InvitationMovedToPhone: { part: 'rating', shape: 1 },
  RatingGiven: { part: 'rating', shape: 1 },
  HallConfigured: { part: 'registry', shape: 2 },
  StaffAdded: { part: 'registry', shape: 1 },
  DevicePaired: { part: 'registry', shape: 1 },
  DeviceRevoked: { part: 'registry', shape: 1 },
  NoticePosted: { part: 'registry', shape: 1 },
  NoticeWithdrawn: { part: 'registry', shape: 1 },
} as const satisfies Record<HallEventKind, EventShape>;
