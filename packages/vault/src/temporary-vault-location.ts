import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { VaultLocation } from './vault-files.ts';

/** A folder of its own for one test, with a vault yet to be made in it. */
export interface TemporaryVaultLocation extends VaultLocation {
  folder: string;
  /** The bytes of every file of the vault (not of the key), one after the other. */
  vaultBytes(): Buffer;
}

/** Removed when the test ends. */
export function temporaryVaultLocation(): TemporaryVaultLocation {
  const folder = mkdtempSync(join(tmpdir(), 'yichuang-vault-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const vaultFolder = join(folder, 'vault');
  return {
    folder,
    databasePath: join(vaultFolder, 'vault.db'),
    masterKeyPath: join(folder, 'keys', 'master.key'),
    vaultBytes: () => Buffer.concat(readdirSync(vaultFolder).map((name) => readFileSync(join(vaultFolder, name)))),
  };
}
