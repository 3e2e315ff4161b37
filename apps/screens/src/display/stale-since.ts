import { useConnectionStatus, useHall } from '../app/hall-context.tsx';

/** Hall time (epoch ms) at which the line was lost; null while it is there. `lastViewAt` is the answer when nobody knows better. */
export function useStaleSince(lastViewAt: number | null): number | null {
  const { connection } = useHall();
  const status = useConnectionStatus();
  if (status.kind === 'online') return null;
  // The status tells it by this computer's clock, which may be another than the hall's.
  if (status.kind === 'offline') return status.since + connection.hallNow() - Date.now();
  return lastViewAt;
}

/** How long ago that was, in words of the largest fitting unit. */
export function ageWords(ageMs: number): {
  readonly key: 'ageNow' | 'ageMinutes' | 'ageHours';
  readonly values: { readonly count: number };
} {
  const minutes = Math.floor(Math.max(0, ageMs) / 60_000);
  if (minutes < 1) return { key: 'ageNow', values: { count: 0 } };
  if (minutes < 60) return { key: 'ageMinutes', values: { count: minutes } };
  return { key: 'ageHours', values: { count: Math.floor(minutes / 60) } };
}
