import { expect, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { openConnection } from './connection.ts';
import { openReader } from './open-reader.ts';
import { callTicket, freshJournalPath, issueTickets, seqsOf, ticketReadModels } from './testing/journal-fixtures.ts';
import { verifyChain } from './verify-chain.ts';

const code = (name: string) => expect.objectContaining({ code: name });

test('events get numbers without gaps, versions per stream, hashes and rows', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  const first = writer.append([issueTickets('c-1', 2), callTicket('c-2', 'c-1/1', 'w-3')]);
  const second = writer.append([issueTickets('c-3', 1, { stream: 'case/7' })]);
  expect(first).toMatchObject({ firstSeq: 1, lastSeq: 3 });
  expect(second).toMatchObject({ firstSeq: 4, lastSeq: 4 });
  const reader = openReader(file);
  expect(reader.head()).toEqual({ seq: 4, hash: second.hash });
  expect(reader.readStream('day/2026-03-02').map((event) => [event.version, event.commandId, event.index])).toEqual([
    [1, 'c-1', 0],
    [2, 'c-1', 1],
    [3, 'c-2', 0],
  ]);
  expect(seqsOf(reader.readStream('day/2026-03-02', 3))).toEqual([3]);
  expect(reader.selectRows('ticket', { windowId: 'w-3' })).toEqual([
    { ticketId: 'c-1/1', number: 'A001', issuedAt: 1_772_400_000_000, windowId: 'w-3' },
  ]);
  expect(reader.selectRows('ticket', { windowId: null })).toHaveLength(2);
  reader.close();
  writer.close();
});

test('a version that is not the decided one writes nothing of the batch, and the writer lives on', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1', 2, { expectedVersion: 0 })]);
  const batch = [issueTickets('c-2', 1, { expectedVersion: 2 }), issueTickets('c-3', 1, { expectedVersion: 2 })];
  expect(() => writer.append(batch)).toThrow(code('journalVersionConflict'));
  expect(openReader(file).head().seq).toBe(2);
  const next = [issueTickets('c-4', 2, { expectedVersion: 2 }), issueTickets('c-5', 1, { expectedVersion: 4 })];
  expect(writer.append(next)).toMatchObject({ firstSeq: 3, lastSeq: 5 });
  writer.close();
  expect(verifyChain(file)).toMatchObject({ ok: true, events: 5 });
});

test('after a failed write the batch is gone, the writer is closed and a new one goes on', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1')]);
  // The same ticket twice breaks the read model's key after the event row is in.
  expect(() => writer.append([issueTickets('c-2'), issueTickets('c-1')])).toThrow(code('journalWriteFailed'));
  expect(() => writer.append([issueTickets('c-3')])).toThrow(code('journalClosed'));
  const again = new BatchWriter(file, ticketReadModels);
  expect(again.openedAt.seq).toBe(1);
  expect(again.append([issueTickets('c-2')]).lastSeq).toBe(2);
  again.close();
  expect(verifyChain(file)).toMatchObject({ ok: true, events: 2 });
});

test.each([
  ['an undefined field', { body: { kind: 'note', text: undefined } as { kind: string } }],
  ['a number that is none', { body: { kind: 'note', count: Number.NaN } as { kind: string } }],
  ['a lone surrogate in the stream', { stream: 'case/\ud800' }],
  ['a shape with a fraction', { shape: 1.5 }],
])('%s is not written', (_, more) => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  expect(() => writer.append([issueTickets('c-1', 1, more)])).toThrow(code('journalWriteFailed'));
  expect(openReader(file).head().seq).toBe(0);
});

test('a writer does not build upon a broken last event', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1', 2)]);
  writer.close();
  const connection = openConnection(file, 'write');
  connection.exec('UPDATE event SET at = at + 1 WHERE seq = 2');
  connection.close();
  expect(() => new BatchWriter(file, ticketReadModels)).toThrow(code('journalCorrupt'));
});

test('changed table definitions are rebuilt when the writer opens', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1', 2)]);
  writer.close();
  const tables = [{ table: 'kinds', columns: { seq: 'INTEGER', kind: 'TEXT' }, key: ['seq'] }] as const;
  const other = new BatchWriter(file, {
    tables,
    project: ({ seq, body }) => [{ op: 'insert', table: 'kinds', row: { seq, kind: body.kind } }],
  });
  const reader = openReader(file);
  expect(reader.selectRows('kinds')).toHaveLength(2);
  expect(() => reader.selectRows('ticket')).toThrow(TypeError);
  reader.close();
  other.close();
});

test('the stream that began last is found by index', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  for (const [n, stream] of ['day/2026-03-01', 'day/2026-03-03', 'case/9', 'day/2026-03-02', 'rating/1'].entries())
    writer.append([issueTickets(`c-${n}`, 1, { stream })]);
  writer.append([issueTickets('late', 1, { stream: 'day/2026-03-01' })]);
  const reader = openReader(file);
  expect(reader.lastStreamOf('day/')).toBe('day/2026-03-02');
  expect(reader.lastStreamOf('case/')).toBe('case/9');
  expect(reader.lastStreamOf('work-order/')).toBeUndefined();
  expect(seqsOf([...reader.iterate(5)])).toEqual([5, 6]);
  reader.close();
  expect(() => reader.head()).toThrow(code('journalClosed'));
  writer.close();
});
