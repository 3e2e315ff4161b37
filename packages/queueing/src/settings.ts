import type { BusinessHours } from '@yichuang/calendar';

/** Which tickets a queue numbers, and how long one service usually takes. */
export interface QueueSettings {
  readonly queueId: string;
  /** One capital letter; unique in the hall. */
  readonly prefix: string;
  readonly zoneId: string;
  readonly standardServiceMs: number;
}

/** A counter of the hall and the queues it can serve (its skills). */
export interface ServiceWindowSettings {
  readonly windowId: string;
  readonly zoneId: string;
  /** What signs and voice say, e.g. `3`. */
  readonly label: string;
  readonly kind: 'comprehensive' | 'delivery';
  readonly queueIds: readonly string[];
}

/** The queue's part of a hall's configuration. Durations in ms. */
export interface QueueingSettings {
  readonly timeZone: string;
  readonly businessHours: BusinessHours;
  /** A demo or training hall takes tickets at any hour. */
  readonly openAllHours: boolean;
  readonly recallMinimumGapMs: number;
  readonly recallCap: number;
  /** Priority tickets age this many times faster than ordinary ones. */
  readonly priorityWeight: number;
  readonly maximumConsecutivePriorityCalls: number;
  /** itemCode -> queueId */
  readonly itemQueues: Readonly<Record<string, string>>;
  readonly queues: readonly QueueSettings[];
  readonly windows: readonly ServiceWindowSettings[];
  /** Codes of the groups that may go in the priority class. */
  readonly priorityReasons: readonly string[];
}
