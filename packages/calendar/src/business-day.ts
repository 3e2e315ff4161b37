declare const businessDayBrand: unique symbol;

/** A calendar day of the hall, `YYYY-MM-DD`. Never made through `Date` parsing, which would read it as UTC. */
export type BusinessDay = string & { readonly [businessDayBrand]: true };

/** Wall clock of the hall: weekday 0 = Sunday, minute of the day 0..1439. */
export interface LocalClock {
  readonly day: BusinessDay;
  readonly weekday: number;
  readonly minuteOfDay: number;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
/** Tickets come many to a minute, and asking Intl costs more than deciding on one. */
const latestClocks = new Map<string, { readonly minute: number; readonly clock: LocalClock }>();
const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
}

/** True for a well-formed day that exists (`2025-02-29` does not). */
export function isBusinessDay(text: string): text is BusinessDay {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const date = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  return date.toISOString().slice(0, 10) === text;
}

/** The hall's wall clock at an instant (epoch ms) in an IANA time zone. */
export function localClockOf(at: number, timeZone: string): LocalClock {
  const minute = Math.floor(at / MINUTE);
  const known = latestClocks.get(timeZone);
  if (known !== undefined && known.minute === minute) return known.clock;
  const parts: Record<string, string> = {};
  for (const part of formatterOf(timeZone).formatToParts(at)) parts[part.type] = part.value;
  const clock: LocalClock = {
    day: `${parts.year}-${parts.month}-${parts.day}` as BusinessDay,
    weekday: WEEKDAYS.indexOf(parts.weekday ?? ''),
    minuteOfDay: Number(parts.hour) * 60 + Number(parts.minute),
  };
  latestClocks.set(timeZone, { minute, clock });
  return clock;
}

/** The business day on which an instant (epoch ms) falls in the hall's time zone. */
export function businessDayOf(at: number, timeZone: string): BusinessDay {
  return localClockOf(at, timeZone).day;
}

/** The day `count` days later (earlier if negative). */
export function addDays(day: BusinessDay, count: number): BusinessDay {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10) as BusinessDay;
}

/**
 * Instant (epoch ms) at which the hall's clock shows a minute (0..1440) of a day. Shown twice: the first one;
 * never shown (summer time begins): as far behind the change as the minute is.
 */
export function instantOf(day: BusinessDay, minuteOfDay: number, timeZone: string): number {
  const shown = Date.parse(day) + minuteOfDay * MINUTE;
  // A zone changes its offset at most once within these two days, so one of the two offsets is the right one.
  const before = shown - offsetAt(shown - DAY, timeZone);
  const after = shown - offsetAt(shown + DAY, timeZone);
  const earlier = Math.min(before, after);
  if (wallClockAt(earlier, timeZone) === shown) return earlier;
  const later = Math.max(before, after);
  return wallClockAt(later, timeZone) === shown ? later : before;
}

/** First instant (epoch ms) of a business day in the hall's time zone. */
export function startOfBusinessDay(day: BusinessDay, timeZone: string): number {
  return instantOf(day, 0, timeZone);
}

/** The wall clock read as if it were UTC, in epoch ms of a whole minute. */
function wallClockAt(at: number, timeZone: string): number {
  const clock = localClockOf(at, timeZone);
  return Date.parse(clock.day) + clock.minuteOfDay * MINUTE;
}

function offsetAt(at: number, timeZone: string): number {
  return wallClockAt(at, timeZone) - Math.floor(at / MINUTE) * MINUTE;
}
