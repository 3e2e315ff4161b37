import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { readSeed, seedDemoHall, startHallServer, workersOfCheckout } from '@yichuang/hall-server';
// To become a named import of `@yichuang/hall-server` as soon as its index shows them.
import { FIRST_INSTANT } from './hall-clock.ts';

const ROOT = join(import.meta.dirname, '../../..');
/** Of the checkout. */
export const SEED_FOLDER = join(ROOT, 'seed');
/** Everything that the bytes of a data folder come from. */
const SOURCES = [
  'seed',
  'apps/hall-server/src',
  ...['calendar', 'hall', 'journal', 'queueing', 'rating', 'vault'].map((name) => `packages/${name}/src`),
];
const PREPARED = `yichuang-prepared-${userInfo().username}-`;
const STALE_MS = 60 * 60_000;

/** A data folder of a demo hall and the password of all its accounts. */
export interface DemoHall {
  readonly dataFolder: string;
  readonly demoPassword: string;
}

function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `yichuang-${name}-`));
}

function stampOfSources(): string {
  const hash = createHash('sha256');
  for (const source of SOURCES)
    for (const name of readdirSync(join(ROOT, source), { encoding: 'utf8', recursive: true }).sort())
      if (/\.(ts|json)$/.test(name) && !name.includes('node_modules') && !name.includes('.test.'))
        hash.update(name).update(readFileSync(join(ROOT, source, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Sets the demo hall up in a passing folder and gives it its name when it is whole; another process may be first. */
async function prepare(folder: string): Promise<void> {
  const draft = temporaryFolder('draft');
  const seed = readSeed(SEED_FOLDER);
  const server = await startHallServer({
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1',
    dataFolder: draft,
    screensFolder: draft,
    workers: workersOfCheckout(),
    setUp: (loop, vault, at) => seedDemoHall(loop, vault, seed, at),
    now: () => FIRST_INSTANT,
  });
  await server.close();
  try {
    renameSync(draft, folder);
  } catch {
    rmSync(draft, { recursive: true, force: true });
  }
}

function removeStale(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(PREPARED)) continue;
    const folder = join(tmpdir(), name);
    // Another test process may be removing the same one.
    const madeAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Number.POSITIVE_INFINITY;
    if (madeAt < Date.now() - STALE_MS) rmSync(folder, { recursive: true, force: true });
  }
}

async function preparedFolder(): Promise<string> {
  const folder = join(tmpdir(), PREPARED + stampOfSources());
  if (!existsSync(folder)) {
    removeStale();
    await prepare(folder);
  }
  return folder;
}

let prepared: Promise<string> | undefined;

/**
 * A data folder of its own with the demo hall set up at `FIRST_INSTANT`; whoever asks removes it. Hashing the passwords of all
 * accounts takes seconds, so it is done once for one state of the sources, and copied.
 */
export async function copyOfDemoHall(): Promise<DemoHall> {
  prepared ??= preparedFolder();
  const source = await prepared;
  const dataFolder = temporaryFolder('hall');
  cpSync(source, dataFolder, { recursive: true });
  return { dataFolder, demoPassword: readSeed(SEED_FOLDER).demoPassword };
}

/** An empty data folder; whoever asks removes it. */
export function emptyDataFolder(): string {
  return temporaryFolder('empty');
}
