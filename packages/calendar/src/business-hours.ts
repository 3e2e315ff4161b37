import { addDays, instantOf, localClockOf } from './business-day.ts';

/** Minutes of the day, `[opens, closes)`; an empty list is a closed day. Index 0 = Sunday. */
export type BusinessHours = readonly (readonly (readonly [opens: number, closes: number])[])[];

const DAYS_LOOKED_AHEAD = 14;

/** Whether the hall is open at an instant (epoch ms) by its weekly hours. */
export function isOpenAt(at: number, businessHours: BusinessHours, timeZone: string): boolean {
  const { weekday, minuteOfDay } = localClockOf(at, timeZone);
  const spans = businessHours[weekday] ?? [];
  return spans.some(([opens, closes]) => minuteOfDay >= opens && minuteOfDay < closes);
}

/** First instant (epoch ms) from `at` on at which the hall is open (`at` itself if it is); null if not within 14 days. */
export function nextOpening(at: number, businessHours: BusinessHours, timeZone: string): number | null {
  const today = localClockOf(at, timeZone);
  for (let ahead = 0; ahead <= DAYS_LOOKED_AHEAD; ahead += 1) {
    const day = addDays(today.day, ahead);
    for (const [opens, closes] of businessHours[(today.weekday + ahead) % 7] ?? []) {
      if (at < instantOf(day, closes, timeZone)) return Math.max(at, instantOf(day, opens, timeZone));
    }
  }
  return null;
}
