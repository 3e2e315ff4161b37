import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { asJournalError, JournalError } from './journal-error.ts';

/** The right to write one journal, held until released or until the process ends, however it ends. */
export interface WriterLock {
  release(): void;
}

/**
 * Takes the right to write, or throws `journalInUse`. It is an exclusive transaction on an empty side database: a lock of the
 * operating system, which a killed process cannot leave behind. The journal itself cannot carry it, since readers must stay welcome.
 */
export function takeWriterLock(journalFile: string): WriterLock {
  const lockFile = `${journalFile}.lock`;
  let side: Database.Database | undefined;
  try {
    mkdirSync(dirname(journalFile), { recursive: true });
    side = new Database(lockFile, { timeout: 0 });
    side.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    side?.close();
    const busy = String((error as { code?: unknown }).code).startsWith('SQLITE_BUSY');
    if (busy) throw new JournalError('journalInUse', { file: journalFile, cause: error });
    throw asJournalError(error, lockFile, 'journalNotWritable');
  }
  const held = side;
  return {
    release() {
      held.close();
    },
  };
}
