/** Announced wait in whole minutes: about `lowMinutes` to `highMinutes`. */
export interface WaitRange {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** Work that windows have to do before a ticket: how many tickets and how long, with its variance (ms and ms²). */
export interface WorkAhead {
  /** May be a fraction where windows serve several queues. */
  readonly tickets: number;
  readonly meanMs: number;
  readonly variance: number;
}

/** What lies before a ticket, as numbers. */
export interface WaitFacts {
  readonly ahead: WorkAhead;
  /** Windows that share this work. */
  readonly openWindows: number;
  /** Of these, those without a ticket. */
  readonly idleWindows: number;
  /** Mean time of the services that run now. */
  readonly meanServiceMs: number;
}

const MINUTE = 60_000;
/** Standard normal quantile of 0.9; the range runs from P10 to P90. */
const Z = 1.2815515655446004;

/**
 * the wait as the time until the work ahead is done and one more running service has ended, a gamma time of the
 * same mean and variance, rounded outwards. Null when no window is open.
 */
export function waitRange({ ahead, openWindows, idleWindows, meanServiceMs }: WaitFacts): WaitRange | null {
  if (openWindows === 0) return null;
  const endingsNeeded = ahead.tickets + 1 - idleWindows;
  if (endingsNeeded <= 0) return { lowMinutes: 0, highMinutes: 1 };
  // Free windows take the first of those ahead at once; what the time needs is the part of the work that remains.
  const part = Math.max(1, endingsNeeded) / (ahead.tickets + 1);
  const meanMs = (part * (ahead.meanMs + meanServiceMs)) / openWindows;
  const variance = (part * (ahead.variance + meanServiceMs ** 2)) / openWindows ** 2;
  const lowMinutes = Math.floor(gammaQuantile(meanMs, variance, -Z) / MINUTE);
  const highMinutes = Math.max(1, Math.ceil(gammaQuantile(meanMs, variance, Z) / MINUTE));
  return { lowMinutes, highMinutes };
}

/** Quantile of a gamma time by Wilson and Hilferty's cube; within 7 % of the true P10 and P90 from one phase up. */
function gammaQuantile(mean: number, variance: number, z: number): number {
  const ninth = variance / (9 * mean ** 2);
  return mean * Math.max(0, 1 - ninth + z * Math.sqrt(ninth)) ** 3;
}
