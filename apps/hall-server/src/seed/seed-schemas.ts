import { z } from 'zod';
import type { SeedText } from './seed-fault.ts';

const oneMinuteMs = 60_000;
const oneHourMs = 60 * oneMinuteMs;

const identifier = shaped(
  /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
  '写小写字母、数字和连字符，例如 "real-estate"',
  'Use lower-case letters, digits and hyphens, e.g. "real-estate"',
);
const windowId = shaped(/^w\d{2}$/, '写成 "w" 加两位数字，例如 "w01"', 'Write "w" and two digits, e.g. "w01"');
const clockTime = shaped(
  /^(?:[01]\d|2[0-3]):[0-5]\d$/,
  '写成 24 小时制的时和分，例如 "09:00"',
  'Write hours and minutes of the 24-hour clock, e.g. "09:00"',
);
const zoneId = shaped(/^[A-Z]$/, '写一个大写字母，例如 "A"', 'Write one capital letter, e.g. "A"');
const name = z.strictObject({ zh: words(40), en: words(80) });
const sentence = z.strictObject({ zh: words(60), en: words(120) });
const person = z.enum(['person', 'enterprise']);

const businessPeriods = z
  .array(
    z.strictObject({ from: clockTime, to: clockTime }).refine(({ from, to }) => from < to, {
      params: { fix: text('"from" 应早于 "to"', '"from" must be earlier than "to"') },
    }),
  )
  .max(4)
  .refine((periods) => periods.every((period, index) => index === 0 || (periods[index - 1]?.to ?? '') <= period.from), {
    params: { fix: text('各时段应按先后排列且不重叠', 'Put the periods in order, without overlap') },
  });

/** queueId -> how gladly it is served (0 < p <= 1). */
const preferences = z.record(z.string(), z.number().gt(0).max(1));

const quota = z
  .strictObject({
    channels: z.array(z.enum(['kiosk', 'guideDesk', 'phone'])).max(3),
    from: clockTime,
    to: clockTime,
    limit: wholeNumber(0, 9999),
  })
  .refine(({ from, to }) => from < to, {
    params: { fix: text('"from" 应早于 "to"', '"from" must be earlier than "to"') },
  });

const neededClasses = ['ordinary', 'appointment'];

/** `hall.json`: name, hours and queue settings of the hall. */
export const hallFileSchema = z.strictObject({
  hallId: identifier,
  name,
  timezone: z.string().refine(isTimezone, {
    params: { fix: text('写时区名称，例如 "Asia/Shanghai"', 'Write a time zone name, e.g. "Asia/Shanghai"') },
  }),
  businessHours: z.strictObject({
    monday: businessPeriods,
    tuesday: businessPeriods,
    wednesday: businessPeriods,
    thursday: businessPeriods,
    friday: businessPeriods,
    saturday: businessPeriods,
    sunday: businessPeriods,
  }),
  demoOpenAllHours: z.boolean(),
  note: words(400),
  queue: z.strictObject({
    recallMinimumGapMs: wholeNumber(0, 10 * oneMinuteMs),
    recallCap: wholeNumber(1, 10),
    inviteAfterServiceMs: wholeNumber(0, oneHourMs),
    maximumConsecutivePriorityCalls: wholeNumber(1, 20),
    autoCallAfterMs: wholeNumber(1000, oneHourMs).nullable(),
    classes: list(
      z.strictObject({
        classId: identifier,
        slope: z.number().gt(0).max(100),
        headStartMs: wholeNumber(0, 8 * oneHourMs),
        isPriority: z.boolean(),
      }),
      12,
    ).refine((classes) => neededClasses.every((needed) => classes.some(({ classId }) => classId === needed)), {
      params: { fix: text('应有 "ordinary" 和 "appointment" 两类', 'There must be "ordinary" and "appointment"') },
    }),
    noShow: z.strictObject({
      returnRule: z.enum(['void', 'afterNumbers', 'head']),
      numbers: wholeNumber(0, 99),
      returns: wholeNumber(0, 9),
      callsNeeded: wholeNumber(1, 20),
      undoWithinMs: wholeNumber(0, oneHourMs),
    }),
    appointments: z.strictObject({
      slotMinutes: wholeNumber(5, 240),
      bookAheadDays: wholeNumber(0, 60),
      checkInEarlyMs: wholeNumber(0, 8 * oneHourMs),
      lateGraceMs: wholeNumber(0, 8 * oneHourMs),
      lateHeadStartMs: wholeNumber(0, 8 * oneHourMs),
    }),
    alarms: z.strictObject({
      waitLimitMs: wholeNumber(oneMinuteMs, 8 * oneHourMs),
      lineLimit: wholeNumber(1, 1000),
      idleWhileWaitingMs: wholeNumber(1000, oneHourMs),
      serviceLimitMs: wholeNumber(oneMinuteMs, 8 * oneHourMs),
      suspensionLimitMs: wholeNumber(oneMinuteMs, 24 * oneHourMs),
    }),
  }),
});

/** `zones.json`: the waiting areas. */
export const zonesFileSchema = z.strictObject({ zones: list(z.strictObject({ zoneId, name }), 26) });

/** `windows.json`: the service windows and the queues that each one serves. */
export const windowsFileSchema = z.strictObject({
  windows: list(
    z.strictObject({
      windowId,
      label: shaped(/^[1-9]\d{0,2}$/, '写窗口号，例如 "1"', 'Write the number on the window, e.g. "1"'),
      kind: z.enum(['comprehensive', 'delivery']),
      zoneId,
      queueIds: list(identifier, 26),
      preferences: preferences.optional(),
    }),
    99,
  ),
});

/** `queues.json`: the lines that people wait in, each with its own letter before the number. */
export const queuesFileSchema = z.strictObject({
  queues: list(
    z.strictObject({
      queueId: identifier,
      prefix: shaped(
        /^[A-VX-Z]$/,
        '写一个大写字母，例如 "A"；"W" 留给直接到窗口的人',
        'Write one capital letter, e.g. "A"; "W" is kept for those who come without a ticket',
      ),
      zoneId,
      kind: z.enum(['intake', 'delivery']),
      name,
      standardServiceMs: wholeNumber(oneMinuteMs, 4 * oneHourMs),
      minimumOpenWindows: wholeNumber(0, 99),
      appointmentsPerSlot: wholeNumber(0, 99),
      quotas: z.array(quota).max(12),
    }),
    26,
  ),
});

/** `departments.json`: who is responsible; `codePrefix` begins the codes of its items. */
export const departmentsFileSchema = z.strictObject({
  departments: list(
    z.strictObject({
      departmentId: identifier,
      codePrefix: shaped(/^[A-Z]{2}$/, '写两个大写字母，例如 "GA"', 'Write two capital letters, e.g. "GA"'),
      name,
      handles: sentence,
    }),
    200,
  ),
});

/** `life-events.json`: the occasions in the life of a person or an enterprise. */
export const lifeEventsFileSchema = z.strictObject({
  lifeEvents: list(z.strictObject({ lifeEventId: identifier, audience: person, name }), 60),
});

/** `items.json`: the service items. */
export const itemsFileSchema = z.strictObject({
  items: list(
    z.strictObject({
      itemCode: shaped(
        /^[A-Z]{2}-[A-Z]{2}-\d{3}$/,
        '写成 部门-类别-序号，例如 "GA-HJ-001"',
        'Write department-kind-number, e.g. "GA-HJ-001"',
      ),
      name,
      departmentId: identifier,
      audience: z.enum(['person', 'enterprise', 'both']),
      lifeEvents: list(identifier, 8),
      queueId: identifier,
      keywords: list(words(20), 12),
      essentials: list(sentence, 4),
      standardMinutes: wholeNumber(1, 240),
    }),
    5000,
  ),
});

/** `priority-groups.json`: who is called earlier. */
export const priorityGroupsFileSchema = z.strictObject({
  priorityGroups: list(
    z.strictObject({
      code: identifier,
      classId: identifier,
      name,
      whoFor: sentence,
      howToShow: sentence,
      minimumAge: wholeNumber(1, 120).optional(),
    }),
    20,
  ),
});

/** `staff.json`: demo accounts; the password must say that it is one. */
export const staffFileSchema = z.strictObject({
  note: words(400),
  demoPassword: shaped(
    /^demo-.{6,60}$/,
    '演示密码应以 "demo-" 开头，后面至少 6 个字符',
    'A demo password begins with "demo-" and has at least 6 more characters',
  ),
  staff: list(
    z.strictObject({
      staffId: shaped(/^s\d{2,4}$/, '写成 "s" 加数字，例如 "s01"', 'Write "s" and digits, e.g. "s01"'),
      login: shaped(
        /^[a-z][a-z0-9]{2,29}$/,
        '写小写拼音和数字，例如 "clerk01"',
        'Use lower-case letters and digits, e.g. "clerk01"',
      ),
      role: z.enum(['manager', 'guide', 'intake-clerk', 'delivery-clerk']),
      windowId: windowId.optional(),
      skills: preferences.optional(),
      name,
    }),
    500,
  ),
});

/** The schema of every seed file, in reading order. */
export const seedFileSchemas = {
  'hall.json': hallFileSchema,
  'zones.json': zonesFileSchema,
  'queues.json': queuesFileSchema,
  'windows.json': windowsFileSchema,
  'departments.json': departmentsFileSchema,
  'life-events.json': lifeEventsFileSchema,
  'items.json': itemsFileSchema,
  'priority-groups.json': priorityGroupsFileSchema,
  'staff.json': staffFileSchema,
};

function text(zh: string, en: string): SeedText {
  return { zh, en };
}

function shaped(pattern: RegExp, zh: string, en: string) {
  return z.string().refine((value) => pattern.test(value), { params: { fix: text(zh, en) } });
}

function words(longest: number) {
  return z
    .string()
    .max(longest)
    .refine((value) => value.trim() !== '' && value.trim() === value, {
      params: { fix: text('请填写文字，前后不留空格', 'Fill in the text, without blanks before or after') },
    });
}

function wholeNumber(least: number, most: number) {
  return z.int().min(least).max(most);
}

function list<Entry extends z.ZodType>(entry: Entry, most: number) {
  return z.array(entry).min(1).max(most);
}

function isTimezone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}
