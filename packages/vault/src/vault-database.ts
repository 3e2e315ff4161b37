import { timingSafeEqual } from 'node:crypto';
import { closeSync, existsSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { makePrivateFolder, syncFolder } from './file-durability.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';

/** "YCV1": marks the file as a vault. */
const APPLICATION_ID = 0x59_43_56_31;
const SCHEMA_VERSION = 1;
const SYNCHRONOUS_FULL = 2;

// secure_delete clears deleted cells, but not the copies that page splits leave in the slack of a page: with keys as a column of
// an ordinary table, 11 of 4,000 deleted keys were still in the file after random work. Hence person_key is append-only with
// rows of one fixed size: SQLite never moves such a row, and wiping it in place leaves no copy. Copies of other rows that
// linger are ciphertext under the wiped key, or digests that tell nothing without the master key.
const SCHEMA = `
  CREATE TABLE vault_meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE person_key (key_number INTEGER PRIMARY KEY, wrapped_key BLOB NOT NULL) STRICT;
  CREATE TABLE person (person_ref TEXT PRIMARY KEY, key_number INTEGER NOT NULL, lookup_digest BLOB UNIQUE)
    STRICT, WITHOUT ROWID;
  CREATE TABLE sealed_row (person_ref TEXT NOT NULL, slot TEXT NOT NULL, sealed BLOB NOT NULL,
    PRIMARY KEY (person_ref, slot)) STRICT;
  CREATE TABLE staff_account (staff_id TEXT PRIMARY KEY, person_ref TEXT NOT NULL UNIQUE,
    login_digest BLOB NOT NULL UNIQUE) STRICT, WITHOUT ROWID;
`;

/** Opens or creates the database, durable and with secure deletion. Throws vaultCorrupt, vaultTooNew, vaultKeyMismatch. */
export function openVaultDatabase(files: VaultFiles, keyCheck: Uint8Array, busyTimeoutMs = 5000): Database.Database {
  createEmptyFile(files.databasePath);
  const database = new Database(files.databasePath, { fileMustExist: true, timeout: busyTimeoutMs });
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.pragma('secure_delete = ON');
    database.pragma('temp_store = MEMORY');
    inTransaction(database, () => createOrCheckSchema(database, files, keyCheck));
    assertDurable(database, files);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Moves everything from the WAL into the database and empties the WAL. False if a reader prevents it. */
export function tryEmptyWriteAheadLog(database: Database.Database): boolean {
  const [result] = database.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
  return result?.busy === 0;
}

/** Runs `change` in one durable transaction that no other connection can come between. */
export function inTransaction<T>(database: Database.Database, change: () => T): T {
  return database.transaction(change).immediate();
}

// SQLite would create it readable for everyone; its companions (-wal, -shm) take over the mode of the file.
function createEmptyFile(path: string): void {
  if (existsSync(path)) return;
  makePrivateFolder(dirname(path));
  closeSync(openSync(path, 'a', 0o600));
  syncFolder(dirname(path));
}

function createOrCheckSchema(database: Database.Database, files: VaultFiles, keyCheck: Uint8Array): void {
  if (isEmpty(database)) {
    database.exec(SCHEMA);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
    database.prepare("INSERT INTO vault_meta (name, value) VALUES ('keyCheck', ?)").run(keyCheck);
  }
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new VaultError('vaultCorrupt', files);
  if (database.pragma('user_version', { simple: true }) !== SCHEMA_VERSION) throw new VaultError('vaultTooNew', files);
  const stored = database.prepare("SELECT value FROM vault_meta WHERE name = 'keyCheck'").pluck().get();
  if (!Buffer.isBuffer(stored)) throw new VaultError('vaultCorrupt', files);
  if (stored.length !== keyCheck.length || !timingSafeEqual(stored, keyCheck)) {
    throw new VaultError('vaultKeyMismatch', files);
  }
  // A write at each opening, because SQLite shows the real synchronous level only after one.
  database
    .prepare(
      "INSERT INTO vault_meta (name, value) VALUES ('lastOpening', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
    )
    .run(Buffer.from(new Date().toISOString(), 'ascii'));
}

function isEmpty(database: Database.Database): boolean {
  return database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;
}

function assertDurable(database: Database.Database, files: VaultFiles): void {
  const durable =
    database.pragma('journal_mode', { simple: true }) === 'wal' &&
    database.pragma('synchronous', { simple: true }) === SYNCHRONOUS_FULL &&
    database.pragma('secure_delete', { simple: true }) === 1;
  if (!durable) throw new VaultError('vaultNotDurable', files);
}
