import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { openConnection } from './connection.ts';
import { openReader } from './open-reader.ts';
import { callTicket, freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';
import { verifyChain } from './verify-chain.ts';

function writtenJournal(): string {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1', 3), callTicket('c-2', 'c-1/1', 'w-3')]);
  writer.append([issueTickets('c-3', 1, { stream: 'case/7' }), issueTickets('c-4', 2)]);
  writer.close();
  return file;
}

function tamper(file: string, sql: string, ...values: unknown[]): void {
  const connection = openConnection(file, 'write');
  connection.prepare(sql).run(...values);
  connection.close();
}

const changes: readonly (readonly [column: string, expression: string, reason: string])[] = [
  ['seq', 'seq + 1000', 'gap'],
  ['seq', '-seq', 'gap'],
  ['stream', "stream || 'x'", 'altered'],
  ['version', 'version + 1000', 'altered'],
  ['command_id', "command_id || 'x'", 'altered'],
  ['n', 'n + 1', 'altered'],
  ['at', 'at + 1', 'altered'],
  ['actor', 'replace(actor, \'ref":"\', \'ref":"x\')', 'altered'],
  ['actor', "actor || ' '", 'altered'],
  ['shape', 'shape + 1', 'altered'],
  ['kind', "kind || 'x'", 'altered'],
  ['body', "replace(body, 'c-', 'd-')", 'altered'],
  ['body', "body || ' '", 'altered'],
  ['hash', "CAST(substr(hash, 1, 31) || x'00' AS BLOB)", 'hash'],
];

test.each(
  changes.flatMap(([column, expression, reason]) => [1, 4, 7].map((seq) => ({ column, expression, reason, seq }))),
)('a changed $column ($expression) is found at event $seq', ({ column, expression, reason, seq }) => {
  const file = writtenJournal();
  expect(verifyChain(file)).toMatchObject({ ok: true, events: 7 });
  tamper(file, `UPDATE event SET ${column} = ${expression} WHERE seq = ?`, seq);
  // Nothing follows the last event, so a changed hash there looks like a changed row; moving it away just shortens the log.
  const isLast = seq === 7;
  expect(verifyChain(file)).toEqual({
    ok: false,
    seq: expression === '-seq' ? 1 : seq,
    reason: isLast && reason === 'hash' ? 'altered' : reason,
  });
});

test('a deleted, a doubled and a re-hashed event are found', () => {
  const deleted = writtenJournal();
  tamper(deleted, 'DELETE FROM event WHERE seq = 4');
  expect(verifyChain(deleted)).toEqual({ ok: false, seq: 4, reason: 'gap' });
  const genesis = writtenJournal();
  tamper(genesis, "UPDATE meta SET value = 'another' WHERE name = 'journalId'");
  expect(verifyChain(genesis)).toMatchObject({ ok: false, seq: 1 });
});

test('bytes moved from one column into the next give the same text, and are found', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, { tables: [], project: () => [] });
  const body = { a: 1, at: 7, body: 2, kind: 'sample' };
  writer.append([
    { commandId: 'c', at: 5, actor: { kind: 'staff', ref: 'r' }, events: [{ stream: 's', shape: 1, body }] },
  ]);
  writer.close();
  tamper(file, `UPDATE event SET actor = actor || ',"at":5,"body":{"a":1', at = 7, body = '2,"kind":"sample"}'`);
  expect(verifyChain(file)).toEqual({ ok: false, seq: 1, reason: 'altered' });
});

test('one flipped byte in the file is found at its event', () => {
  const file = writtenJournal();
  const bytes = readFileSync(file);
  const at = bytes.indexOf('c-1/2') + 4;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  writeFileSync(file, bytes);
  expect(verifyChain(file)).toEqual({ ok: false, seq: 3, reason: 'altered' });
});

test('a damaged database file is a fault with a code', () => {
  const file = writtenJournal();
  const damaged = `${file}.copy`;
  copyFileSync(file, damaged);
  const bytes = readFileSync(damaged);
  bytes.fill(0xff, 4096);
  writeFileSync(damaged, bytes);
  expect(() => verifyChain(damaged)).toThrow(expect.objectContaining({ code: 'journalCorrupt', file: damaged }));
});

test('any batches make a sound chain, whose end does not depend on how they were batched', () => {
  const command = fc.record({
    stream: fc.constantFrom('day/1', 'case/1', 'case/2'),
    events: fc.integer({ min: 0, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(command, { maxLength: 4 }), { maxLength: 6 }), (batches) => {
      const file = freshJournalPath();
      const writer = new BatchWriter(file, ticketReadModels);
      let written = 0;
      for (const [number, batch] of batches.entries()) {
        const groups = batch.map(({ stream, events }, n) => issueTickets(`c-${number}-${n}`, events, { stream }));
        const result = writer.append(groups);
        expect(result.firstSeq).toBe(written + 1);
        written = result.lastSeq;
        expect(verifyChain(file)).toEqual({ ok: true, events: written, lastHash: result.hash });
      }
      const reader = openReader(file);
      expect(reader.selectRows('ticket')).toHaveLength(written);
      expect([...reader.iterate()]).toHaveLength(written);
      reader.close();
      writer.close();
    }),
    { numRuns: 15 },
  );
});
