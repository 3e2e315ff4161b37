import type { ReadModelTable } from '@yichuang/hall';
import { canonicalJson } from './canonical-json.ts';
import { assertDurable, type Connection, inTransaction, openConnection } from './connection.ts';
import { type EventRow, eventColumns, eventOfRow } from './event-rows.ts';
import type { ReadModels } from './journal.ts';
import { asJournalError } from './journal-error.ts';
import {
  checkTables,
  createRowWriter,
  createTableSql,
  findTableDigest,
  type TableDigest,
} from './read-model-tables.ts';
import { applySchema, findMeta, setMeta } from './schema.ts';
import { takeWriterLock } from './writer-lock.ts';

const pageSize = 1000;
const shadowPrefix = 'rebuild_';
const definitionsName = 'readModels';

/** Called now and then: events done, events in all. */
export type Progress = (done: number, total: number) => void;

/** What a rebuild found: `before` is undefined when the table was missing or had other columns. */
export interface RebuildResult {
  readonly events: number;
  readonly tables: readonly {
    readonly table: string;
    readonly identical: boolean;
    readonly before: TableDigest | undefined;
    readonly after: TableDigest;
  }[];
}

/** Whether the file's read-model tables are the ones wanted. */
export function readModelsAreCurrent(connection: Connection, tables: readonly ReadModelTable[]): boolean {
  return findMeta(connection, definitionsName) === canonicalJson(tables);
}

/** Replays all events into shadow tables, compares and swaps; the transaction is the caller's. */
export function rebuildInTransaction(
  connection: Connection,
  readModels: ReadModels,
  onProgress?: Progress,
): RebuildResult {
  const { tables } = readModels;
  for (const definition of tables) connection.exec(createTableSql(definition, shadowPrefix));
  const events = replay(connection, readModels, onProgress);
  const compared = tables.map((definition) => {
    const before = findTableDigest(connection, definition);
    const after = findTableDigest(connection, definition, shadowPrefix) as TableDigest;
    return { table: definition.table, identical: before?.sha256 === after.sha256, before, after };
  });
  const former = JSON.parse(findMeta(connection, definitionsName) ?? '[]') as ReadModelTable[];
  for (const { table } of [...former, ...tables]) connection.exec(`DROP TABLE IF EXISTS "${table}"`);
  for (const { table } of tables) connection.exec(`ALTER TABLE "${shadowPrefix}${table}" RENAME TO "${table}"`);
  setMeta(connection, definitionsName, canonicalJson(tables));
  return { events, tables: compared };
}

function replay(connection: Connection, readModels: ReadModels, onProgress?: Progress): number {
  const rows = createRowWriter(connection, readModels.tables, shadowPrefix);
  const upcast = readModels.upcast?.bind(readModels);
  const total = connection.prepare<[], number>('SELECT count(*) FROM event').pluck().get() ?? 0;
  const page = connection.prepare<[number, number], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  let done = 0;
  let seq = 0;
  for (let found = page.all(seq, pageSize); found.length > 0; found = page.all(seq, pageSize)) {
    for (const row of found) {
      for (const change of readModels.project(eventOfRow(row, upcast))) rows.apply(change);
      seq = row.seq;
    }
    done += found.length;
    onProgress?.(done, total);
  }
  return done;
}

/** Rebuilds all read models from the events, in one transaction, while no writer is open (else `journalInUse`). */
export function rebuildReadModels(databasePath: string, readModels: ReadModels, onProgress?: Progress): RebuildResult {
  checkTables(readModels.tables);
  const lock = takeWriterLock(databasePath);
  try {
    const connection = openConnection(databasePath, 'write');
    try {
      const result = inTransaction(connection, () => {
        applySchema(connection, databasePath);
        return rebuildInTransaction(connection, readModels, onProgress);
      });
      assertDurable(connection, databasePath);
      return result;
    } finally {
      connection.close();
    }
  } catch (error) {
    throw asJournalError(error, databasePath, 'journalWriteFailed');
  } finally {
    lock.release();
  }
}
