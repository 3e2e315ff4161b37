import { randomBytes } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { SEAL_OVERHEAD_BYTES, seal, unseal } from './sealing.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';

const PERSON_KEY_BYTES = 32;
const WRAPPED_KEY_BYTES = SEAL_OVERHEAD_BYTES + PERSON_KEY_BYTES;

/** Persons, their wrapped keys and the rows sealed under them. No method opens a transaction: the caller does. */
export interface PersonRows {
  /** `prefix`: what references of this kind begin with. */
  create(lookupDigest: Uint8Array | null, prefix?: string): string;
  findByDigest(lookupDigest: Uint8Array): string | undefined;
  exists(personRef: string): boolean;
  read(personRef: string, slot: string): Buffer | undefined;
  /** Everyone with something in a slot. */
  holdersOf(slot: string): string[];
  /** Throws personUnknown. */
  write(personRef: string, slot: string, plaintext: Uint8Array): void;
  /** Wipes the key and deletes all rows. False if there was no such person. */
  erase(personRef: string): boolean;
}

/** `wrappingKey` wraps the key of each person. */
export function createPersonRows(database: Database, wrappingKey: Uint8Array, files: VaultFiles): PersonRows {
  const insertKey = database.prepare<[Uint8Array]>('INSERT INTO person_key (wrapped_key) VALUES (?)');
  const wipeKey = database.prepare<[string]>(
    `UPDATE person_key SET wrapped_key = zeroblob(${WRAPPED_KEY_BYTES})
     WHERE key_number = (SELECT key_number FROM person WHERE person_ref = ?)`,
  );
  const selectKey = database
    .prepare<[string], Buffer>('SELECT wrapped_key FROM person JOIN person_key USING (key_number) WHERE person_ref = ?')
    .pluck();
  const insertPerson = database.prepare<[string, number | bigint, Uint8Array | null]>(
    'INSERT INTO person (person_ref, key_number, lookup_digest) VALUES (?, ?, ?)',
  );
  const selectByDigest = database
    .prepare<[Uint8Array], string>('SELECT person_ref FROM person WHERE lookup_digest = ?')
    .pluck();
  const selectRow = database
    .prepare<[string, string], Buffer>('SELECT sealed FROM sealed_row WHERE person_ref = ? AND slot = ?')
    .pluck();
  const selectHolders = database.prepare<[string], string>('SELECT person_ref FROM sealed_row WHERE slot = ?').pluck();
  const upsertRow = database.prepare<[string, string, Uint8Array]>(
    `INSERT INTO sealed_row (person_ref, slot, sealed) VALUES (?, ?, ?)
     ON CONFLICT (person_ref, slot) DO UPDATE SET sealed = excluded.sealed`,
  );
  const deletions = ['sealed_row', 'staff_account', 'person'].map((table) =>
    database.prepare<[string]>(`DELETE FROM ${table} WHERE person_ref = ?`),
  );

  function keyOf(personRef: string): Buffer | undefined {
    const wrapped = selectKey.get(personRef);
    if (wrapped === undefined) return undefined;
    return unseal(wrappingKey, ['person-key', personRef], wrapped) ?? damaged();
  }

  function damaged(): never {
    throw new VaultError('vaultCorrupt', files, new Error('a sealed row does not open'));
  }

  return {
    create(lookupDigest, prefix = 'p_') {
      const personRef = `${prefix}${randomBytes(16).toString('base64url')}`;
      const wrapped = seal(wrappingKey, ['person-key', personRef], randomBytes(PERSON_KEY_BYTES));
      insertPerson.run(personRef, insertKey.run(wrapped).lastInsertRowid, lookupDigest);
      return personRef;
    },
    findByDigest: (lookupDigest) => selectByDigest.get(lookupDigest),
    exists: (personRef) => selectKey.get(personRef) !== undefined,
    read(personRef, slot) {
      const key = keyOf(personRef);
      const sealed = selectRow.get(personRef, slot);
      if (key === undefined || sealed === undefined) return undefined;
      return unseal(key, ['row', personRef, slot], sealed) ?? damaged();
    },
    holdersOf: (slot) => selectHolders.all(slot),
    write(personRef, slot, plaintext) {
      const key = keyOf(personRef);
      if (key === undefined) throw new VaultError('personUnknown', files);
      upsertRow.run(personRef, slot, seal(key, ['row', personRef, slot], plaintext));
    },
    erase(personRef) {
      const wiped = wipeKey.run(personRef).changes > 0;
      for (const deletion of deletions) deletion.run(personRef);
      return wiped;
    },
  };
}
