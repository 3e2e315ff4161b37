/** Announced wait in whole minutes: about `lowMinutes` to `highMinutes`. */
export interface WaitRange {
  readonly lowMinutes: number;
  readonly highMinutes: number;
}

/** What lies before a ticket, as numbers. */
export interface WaitFacts {
  /** Tickets that will be called before; may be a fraction where windows serve several queues. */
  readonly ahead: number;
  readonly openWindows: number;
  /** Of the open windows, those without a ticket. */
  readonly idleWindows: number;
  readonly meanServiceMs: number;
}

const MINUTE = 60_000;
/** Standard normal quantile of 0.9; the range runs from P10 to P90. */
const Z = 1.2815515655446004;

/**
 * Q-40: the wait as the time until enough of the open windows' services have ended, a gamma time with one phase per
 * service, rounded outwards. Null when no window is open.
 */
export function waitRange({ ahead, openWindows, idleWindows, meanServiceMs }: WaitFacts): WaitRange | null {
  if (openWindows === 0) return null;
  const endingsNeeded = ahead + 1 - idleWindows;
  if (endingsNeeded <= 0) return { lowMinutes: 0, highMinutes: 1 };
  const phases = Math.max(1, endingsNeeded);
  const phaseMinutes = meanServiceMs / openWindows / MINUTE;
  const lowMinutes = Math.floor(phaseMinutes * gammaQuantile(phases, -Z));
  const highMinutes = Math.max(1, Math.ceil(phaseMinutes * gammaQuantile(phases, Z)));
  return { lowMinutes, highMinutes };
}

/** Quantile of a gamma time with unit phases by Wilson and Hilferty's cube; within 7 % of the true P10 and P90. */
function gammaQuantile(phases: number, z: number): number {
  const variance = 1 / (9 * phases);
  return phases * (1 - variance + z * Math.sqrt(variance)) ** 3;
}
