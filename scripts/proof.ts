// npm run proof [-- part …]: the long proofs, one after another. Seeds are printed and can be given again (CRASH_SEED, BYTES_SEED, KLEINROCK_SEED).
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { ensureChromium } from './chromium.mjs';
import { showProgress } from './progress-line.ts';
import { runBytesProof } from './proof/bytes.ts';
import { runCrashProof } from './proof/crash.ts';
import { runKleinrockProof } from './proof/kleinrock.ts';

const KILLS = Number(process.env.CRASH_KILLS ?? 200);
const FLIPS = Number(process.env.BYTES_FLIPS ?? 500);
const ROW_CHANGES = 280;
const SHOWN_KILLS = 10;
const KLEINROCK_RUNS = 24;
const SERVICES_PER_RUN = 1_000_000;

function seedOf(name: string): number {
  const given = process.env[name];
  const seed = given === undefined ? randomInt(2 ** 31) : Number(given);
  console.log(`${name}=${seed}`);
  return seed;
}

async function proveCrash(): Promise<string> {
  const result = await runCrashProof({
    kills: KILLS,
    seed: seedOf('CRASH_SEED'),
    onProgress: (kills, { acknowledged }) => {
      if (kills % SHOWN_KILLS === 0) console.log(`强制终止 kills ${kills}/${KILLS}, ${acknowledged} acknowledged`);
    },
  });
  return `${result.kills} kills under load and ${result.killedStarts} of starting halls: ${result.acknowledged} acknowledged commands all in the log once, ${result.events} events, ${result.givenAgain} commands given again, ${result.repeatedAnswers} answers repeated alike`;
}

async function proveBytes(): Promise<string> {
  const progress = showProgress('字节翻转 flips');
  const result = await runBytesProof({
    flips: FLIPS,
    rowChanges: ROW_CHANGES,
    seed: seedOf('BYTES_SEED'),
    onProgress: progress,
  });
  const places = Object.entries(result.flips).map(
    ([place, { noticed, readModel, bookkeeping, noRow }]) =>
      `  ${place}: ${noticed} noticed, ${noRow} that change no row, ${readModel} in a read model alone, ${bookkeeping} in bookkeeping alone`,
  );
  return [
    `a journal of ${result.events} events (${result.fileBytes} bytes): no change of an event went unnoticed`,
    ...places,
    `  rows: ${result.rowChanges - result.cutTails} changes, all noticed; ${result.cutTails} tails cut off, told by the last hash alone`,
  ].join('\n');
}

async function proveKleinrock(): Promise<string> {
  const { services, expected, measured } = runKleinrockProof({
    runs: KLEINROCK_RUNS,
    servicesPerRun: SERVICES_PER_RUN,
    seed: seedOf('KLEINROCK_SEED'),
    onProgress: showProgress('叫号次序 runs'),
  });
  const [ordinary, priority] = measured.map((mean) => mean.toFixed(2));
  return `mean waits of ${services} calls: ordinary ${ordinary} (Kleinrock ${expected[0].toFixed(2)}), priority ${priority} (${expected[1].toFixed(2)}) mean services, both within 2 %`;
}

/** Every state of every page in both languages: axe, and the kiosk's millimetres. */
async function provePages(): Promise<string> {
  const tests = ['apps/screens/test/accessibility.test.ts', 'apps/screens/test/kiosk-measure.test.ts'];
  const { status } = spawnSync('vitest', ['run', '--project', 'browser', ...tests], {
    stdio: 'inherit',
    env: { ...process.env, ALL_STATES: '1', CHROMIUM_PATH: await ensureChromium() },
  });
  if (status !== 0) throw new Error('a page has findings, listed above');
  return 'no serious finding of axe in any state of any page; every kiosk key, text and contrast within the limits';
}

const PROOFS: Readonly<Record<string, () => Promise<string>>> = {
  crash: proveCrash,
  bytes: proveBytes,
  kleinrock: proveKleinrock,
  pages: provePages,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => PROOFS[name] === undefined);
if (unknown.length > 0) {
  console.error(`unknown proof ${unknown.join(', ')}; the proofs are ${Object.keys(PROOFS).join(', ')}`);
  process.exit(1);
}

const startedAt = performance.now();
let proved = 0;
let failed = 0;
for (const [name, prove] of Object.entries(PROOFS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  console.log(`\n=== ${name} ===`);
  try {
    console.log(await prove());
    proved += 1;
  } catch (cause) {
    failed += 1;
    console.error(`${name} FAILED:`, cause);
  }
}
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(`\n${proved} proved, ${failed} failed, ${seconds} s`);
process.exit(failed === 0 ? 0 : 1);
