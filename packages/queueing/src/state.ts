import type { BusinessDay } from '@yichuang/calendar';
import type { BookingChannel, PauseReason, QueueCloseReason } from './commands.ts';
import type { QueueingSettings, QueueSettings, ServiceWindowSettings } from './settings.ts';
import type { IssueChannel, Ticket } from './ticket.ts';
import type { TicketLine } from './ticket-line.ts';

export type ServiceWindowStatus = 'closed' | 'open' | 'paused';

/** A counter as it is now; `ticketId` is the one ticket that holds it. */
export interface ServiceWindow {
  settings: ServiceWindowSettings;
  status: ServiceWindowStatus;
  staffId: string | null;
  /** The queues set for the rest of the day (潮汐); null: those of the settings. */
  dayQueueIds: readonly string[] | null;
  /** What it serves now: its queues, less those that its clerk does not serve. */
  queueIds: readonly string[];
  pauseReason: PauseReason | null;
  /** Planned return from the pause. */
  backAt: number | null;
  ticketId: string | null;
  /** Since when the window is open without a ticket; null while busy, paused or closed. */
  idleSince: number | null;
  /** Since when `status` is what it is; null before the first change of the day. */
  statusSince: number | null;
  /** Priority calls in a row, for the cap of Q-22. */
  consecutivePriorityCalls: number;
  /** Services ended here today. */
  servedCount: number;
  /** Since when help is wanted; null when all is well. */
  emergencySince: number | null;
}

/** A queue as it is now: its number series and one line per class, each in order of rank. */
export interface Queue {
  settings: QueueSettings;
  lastNumber: number;
  /** classId -> line, in the order of the settings. Directed tickets stand in none. */
  readonly lines: Map<string, TicketLine>;
  /** Tickets in the lines now. */
  waiting: number;
  /** Running sums of accurate services today, for the waiting range. */
  servedCount: number;
  servedMs: number;
  /** Calls and no-shows of today, for the odds of an absent holder. */
  calledCount: number;
  noShowCount: number;
  /** Windows with status open that serve this queue, busy or not. */
  openWindows: number;
  closed: { readonly reason: QueueCloseReason; readonly at: number } | null;
  /** Every issue of today, for the quotas: when and through which channel, oldest first. */
  readonly issues: { readonly at: number; readonly channel: IssueChannel }[];
}

/** Sums of one item's accurate services today. */
export interface ItemTimes {
  count: number;
  totalMs: number;
}

/** A booked visit; kept until its day is over. */
export interface Appointment {
  readonly appointmentId: string;
  readonly day: BusinessDay;
  readonly slotAt: number;
  readonly itemCode: string;
  readonly queueId: string;
  readonly personRef: string | null;
  readonly priorityReason: string | null;
  readonly channel: BookingChannel;
  readonly code: string;
  readonly bookedAt: number;
  state: 'booked' | 'checkedIn' | 'cancelled';
  ticketId: string | null;
}

/** Counts of the day; invariant 3: issued = the sum of all others. */
export interface DayCounts {
  issued: number;
  waiting: number;
  atWindow: number;
  suspended: number;
  served: number;
  noShow: number;
  cancelled: number;
  expired: number;
}

/** The queue's whole state for one business day. Owned and mutable: `evolve` changes it in place. */
export interface QueueState {
  settings: QueueingSettings;
  day: BusinessDay | null;
  dayOpen: boolean;
  readonly tickets: Map<string, Ticket>;
  readonly queues: Map<string, Queue>;
  readonly windows: Map<string, ServiceWindow>;
  /** `windowKey(id)` or `staffKey(id)` -> the tickets that wait for it alone, in order of rank. */
  readonly directed: Map<string, TicketLine>;
  /** Suspended tickets, oldest suspension first. */
  readonly suspended: Set<string>;
  /** `personRef itemCode` -> ticketId of the one live ticket. */
  readonly liveByPerson: Map<string, string>;
  readonly itemTimes: Map<string, ItemTimes>;
  /** Last number of the internal series of walk-ins. */
  lastWalkIn: number;
  extension: { readonly until: number; readonly queueIds: readonly string[] | null } | null;
  /** Of today and later days. */
  readonly appointments: Map<string, Appointment>;
  /** `<day> <code>` -> appointmentId, booked ones only. */
  readonly appointmentByCode: Map<string, string>;
  /** `<queueId> <slotAt>` -> how many are booked (checked-in ones too, cancelled not). */
  readonly bookedInSlot: Map<string, number>;
  readonly counts: DayCounts;
}
