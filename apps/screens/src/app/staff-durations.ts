const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;

/** A running clock: `4:05`, from an hour on `1:04:05`; never negative. */
export function clockText(durationMs: number): string {
  const seconds = Math.max(0, Math.floor(durationMs / SECOND_MS));
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  const tail = `${hours > 0 ? String(minutes).padStart(2, '0') : minutes}:${String(seconds % 60).padStart(2, '0')}`;
  return hours > 0 ? `${hours}:${tail}` : tail;
}

/** Whole minutes gone by; never negative. */
export function wholeMinutes(durationMs: number): number {
  return Math.max(0, Math.floor(durationMs / MINUTE_MS));
}

/** Whole seconds still to go, rounded up, so that a countdown ends when the time is really there. */
export function secondsLeft(untilAt: number, now: number): number {
  return Math.max(0, Math.ceil((untilAt - now) / SECOND_MS));
}

/** `09:05` or `09:05:07` of an instant in the hall's time zone. */
export function timeOfDay(at: number, timeZone: string, withSeconds = false): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    ...(withSeconds ? { second: '2-digit' as const } : {}),
    hourCycle: 'h23',
  }).format(at);
}
