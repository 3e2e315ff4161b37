import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { exportLog, importLog } from './golden-log.ts';
import { openReader } from './open-reader.ts';
import { callTicket, freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';

function exported(): { file: string; golden: string } {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1', 3), callTicket('c-2', 'c-1/1', 'w-3')]);
  writer.close();
  const golden = `${file}.jsonl`;
  const reader = openReader(file);
  expect(exportLog(reader, golden)).toBe(4);
  expect(importLog(golden)).toEqual({ journalId: reader.journalId, events: reader.storedFrom(1, 10) });
  reader.close();
  return { file, golden };
}

test('an exported log reads back and replays into the same read models', () => {
  const { file, golden } = exported();
  const events = importLog(golden).events.map((stored) => stored.event);
  const rows = events.flatMap((event) => ticketReadModels.project(event));
  const reader = openReader(file);
  expect(events).toEqual([...reader.iterate()]);
  expect(rows.filter((row) => row.op === 'insert')).toHaveLength(reader.selectRows('ticket').length);
  reader.close();
});

test.each([
  ['a changed number', (text: string) => text.replace('c-1/1', 'c-9/1'), 'line 3'],
  ['a missing line', (text: string) => text.split('\n').toSpliced(2, 1).join('\n'), 'line 3'],
  ['another journal', (text: string) => text.replace(/"journalId":"./, '"journalId":"x'), 'line 2'],
  ['a torn last line', (text: string) => text.slice(0, -9), 'line 5'],
  ['white space', (text: string) => text.replace('"n":', '"n": ').replace('"at":', '"at": '), 'line 2'],
])('%s is found at its line', (_, change, line) => {
  const { golden } = exported();
  writeFileSync(golden, change(readFileSync(golden, 'utf8')));
  expect(() => importLog(golden)).toThrow(expect.objectContaining({ code: 'journalCorrupt', detail: line }));
});
