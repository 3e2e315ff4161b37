import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHallServer, workersOfCheckout } from '@yichuang/hall-server';
// To become a named import of `@yichuang/hall-server` as soon as its index shows them.
import { readSeed, seedDemoHall } from '../../../apps/hall-server/src/start/demo-hall.ts';
import { FIRST_INSTANT } from './hall-clock.ts';

const SEED_FOLDER = join(import.meta.dirname, '../../../seed');

/** What a test may know of the demo hall. */
export interface DemoHall {
  readonly dataFolder: string;
  readonly demoPassword: string;
}

let prepared: Promise<DemoHall> | undefined;

function temporaryFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `yichuang-${name}-`));
}

/** Hashing the passwords of all demo accounts takes seconds, so it is done once in a process. */
async function prepare(): Promise<DemoHall> {
  const dataFolder = temporaryFolder('prepared');
  process.once('exit', () => rmSync(dataFolder, { recursive: true, force: true }));
  const seed = readSeed(SEED_FOLDER);
  const server = await startHallServer({
    port: 0,
    host: '127.0.0.1',
    publicUrl: 'http://127.0.0.1',
    dataFolder,
    screensFolder: dataFolder,
    workers: workersOfCheckout(),
    setUp: (loop, vault, at) => seedDemoHall(loop, vault, seed, at),
    now: () => FIRST_INSTANT,
  });
  await server.close();
  return { dataFolder, demoPassword: seed.demoPassword };
}

/** A data folder of its own with the demo hall set up at `FIRST_INSTANT`; whoever asks removes it. */
export async function copyOfDemoHall(): Promise<DemoHall> {
  prepared ??= prepare();
  const { dataFolder: source, demoPassword } = await prepared;
  const dataFolder = temporaryFolder('hall');
  cpSync(source, dataFolder, { recursive: true });
  return { dataFolder, demoPassword };
}

/** An empty data folder; whoever asks removes it. */
export function emptyDataFolder(): string {
  return temporaryFolder('empty');
}
