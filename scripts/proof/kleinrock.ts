import {
  kleinrockMeans,
  type MeanWaits,
  simulatedMeans,
  type TwoClasses,
} from '../../packages/queueing/test/kleinrock.ts';

export interface KleinrockProofOptions {
  readonly runs: number;
  readonly servicesPerRun: number;
  readonly seed: number;
  readonly onProgress: (done: number, all: number) => void;
}

export interface KleinrockProofResult {
  readonly services: number;
  readonly expected: MeanWaits;
  readonly measured: MeanWaits;
}

/** The worked example: nine tenths of load, a third of it priority of three times the slope. */
const CLASSES: TwoClasses = { arrivals: [0.6, 0.3], slopes: [1, 3] };
const TOLERANCE = 0.02;

/** Means over many seeded runs of the real dispatch; throws when one is not within 2 % of Kleinrock's. */
export function runKleinrockProof({
  runs,
  servicesPerRun,
  seed,
  onProgress,
}: KleinrockProofOptions): KleinrockProofResult {
  const expected = kleinrockMeans(CLASSES);
  const sums: [number, number] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const [ordinary, priority] = simulatedMeans(CLASSES, servicesPerRun, seed + run);
    sums[0] += ordinary;
    sums[1] += priority;
    onProgress(run + 1, runs);
  }
  const measured: MeanWaits = [sums[0] / runs, sums[1] / runs];
  for (const nth of [0, 1] as const) {
    const off = Math.abs(measured[nth] / expected[nth] - 1);
    if (off > TOLERANCE)
      throw new Error(`mean wait ${measured[nth]} is ${(off * 100).toFixed(1)} % off ${expected[nth]}`);
  }
  return { services: runs * servicesPerRun, expected, measured };
}
