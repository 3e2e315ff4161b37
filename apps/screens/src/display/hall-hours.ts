/** Minutes of the day, `[opens, closes)`, per weekday from Sunday on; as the catalogue has them. */
type BusinessHours = readonly (readonly (readonly [number, number])[])[];

interface HallClock {
  readonly timeZone: string;
  readonly openAllHours: boolean;
  readonly businessHours: BusinessHours;
}

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const DAY_MS = 86_400_000;
const DAYS_LOOKED_AHEAD = 14;

/** The next opening by the weekly hours; `daysAhead` 0 is today. */
export interface NextOpening {
  readonly daysAhead: number;
  /** `13:30`, as the clock on the wall will show. */
  readonly clock: string;
  /** An instant of that day (epoch ms), for its name. */
  readonly dayAt: number;
}

/** The hours of the hall's today as the clock on its wall says them, and whether it is past, before or between them. */
export function hallHoursAt(at: number, hall: HallClock): { readonly open: boolean; readonly today: string } {
  const { weekday, minute } = wallClock(at, hall.timeZone);
  const spans = hall.businessHours[weekday] ?? [];
  return {
    open: hall.openAllHours || spans.some(([opens, closes]) => minute >= opens && minute < closes),
    today: spans.map(([opens, closes]) => `${clockText(opens)}–${clockText(closes)}`).join(' / '),
  };
}

/** When a closed hall opens next; null when it does not within two weeks. */
export function nextOpeningAfter(at: number, hall: HallClock): NextOpening | null {
  const { weekday, minute } = wallClock(at, hall.timeZone);
  for (let daysAhead = 0; daysAhead <= DAYS_LOOKED_AHEAD; daysAhead += 1) {
    const spans = hall.businessHours[(weekday + daysAhead) % 7] ?? [];
    const opening = spans.find(([opens]) => daysAhead > 0 || opens > minute);
    if (opening !== undefined) return { daysAhead, clock: clockText(opening[0]), dayAt: at + daysAhead * DAY_MS };
  }
  return null;
}

function wallClock(at: number, timeZone: string): { readonly weekday: number; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  return { weekday: WEEKDAYS.indexOf(part('weekday')), minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

function clockText(minuteOfDay: number): string {
  const hours = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${hours}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
