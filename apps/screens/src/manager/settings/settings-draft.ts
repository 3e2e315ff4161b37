import type { HallSettings, SettingsSection } from '@yichuang/contract';
import { minuteText } from '../form/clock-time.ts';

type Channel = HallSettings['queues'][number]['quotas'][number]['channels'][number];

/** A span of the day as typed. */
export interface SpanDraft {
  readonly from: string;
  readonly to: string;
}

export interface QuotaDraft extends SpanDraft {
  readonly channels: readonly Channel[];
  readonly limit: string;
}

/** How gladly a queue is served, as typed. */
export interface SkillDraft {
  readonly queueId: string;
  readonly preference: string;
}

export interface QueueDraft {
  readonly queueId: string;
  readonly zh: string;
  readonly en: string;
  readonly prefix: string;
  readonly zoneId: string;
  readonly standardService: string;
  readonly minimumOpenWindows: string;
  readonly appointmentsPerSlot: string;
  readonly quotas: readonly QuotaDraft[];
}

export interface WindowDraft {
  readonly windowId: string;
  readonly zoneId: string;
  readonly label: string;
  readonly kind: 'comprehensive' | 'delivery';
  readonly skills: readonly SkillDraft[];
}

/** The settings as a form holds them: numbers as they were typed, in the unit that stands beside the field, so that nothing typed is lost. */
export interface SettingsDraft {
  readonly businessHours: readonly (readonly SpanDraft[])[];
  readonly openAllHours: boolean;
  readonly calls: {
    /** Seconds. */
    readonly recallMinimumGap: string;
    readonly recallCap: string;
    readonly maximumConsecutivePriorityCalls: string;
    readonly callsByItself: boolean;
    /** Seconds. */
    readonly autoCallAfter: string;
  };
  readonly classes: readonly {
    readonly classId: string;
    readonly slope: string;
    readonly headStart: string;
    readonly isPriority: boolean;
  }[];
  readonly priorityGroups: readonly {
    readonly code: string;
    readonly classId: string;
    readonly zh: string;
    readonly en: string;
  }[];
  readonly noShow: {
    readonly returnRule: HallSettings['noShow']['returnRule'];
    readonly numbers: string;
    readonly returns: string;
    readonly callsNeeded: string;
    readonly undoWithin: string;
  };
  readonly appointments: {
    readonly slotMinutes: string;
    readonly bookAheadDays: string;
    readonly checkInEarly: string;
    readonly lateGrace: string;
    readonly lateHeadStart: string;
  };
  readonly alarms: {
    readonly waitLimit: string;
    readonly lineLimit: string;
    readonly idleWhileWaiting: string;
    readonly serviceLimit: string;
    readonly suspensionLimit: string;
  };
  readonly queues: readonly QueueDraft[];
  readonly windows: readonly WindowDraft[];
  readonly clerkSkills: Readonly<Record<string, readonly SkillDraft[]>>;
}

export const MINUTE_MS = 60_000;
export const SECOND_MS = 1000;

function inUnit(durationMs: number, unitMs: number): string {
  return String(durationMs / unitMs);
}

function spanDraft([from, to]: readonly [number, number]): SpanDraft {
  return { from: minuteText(from), to: minuteText(to) };
}

/** The form of settings; `changedSections` of it is empty. */
export function draftOf(settings: HallSettings): SettingsDraft {
  const { calls, noShow, appointments, alarms } = settings;
  return {
    businessHours: settings.businessHours.map((spans) => spans.map(spanDraft)),
    openAllHours: settings.openAllHours,
    calls: {
      recallMinimumGap: inUnit(calls.recallMinimumGapMs, SECOND_MS),
      recallCap: String(calls.recallCap),
      maximumConsecutivePriorityCalls: String(calls.maximumConsecutivePriorityCalls),
      callsByItself: calls.autoCallAfterMs !== null,
      autoCallAfter: calls.autoCallAfterMs === null ? '' : inUnit(calls.autoCallAfterMs, SECOND_MS),
    },
    classes: settings.classes.map(({ classId, slope, headStartMs, isPriority }) => ({
      classId,
      slope: String(slope),
      headStart: inUnit(headStartMs, MINUTE_MS),
      isPriority,
    })),
    priorityGroups: settings.priorityGroups.map(({ code, classId, zh, en }) => ({ code, classId, zh, en })),
    noShow: {
      returnRule: noShow.returnRule,
      numbers: String(noShow.numbers),
      returns: String(noShow.returns),
      callsNeeded: String(noShow.callsNeeded),
      undoWithin: inUnit(noShow.undoWithinMs, MINUTE_MS),
    },
    appointments: {
      slotMinutes: String(appointments.slotMinutes),
      bookAheadDays: String(appointments.bookAheadDays),
      checkInEarly: inUnit(appointments.checkInEarlyMs, MINUTE_MS),
      lateGrace: inUnit(appointments.lateGraceMs, MINUTE_MS),
      lateHeadStart: inUnit(appointments.lateHeadStartMs, MINUTE_MS),
    },
    alarms: {
      waitLimit: inUnit(alarms.waitLimitMs, MINUTE_MS),
      lineLimit: String(alarms.lineLimit),
      idleWhileWaiting: inUnit(alarms.idleWhileWaitingMs, MINUTE_MS),
      serviceLimit: inUnit(alarms.serviceLimitMs, MINUTE_MS),
      suspensionLimit: inUnit(alarms.suspensionLimitMs, MINUTE_MS),
    },
    queues: settings.queues.map((queue) => ({
      queueId: queue.queueId,
      zh: queue.zh,
      en: queue.en,
      prefix: queue.prefix,
      zoneId: queue.zoneId,
      standardService: inUnit(queue.standardServiceMs, MINUTE_MS),
      minimumOpenWindows: String(queue.minimumOpenWindows),
      appointmentsPerSlot: String(queue.appointmentsPerSlot),
      quotas: queue.quotas.map((quota) => ({
        ...spanDraft([quota.fromMinute, quota.toMinute]),
        channels: quota.channels,
        limit: String(quota.limit),
      })),
    })),
    windows: settings.windows.map(({ windowId, zoneId, label, kind, queueIds, preferences }) => ({
      windowId,
      zoneId,
      label,
      kind,
      skills: queueIds.map((queueId) => ({ queueId, preference: String(preferences[queueId] ?? 1) })),
    })),
    clerkSkills: Object.fromEntries(
      Object.entries(settings.clerkSkills).map(([staffId, skills]) => [
        staffId,
        Object.entries(skills).map(([queueId, preference]) => ({ queueId, preference: String(preference) })),
      ]),
    ),
  };
}

export const SECTIONS = [
  'businessHours',
  'openAllHours',
  'calls',
  'classes',
  'priorityGroups',
  'noShow',
  'appointments',
  'alarms',
  'queues',
  'windows',
  'clerkSkills',
] as const satisfies readonly SettingsSection[];

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Sections in which a form differs from the settings that it began with. */
export function changedSections(base: HallSettings, draft: SettingsDraft): readonly SettingsSection[] {
  const unchanged = draftOf(base);
  return SECTIONS.filter((section) => !isSame(draft[section], unchanged[section]));
}

export interface Rebased {
  readonly draft: SettingsDraft;
  /** Changed by somebody else since. */
  readonly theirs: readonly SettingsSection[];
  /** Changed by both: for the reader to decide; the draft keeps the own ones. */
  readonly both: readonly SettingsSection[];
}

/** Own changes put upon settings that somebody else has changed meanwhile: sections touched here stay as typed, all others are the new ones. */
export function rebase(base: HallSettings, present: HallSettings, draft: SettingsDraft): Rebased {
  const mine = changedSections(base, draft);
  const presentDraft = draftOf(present);
  const theirs = changedSections(base, presentDraft);
  return {
    draft: { ...presentDraft, ...Object.fromEntries(mine.map((section) => [section, draft[section]])) },
    theirs,
    both: theirs.filter((section) => mine.includes(section) && !isSame(draft[section], presentDraft[section])),
  };
}
