import type { Database } from 'better-sqlite3';
import type { Immediate } from './people.ts';
import type { PersonRows } from './person-rows.ts';
import { inTransaction } from './vault-database.ts';

const NOTE_SLOT = '$note';

/** Notes from one desk to another, each under a key of its own. `eraseAll` tells how many were wiped; the caller empties the log. */
export interface Notes extends Immediate<'putNote' | 'findNote'> {
  eraseAll(): number;
}

/** Notes over the same rows as people: what is wiped there is wiped here. */
export function createNotes(database: Database, rows: PersonRows): Notes {
  return {
    putNote: (text) =>
      inTransaction(database, () => {
        const noteRef = rows.create(null, 'n_');
        rows.write(noteRef, NOTE_SLOT, Buffer.from(text, 'utf8'));
        return noteRef;
      }),
    findNote: (noteRef) => rows.read(noteRef, NOTE_SLOT)?.toString('utf8'),
    eraseAll: () =>
      inTransaction(database, () => {
        const noteRefs = rows.holdersOf(NOTE_SLOT);
        for (const noteRef of noteRefs) rows.erase(noteRef);
        return noteRefs.length;
      }),
  };
}
