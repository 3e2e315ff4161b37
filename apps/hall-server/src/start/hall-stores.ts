import type { Worker } from 'node:worker_threads';
import { openVault, type Vault } from '@yichuang/vault';
import { type HallLog, openHallLog } from '../loop/hall-log.ts';
import { prepareDataFolder } from './data-folder.ts';
import { readSettings } from './settings.ts';

/** Worker entries come in as factories, since a bundle keeps them elsewhere. */
export interface HallWorkers {
  readonly writer: () => Worker;
  readonly vault: () => Worker;
}

/** Opens what a hall keeps on disk; a second time after a fault. */
export interface HallStores {
  readonly openLog: () => Promise<HallLog>;
  readonly openVault: () => Promise<Vault>;
}

/** The stores of a data folder, which is made when it is missing. Throws a `StartFault` when it cannot be used. */
export function storesOf(dataFolder: string, workers: HallWorkers): HallStores {
  const files = prepareDataFolder(dataFolder);
  return {
    openLog: () => openHallLog(files.journal, workers.writer),
    openVault: () =>
      openVault({ databasePath: files.vault, masterKeyPath: files.masterKey, workerFactory: workers.vault }),
  };
}

/** Begins to open the journal before the rest of the program is loaded; undefined when the start has a fault to report first. */
export function openLogAhead(
  environment: Readonly<Record<string, string | undefined>>,
  words: readonly string[],
  workers: HallWorkers,
): Promise<HallLog> | undefined {
  try {
    const opening = storesOf(readSettings(environment, undefined, words).dataFolder, workers).openLog();
    // Whoever asks for it hears of its fault.
    opening.catch(() => {});
    return opening;
  } catch {
    return undefined;
  }
}
