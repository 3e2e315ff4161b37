/** Draws of a seeded generator (mulberry32): the same seed gives the same run. */
export interface SeededChance {
  /** 0 <= value < 1. */
  next(): number;
  exponential(mean: number): number;
  /** Lognormal with a mean and a coefficient of variation of 0.7. */
  serviceTime(mean: number): number;
}

export function seededChance(seed: number): SeededChance {
  let state = seed >>> 0;
  function next(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  function exponential(mean: number): number {
    return -mean * Math.log(1 - next());
  }
  function serviceTime(mean: number): number {
    const squaredSigma = Math.log(1.49);
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return mean * Math.exp(Math.sqrt(squaredSigma) * normal - squaredSigma / 2);
  }
  return { next, exponential, serviceTime };
}
