import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { assertDurable, inTransaction, openConnection } from './connection.ts';
import { openReader } from './open-reader.ts';
import { freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';

const walHeaderBytes = 32;
const walFrameBytes = 24 + 4096;

/** A frame of the write-ahead log names the database size when, and only when, it ends a commit. */
function countCommits(journalFile: string): number {
  const wal = readFileSync(`${journalFile}-wal`);
  let commits = 0;
  for (let frame = walHeaderBytes; frame + walFrameBytes <= wal.length; frame += walFrameBytes) {
    if (wal.readUInt32BE(frame + 4) > 0) commits += 1;
  }
  return commits;
}

test('a connection is in WAL mode and fully synchronous after its first write', () => {
  const connection = openConnection(freshJournalPath(), 'create');
  inTransaction(connection, () => connection.exec('CREATE TABLE t (a)'));
  connection.exec('INSERT INTO t VALUES (1)');
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  connection.close();
});

test('a read-only connection says the same after its first read', () => {
  const file = freshJournalPath();
  new BatchWriter(file, ticketReadModels).close();
  const connection = openConnection(file, 'read');
  connection.prepare('SELECT count(*) FROM event').get();
  expect(connection.pragma('synchronous', { simple: true })).toBe(2);
  expect(connection.pragma('journal_mode', { simple: true })).toBe('wal');
  connection.close();
});

test('a connection that would acknowledge too early is refused', () => {
  const file = freshJournalPath();
  const connection = openConnection(file, 'create');
  connection.exec('CREATE TABLE t (a)');
  connection.pragma('synchronous = NORMAL');
  expect(() => assertDurable(connection, file)).toThrow('synchronous=1');
  connection.close();
});

test('a batch of 64 commands is one commit', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  const before = countCommits(file);
  writer.append(Array.from({ length: 64 }, (_, n) => issueTickets(`c-${n}`, 2)));
  expect(countCommits(file)).toBe(before + 1);
  for (const n of [1, 2, 3]) writer.append([issueTickets(`d-${n}`)]);
  expect(countCommits(file)).toBe(before + 4);
  writer.append([issueTickets('nothing', 0)]);
  expect(countCommits(file)).toBe(before + 4);
  writer.close();
});

test('files that cannot be a journal are named with a code', () => {
  const file = freshJournalPath();
  expect(() => openReader(file)).toThrow(expect.objectContaining({ code: 'journalMissing', file }));
  writeFileSync(file, 'no database, but long enough to be read as the heading of one. '.repeat(20));
  expect(() => openReader(file)).toThrow(expect.objectContaining({ code: 'journalCorrupt', file }));
  expect(() => new BatchWriter(file, ticketReadModels)).toThrow(expect.objectContaining({ code: 'journalCorrupt' }));
  const below = join(file, 'journal.db');
  expect(() => new BatchWriter(below, ticketReadModels)).toThrow(
    expect.objectContaining({ code: 'journalNotWritable' }),
  );
  const folder = dirname(file);
  expect(() => new BatchWriter(folder, ticketReadModels)).toThrow(
    expect.objectContaining({ code: 'journalNotWritable' }),
  );
});

test('another program’s database, and one of a newer version, are left alone', () => {
  const file = freshJournalPath();
  const foreign = openConnection(file, 'create');
  foreign.exec('CREATE TABLE invoice (a)');
  expect(() => new BatchWriter(file, ticketReadModels)).toThrow(expect.objectContaining({ code: 'journalCorrupt' }));
  expect(foreign.prepare('SELECT count(*) AS n FROM sqlite_schema').get()).toEqual({ n: 1 });
  foreign.close();
  const newer = freshJournalPath();
  new BatchWriter(newer, ticketReadModels).close();
  const connection = openConnection(newer, 'write');
  connection.exec("INSERT INTO meta VALUES ('schema/99', 'x')");
  connection.close();
  expect(() => new BatchWriter(newer, ticketReadModels)).toThrow(expect.objectContaining({ code: 'journalNewer' }));
  expect(() => openReader(newer)).toThrow(expect.objectContaining({ code: 'journalNewer' }));
});
