import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSeed } from '../../apps/hall-server/src/start/demo-hall.ts';
import { planPeople } from './plan-people.ts';

const seed = readSeed(join(import.meta.dirname, '../../seed'));

test('the same seed plans the same people, another one others', () => {
  expect(planPeople(seed, 120, 5)).toEqual(planPeople(seed, 120, 5));
  expect(planPeople(seed, 120, 5)).not.toEqual(planPeople(seed, 120, 6));
});

test('a day of 700 is mixed as a day is: no-shows, suspensions, transfers, appointments, priority', () => {
  const plans = planPeople(seed, 700, 1);
  const count = (isSo: (plan: (typeof plans)[number]) => boolean) => plans.filter(isSo).length;
  const twists = (kind: string) =>
    count(({ stories }) => [...stories.values()].some(({ twist }) => twist?.kind === kind));
  expect(plans).toHaveLength(700);
  expect(count(({ missing }) => missing !== 'never')).toBe(42);
  expect(count(({ missing }) => missing === 'gone')).toBe(21);
  expect(twists('suspend')).toBe(66);
  expect(twists('transfer')).toBe(28);
  expect(count(({ itemCodes }) => itemCodes.length > 1)).toBe(36);
  expect(count(({ priorityReason }) => priorityReason !== undefined)).toBe(70);
  expect(count(({ visit }) => visit !== null)).toBeGreaterThan(90);
  expect(count(({ cancelsByPhone, hasPhone }) => cancelsByPhone && !hasPhone)).toBe(0);
  const ids = plans.flatMap(({ citizenIdNumber }) => citizenIdNumber ?? []);
  expect(new Set(ids).size).toBe(ids.length);
});
