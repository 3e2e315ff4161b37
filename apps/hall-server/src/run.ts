import { join } from 'node:path';
import { JournalError } from '@yichuang/journal';
import { VaultError } from '@yichuang/vault';
import { screensOfCheckout, startHallServer } from './hall-server.ts';
import type { HallLog } from './loop/hall-log.ts';
import { readDemoAccounts } from './start/demo-accounts.ts';
import type { HallWorkers } from './start/hall-stores.ts';
import { startLines } from './start/print-start.ts';
import { findReachableAddress, readSettings, StartFault } from './start/settings.ts';

const SEED_FOLDER = join(import.meta.dirname, '../../../seed');

/** One hall from the environment until Ctrl-C; a fault at the start is one line and exit code 1. */
export async function run(workers: HallWorkers, openedLog: Promise<HallLog> | undefined): Promise<void> {
  try {
    await openHall(workers, openedLog);
  } catch (cause) {
    console.error(describe(cause));
    process.exit(1);
  }
}

async function openHall(workers: HallWorkers, openedLog: Promise<HallLog> | undefined): Promise<void> {
  const settings = readSettings(process.env, findReachableAddress(), process.argv.slice(2));
  const server = await startHallServer({
    ...settings,
    workers,
    openedLog,
    screensFolder: screensOfCheckout(),
    async setUp(loop, vault, at) {
      // The seed, its schemas and the pinyin dictionary are needed once in a hall's life.
      const { readSeed, seedDemoHall } = await import('./start/demo-hall.ts');
      await seedDemoHall(loop, vault, readSeed(SEED_FOLDER), at, settings.timeZone);
    },
    async shipped() {
      const { readSeed } = await import('./start/demo-hall.ts');
      return readSeed(SEED_FOLDER);
    },
    fault: (code, cause) =>
      console.error(`${new Date().toISOString()} ${code}: ${cause instanceof Error ? cause.message : String(cause)}`),
  });
  for (const line of startLines(server, settings.empty ? undefined : readDemoAccounts(SEED_FOLDER))) console.info(line);

  let stopping = false;
  async function stop(): Promise<void> {
    // A second Ctrl-C means: now.
    if (stopping) process.exit(1);
    stopping = true;
    await server.close();
    console.info('一窗已停止 · Yichuang has stopped');
    process.exit(0);
  }
  process.on('SIGINT', () => void stop());
  process.on('SIGTERM', () => void stop());
}

/** One line in Chinese and English for what is known; the whole of what is not. */
function describe(cause: unknown): unknown {
  if (cause instanceof StartFault) return cause.message;
  if (cause instanceof JournalError) return `${cause.text.zh} | ${cause.text.en}`;
  if (cause instanceof VaultError) return `${cause.zh} | ${cause.en}`;
  return cause;
}
