import type { BusinessDay } from '@yichuang/calendar';
import type { IssueChannel, ItemOrder, TransferTarget } from './ticket.ts';

/** Commands of the queue. `at` and all ids come in from outside. */
export type QueueCommand = { readonly at: number } & (
  | { readonly kind: 'openDay'; readonly day: BusinessDay }
  | { readonly kind: 'closeDay'; readonly day: BusinessDay }
  | {
      readonly kind: 'issueTicket';
      /** One, or several on one ticket (一号多事); never empty, none twice. */
      readonly itemCodes: readonly string[];
      readonly itemOrder: ItemOrder;
      readonly personRef: string | null;
      /** Code of the group that gives priority; null for an ordinary ticket. */
      readonly priorityReason: string | null;
      readonly channel: IssueChannel;
    }
  | { readonly kind: 'cancelTicket'; readonly ticketId: string; readonly reason: CancelReason }
  /** A no-show has come back. */
  | { readonly kind: 'returnTicket'; readonly ticketId: string }
  | { readonly kind: 'markInaccurate'; readonly ticketId: string }
  | { readonly kind: 'openWindow'; readonly windowId: string; readonly staffId: string }
  | {
      readonly kind: 'pauseWindow';
      readonly windowId: string;
      readonly reason: PauseReason;
      /** Planned return (epoch ms). */
      readonly backAt: number | null;
      /** Leaves a queue without its fewest windows knowingly. */
      readonly uncovered: boolean;
    }
  | { readonly kind: 'resumeWindow'; readonly windowId: string }
  | { readonly kind: 'closeWindow'; readonly windowId: string }
  /** Another clerk sits down, with the ticket that is there (交接). */
  | { readonly kind: 'takeOverWindow'; readonly windowId: string; readonly staffId: string }
  | { readonly kind: 'callNext'; readonly windowId: string }
  | {
      readonly kind: 'callTicket';
      readonly windowId: string;
      readonly ticketId: string;
      readonly reason: ChosenCallReason;
    }
  | { readonly kind: 'serveWalkIn'; readonly windowId: string; readonly itemCode: string }
  | { readonly kind: 'recall'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'confirmArrival'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'startService'; readonly windowId: string; readonly ticketId: string }
  /** `accurate` false: the clerk forgot to press in time. */
  | {
      readonly kind: 'finishService';
      readonly windowId: string;
      readonly ticketId: string;
      readonly accurate: boolean;
    }
  | { readonly kind: 'markNoShow'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'undoNoShow'; readonly windowId: string; readonly ticketId: string }
  | {
      readonly kind: 'suspendTicket';
      readonly windowId: string;
      readonly ticketId: string;
      readonly suspensionKind: SuspensionKind;
      readonly expectedBackAt: number | null;
    }
  /** `present`: stands at the window, service goes on at once; else the number is called. */
  | {
      readonly kind: 'resumeTicket';
      readonly windowId: string;
      readonly ticketId: string;
      readonly present: boolean;
    }
  | {
      readonly kind: 'transferTicket';
      readonly windowId: string;
      readonly ticketId: string;
      readonly target: TransferTarget;
      readonly reason: TransferReason;
      readonly noteRef: string | null;
      readonly returnToSender: boolean;
    }
  /** The sender takes an unaccepted ticket back to the own window's line. */
  | { readonly kind: 'takeBackTransfer'; readonly windowId: string; readonly ticketId: string }
  /** 潮汐窗口: what a window serves for the rest of the day. */
  | { readonly kind: 'setWindowQueues'; readonly windowId: string; readonly queueIds: readonly string[] }
  | { readonly kind: 'raiseEmergency'; readonly windowId: string }
  | { readonly kind: 'settleEmergency'; readonly windowId: string }
  | { readonly kind: 'closeQueue'; readonly queueId: string; readonly reason: QueueCloseReason }
  | { readonly kind: 'reopenQueue'; readonly queueId: string }
  /** 延时: tickets are given until then, for these queues (null: all). */
  | { readonly kind: 'extendHours'; readonly until: number; readonly queueIds: readonly string[] | null }
  | { readonly kind: 'endExtension' }
  | {
      readonly kind: 'bookAppointment';
      readonly appointmentId: string;
      readonly day: BusinessDay;
      /** Begin of the slot (epoch ms). */
      readonly slotAt: number;
      readonly itemCode: string;
      readonly personRef: string | null;
      readonly priorityReason: string | null;
      readonly channel: BookingChannel;
      /** Digits that the citizen types at the kiosk. */
      readonly code: string;
    }
  | { readonly kind: 'cancelAppointment'; readonly appointmentId: string; readonly reason: CancelReason }
  | { readonly kind: 'checkInAppointment'; readonly appointmentId: string }
);

export type QueueCommandKind = QueueCommand['kind'];
export type CancelReason = 'citizen' | 'staff';
export type PauseReason = 'break' | 'meal' | 'meeting' | 'paperwork' | 'equipment' | 'other';
/** 不持件 (the person fetches a paper) | 持件 (the window keeps the file) | 等待 (waits for another step). */
export type SuspensionKind = 'withoutFile' | 'withFile' | 'waiting';
export type TransferReason = 'wrongQueue' | 'needsSpecialist' | 'nextStep' | 'workload' | 'other';
export type ChosenCallReason = 'cameBack' | 'urgent' | 'agreed' | 'wrongLine' | 'other';
export type QueueCloseReason = 'systemDown' | 'staffShortage' | 'full' | 'meeting' | 'other';
export type BookingChannel = 'staff' | 'public';
