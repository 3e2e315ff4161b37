import type { VaultFiles } from './vault-error.ts';

/** Where a vault lies. */
export interface VaultLocation {
  databasePath: string;
  masterKeyPath: string;
}

/** All files of a vault. The deletion list lies beside the database, not in it: a restore must not bring back an old one. */
export function vaultFiles({ databasePath, masterKeyPath }: VaultLocation): VaultFiles {
  return { databasePath, masterKeyPath, deletionListPath: `${databasePath}.deleted.jsonl` };
}
