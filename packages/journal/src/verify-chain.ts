import { canonicalJson } from './canonical-json.ts';
import { type Connection, openConnection } from './connection.ts';
import { canonicalTextOf, chainHash, genesisHash } from './event-bytes.ts';
import { type EventRow, eventColumns } from './event-rows.ts';
import { asJournalError, JournalError } from './journal-error.ts';
import type { Progress } from './rebuild-read-models.ts';
import { checkSchema, getJournalId } from './schema.ts';

const pageSize = 1000;

/** Why an event breaks the chain: a missing or misnumbered event, a hole in its stream, a changed row, a changed hash. */
export type ChainFault = 'gap' | 'versionGap' | 'altered' | 'hash';

/** The whole chain is sound (`lastHash` in hex, to compare with one kept elsewhere), or the first event where it is not. */
export type ChainVerdict =
  | { readonly ok: true; readonly events: number; readonly lastHash: string }
  | { readonly ok: false; readonly seq: number; readonly reason: ChainFault };

function bodyIsSound(row: EventRow): boolean {
  try {
    // Without this, bytes could move between columns and still join to the same text; a body cut that way is never whole JSON.
    const body = JSON.parse(row.bodyText) as { kind?: unknown };
    return canonicalJson(body) === row.bodyText && body.kind === row.kind;
  } catch {
    return false;
  }
}

/** Tells a changed row from a changed hash by what the next event was chained to. */
function blame(row: EventRow, next: EventRow | undefined, expected: Buffer): ChainFault {
  if (next === undefined || next.seq !== row.seq + 1) return 'altered';
  return chainHash(expected, canonicalTextOf(next)).equals(next.hash) ? 'hash' : 'altered';
}

function walk(connection: Connection, file: string, onProgress: Progress | undefined): ChainVerdict {
  const total = connection.prepare<[], number>('SELECT count(*) FROM event').pluck().get() ?? 0;
  const page = connection.prepare<[number, number], EventRow>(
    `SELECT ${eventColumns} FROM event WHERE seq > ? ORDER BY seq LIMIT ?`,
  );
  const versions = new Map<string, number>();
  let previous = genesisHash(getJournalId(connection, file));
  let seq = 0;
  // From below zero: a row with a negative number must not hide in front.
  let rows = page.all(Number.MIN_SAFE_INTEGER, pageSize);
  while (rows.length > 0) {
    const following = page.all(rows[rows.length - 1]?.seq ?? seq, pageSize);
    for (const [position, row] of rows.entries()) {
      seq += 1;
      if (row.seq !== seq) return { ok: false, seq, reason: 'gap' };
      if (!bodyIsSound(row)) return { ok: false, seq, reason: 'altered' };
      const expected = chainHash(previous, canonicalTextOf(row));
      if (!expected.equals(row.hash))
        return { ok: false, seq, reason: blame(row, rows[position + 1] ?? following[0], expected) };
      if (row.version !== (versions.get(row.stream) ?? 0) + 1) return { ok: false, seq, reason: 'versionGap' };
      versions.set(row.stream, row.version);
      previous = row.hash;
    }
    onProgress?.(seq, total);
    rows = following;
  }
  return { ok: true, events: seq, lastHash: previous.toString('hex') };
}

/**
 * Checks the database file and recomputes the whole chain, beside a running writer or without one. Throws `journalCorrupt` when the
 * file itself is damaged. A cut-off tail leaves a sound shorter chain: compare `lastHash` with a copy kept elsewhere.
 */
export function verifyChain(databasePath: string, onProgress?: Progress): ChainVerdict {
  const connection = openConnection(databasePath, 'read');
  try {
    getJournalId(connection, databasePath);
    checkSchema(connection, databasePath);
    const integrity = connection.pragma('integrity_check(1)', { simple: true });
    if (integrity !== 'ok') throw new JournalError('journalCorrupt', { file: databasePath, detail: String(integrity) });
    return walk(connection, databasePath, onProgress);
  } catch (error) {
    throw asJournalError(error, databasePath, 'journalCorrupt');
  } finally {
    connection.close();
  }
}
