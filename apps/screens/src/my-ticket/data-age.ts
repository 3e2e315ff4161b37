/** How old what is shown is, in the largest fitting unit. */
export type DataAge =
  | { readonly key: 'ageNow'; readonly values: Record<string, never> }
  | { readonly key: 'ageMinutes'; readonly values: { readonly minutes: number } }
  | { readonly key: 'ageHours'; readonly values: { readonly hours: number } };

/** The words for an age in milliseconds: just now, N minutes, N hours. */
export function dataAge(ageMs: number): DataAge {
  const minutes = Math.floor(Math.max(0, ageMs) / 60_000);
  if (minutes < 1) return { key: 'ageNow', values: {} };
  if (minutes < 60) return { key: 'ageMinutes', values: { minutes } };
  return { key: 'ageHours', values: { hours: Math.floor(minutes / 60) } };
}
