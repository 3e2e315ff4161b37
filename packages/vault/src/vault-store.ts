import { openDeletionList } from './deletion-list.ts';
import { toVaultError } from './fault-translation.ts';
import { deriveKeys, openMasterKey } from './master-key.ts';
import { createNotes, type Notes } from './notes.ts';
import { type DeriveHash, deriveScrypt } from './password-hash.ts';
import { createPeople, type People } from './people.ts';
import { createPersonRows } from './person-rows.ts';
import { createStaffAccounts, type StaffAccounts } from './staff-accounts.ts';
import { inTransaction, openVaultDatabase, tryEmptyWriteAheadLog } from './vault-database.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';
import { type VaultLocation, vaultFiles } from './vault-files.ts';

/** The vault as the worker holds it; it blocks while the disk works. */
export interface VaultStore extends People, Omit<Notes, 'eraseAll'>, Omit<StaffAccounts, 'personOfStaff'> {
  readonly files: VaultFiles;
  dropNotes(): number;
  destroyPerson(personRef: string, at: number): boolean;
  destroyStaff(staffId: string, at: number): boolean;
  signingKey(purpose: string): Uint8Array;
  close(): void;
}

/** Opens the vault and forgets again everyone on the deletion list. Throws VaultError. */
export function openVaultStore(
  location: VaultLocation,
  derive: DeriveHash = deriveScrypt,
  busyTimeoutMs: number = 5000,
): VaultStore {
  const files = vaultFiles(location);
  try {
    return openStore(files, derive, busyTimeoutMs);
  } catch (error) {
    throw toVaultError(error, files);
  }
}

function openStore(files: VaultFiles, derive: DeriveHash, busyTimeoutMs: number): VaultStore {
  const keys = deriveKeys(openMasterKey(files));
  const database = openVaultDatabase(files, keys.keyCheck, busyTimeoutMs);
  try {
    const rows = createPersonRows(database, keys.wrapping, files);
    const { personOfStaff, ...staff } = createStaffAccounts(database, rows, keys.lookup, derive);
    const { eraseAll, ...notes } = createNotes(database, rows);
    const deletions = openDeletionList(files);
    inTransaction(database, () => {
      for (const { personRef } of deletions.entries) rows.erase(personRef);
    });
    // Also after a crash between an erasure and its checkpoint, which leaves the erased bytes in the log. A backup that is
    // reading just now must not keep the hall from opening; the next destruction tries again.
    let checkpointOwed = !tryEmptyWriteAheadLog(database);

    function destroyPerson(personRef: string, at: number): boolean {
      const known = rows.exists(personRef);
      if (known) {
        // The list first: if the erasure fails now, the next opening makes it good.
        deletions.append({ personRef, at });
        inTransaction(database, () => rows.erase(personRef));
        checkpointOwed = true;
      }
      emptyOwedLog();
      return known;
    }

    // Owed as well when an earlier attempt was kept from it by a reader.
    function emptyOwedLog(): void {
      if (checkpointOwed && !tryEmptyWriteAheadLog(database)) throw new VaultError('vaultBusy', files);
      checkpointOwed = false;
    }

    return {
      ...createPeople(database, rows, keys.lookup, files),
      ...staff,
      ...notes,
      files,
      // Not on the deletion list: a restored backup forgets its notes at the end of its day.
      dropNotes() {
        const dropped = eraseAll();
        if (dropped > 0) checkpointOwed = true;
        emptyOwedLog();
        return dropped;
      },
      destroyPerson,
      destroyStaff(staffId, at) {
        const personRef = personOfStaff(staffId);
        return personRef !== undefined && destroyPerson(personRef, at);
      },
      signingKey: keys.signing,
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}
