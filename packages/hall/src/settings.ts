import type { QueueingSettings, QueueSettings, ServiceWindowSettings } from '@yichuang/queueing';
import type { AlarmLimits, HallConfiguration, Named } from './configuration.ts';

/** Channels that a quota may name. */
const QUOTA_CHANNELS = ['kiosk', 'guideDesk', 'phone'] as const;
type QuotaChannel = (typeof QUOTA_CHANNELS)[number];

type Plain<T> = { -readonly [K in keyof T]: T[K] };
type NamedPlain = Plain<Named>;

/** The settings that a hall manager changes while the hall runs, in sections; plain data that may cross a wire. */
export interface HallSettings {
  /** Index 0 = Sunday; `[opens, closes)` in minutes of the day. */
  businessHours: [number, number][][];
  openAllHours: boolean;
  calls: {
    recallMinimumGapMs: number;
    recallCap: number;
    maximumConsecutivePriorityCalls: number;
    autoCallAfterMs: number | null;
  };
  classes: Plain<QueueingSettings['classes'][number]>[];
  priorityGroups: (NamedPlain & { code: string; classId: string })[];
  noShow: Plain<QueueingSettings['noShow']>;
  appointments: Plain<QueueingSettings['appointments']>;
  alarms: Plain<AlarmLimits>;
  queues: (NamedPlain & {
    queueId: string;
    prefix: string;
    zoneId: string;
    standardServiceMs: number;
    minimumOpenWindows: number;
    appointmentsPerSlot: number;
    quotas: (Plain<Omit<QueueSettings['quotas'][number], 'channels'>> & { channels: QuotaChannel[] })[];
  })[];
  windows: (Plain<Omit<ServiceWindowSettings, 'queueIds' | 'preferences'>> & {
    queueIds: string[];
    preferences: Record<string, number>;
  })[];
  /** staffId -> queueId -> preference. */
  clerkSkills: Record<string, Record<string, number>>;
}

export type SettingsSection = keyof HallSettings;
/** Sections as they are sent: whole or not at all. */
export type SettingsSections = { readonly [K in SettingsSection]?: HallSettings[K] | undefined };

const NO_NAME: Named = { zh: '', en: '' };

/** Every section as a configuration has it; a copy. */
export function settingsOf({ queueing, alarmLimits, catalogue }: HallConfiguration): HallSettings {
  const names = new Map(catalogue.queues.map((queue) => [queue.queueId, queue]));
  const groupNames = new Map(catalogue.priorityGroups.map((group) => [group.code, group]));
  return {
    businessHours: queueing.businessHours.map((spans) => spans.map(([opens, closes]) => [opens, closes])),
    openAllHours: queueing.openAllHours,
    calls: {
      recallMinimumGapMs: queueing.recallMinimumGapMs,
      recallCap: queueing.recallCap,
      maximumConsecutivePriorityCalls: queueing.maximumConsecutivePriorityCalls,
      autoCallAfterMs: queueing.autoCallAfterMs,
    },
    classes: queueing.classes.map((ticketClass) => ({ ...ticketClass })),
    priorityGroups: queueing.priorityGroups.map(({ code, classId }) => ({
      code,
      classId,
      ...nameOf(groupNames.get(code)),
    })),
    noShow: { ...queueing.noShow },
    appointments: { ...queueing.appointments },
    alarms: { ...alarmLimits },
    queues: queueing.queues.map(({ quotas, ...queue }) => ({
      ...queue,
      ...nameOf(names.get(queue.queueId)),
      quotas: quotas.map(({ channels, ...quota }) => ({
        ...quota,
        channels: QUOTA_CHANNELS.filter((channel) => channels.includes(channel)),
      })),
    })),
    windows: queueing.windows.map(({ queueIds, preferences, ...serviceWindow }) => ({
      ...serviceWindow,
      queueIds: [...queueIds],
      preferences: { ...preferences },
    })),
    clerkSkills: Object.fromEntries(
      Object.entries(queueing.clerkSkills).map(([staffId, skills]) => [staffId, { ...skills }]),
    ),
  };
}

/** The configuration with these sections in place of its own; names of queues and groups go to the catalogue. */
export function withSettings(configuration: HallConfiguration, sections: SettingsSections): HallConfiguration {
  const { queueing, alarmLimits, catalogue } = configuration;
  const { queues, priorityGroups } = sections;
  return {
    ...configuration,
    queueing: {
      ...queueing,
      businessHours: sections.businessHours ?? queueing.businessHours,
      openAllHours: sections.openAllHours ?? queueing.openAllHours,
      ...sections.calls,
      classes: sections.classes ?? queueing.classes,
      priorityGroups: priorityGroups?.map(({ code, classId }) => ({ code, classId })) ?? queueing.priorityGroups,
      noShow: sections.noShow ?? queueing.noShow,
      appointments: sections.appointments ?? queueing.appointments,
      queues: queues?.map(({ zh: _zh, en: _en, ...queue }) => queue) ?? queueing.queues,
      windows: sections.windows ?? queueing.windows,
      clerkSkills: sections.clerkSkills ?? queueing.clerkSkills,
    },
    alarmLimits: sections.alarms ?? alarmLimits,
    catalogue: {
      ...catalogue,
      queues: queues?.map(({ queueId, zh, en }) => ({ queueId, zh, en })) ?? catalogue.queues,
      priorityGroups: priorityGroups?.map((group) => groupWithWords(configuration, group)) ?? catalogue.priorityGroups,
    },
  };
}

/** The sections that are given, in the order of `HallSettings`. */
export function sectionsGiven(sections: SettingsSections): SettingsSection[] {
  const names = Object.keys(sections) as SettingsSection[];
  return names.filter((name) => sections[name] !== undefined);
}

function nameOf({ zh, en }: Named = NO_NAME): NamedPlain {
  return { zh, en };
}

/** A group that was there keeps the words that say who it is for. */
function groupWithWords({ catalogue }: HallConfiguration, { code, zh, en }: Named & { readonly code: string }) {
  const before = catalogue.priorityGroups.find((group) => group.code === code);
  return { code, zh, en, whoFor: before?.whoFor ?? null, howToShow: before?.howToShow ?? null };
}
