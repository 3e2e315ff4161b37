import type { QueueingSettings } from '@yichuang/queueing';

/** Chinese first, English beside it. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** When the manager is warned; durations in ms. */
export interface AlarmLimits {
  readonly waitLimitMs: number;
  readonly lineLimit: number;
  readonly idleWhileWaitingMs: number;
  readonly serviceLimitMs: number;
  readonly suspensionLimitMs: number;
}

/** A service item (政务服务事项) as the kiosk offers it. */
export interface CatalogueItem extends Named {
  readonly itemCode: string;
  readonly departmentId: string;
  readonly audience: 'person' | 'enterprise' | 'both';
  readonly lifeEventIds: readonly string[];
  readonly queueId: string;
  readonly keywords: readonly string[];
  readonly pinyinInitials: string;
  readonly pinyin: string;
  readonly essentials: readonly Named[];
}

/** A group that may go first, in plain words: who may say so, and what to show; null where the name says it all. */
export interface PriorityGroup extends Named {
  readonly code: string;
  readonly whoFor: Named | null;
  readonly howToShow: Named | null;
}

/** The names that codes of events and views stand for. */
export interface HallCatalogue {
  /** The version of the whole configuration: pages keep a catalogue and the settings by it. */
  readonly version: string;
  readonly hall: Named;
  readonly zones: readonly (Named & { readonly zoneId: string })[];
  readonly queues: readonly (Named & { readonly queueId: string })[];
  readonly departments: readonly (Named & { readonly departmentId: string })[];
  readonly lifeEvents: readonly (Named & {
    readonly lifeEventId: string;
    readonly audience: 'person' | 'enterprise';
  })[];
  readonly items: readonly CatalogueItem[];
  readonly priorityGroups: readonly PriorityGroup[];
}

/** Everything a hall is set up with. It stands in the log, so that the log alone says what was offered and when. */
export interface HallConfiguration {
  readonly queueing: QueueingSettings;
  /** A service longer than this invites a rating. */
  readonly inviteAfterServiceMs: number;
  readonly alarmLimits: AlarmLimits;
  readonly catalogue: HallCatalogue;
}
