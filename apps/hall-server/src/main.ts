import { join } from 'node:path';
import { JournalError } from '@yichuang/journal';
import { VaultError } from '@yichuang/vault';
import { screensOfCheckout, startHallServer, workersOfCheckout } from './hall-server.ts';
import { startLines } from './start/print-start.ts';
import { findReachableAddress, readSettings, StartFault } from './start/settings.ts';

const SEED_FOLDER = join(import.meta.dirname, '../../../seed');

async function run(): Promise<void> {
  const settings = readSettings(process.env, findReachableAddress());
  const { readSeed, seedDemoHall } = await import('./start/demo-hall.ts');
  const seed = readSeed(SEED_FOLDER);
  const server = await startHallServer({
    ...settings,
    workers: workersOfCheckout(),
    screensFolder: screensOfCheckout(),
    setUp: (loop, vault, at) => seedDemoHall(loop, vault, seed, at, settings.timeZone),
    fault: (code, cause) =>
      console.error(`${new Date().toISOString()} ${code}: ${cause instanceof Error ? cause.message : String(cause)}`),
  });
  for (const line of startLines(server, seed)) console.info(line);

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

run().catch((cause: unknown) => {
  const known = cause instanceof StartFault || cause instanceof JournalError || cause instanceof VaultError;
  console.error(known ? cause.message : cause);
  process.exit(1);
});
