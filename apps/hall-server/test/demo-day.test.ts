import { EVENT_SHAPES } from '@yichuang/hall';
import { expect, onTestFinished, test } from 'vitest';
import { checkLog } from '../../../scripts/demo-day/check-log.ts';
import { figuresOf } from '../../../scripts/demo-day/day-figures.ts';
import { liveDay } from '../../../scripts/demo-day/live-day.ts';

const PEOPLE = 80;
const SPEED = 2000;
/** The day itself takes some 17 s; setting up and signing in wait for the processor, which others may want too. */
const DEADLINE_MS = 180_000;

test('a short day of the hall: everything that can happen happens, and every invariant holds on its log', {
  timeout: DEADLINE_MS,
}, async () => {
  const seed = Number(process.env.DAY_SEED ?? 20_260_113);
  console.info(`DAY_SEED=${seed}`);
  const { hall, ledger, lastViews } = await liveDay({ people: PEOPLE, speed: SPEED, seed, port: 0, isPublic: false });
  onTestFinished(() => hall.remove());
  await hall.close();
  expect(ledger.faults).toEqual([]);
  expect(hall.faults).toEqual([]);

  const verdict = checkLog(hall.journal, { acknowledged: ledger.acknowledged, lastViews });
  for (const [invariant, wrong] of Object.entries(verdict.invariants)) expect(wrong, invariant).toEqual([]);
  const figures = figuresOf(verdict);
  const never = Object.keys(EVENT_SHAPES).filter((kind) => !figures.kinds.has(kind));
  expect(never).toEqual([]);
  const { served, noShow, cancelled, expired } = figures;
  const sum = [...expired.values()].reduce((total, count) => total + count, served + noShow + cancelled);
  expect(sum).toBe(figures.issued);
});
