import type { Upcast } from './journal.ts';

/** Makes a body of the next shape. */
export type UpcastStep = (body: { readonly kind: string }) => { readonly kind: string };

/** For each kind, the step away from each older shape: `{ ticketIssued: { 1: step, 2: step } }` when shape 3 is today's. */
export type UpcastTable = Readonly<Record<string, Readonly<Record<number, UpcastStep>>>>;

/** Chains the steps of each kind; throws a `TypeError` when a kind's shapes leave a hole that old rows would fall into. */
export function createUpcaster(table: UpcastTable): Upcast {
  const stepsOfKind = new Map<string, ReadonlyMap<number, UpcastStep>>();
  for (const [kind, steps] of Object.entries(table)) {
    const shapes = Object.keys(steps).map(Number);
    const first = Math.min(...shapes);
    for (const [position, shape] of shapes.sort((a, b) => a - b).entries()) {
      if (shape !== first + position) throw new TypeError(`no upcast of ${kind} from shape ${first + position}`);
    }
    stepsOfKind.set(kind, new Map(Object.entries(steps).map(([shape, step]) => [Number(shape), step])));
  }
  return function upcast(kind, shape, body) {
    const steps = stepsOfKind.get(kind);
    if (steps === undefined) return body;
    let current = body;
    for (let from = shape; ; from += 1) {
      const step = steps.get(from);
      if (step === undefined) return current;
      current = step(current);
    }
  };
}
