import type { BusinessDay } from '@yichuang/calendar';
import type {
  BookingChannel,
  CancelReason,
  ChosenCallReason,
  PauseReason,
  QueueCloseReason,
  SuspensionKind,
  TransferReason,
} from './commands.ts';
import type { IssueChannel, ItemOrder, TransferTarget } from './ticket.ts';
import type { WaitRange } from './wait-range.ts';

/** Why this ticket was called and not another: the rule that decided and its numbers. */
export interface CallReason {
  readonly rule:
    | 'onlyOne'
    | 'longestWait'
    | 'priorityAged'
    | 'priorityCapReached'
    | 'appointmentDue'
    | 'preferred'
    | 'directed'
    | 'chosen'
    | 'resumed'
    /** No announcement: the person stands there already. */
    | 'continued'
    | 'walkIn';
  /** Why a clerk chose the number; null when the index did. */
  readonly chosenFor: ChosenCallReason | null;
  readonly classId: string;
  /** preference x slope x (waited + head start), in weighted ms. */
  readonly index: number;
  readonly slope: number;
  readonly headStartMs: number;
  readonly preference: number;
  /** Since the ticket's rank; negative for an appointment before its slot. */
  readonly waitedMs: number;
  /** The best head that was not chosen. */
  readonly runnerUp: { readonly number: string; readonly index: number } | null;
}

interface AtWindow {
  readonly at: number;
  readonly ticketId: string;
  readonly windowId: string;
}

/** What happened in the queue; bodies only, the hall adds stream, version, time and actor. */
export type QueueEvent =
  | { readonly kind: 'DayOpened'; readonly day: BusinessDay; readonly at: number }
  | { readonly kind: 'DayClosed'; readonly day: BusinessDay; readonly at: number }
  | {
      readonly kind: 'TicketIssued';
      readonly at: number;
      readonly ticketId: string;
      readonly number: string;
      readonly sequence: number;
      readonly items: readonly { readonly itemCode: string; readonly queueId: string }[];
      readonly itemOrder: ItemOrder;
      /** The item that comes first, and its queue. */
      readonly itemCode: string;
      readonly queueId: string;
      readonly classId: string;
      readonly priorityReason: string | null;
      readonly personRef: string | null;
      readonly channel: IssueChannel;
      readonly appointmentId: string | null;
      readonly extended: boolean;
      readonly rankAt: number;
      readonly ahead: number;
      readonly estimate: WaitRange | null;
    }
  | ({ readonly kind: 'TicketCalled'; readonly staffId: string; readonly reason: CallReason } & AtWindow)
  | ({ readonly kind: 'TicketRecalled' } & AtWindow)
  | ({ readonly kind: 'TicketArrived' } & AtWindow)
  /** `arrivedAt`: as confirmed before, else this instant. */
  | ({ readonly kind: 'ServiceStarted'; readonly itemCode: string; readonly arrivedAt: number } & AtWindow)
  /** Finished by the clerk, or the window's day ended with the service still open. */
  | ({
      readonly kind: 'ServiceFinished';
      readonly ending: 'finished' | 'dayClosed';
      readonly accurate: boolean;
    } & AtWindow)
  /** After a finished service the ticket goes on: to its next item, or back to who sent it. */
  | ({
      readonly kind: 'TicketMovedOn';
      readonly why: 'nextItem' | 'returnToSender';
      readonly itemCode: string;
      readonly queueId: string;
      readonly target: TransferTarget;
    } & AtWindow)
  | ({
      readonly kind: 'TicketSuspended';
      readonly suspensionKind: SuspensionKind;
      readonly staffId: string;
      readonly expectedBackAt: number | null;
    } & AtWindow)
  | ({ readonly kind: 'TicketResumed'; readonly staffId: string; readonly present: boolean } & AtWindow)
  | ({
      readonly kind: 'TicketTransferred';
      readonly staffId: string;
      readonly queueId: string;
      readonly target: TransferTarget;
      readonly reason: TransferReason;
      readonly noteRef: string | null;
      readonly returnToSender: boolean;
    } & AtWindow)
  | ({ readonly kind: 'TransferTakenBack' } & AtWindow)
  | ({ readonly kind: 'TicketMarkedNoShow' } & AtWindow)
  | ({ readonly kind: 'NoShowUndone' } & AtWindow)
  | {
      readonly kind: 'TicketReturned';
      readonly at: number;
      readonly ticketId: string;
      readonly rankAt: number;
      readonly rankTie: number;
    }
  | { readonly kind: 'TicketCancelled'; readonly at: number; readonly ticketId: string; readonly reason: CancelReason }
  | { readonly kind: 'TicketExpired'; readonly at: number; readonly ticketId: string; readonly reason: ExpiryReason }
  /** `service`: which of the ticket's services, from 0. */
  | {
      readonly kind: 'ServiceMarkedInaccurate';
      readonly at: number;
      readonly ticketId: string;
      readonly service: number;
    }
  | { readonly kind: 'WindowOpened'; readonly at: number; readonly windowId: string; readonly staffId: string }
  | {
      readonly kind: 'WindowPaused';
      readonly at: number;
      readonly windowId: string;
      readonly reason: PauseReason;
      readonly backAt: number | null;
      readonly uncovered: boolean;
    }
  | { readonly kind: 'WindowResumed'; readonly at: number; readonly windowId: string }
  | { readonly kind: 'WindowClosed'; readonly at: number; readonly windowId: string }
  | {
      readonly kind: 'WindowTakenOver';
      readonly at: number;
      readonly windowId: string;
      readonly fromStaffId: string;
      readonly staffId: string;
    }
  | {
      readonly kind: 'WindowQueuesSet';
      readonly at: number;
      readonly windowId: string;
      readonly queueIds: readonly string[];
    }
  | { readonly kind: 'EmergencyRaised'; readonly at: number; readonly windowId: string }
  | { readonly kind: 'EmergencySettled'; readonly at: number; readonly windowId: string }
  | { readonly kind: 'QueueClosed'; readonly at: number; readonly queueId: string; readonly reason: QueueCloseReason }
  | { readonly kind: 'QueueReopened'; readonly at: number; readonly queueId: string }
  | {
      readonly kind: 'HoursExtended';
      readonly at: number;
      readonly until: number;
      readonly queueIds: readonly string[] | null;
    }
  | { readonly kind: 'ExtensionEnded'; readonly at: number }
  | {
      readonly kind: 'AppointmentBooked';
      readonly at: number;
      readonly appointmentId: string;
      readonly day: BusinessDay;
      readonly slotAt: number;
      readonly itemCode: string;
      readonly queueId: string;
      readonly personRef: string | null;
      readonly priorityReason: string | null;
      readonly channel: BookingChannel;
      readonly code: string;
    }
  | {
      readonly kind: 'AppointmentCancelled';
      readonly at: number;
      readonly appointmentId: string;
      readonly day: BusinessDay;
      readonly reason: CancelReason;
    }
  /** With the ticket that the same command issued. */
  | {
      readonly kind: 'AppointmentCheckedIn';
      readonly at: number;
      readonly appointmentId: string;
      readonly day: BusinessDay;
      readonly ticketId: string;
      readonly timing: 'early' | 'onTime' | 'late';
    };

export type QueueEventKind = QueueEvent['kind'];
/** Why an open ticket ended with the day. */
export type ExpiryReason = 'notCalled' | 'notServed' | 'suspended' | 'transferNotAccepted';
