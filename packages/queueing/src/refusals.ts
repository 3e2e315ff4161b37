/** Expected refusals of the queue: a code and its numbers; sentences are made at the edge. */
export type QueueRefusal =
  | { readonly code: 'dayNotOpen' }
  | { readonly code: 'dayAlreadyOpen' }
  | { readonly code: 'hallClosed'; readonly opensAt: number | null }
  | { readonly code: 'unknownItem'; readonly itemCode: string }
  | { readonly code: 'unknownPriorityReason'; readonly priorityReason: string }
  | { readonly code: 'numbersExhausted'; readonly queueId: string }
  | { readonly code: 'ticketAlreadyLive'; readonly ticketId: string }
  | { readonly code: 'unknownTicket'; readonly ticketId: string }
  | { readonly code: 'unknownWindow'; readonly windowId: string }
  | { readonly code: 'windowNotOpen'; readonly windowId: string }
  | { readonly code: 'windowPaused'; readonly windowId: string }
  | { readonly code: 'windowAlreadyOpen'; readonly windowId: string }
  | { readonly code: 'windowNotPaused'; readonly windowId: string }
  | { readonly code: 'windowBusy'; readonly windowId: string; readonly ticketId: string }
  | { readonly code: 'windowHasNoTicket'; readonly windowId: string }
  | { readonly code: 'staffAtAnotherWindow'; readonly windowId: string }
  | { readonly code: 'nobodyWaiting'; readonly windowId: string }
  | { readonly code: 'ticketNotAtWindow'; readonly ticketId: string; readonly windowId: string }
  | { readonly code: 'wrongTicketState'; readonly ticketId: string; readonly state: string }
  | { readonly code: 'recallTooSoon'; readonly notBefore: number }
  | { readonly code: 'recallCapReached'; readonly cap: number };

export type QueueRefusalCode = QueueRefusal['code'];

/** Outcome of a decision: events to append, or the reason why not. */
export type Decision<E, R> =
  | { readonly ok: true; readonly events: readonly E[] }
  | { readonly ok: false; readonly refusal: R };
