/** Tickets taken in one hour of the hall's clock. */
export interface HourBar {
  readonly hour: number;
  readonly issued: number;
  /** `now`: this hour is not over. */
  readonly phase: 'past' | 'now' | 'later';
}

/** A row per hour, without gaps: from the opening (or the first ticket) to the present hour, and to the closing where one is known. */
export function hourBars(
  byHour: readonly { readonly hour: number; readonly issued: number }[],
  spans: readonly (readonly [opens: number, closes: number])[],
  currentHour: number,
): readonly HourBar[] {
  const issuedIn = new Map(byHour.map(({ hour, issued }) => [hour, issued]));
  const opening = spans.flatMap(([opens, closes]) => [Math.floor(opens / 60), Math.ceil(closes / 60) - 1]);
  const hours = [...byHour.map(({ hour }) => hour), ...opening];
  if (hours.length === 0) return [];
  const first = Math.min(...hours);
  const last = Math.max(...hours, Math.min(currentHour, 23));
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    const phase = hour === currentHour ? 'now' : hour < currentHour ? 'past' : 'later';
    return { hour, issued: issuedIn.get(hour) ?? 0, phase };
  });
}

/** The hours of today that are over with the most and the fewest tickets; null before two hours with tickets are over. */
export function busiestAndQuietest(
  bars: readonly HourBar[],
): { readonly busiest: number; readonly quietest: number } | null {
  // An hour without any ticket was the break or closed: nothing to advise.
  const over = bars.filter(({ phase, issued }) => phase === 'past' && issued > 0);
  const [first] = over;
  if (first === undefined || over.length < 2) return null;
  let [busiest, quietest] = [first, first];
  for (const bar of over) {
    if (bar.issued > busiest.issued) busiest = bar;
    if (bar.issued < quietest.issued) quietest = bar;
  }
  return busiest.issued === quietest.issued ? null : { busiest: busiest.hour, quietest: quietest.hour };
}
