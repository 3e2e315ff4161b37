import { expect, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { openReader } from './open-reader.ts';
import { freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';
import { createUpcaster } from './upcaster.ts';

const upcast = createUpcaster({
  ticketIssued: {
    1: (body) => ({ ...body, number: 'from 1' }),
    2: (body) => ({ ...body, lang: 'zh' }),
  },
});

test('steps run from the recorded shape on', () => {
  const body = { kind: 'ticketIssued' };
  expect(upcast('ticketIssued', 1, body)).toEqual({ kind: 'ticketIssued', number: 'from 1', lang: 'zh' });
  expect(upcast('ticketIssued', 2, body)).toEqual({ kind: 'ticketIssued', lang: 'zh' });
  expect(upcast('ticketIssued', 3, body)).toBe(body);
  expect(upcast('toString', 1, body)).toBe(body);
});

test('a hole between shapes is refused', () => {
  expect(() => createUpcaster({ ticketIssued: { 1: (body) => body, 3: (body) => body } })).toThrow('from shape 2');
});

test('a reader upcasts bodies; the rows stay as they were recorded', () => {
  const file = freshJournalPath();
  const writer = new BatchWriter(file, ticketReadModels);
  writer.append([issueTickets('c-1')]);
  writer.close();
  const reader = openReader(file, { upcast });
  expect(reader.readFrom(1, 9)[0]?.body).toMatchObject({ lang: 'zh' });
  expect(reader.storedFrom(1, 9)[0]?.event.body).not.toHaveProperty('lang');
  reader.close();
});
