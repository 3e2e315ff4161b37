import { existsSync } from 'node:fs';
import Database from 'better-sqlite3';
import { asJournalError, JournalError } from './journal-error.ts';

/** One SQLite connection. */
export type Connection = Database.Database;

const fullSynchronous = 2;

/** Opens a journal file; `create` makes it when it is missing. Every connection of ours comes from here. */
export function openConnection(file: string, access: 'read' | 'write' | 'create'): Connection {
  if (access !== 'create' && !existsSync(file)) throw new JournalError('journalMissing', { file });
  let connection: Connection | undefined;
  try {
    connection = new Database(file, { readonly: access === 'read', fileMustExist: access !== 'create' });
    connection.pragma('journal_mode = WAL');
    // This build of SQLite falls back to NORMAL in WAL mode, which loses commits on power failure; it has to be said on every connection.
    connection.pragma('synchronous = FULL');
    return connection;
  } catch (error) {
    connection?.close();
    throw asJournalError(error, file, 'journalCorrupt');
  }
}

/** Refuses a connection that would acknowledge before the disk has it. Only meaningful after its first access: before, the pragma lies. */
export function assertDurable(connection: Connection, file: string): void {
  const mode = connection.pragma('journal_mode', { simple: true });
  const synchronous = connection.pragma('synchronous', { simple: true });
  if (mode === 'wal' && synchronous === fullSynchronous) return;
  throw new JournalError('journalWriteFailed', { file, detail: `journal_mode=${mode}, synchronous=${synchronous}` });
}

/** Runs `work` in one immediate transaction; whatever it throws rolls everything back. */
export function inTransaction<Result>(connection: Connection, work: () => Result): Result {
  connection.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    connection.exec('COMMIT');
    return result;
  } catch (error) {
    if (connection.inTransaction) connection.exec('ROLLBACK');
    throw error;
  }
}
