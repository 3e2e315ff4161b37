import { expect, test } from 'vitest';
import { runCrashProof } from '../../../scripts/proof/crash.ts';

const KILLS = 5;

test('everything acknowledged outlives SIGKILL under load, once and unchanged', async () => {
  const seed = Number(process.env.CRASH_SEED ?? Date.now() % 2 ** 31);
  console.info(`CRASH_SEED=${seed}`);
  const result = await runCrashProof({ kills: KILLS, seed });
  expect(result.kills).toBe(KILLS);
  expect(result.givenAgain).toBeGreaterThan(0);
  expect(result.repeatedAnswers).toBeGreaterThan(0);
  expect(result.acknowledged).toBeGreaterThan(KILLS);
  expect(result.events).toBeGreaterThanOrEqual(result.acknowledged);
});
