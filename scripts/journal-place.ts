import { join, resolve } from 'node:path';
import { JournalError } from '@yichuang/journal';

/** The journal of the data folder that the hall server uses too. */
export function journalPath(): string {
  return join(resolve(process.env.HALL_DATA ?? './data'), 'journal.db');
}

/** Runs a command over the journal; a fault of it ends the process with its own text instead of a stack. */
export function withJournalFaults(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof JournalError)) throw error;
    console.error(`${error.code}: ${error.text.zh}\n${error.message}`);
    process.exitCode = 1;
  }
}
