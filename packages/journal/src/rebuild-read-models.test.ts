import { expect, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { openConnection } from './connection.ts';
import { openReader } from './open-reader.ts';
import { rebuildReadModels } from './rebuild-read-models.ts';
import { callTicket, freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';

function writtenJournal(): string {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1', 3), callTicket('c-2', 'c-1/1', 'w-3'), issueTickets('c-3', 1200)]);
  writer.close();
  return file;
}

test('a rebuild gives the same content, digest for digest', () => {
  const file = writtenJournal();
  const progress: [number, number][] = [];
  const { events, tables } = rebuildReadModels(file, ticketReadModels, (done, total) => progress.push([done, total]));
  expect(events).toBe(1204);
  expect(tables).toMatchObject([{ table: 'ticket', identical: true, before: { rows: 1203 }, after: { rows: 1203 } }]);
  expect(progress).toEqual([
    [1000, 1204],
    [1204, 1204],
  ]);
});

test.each([
  ['a changed cell', "UPDATE ticket SET windowId = 'w-9' WHERE ticketId = 'c-1/2'"],
  ['a missing row', "DELETE FROM ticket WHERE ticketId = 'c-1/2'"],
  ['an added row', "INSERT INTO ticket VALUES ('forged', 'A999', 1, NULL)"],
  ['text for null', "UPDATE ticket SET windowId = 'null' WHERE ticketId = 'c-1/2'"],
  ['a missing table', 'DROP TABLE ticket'],
])('%s is found, and put right', (_, sql) => {
  const file = writtenJournal();
  const connection = openConnection(file, 'write');
  connection.exec(sql);
  connection.close();
  expect(rebuildReadModels(file, ticketReadModels).tables[0]?.identical).toBe(false);
  expect(rebuildReadModels(file, ticketReadModels).tables[0]?.identical).toBe(true);
  const reader = openReader(file);
  expect(reader.selectRows('ticket', { ticketId: 'c-1/2' })).toMatchObject([{ windowId: null }]);
  reader.close();
});

test('old shapes are upcast before they are projected', () => {
  const file = writtenJournal();
  const upcast = (kind: string, _shape: number, body: { readonly kind: string }) =>
    kind === 'ticketIssued' ? { ...body, number: 'B001' } : body;
  rebuildReadModels(file, { ...ticketReadModels, upcast });
  const reader = openReader(file);
  expect(reader.selectRows('ticket', { number: 'B001' })).toHaveLength(1203);
  reader.close();
});

test('a projection that fails leaves everything as it was; a rebuild waits for no writer', () => {
  const file = writtenJournal();
  const failing = {
    ...ticketReadModels,
    project(): never {
      throw new Error('planted');
    },
  };
  expect(() => rebuildReadModels(file, failing)).toThrow('planted');
  expect(rebuildReadModels(file, ticketReadModels).tables[0]?.identical).toBe(true);
  const writer = new BatchWriter(file, ticketReadModels);
  expect(() => rebuildReadModels(file, ticketReadModels)).toThrow(expect.objectContaining({ code: 'journalInUse' }));
  writer.close();
});
