/** Minutes of the day, `[opens, closes)`, per weekday from Sunday on; as the catalogue has them. */
type BusinessHours = readonly (readonly (readonly [number, number])[])[];

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** The hours of the hall's today as the clock on its wall says them, and whether it is past, before or between them. */
export function hallHoursAt(
  at: number,
  hall: { readonly timeZone: string; readonly openAllHours: boolean; readonly businessHours: BusinessHours },
): { readonly open: boolean; readonly today: string } {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: hall.timeZone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const part = (type: string) => parts.find((entry) => entry.type === type)?.value ?? '';
  const minute = Number(part('hour')) * 60 + Number(part('minute'));
  const spans = hall.businessHours[WEEKDAYS.indexOf(part('weekday'))] ?? [];
  return {
    open: hall.openAllHours || spans.some(([opens, closes]) => minute >= opens && minute < closes),
    today: spans.map(([opens, closes]) => `${clockText(opens)}–${clockText(closes)}`).join(' / '),
  };
}

function clockText(minuteOfDay: number): string {
  const hours = String(Math.floor(minuteOfDay / 60)).padStart(2, '0');
  return `${hours}:${String(minuteOfDay % 60).padStart(2, '0')}`;
}
