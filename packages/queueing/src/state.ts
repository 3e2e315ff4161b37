import type { BusinessDay } from '@yichuang/calendar';
import type { PauseReason } from './commands.ts';
import type { QueueingSettings, QueueSettings, ServiceWindowSettings } from './settings.ts';
import type { Ticket } from './ticket.ts';
import type { TicketLine } from './ticket-line.ts';

export type ServiceWindowStatus = 'closed' | 'open' | 'paused';

/** A counter as it is now; `ticketId` is the one ticket that holds it. */
export interface ServiceWindow {
  readonly settings: ServiceWindowSettings;
  status: ServiceWindowStatus;
  staffId: string | null;
  pauseReason: PauseReason | null;
  ticketId: string | null;
  /** Since when the window is open without a ticket; null while busy, paused or closed. */
  idleSince: number | null;
  /** Since when `status` is what it is; null before the first change of the day. */
  statusSince: number | null;
  /** Priority calls in a row, for the cap of Q-22. */
  consecutivePriorityCalls: number;
  /** Services ended here today. */
  servedCount: number;
}

/** A queue as it is now: its number series and its two lines, each first come first served. */
export interface Queue {
  readonly settings: QueueSettings;
  lastNumber: number;
  readonly ordinary: TicketLine;
  readonly priority: TicketLine;
  /** Running sums of finished services today, for the waiting range. */
  servedCount: number;
  servedMs: number;
  /** Windows with status open that serve this queue, busy or not. */
  openWindows: number;
}

/** Counts of the day; invariant 3: issued = waiting + atWindow + served + noShow + cancelled + expired. */
export interface DayCounts {
  issued: number;
  waiting: number;
  atWindow: number;
  served: number;
  noShow: number;
  cancelled: number;
  expired: number;
}

/** The queue's whole state for one business day. Owned and mutable: `evolve` changes it in place. */
export interface QueueState {
  readonly settings: QueueingSettings;
  day: BusinessDay | null;
  dayOpen: boolean;
  readonly tickets: Map<string, Ticket>;
  readonly queues: Map<string, Queue>;
  readonly windows: Map<string, ServiceWindow>;
  /** `personRef itemCode` -> ticketId of the one live ticket. */
  readonly liveByPerson: Map<string, string>;
  readonly counts: DayCounts;
}
