import { hash as digest, randomUUID } from 'node:crypto';
import type { Connection } from './connection.ts';
import { JournalError } from './journal-error.ts';

/** Forward steps of our own tables, numbered from 1. A step that has shipped is never edited; its checksum is kept in `meta`. */
const schemaSteps: readonly string[] = [
  `CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE event (
     seq INTEGER PRIMARY KEY,
     stream TEXT NOT NULL,
     version INTEGER NOT NULL,
     command_id TEXT NOT NULL,
     n INTEGER NOT NULL,
     at INTEGER NOT NULL,
     actor TEXT NOT NULL,
     shape INTEGER NOT NULL,
     kind TEXT NOT NULL,
     body TEXT NOT NULL,
     hash BLOB NOT NULL,
     UNIQUE (stream, version)
   ) STRICT;`,
];

function tableNames(connection: Connection): string[] {
  return connection.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
}

/** A value of `meta`, or undefined. */
export function findMeta(connection: Connection, name: string): string | undefined {
  return connection.prepare<[string], string>('SELECT value FROM meta WHERE name = ?').pluck().get(name);
}

/** Sets a value of `meta`. */
export function setMeta(connection: Connection, name: string, value: string): void {
  connection
    .prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value')
    .run(name, value);
}

/** The journal's own id, made once; throws `journalCorrupt` when the file is a database of something else. */
export function getJournalId(connection: Connection, file: string): string {
  const journalId = tableNames(connection).includes('meta') ? findMeta(connection, 'journalId') : undefined;
  if (journalId === undefined) throw new JournalError('journalCorrupt', { file, detail: 'no journal id' });
  return journalId;
}

/** Throws unless the file's schema is one that this program knows. */
export function checkSchema(connection: Connection, file: string): void {
  const recorded = connection
    .prepare<[], { name: string; value: string }>("SELECT name, value FROM meta WHERE name GLOB 'schema/*'")
    .all();
  for (const { name, value } of recorded) {
    const sql = schemaSteps[Number(name.slice('schema/'.length)) - 1];
    if (sql === undefined) throw new JournalError('journalNewer', { file, detail: name });
    if (digest('sha256', sql) !== value)
      throw new JournalError('journalCorrupt', { file, detail: `${name} has another checksum` });
  }
}

/** Brings our tables up to date, in the caller's transaction; makes the journal id of a new file. */
export function applySchema(connection: Connection, file: string): void {
  const names = tableNames(connection);
  if (!names.includes('meta') && names.length > 0)
    throw new JournalError('journalCorrupt', { file, detail: `unknown tables ${names.join(', ')}` });
  if (names.includes('meta')) checkSchema(connection, file);
  for (const [position, sql] of schemaSteps.entries()) {
    const name = `schema/${position + 1}`;
    if ((position > 0 || names.includes('meta')) && findMeta(connection, name) !== undefined) continue;
    connection.exec(sql);
    setMeta(connection, name, digest('sha256', sql));
  }
  if (names.length === 0) setMeta(connection, 'journalId', randomUUID());
  getJournalId(connection, file);
}
