const MINUTES_OF_DAY = 1440;
const MINUTE_MS = 60_000;

/** `09:30` of a minute of the day; 1440 is `24:00`. */
export function minuteText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** Minute of the day of what was typed: `9`, `0930`, `9:30`, `９：３０`; undefined when it is no time of a day. */
export function findMinuteOfDay(typed: string): number | undefined {
  const match = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(typed.trim().normalize('NFKC'));
  if (match === null) return undefined;
  const minute = Number(match[1]) * 60 + Number(match[2] ?? 0);
  return Number(match[2] ?? 0) < 60 && minute <= MINUTES_OF_DAY ? minute : undefined;
}

function offsetAt(at: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  function part(type: string): number {
    return Number(parts.find((entry) => entry.type === type)?.value ?? 0);
  }
  const asUtc = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return asUtc - Math.floor(at / 1000) * 1000;
}

/** The instant (epoch ms) at which the hall's clock shows this minute on this day (`YYYY-MM-DD`). */
export function instantOf(day: string, minute: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minute * MINUTE_MS;
  const first = wanted - offsetAt(wanted, timeZone);
  // Once more: near a change of the zone's clock the first guess may have taken the other offset.
  return wanted - offsetAt(first, timeZone);
}

/** `YYYY-MM-DD` of an instant on the hall's calendar. */
export function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}

/** Minute of the hall's day at an instant. */
export function minuteOf(at: number, timeZone: string): number {
  return Math.floor((((at + offsetAt(at, timeZone)) % 86_400_000) + 86_400_000) / MINUTE_MS) % MINUTES_OF_DAY;
}
