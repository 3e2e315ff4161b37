import type { CallReason } from './events.ts';
import type { WaitRange } from './wait-range.ts';

/** 排队号 in its life. `waiting` is in line; `called`, `arrived`, `serving` hold a window; the rest are ends. */
export type TicketState = 'waiting' | 'called' | 'arrived' | 'serving' | 'served' | 'noShow' | 'cancelled' | 'expired';

export type PriorityClass = 'ordinary' | 'priority';
export type IssueChannel = 'kiosk' | 'guideDesk' | 'window' | 'phone';

/** One ticket of the day (取号). All instants are epoch ms, null until they happen. */
export interface Ticket {
  /** `<business day>.<number>`, e.g. `2026-11-22.A001`. */
  readonly ticketId: string;
  readonly number: string;
  /** Order of issue within the day; breaks ties of the same millisecond. */
  readonly sequence: number;
  readonly queueId: string;
  readonly itemCode: string;
  readonly priorityClass: PriorityClass;
  readonly priorityReason: string | null;
  /** Opaque reference into the vault; null for a ticket without any ID. */
  readonly personRef: string | null;
  readonly channel: IssueChannel;
  readonly issuedAt: number;
  readonly estimate: WaitRange | null;
  state: TicketState;
  windowId: string | null;
  staffId: string | null;
  calledAt: number | null;
  lastCalledAt: number | null;
  callCount: number;
  callReason: CallReason | null;
  arrivedAt: number | null;
  startedAt: number | null;
  endedAt: number | null;
}

/** The number within a ticket id (`<business day>.<number>`); true for every ticket that ever was. */
export function ticketNumberOf(ticketId: string): string {
  return ticketId.slice(ticketId.indexOf('.') + 1);
}
