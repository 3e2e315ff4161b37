import type { HallSettings, SettingsInput, SettingsSection } from '@yichuang/contract';
import { findMinuteOfDay } from '../form/clock-time.ts';
import { MINUTE_MS, SECOND_MS, type SettingsDraft, type SkillDraft, type SpanDraft } from './settings-draft.ts';

export type FaultKey =
  | 'wholeNumber'
  | 'decimal'
  | 'time'
  | 'timeOrder'
  | 'overlap'
  | 'empty'
  | 'tooLong'
  | 'prefix'
  | 'prefixTwice'
  | 'labelTwice'
  | 'codeShape'
  | 'codeTwice'
  | 'moreCallsThanRecalls'
  | 'unknownClass'
  | 'ordinaryPriority';

/** What is wrong with one field and how to mend it; `path` as in the settings, e.g. `queues.3.prefix`. */
export interface FieldFault {
  readonly path: string;
  readonly key: FaultKey;
  readonly values: Readonly<Record<string, string | number>>;
}

const MAXIMUM_MINUTES = 1440;
const CODE_SHAPE = /^[A-Za-z0-9-]{1,32}$/;

function createReader() {
  const faults: FieldFault[] = [];
  function fault(path: string, key: FaultKey, values: FieldFault['values'] = {}): void {
    faults.push({ path, key, values });
  }
  /** A number typed; 0 beside a fault, since settings with faults are never sent. */
  function number(path: string, typed: string, least: number, most: number, whole: boolean): number {
    const plain = typed.trim().normalize('NFKC');
    const value = Number(plain);
    if (plain !== '' && value >= least && value <= most && (!whole || Number.isInteger(value))) return value;
    fault(path, whole ? 'wholeNumber' : 'decimal', { least, most });
    return 0;
  }
  function count(path: string, typed: string, least: number, most: number): number {
    return number(path, typed, least, most, true);
  }
  function duration(path: string, typed: string, unitMs: number, least = 0): number {
    return Math.round(number(path, typed, least, (MAXIMUM_MINUTES * MINUTE_MS) / unitMs, false) * unitMs);
  }
  function words(path: string, typed: string, most: number): string {
    const plain = typed.trim();
    if (plain === '') fault(path, 'empty', { most });
    else if (plain.length > most) fault(path, 'tooLong', { most, length: plain.length });
    return plain;
  }
  function span(path: string, { from, to }: SpanDraft): [number, number] {
    const [opens, closes] = [findMinuteOfDay(from), findMinuteOfDay(to)];
    if (opens === undefined) fault(`${path}.from`, 'time');
    if (closes === undefined) fault(`${path}.to`, 'time');
    if (opens !== undefined && closes !== undefined && closes <= opens) fault(`${path}.to`, 'timeOrder', { from });
    return [opens ?? 0, closes ?? 0];
  }
  return { faults, fault, number, count, duration, words, span };
}

type Reader = ReturnType<typeof createReader>;

function readHours(read: Reader, days: SettingsDraft['businessHours']): HallSettings['businessHours'] {
  return days.map((spans, day) => {
    const path = `businessHours.${day}`;
    const minutes = spans.map((span, index) => read.span(`${path}.${index}`, span));
    for (const [index, [opens]] of minutes.entries()) {
      const before = minutes[index - 1];
      const beforeDraft = spans[index - 1];
      if (before !== undefined && beforeDraft !== undefined && opens < before[1])
        read.fault(`${path}.${index}.from`, 'overlap', { to: beforeDraft.to });
    }
    return minutes;
  });
}

function readCalls(read: Reader, calls: SettingsDraft['calls']): HallSettings['calls'] {
  return {
    recallMinimumGapMs: read.duration('calls.recallMinimumGap', calls.recallMinimumGap, SECOND_MS),
    recallCap: read.count('calls.recallCap', calls.recallCap, 0, 20),
    maximumConsecutivePriorityCalls: read.count(
      'calls.maximumConsecutivePriorityCalls',
      calls.maximumConsecutivePriorityCalls,
      1,
      99,
    ),
    autoCallAfterMs: calls.callsByItself
      ? read.duration('calls.autoCallAfter', calls.autoCallAfter, SECOND_MS, 1)
      : null,
  };
}

function readClasses(read: Reader, classes: SettingsDraft['classes']): HallSettings['classes'] {
  return classes.map(({ classId, slope, headStart, isPriority }, index) => {
    const path = `classes.${index}`;
    readCode(
      read,
      `${path}.classId`,
      classId,
      classes.slice(0, index).map((entry) => entry.classId),
    );
    if (classId === 'ordinary' && isPriority) read.fault(`${path}.isPriority`, 'ordinaryPriority');
    return {
      classId,
      slope: read.number(`${path}.slope`, slope, 0.01, 100, false),
      headStartMs: read.duration(`${path}.headStart`, headStart, MINUTE_MS),
      isPriority,
    };
  });
}

function readCode(read: Reader, path: string, code: string, before: readonly string[]): void {
  if (!CODE_SHAPE.test(code)) read.fault(path, 'codeShape');
  else if (before.includes(code)) read.fault(path, 'codeTwice', { code });
}

function readGroups(read: Reader, draft: SettingsDraft): HallSettings['priorityGroups'] {
  const classIds = new Set(draft.classes.map((entry) => entry.classId));
  return draft.priorityGroups.map(({ code, classId, zh, en }, index) => {
    const path = `priorityGroups.${index}`;
    readCode(
      read,
      `${path}.code`,
      code,
      draft.priorityGroups.slice(0, index).map((entry) => entry.code),
    );
    if (!classIds.has(classId)) read.fault(`${path}.classId`, 'unknownClass', { classId });
    return { code, classId, zh: read.words(`${path}.zh`, zh, 40), en: read.words(`${path}.en`, en, 80) };
  });
}

function readNoShow(read: Reader, draft: SettingsDraft): HallSettings['noShow'] {
  const { returnRule, numbers, returns, callsNeeded, undoWithin } = draft.noShow;
  const calls = read.count('noShow.callsNeeded', callsNeeded, 1, 20);
  const recallCap = Number(draft.calls.recallCap);
  if (calls > recallCap + 1) read.fault('noShow.callsNeeded', 'moreCallsThanRecalls', { most: recallCap + 1 });
  return {
    returnRule,
    numbers: read.count('noShow.numbers', numbers, returnRule === 'afterNumbers' ? 1 : 0, 99),
    returns: read.count('noShow.returns', returns, 0, 9),
    callsNeeded: calls,
    undoWithinMs: read.duration('noShow.undoWithin', undoWithin, MINUTE_MS),
  };
}

function readAppointments(read: Reader, draft: SettingsDraft['appointments']): HallSettings['appointments'] {
  return {
    slotMinutes: read.count('appointments.slotMinutes', draft.slotMinutes, 5, 240),
    bookAheadDays: read.count('appointments.bookAheadDays', draft.bookAheadDays, 0, 60),
    checkInEarlyMs: read.duration('appointments.checkInEarly', draft.checkInEarly, MINUTE_MS),
    lateGraceMs: read.duration('appointments.lateGrace', draft.lateGrace, MINUTE_MS),
    lateHeadStartMs: read.duration('appointments.lateHeadStart', draft.lateHeadStart, MINUTE_MS),
  };
}

function readAlarms(read: Reader, draft: SettingsDraft['alarms']): HallSettings['alarms'] {
  return {
    waitLimitMs: read.duration('alarms.waitLimit', draft.waitLimit, MINUTE_MS, 1),
    lineLimit: read.count('alarms.lineLimit', draft.lineLimit, 1, 999),
    idleWhileWaitingMs: read.duration('alarms.idleWhileWaiting', draft.idleWhileWaiting, MINUTE_MS, 0.5),
    serviceLimitMs: read.duration('alarms.serviceLimit', draft.serviceLimit, MINUTE_MS, 1),
    suspensionLimitMs: read.duration('alarms.suspensionLimit', draft.suspensionLimit, MINUTE_MS, 1),
  };
}

function readQueues(read: Reader, queues: SettingsDraft['queues']): HallSettings['queues'] {
  return queues.map((queue, index) => {
    const path = `queues.${index}`;
    const prefix = queue.prefix.trim().toUpperCase();
    const holder = queues.slice(0, index).find((entry) => entry.prefix.trim().toUpperCase() === prefix);
    if (!/^[A-VX-Z]$/.test(prefix)) read.fault(`${path}.prefix`, 'prefix');
    else if (holder !== undefined) read.fault(`${path}.prefix`, 'prefixTwice', { prefix, zh: holder.zh });
    return {
      queueId: queue.queueId,
      zh: read.words(`${path}.zh`, queue.zh, 40),
      en: read.words(`${path}.en`, queue.en, 80),
      prefix,
      zoneId: queue.zoneId,
      standardServiceMs: read.duration(`${path}.standardService`, queue.standardService, MINUTE_MS, 0.5),
      minimumOpenWindows: read.count(`${path}.minimumOpenWindows`, queue.minimumOpenWindows, 0, 99),
      appointmentsPerSlot: read.count(`${path}.appointmentsPerSlot`, queue.appointmentsPerSlot, 0, 99),
      quotas: queue.quotas.map((quota, place) => {
        const [fromMinute, toMinute] = read.span(`${path}.quotas.${place}`, quota);
        const limit = read.count(`${path}.quotas.${place}.limit`, quota.limit, 0, 9999);
        return { channels: [...quota.channels], fromMinute, toMinute, limit };
      }),
    };
  });
}

function readSkills(read: Reader, path: string, skills: readonly SkillDraft[]): [string, number][] {
  return skills.map(({ queueId, preference }) => [
    queueId,
    read.number(`${path}.${queueId}`, preference, 0.01, 1, false),
  ]);
}

function readWindows(read: Reader, windows: SettingsDraft['windows']): HallSettings['windows'] {
  return windows.map(({ windowId, zoneId, label, kind, skills }, index) => {
    const path = `windows.${index}`;
    const plain = read.words(`${path}.label`, label, 4);
    const isTaken = windows.slice(0, index).some((entry) => entry.label.trim() === plain);
    if (plain !== '' && isTaken) read.fault(`${path}.label`, 'labelTwice', { label: plain });
    const preferences = readSkills(read, `${path}.skills`, skills);
    return {
      windowId,
      zoneId,
      label: plain,
      kind,
      queueIds: skills.map((skill) => skill.queueId),
      preferences: Object.fromEntries(preferences.filter(([, preference]) => preference !== 1)),
    };
  });
}

function readClerks(read: Reader, clerks: SettingsDraft['clerkSkills']): HallSettings['clerkSkills'] {
  return Object.fromEntries(
    Object.entries(clerks).map(([staffId, skills]) => [
      staffId,
      Object.fromEntries(readSkills(read, `clerkSkills.${staffId}`, skills)),
    ]),
  );
}

/** The settings that a form means, with every fault found; they may be sent only when there is none. */
export function readDraft(draft: SettingsDraft): {
  readonly settings: HallSettings;
  readonly faults: readonly FieldFault[];
} {
  const read = createReader();
  const settings: HallSettings = {
    businessHours: readHours(read, draft.businessHours),
    openAllHours: draft.openAllHours,
    calls: readCalls(read, draft.calls),
    classes: readClasses(read, draft.classes),
    priorityGroups: readGroups(read, draft),
    noShow: readNoShow(read, draft),
    appointments: readAppointments(read, draft.appointments),
    alarms: readAlarms(read, draft.alarms),
    queues: readQueues(read, draft.queues),
    windows: readWindows(read, draft.windows),
    clerkSkills: readClerks(read, draft.clerkSkills),
  };
  return { settings, faults: read.faults };
}

/** Of the settings only these sections, as `changeSettings` takes them. */
export function onlySections(settings: HallSettings, sections: readonly SettingsSection[]): SettingsInput {
  return Object.fromEntries(sections.map((section) => [section, settings[section]]));
}

/** The section in which a fault stands. */
export function sectionOf(path: string): string {
  return path.split('.', 1)[0] ?? '';
}
