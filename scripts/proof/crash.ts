import { join } from 'node:path';
import { project, READ_MODEL_TABLES } from '@yichuang/hall';
import { type ReadModels, rebuildReadModels } from '@yichuang/journal';
import { type Credentials, copyHall, type HallTemplate, makeHall, startHall } from '../bench/hall-process.ts';
import { type CrashClient, newClerk, newKiosk } from './crash-client.ts';
import { checkRepeated, LogCheck, ProofFault } from './log-check.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

const KIOSKS = 16;
const CLERKS = 16;
/** A hall's day is replayed at each start and read whole at each check, so the next one begins before it grows long. */
const KILLS_PER_HALL = 20;
/** A kill comes after so many acknowledgements at most, and then a few milliseconds later, to hit every phase of a commit. */
const MOST_ACKNOWLEDGEMENTS = 1200;
const MOST_DELAY_MS = 8;
/** One start in so many is killed before it is done. */
const KILLED_STARTS = 8;
const MOST_START_MS = 500;

/** What a proof came to; it throws a `ProofFault` where anything was lost, doubled or changed. */
export interface CrashProofResult {
  readonly kills: number;
  /** Kills of a hall that was still starting, beside `kills`. */
  readonly killedStarts: number;
  readonly events: number;
  readonly acknowledged: number;
  /** Commands that were open at a kill and were given again. */
  readonly givenAgain: number;
  /** Of these, the ones that the killed hall had made durable already. */
  readonly repeatedAnswers: number;
}

export interface CrashProofOptions {
  readonly kills: number;
  readonly seed: number;
  readonly onProgress?: (kills: number, result: CrashProofResult) => void;
}

/** Kills a hall under load again and again; after each restart, everything acknowledged is there once and unchanged. */
export async function runCrashProof({ kills, seed, onProgress }: CrashProofOptions): Promise<CrashProofResult> {
  const random = seededRandom(seed);
  const template = await makeHall({ windows: CLERKS, kiosks: KIOSKS, livedTickets: 0 });
  let sum: CrashProofResult = noResult();
  try {
    while (sum.kills < kills) {
      const before = sum;
      const part = await runOneHall(template, Math.min(KILLS_PER_HALL, kills - sum.kills), random, (now) =>
        onProgress?.(before.kills + now.kills, added(before, now)),
      );
      sum = added(before, part);
    }
  } finally {
    template.remove();
  }
  return sum;
}

function noResult(): CrashProofResult {
  return { kills: 0, killedStarts: 0, events: 0, acknowledged: 0, givenAgain: 0, repeatedAnswers: 0 };
}

function added(one: CrashProofResult, other: CrashProofResult): CrashProofResult {
  return {
    kills: one.kills + other.kills,
    killedStarts: one.killedStarts + other.killedStarts,
    events: one.events + other.events,
    acknowledged: one.acknowledged + other.acknowledged,
    givenAgain: one.givenAgain + other.givenAgain,
    repeatedAnswers: one.repeatedAnswers + other.repeatedAnswers,
  };
}

/** Half of each by HTTP, half by socket. */
function newClients({ kiosks, clerks, items }: Credentials, random: SeededRandom): CrashClient[] {
  return [
    ...kiosks.map((person, turn) => newKiosk(person, turn % 2 === 0 ? 'http' : 'socket', items, random)),
    ...clerks.map((person, turn) => newClerk(person, turn % 2 === 0 ? 'http' : 'socket', random)),
  ];
}

async function runOneHall(
  template: HallTemplate,
  kills: number,
  random: SeededRandom,
  progress: (result: CrashProofResult) => void,
): Promise<CrashProofResult> {
  const copy = copyHall(template);
  try {
    const file = join(copy.folder, 'journal.db');
    const clients = newClients(template.credentials, random);
    const log = new LogCheck(file);
    let result = noResult();
    let hall = await startHall(copy.folder);
    for (let kill = 1; kill <= kills; kill += 1) {
      await workUntilKilled(hall, clients, random);
      const open = clients.flatMap(({ given }) => given.filter(({ answer }) => answer === undefined));
      if (random.below(KILLED_STARTS) === 0) {
        await killStart(copy.folder, random.below(MOST_START_MS));
        result = { ...result, killedStarts: result.killedStarts + 1 };
      }
      hall = await startHall(copy.folder);
      // Before anything is given again: an acknowledged command that was lost must not come back by its own repetition.
      log.check(clients);
      const repeated = (await Promise.all(clients.map((client) => client.settle(hall.url)))).flat();
      checkRepeated(repeated);
      const { events } = log.check(clients);
      const acknowledged = clients.reduce((sum, { given }) => sum + given.filter(({ answer }) => answer?.ok).length, 0);
      result = {
        ...result,
        kills: kill,
        events,
        acknowledged,
        givenAgain: result.givenAgain + open.length,
        repeatedAnswers: result.repeatedAnswers + repeated.length,
      };
      progress(result);
    }
    await hall.end('SIGTERM');
    checkReadModels(file);
    return result;
  } finally {
    copy.remove();
  }
}

async function workUntilKilled(
  hall: Awaited<ReturnType<typeof startHall>>,
  clients: readonly CrashClient[],
  random: SeededRandom,
): Promise<void> {
  const killAt = 1 + random.below(MOST_ACKNOWLEDGEMENTS);
  const delayMs = random.below(MOST_DELAY_MS);
  let acknowledged = 0;
  let ended: Promise<void> | undefined;
  const working = clients.map((client) =>
    client.work(hall.url, () => {
      acknowledged += 1;
      if (acknowledged !== killAt) return;
      ended = new Promise((resolve) => {
        setTimeout(() => resolve(hall.end('SIGKILL')), delayMs);
      });
    }),
  );
  await Promise.all(working);
  if (ended === undefined) throw new ProofFault('the hall broke off all lines before it was killed');
  await ended;
}

async function killStart(folder: string, afterMs: number): Promise<void> {
  let killed: Promise<void> | undefined;
  const starting = startHall(folder, {
    onSpawn(end) {
      killed = new Promise((resolve) => {
        setTimeout(() => resolve(end()), afterMs);
      });
    },
  });
  // It may have come up just before; either way it is gone afterwards.
  await starting.catch(() => {});
  await killed;
}

/** Every read model, made again from the events alone, is what the killed halls had left. */
function checkReadModels(file: string): void {
  const readModels = { tables: READ_MODEL_TABLES, project: project as ReadModels['project'] };
  for (const { table, identical, before, after } of rebuildReadModels(file, readModels).tables)
    if (!identical) throw new ProofFault(`read model ${table}: ${before?.rows} rows became ${after.rows}`);
}
