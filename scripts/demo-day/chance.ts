import { seededRandom } from '../proof/seeded-random.ts';

const STEPS = 2 ** 30;

/** Chance of one name: what one person draws does not depend on what another one drew before. */
export interface Chance {
  /** 0 <= value < 1. */
  uniform(): number;
  between(low: number, high: number): number;
  /** By mean and coefficient of variation (standard deviation through mean). */
  lognormal(mean: number, variation: number): number;
  pick<T>(choices: readonly T[]): T;
  /** One of the choices, as likely as its weight says. */
  weighted<T>(choices: readonly { readonly choice: T; readonly weight: number }[]): T;
  shuffled<T>(list: readonly T[]): T[];
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The chance of `name` in the run of `seed`; the same two give the same draws. */
export function chanceOf(seed: number, name: string): Chance {
  const random = seededRandom(hashOf(`${seed} ${name}`));
  const uniform = () => random.below(STEPS) / STEPS;

  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
  }
  return {
    uniform,
    between: (low, high) => low + uniform() * (high - low),
    lognormal(mean, variation) {
      const variance = Math.log(1 + variation * variation);
      return mean * Math.exp(Math.sqrt(variance) * normal() - variance / 2);
    },
    pick: (choices) => random.pick(choices),
    weighted(choices) {
      let left = uniform() * choices.reduce((sum, { weight }) => sum + weight, 0);
      for (const { choice, weight } of choices) {
        left -= weight;
        if (left < 0) return choice;
      }
      return random.pick(choices).choice;
    },
    shuffled(list) {
      const mixed = [...list];
      for (let place = mixed.length - 1; place > 0; place -= 1) {
        const other = random.below(place + 1);
        [mixed[place], mixed[other]] = [mixed[other] as (typeof mixed)[number], mixed[place] as (typeof mixed)[number]];
      }
      return mixed;
    },
  };
}
