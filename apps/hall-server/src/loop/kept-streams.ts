import { addDays, type BusinessDay } from '@yichuang/calendar';

/** The most that the settings allow to book ahead. */
const DAYS_BOOKED_AHEAD = 60;

/** Streams whose events of earlier days still count on the day of `dayStream`: the registry, and visits booked for it or later. */
export function streamsKeptOn(dayStream: string): string[] {
  const day = dayStream.slice(dayStream.indexOf('/') + 1) as BusinessDay;
  const streams = ['registry'];
  for (let ahead = 0; ahead <= DAYS_BOOKED_AHEAD; ahead += 1) streams.push(`appointments/${addDays(day, ahead)}`);
  return streams;
}
