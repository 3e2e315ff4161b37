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
  TicketIssued: { part: 'queue', shape: 1 },
  TicketCalled: { part: 'queue', shape: 1 },
  TicketRecalled: { part: 'queue', shape: 1 },
  TicketArrived: { part: 'queue', shape: 1 },
  ServiceStarted: { part: 'queue', shape: 1 },
  ServiceFinished: { part: 'queue', shape: 1 },
  TicketMarkedNoShow: { part: 'queue', shape: 1 },
  TicketCancelled: { part: 'queue', shape: 1 },
  TicketExpired: { part: 'queue', shape: 1 },
  WindowOpened: { part: 'queue', shape: 1 },
  WindowPaused: { part: 'queue', shape: 1 },
  WindowResumed: { part: 'queue', shape: 1 },
  WindowClosed: { part: 'queue', shape: 1 },
  RatingInvited: { part: 'rating', shape: 1 },
  InvitationMovedToPhone: { part: 'rating', shape: 1 },
  RatingGiven: { part: 'rating', shape: 1 },
  HallConfigured: { part: 'registry', shape: 1 },
  StaffAdded: { part: 'registry', shape: 1 },
  DevicePaired: { part: 'registry', shape: 1 },
  DeviceRevoked: { part: 'registry', shape: 1 },
} as const satisfies Record<HallEventKind, EventShape>;

type Body = { readonly kind: string };

/** kind -> old shape -> body of the next shape. Rows of the log are never migrated, only read through this table. */
export const UPCASTS: Readonly<Record<string, Readonly<Record<number, (body: Body) => Body>>>> = {};
