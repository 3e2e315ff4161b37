import type { BusinessDay } from '@yichuang/calendar';
import type { IssueChannel } from './ticket.ts';

/** Commands of the queue. `at` and all ids come in from outside. */
export type QueueCommand = { readonly at: number } & (
  | { readonly kind: 'openDay'; readonly day: BusinessDay }
  | { readonly kind: 'closeDay'; readonly day: BusinessDay }
  | {
      readonly kind: 'issueTicket';
      readonly itemCode: string;
      readonly personRef: string | null;
      /** Code of the group that gives priority; null for an ordinary ticket. */
      readonly priorityReason: string | null;
      readonly channel: IssueChannel;
    }
  | { readonly kind: 'cancelTicket'; readonly ticketId: string; readonly reason: CancelReason }
  | { readonly kind: 'openWindow'; readonly windowId: string; readonly staffId: string }
  | { readonly kind: 'pauseWindow'; readonly windowId: string; readonly reason: PauseReason }
  | { readonly kind: 'resumeWindow'; readonly windowId: string }
  | { readonly kind: 'closeWindow'; readonly windowId: string }
  | { readonly kind: 'callNext'; readonly windowId: string }
  | { readonly kind: 'recall'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'confirmArrival'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'startService'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'finishService'; readonly windowId: string; readonly ticketId: string }
  | { readonly kind: 'markNoShow'; readonly windowId: string; readonly ticketId: string }
);

export type QueueCommandKind = QueueCommand['kind'];
export type CancelReason = 'citizen' | 'staff';
export type PauseReason = 'break' | 'meal' | 'paperwork' | 'equipment' | 'other';
