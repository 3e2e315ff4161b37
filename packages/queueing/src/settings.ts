import type { BusinessHours } from '@yichuang/calendar';
import type { IssueChannel } from './ticket.ts';

/** At most `limit` tickets of a queue through these channels (empty: all together) between two minutes of the day. */
export interface QuotaSettings {
  readonly channels: readonly IssueChannel[];
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly limit: number;
}

/** Which tickets a queue numbers, how long one service usually takes, and how many it takes. */
export interface QueueSettings {
  readonly queueId: string;
  /** One capital letter; unique in the hall. `W` is kept for walk-ins. */
  readonly prefix: string;
  readonly zoneId: string;
  readonly standardServiceMs: number;
  readonly quotas: readonly QuotaSettings[];
  /** Planned breaks may not leave fewer open windows while people wait. */
  readonly minimumOpenWindows: number;
  /** How many may book each slot; 0 for none. */
  readonly appointmentsPerSlot: number;
}

/** A counter of the hall and the queues it can serve (its skills). */
export interface ServiceWindowSettings {
  readonly windowId: string;
  readonly zoneId: string;
  /** What signs and voice say, e.g. `3`. */
  readonly label: string;
  readonly kind: 'comprehensive' | 'delivery';
  readonly queueIds: readonly string[];
  /** queueId -> how gladly (0 < p <= 1; 1 when absent); multiplies the index of Q-20. */
  readonly preferences: Readonly<Record<string, number>>;
}

/** A class of tickets: its index is slope x (time since rank + head start). */
export interface TicketClassSettings {
  readonly classId: string;
  readonly slope: number;
  readonly headStartMs: number;
  /** Counts against the cap of Q-22. */
  readonly isPriority: boolean;
}

/** What happens to a number whose holder missed the call and comes back: the hall's return rule. */
export interface NoShowSettings {
  /** `void`: a new ticket is needed; `afterNumbers`: behind the next `numbers` of the line; `head`: the old place. */
  readonly returnRule: 'void' | 'afterNumbers' | 'head';
  readonly numbers: number;
  /** How often one ticket may come back. */
  readonly returns: number;
  /** Calls (the first and the recalls) before a no-show may be marked. */
  readonly callsNeeded: number;
  /** So long a clerk may take a no-show back. */
  readonly undoWithinMs: number;
}

/** Booking and check-in. */
export interface AppointmentSettings {
  readonly slotMinutes: number;
  readonly bookAheadDays: number;
  readonly checkInEarlyMs: number;
  /** Still on time so long after the slot begins. */
  readonly lateGraceMs: number;
  /** A late one joins the ordinary line as if it had come so much earlier. */
  readonly lateHeadStartMs: number;
}

/** The queue's part of a hall's configuration. Durations in ms. */
export interface QueueingSettings {
  readonly timeZone: string;
  readonly businessHours: BusinessHours;
  /** A demo or training hall takes tickets at any hour. */
  readonly openAllHours: boolean;
  readonly recallMinimumGapMs: number;
  readonly recallCap: number;
  readonly maximumConsecutivePriorityCalls: number;
  /** `ordinary` and `appointment` stand in every hall. */
  readonly classes: readonly TicketClassSettings[];
  /** Groups that may go in a priority class. */
  readonly priorityGroups: readonly { readonly code: string; readonly classId: string }[];
  readonly noShow: NoShowSettings;
  readonly appointments: AppointmentSettings;
  /** An open window idle for so long calls by itself while people wait; null: never. */
  readonly autoCallAfterMs: number | null;
  /** itemCode -> queueId */
  readonly itemQueues: Readonly<Record<string, string>>;
  /** itemCode -> usual service time (ms); the queue's own when absent. */
  readonly itemServiceMs: Readonly<Record<string, number>>;
  readonly queues: readonly QueueSettings[];
  readonly windows: readonly ServiceWindowSettings[];
  /** staffId -> queueId -> preference; a clerk who is not named serves everything at 1, a queue not named is not served. */
  readonly clerkSkills: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
