import type { QueueCloseReason, SuspensionKind } from './commands.ts';

/** Expected refusals of the queue: a code and its numbers; sentences are made at the edge. */
export type QueueRefusal =
  | { readonly code: 'dayNotOpen' }
  | { readonly code: 'dayAlreadyOpen' }
  | { readonly code: 'hallClosed'; readonly opensAt: number | null }
  | { readonly code: 'unknownItem'; readonly itemCode: string }
  | { readonly code: 'itemGivenTwice'; readonly itemCode: string }
  | { readonly code: 'unknownQueue'; readonly queueId: string }
  | { readonly code: 'unknownPriorityReason'; readonly priorityReason: string }
  | { readonly code: 'queueClosed'; readonly queueId: string; readonly reason: QueueCloseReason }
  | { readonly code: 'queueNotClosed'; readonly queueId: string }
  /** `freeAt`: when the next slot with room begins (epoch ms); null: not today. */
  | { readonly code: 'quotaFull'; readonly queueId: string; readonly limit: number; readonly freeAt: number | null }
  | { readonly code: 'numbersExhausted'; readonly queueId: string }
  | { readonly code: 'ticketAlreadyLive'; readonly ticketId: string }
  | { readonly code: 'unknownTicket'; readonly ticketId: string }
  | { readonly code: 'unknownWindow'; readonly windowId: string }
  | { readonly code: 'unknownStaff'; readonly staffId: string }
  | { readonly code: 'windowNotOpen'; readonly windowId: string }
  | { readonly code: 'windowPaused'; readonly windowId: string }
  | { readonly code: 'windowAlreadyOpen'; readonly windowId: string }
  | { readonly code: 'windowNotPaused'; readonly windowId: string }
  | { readonly code: 'windowBusy'; readonly windowId: string; readonly ticketId: string }
  | { readonly code: 'windowHasNoTicket'; readonly windowId: string }
  | { readonly code: 'staffAtAnotherWindow'; readonly windowId: string }
  | { readonly code: 'staffAlreadyHere'; readonly windowId: string }
  /** people of these queues would wait with too few windows. */
  | { readonly code: 'queueUncovered'; readonly queueIds: readonly string[] }
  | { readonly code: 'nobodyWaiting'; readonly windowId: string }
  | { readonly code: 'ticketNotAtWindow'; readonly ticketId: string; readonly windowId: string }
  | { readonly code: 'ticketNotForWindow'; readonly ticketId: string; readonly windowId: string }
  | { readonly code: 'itemNotAtWindow'; readonly itemCode: string; readonly windowId: string }
  | { readonly code: 'wrongTicketState'; readonly ticketId: string; readonly state: string }
  | { readonly code: 'recallTooSoon'; readonly notBefore: number }
  | { readonly code: 'recallCapReached'; readonly cap: number }
  | { readonly code: 'moreCallsNeeded'; readonly calls: number }
  | { readonly code: 'undoTooLate' }
  | { readonly code: 'returnNotAllowed'; readonly ticketId: string }
  | {
      readonly code: 'resumeElsewhere';
      readonly ticketId: string;
      readonly windowId: string;
      readonly suspensionKind: SuspensionKind;
    }
  | { readonly code: 'sameTarget' }
  | { readonly code: 'transferNotYours'; readonly ticketId: string }
  | { readonly code: 'nothingToMark'; readonly ticketId: string }
  | { readonly code: 'emergencyAlreadyRaised'; readonly windowId: string }
  | { readonly code: 'noEmergency'; readonly windowId: string }
  | { readonly code: 'extensionInThePast' }
  | { readonly code: 'noExtension' }
  | { readonly code: 'unknownAppointment' }
  | { readonly code: 'appointmentNotOpen'; readonly state: string }
  | { readonly code: 'noSuchSlot' }
  | { readonly code: 'slotFull'; readonly slotAt: number }
  | { readonly code: 'appointmentCodeTaken' }
  | { readonly code: 'appointmentAlreadyBooked'; readonly appointmentId: string }
  | { readonly code: 'tooEarlyToCheckIn'; readonly from: number };

export type QueueRefusalCode = QueueRefusal['code'];

/** Outcome of a decision: events to append, or the reason why not. */
export type Decision<E, R> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: R };
