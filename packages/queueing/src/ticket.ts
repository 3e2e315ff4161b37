import type { SuspensionKind, TransferReason } from './commands.ts';
import type { CallReason } from './events.ts';
import type { WaitRange } from './wait-range.ts';

/** 排队号 in its life. `called`, `arrived`, `serving` hold a window; `suspended` holds none; a no-show may come back; the rest are ends. */
export type TicketState =
  | 'waiting'
  | 'called'
  | 'arrived'
  | 'serving'
  | 'suspended'
  | 'served'
  | 'noShow'
  | 'cancelled'
  | 'expired';

export type IssueChannel = 'kiosk' | 'guideDesk' | 'window' | 'phone' | 'appointment';
export type ItemOrder = 'set' | 'any';

/** One of the items that a ticket is for (一号多事). */
export interface TicketItem {
  readonly itemCode: string;
  readonly queueId: string;
  served: boolean;
}

/** One service of one item at one window, ended. */
export interface TicketService {
  readonly itemCode: string;
  readonly queueId: string;
  readonly windowId: string;
  readonly staffId: string;
  readonly startedAt: number;
  readonly endedAt: number;
  /** Without what was suspended in between. */
  readonly serviceMs: number;
  readonly ending: 'finished' | 'dayClosed' | 'transferred';
  /** False when the finish was forgotten: left out of every average. */
  accurate: boolean;
}

/** To whom alone a ticket goes next. */
export type TransferTarget =
  | { readonly kind: 'queue'; readonly queueId: string }
  | { readonly kind: 'window'; readonly windowId: string }
  | { readonly kind: 'staff'; readonly staffId: string };

/** 首问负责: the sender owns the ticket until the receiver has started its service. */
export interface Transfer {
  readonly fromWindowId: string;
  readonly fromStaffId: string;
  readonly at: number;
  readonly target: TransferTarget;
  readonly reason: TransferReason;
  /** Reference into the vault; null without a note. */
  readonly noteRef: string | null;
  readonly returnToSender: boolean;
  accepted: boolean;
}

/** 挂起 */
export interface Suspension {
  readonly kind: SuspensionKind;
  readonly windowId: string;
  readonly staffId: string;
  readonly at: number;
  readonly expectedBackAt: number | null;
}

/** Durations so far in ms, without the phase that runs now; no instant counts in two of them (invariant 4). */
export interface PhaseTimes {
  waitingMs: number;
  wayMs: number;
  serviceMs: number;
  suspendedMs: number;
}

/** One ticket of the day (取号). All instants are epoch ms, null until they happen. */
export interface Ticket {
  /** `<business day>.<number>`, e.g. `2026-11-22.A001`. */
  readonly ticketId: string;
  readonly number: string;
  /** Order of issue within the day; breaks ties of the same rank. */
  readonly sequence: number;
  readonly priorityReason: string | null;
  /** Opaque reference into the vault; null for a ticket without any ID. */
  readonly personRef: string | null;
  readonly channel: IssueChannel;
  readonly appointmentId: string | null;
  /** Taken in extended hours (延时). */
  readonly extended: boolean;
  readonly issuedAt: number;
  readonly estimate: WaitRange | null;
  readonly items: readonly TicketItem[];
  readonly itemOrder: ItemOrder;
  /** The item it is for now, and its queue. */
  itemCode: string;
  queueId: string;
  classId: string;
  /** Its seniority: the instant from which its index counts (epoch ms; an appointment's is its slot), then `rankTie`. */
  rankAt: number;
  rankTie: number;
  /** Waits for this window or clerk alone; null in the common line. */
  directedTo: Exclude<TransferTarget, { kind: 'queue' }> | null;
  /** The last transfer, also after it was accepted. */
  transfer: Transfer | null;
  suspension: Suspension | null;
  state: TicketState;
  windowId: string | null;
  staffId: string | null;
  calledAt: number | null;
  lastCalledAt: number | null;
  callCount: number;
  callReason: CallReason | null;
  arrivedAt: number | null;
  /** Begin of the running stretch of service. */
  startedAt: number | null;
  /** Begin of the present service, with its suspensions; null between services. */
  serviceBeganAt: number | null;
  endedAt: number | null;
  noShowCount: number;
  /** Where and when the last call was missed. */
  noShowAt: number | null;
  noShowWindowId: string | null;
  readonly times: PhaseTimes;
  /** Since when the phase of the present state runs; null in a state that no clock counts. */
  phaseSince: number | null;
  readonly services: TicketService[];
}

/** The number within a ticket id (`<business day>.<number>`); true for every ticket that ever was. */
export function ticketNumberOf(ticketId: string): string {
  return ticketId.slice(ticketId.indexOf('.') + 1);
}
