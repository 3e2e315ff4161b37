import type { BusinessDay } from '@yichuang/calendar';
import type { CancelReason, PauseReason } from './commands.ts';
import type { IssueChannel, PriorityClass } from './ticket.ts';
import type { WaitRange } from './wait-range.ts';

/** Why this ticket was called and not another: the rule that decided and its numbers. */
export interface CallReason {
  readonly rule: 'onlyOne' | 'longestWait' | 'priorityAged' | 'priorityCapReached';
  /** weight x waited of the chosen head, in weighted ms. */
  readonly index: number;
  readonly weight: number;
  readonly waitedMs: number;
  /** The best head that was not chosen. */
  readonly runnerUp: { readonly number: string; readonly index: number } | null;
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
      readonly queueId: string;
      readonly itemCode: string;
      readonly priorityClass: PriorityClass;
      readonly priorityReason: string | null;
      readonly personRef: string | null;
      readonly channel: IssueChannel;
      readonly ahead: number;
      readonly estimate: WaitRange | null;
    }
  | {
      readonly kind: 'TicketCalled';
      readonly at: number;
      readonly ticketId: string;
      readonly windowId: string;
      readonly staffId: string;
      readonly reason: CallReason;
    }
  | { readonly kind: 'TicketRecalled'; readonly at: number; readonly ticketId: string; readonly windowId: string }
  | { readonly kind: 'TicketArrived'; readonly at: number; readonly ticketId: string; readonly windowId: string }
  | {
      readonly kind: 'ServiceStarted';
      readonly at: number;
      readonly ticketId: string;
      readonly windowId: string;
      /** When the holder arrived: as confirmed before, else this instant. */
      readonly arrivedAt: number;
    }
  | {
      readonly kind: 'ServiceFinished';
      readonly at: number;
      readonly ticketId: string;
      readonly windowId: string;
      /** How it ended: finished by the clerk, or the window's day ended with the service still open. */
      readonly ending: 'finished' | 'dayClosed';
    }
  | { readonly kind: 'TicketMarkedNoShow'; readonly at: number; readonly ticketId: string; readonly windowId: string }
  | { readonly kind: 'TicketCancelled'; readonly at: number; readonly ticketId: string; readonly reason: CancelReason }
  | { readonly kind: 'TicketExpired'; readonly at: number; readonly ticketId: string }
  | { readonly kind: 'WindowOpened'; readonly at: number; readonly windowId: string; readonly staffId: string }
  | { readonly kind: 'WindowPaused'; readonly at: number; readonly windowId: string; readonly reason: PauseReason }
  | { readonly kind: 'WindowResumed'; readonly at: number; readonly windowId: string }
  | { readonly kind: 'WindowClosed'; readonly at: number; readonly windowId: string };

export type QueueEventKind = QueueEvent['kind'];
