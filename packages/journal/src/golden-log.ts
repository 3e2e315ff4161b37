import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { canonicalJson } from './canonical-json.ts';
import { chainHash, genesisHash } from './event-bytes.ts';
import type { Reader, StoredEvent } from './journal.ts';
import { JournalError } from './journal-error.ts';

const format = 'yichuang-journal/1';
const pageSize = 1000;

/** A whole log outside its database: kept with the code, and replayed by every later version. */
export interface GoldenLog {
  readonly journalId: string;
  readonly events: readonly StoredEvent[];
}

/** Writes the log as JSON lines: a heading, then one canonical event with its hash per line. Returns the number of events. */
export function exportLog(reader: Reader, file: string): number {
  const unfinished = `${file}.part`;
  const target = openSync(unfinished, 'w');
  let seq = 0;
  try {
    writeSync(target, `${canonicalJson({ format, journalId: reader.journalId })}\n`);
    for (let page = reader.storedFrom(1, pageSize); page.length > 0; page = reader.storedFrom(seq + 1, pageSize)) {
      writeSync(target, page.map((stored) => `${canonicalJson(stored)}\n`).join(''));
      seq += page.length;
    }
    fsyncSync(target);
  } finally {
    closeSync(target);
  }
  renameSync(unfinished, file);
  return seq;
}

/** Reads such a file and checks its chain; throws `journalCorrupt` naming the first bad line. */
export function importLog(file: string): GoldenLog {
  const [heading, ...lines] = readFileSync(file, 'utf8').split('\n');
  const head = parseLine(file, heading ?? '', 1) as { format?: unknown; journalId?: unknown };
  if (head.format !== format || typeof head.journalId !== 'string') throw badLine(file, 1);
  let previous = genesisHash(head.journalId);
  if (lines.pop() !== '') throw badLine(file, lines.length + 2);
  const events = lines.map((line, position) => {
    const stored = parseLine(file, line, position + 2) as StoredEvent;
    previous = chainHash(previous, canonicalJson(stored.event));
    const sound = canonicalJson(stored) === line && stored.event.seq === position + 1;
    if (!sound || previous.toString('hex') !== stored.hash) throw badLine(file, position + 2);
    return stored;
  });
  return { journalId: head.journalId, events };
}

function parseLine(file: string, line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && ('event' in value || number === 1)) return value;
  } catch (cause) {
    throw badLine(file, number, cause);
  }
  throw badLine(file, number);
}

function badLine(file: string, number: number, cause?: unknown): JournalError {
  return new JournalError('journalCorrupt', { file, cause, detail: `line ${number}` });
}
