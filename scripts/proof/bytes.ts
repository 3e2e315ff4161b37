import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { canonicalJson, JournalError, verifyChain } from '@yichuang/journal';
import Database from 'better-sqlite3';
import { makeHall } from '../bench/hall-process.ts';
import { makeTemporaryFolder } from '../bench/temporary-folder.ts';
import { ProofFault } from './log-check.ts';
import { type SeededRandom, seededRandom } from './seeded-random.ts';

/** What became of the flips of one part of the file. */
export interface FlipCounts {
  /** `verifyChain` said so, by the chain or by the file's own structure. */
  noticed: number;
  /** Only rows of a read model changed: a rebuild puts them right, and says so. */
  readModel: number;
  /** Only the file's bookkeeping changed (table `meta`), no event. */
  bookkeeping: number;
  /** No row changed: free space, or a byte of a header that decides nothing. */
  noRow: number;
}

export interface BytesProofResult {
  readonly events: number;
  readonly fileBytes: number;
  /** By the table or index that the byte belongs to. */
  readonly flips: Readonly<Record<string, FlipCounts>>;
  readonly rowChanges: number;
  /** Events cut off at the end: a sound, shorter chain, told by the last hash alone. */
  readonly cutTails: number;
}

export interface BytesProofOptions {
  /** So many noticed flips in the pages of events at least. */
  readonly flips: number;
  readonly rowChanges: number;
  readonly seed: number;
  readonly onProgress?: (done: number, total: number) => void;
}

const EVENT_PLACES = ['event', 'sqlite_autoindex_event_1'];
const READ_MODELS = ['ticket', 'rating'];

interface Content {
  readonly events: Record<string, unknown>[];
  readonly readModels: Record<string, unknown>[][];
  readonly meta: Record<string, unknown>[];
}

type Row = Record<string, unknown>;

function contentOf(file: string): Content {
  const database = new Database(file, { readonly: true });
  try {
    return {
      events: database.prepare<[], Row>('SELECT * FROM event ORDER BY seq').all(),
      readModels: READ_MODELS.map((table) => database.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY 1`).all()),
      meta: database.prepare<[], Row>('SELECT * FROM meta ORDER BY name').all(),
    };
  } finally {
    database.close();
  }
}

/** Which table or index each page belongs to; pages of none are free. */
function placesOf(file: string): { readonly pageBytes: number; placeOf(offset: number): string } {
  const database = new Database(file, { readonly: true });
  try {
    const pages = new Map<number, string>();
    for (const row of database.prepare<[], Row>('SELECT name, pageno FROM dbstat').all())
      pages.set(Number(row.pageno), String(row.name));
    const [size] = database.pragma('page_size') as { page_size: number }[];
    const pageBytes = size?.page_size ?? 4096;
    return {
      pageBytes,
      placeOf: (offset) => (offset < 100 ? 'file header' : (pages.get(Math.floor(offset / pageBytes) + 1) ?? 'free')),
    };
  } finally {
    database.close();
  }
}

/** Undefined when the chain is found sound; otherwise what was found. */
function findFault(file: string): string | undefined {
  try {
    const verdict = verifyChain(file);
    return verdict.ok ? undefined : verdict.reason;
  } catch (error) {
    if (error instanceof JournalError) return error.code;
    throw error;
  }
}

/** Flips bits and changes rows of a finished journal; every change of an event must be noticed. */
export function runBytesProof(options: BytesProofOptions): Promise<BytesProofResult> {
  return withFinishedJournal((file, folder) => {
    const random = seededRandom(options.seed);
    const sound = readFileSync(file);
    const content = contentOf(file);
    const kept = verifyChain(file);
    if (!kept.ok) throw new ProofFault(`the journal is broken before anything was changed: ${kept.reason}`);
    const changed = join(folder, 'changed.db');
    const flips = flipBytes(sound, content, placesOf(file), changed, random, options);
    const cutTails = changeRows(sound, content, kept.lastHash, changed, random, options.rowChanges);
    const { rowChanges } = options;
    return { events: content.events.length, fileBytes: sound.length, flips, rowChanges, cutTails };
  });
}

async function withFinishedJournal<T>(work: (file: string, folder: string) => T): Promise<T> {
  const template = await makeHall({ windows: 8, kiosks: 1, livedTickets: 250 });
  const { folder, remove } = makeTemporaryFolder('bytes');
  try {
    return work(join(template.folder, 'journal.db'), folder);
  } finally {
    template.remove();
    remove();
  }
}

function flipBytes(
  sound: Buffer,
  content: Content,
  places: ReturnType<typeof placesOf>,
  changed: string,
  random: SeededRandom,
  { flips, onProgress }: BytesProofOptions,
): Record<string, FlipCounts> {
  const counts: Record<string, FlipCounts> = {};
  let noticedEvents = 0;
  while (noticedEvents < flips) {
    const offset = random.below(sound.length);
    const mask = 1 + random.below(255);
    const bytes = Buffer.from(sound);
    bytes[offset] = (bytes[offset] ?? 0) ^ mask;
    writeJournal(changed, bytes);
    const place = places.placeOf(offset);
    const count = counts[place] ?? { noticed: 0, readModel: 0, bookkeeping: 0, noRow: 0 };
    counts[place] = count;
    if (findFault(changed) !== undefined) {
      count.noticed += 1;
      if (!EVENT_PLACES.includes(place)) continue;
      noticedEvents += 1;
      onProgress?.(noticedEvents, flips);
      continue;
    }
    const now = contentOf(changed);
    if (!isDeepStrictEqual(now.events, content.events))
      throw new ProofFault(`byte ${offset} (${place}) changed by ${mask}: an event changed and nothing was noticed`);
    if (!isDeepStrictEqual(now.readModels, content.readModels)) count.readModel += 1;
    else if (!isDeepStrictEqual(now.meta, content.meta)) count.bookkeeping += 1;
    else count.noRow += 1;
  }
  return counts;
}

function writeJournal(file: string, bytes: Buffer): void {
  for (const tail of ['-wal', '-shm']) rmSync(file + tail, { force: true });
  writeFileSync(file, bytes);
}

type RowChange = (database: Database.Database, seq: number, random: SeededRandom) => void;

function setColumn(column: string, expression: string): RowChange {
  return (database, seq) => void database.prepare(`UPDATE event SET ${column} = ${expression} WHERE seq = ?`).run(seq);
}

/** What somebody with the file and a database tool could do to one event and keep it well formed. */
const ROW_CHANGES: readonly RowChange[] = [
  setColumn('at', 'at + 1'),
  setColumn('actor', `'{"kind":"system","ref":"somebody"}'`),
  setColumn('command_id', `command_id || 'x'`),
  setColumn('n', 'n + 1'),
  setColumn('shape', 'shape + 1'),
  setColumn('kind', `kind || 's'`),
  setColumn('stream', `'day/1999-01-01'`),
  setColumn('version', 'version + 1000000'),
  setColumn('hash', 'zeroblob(32)'),
  setColumn('seq', 'seq + 1000000'),
  setColumn('seq', '-seq'),
  (database, seq) => void database.prepare('DELETE FROM event WHERE seq = ?').run(seq),
  (database, seq) => {
    const [row] = database.prepare<[number], Row>('SELECT body FROM event WHERE seq = ?').all(seq);
    const body = JSON.parse(String(row?.body)) as { at?: number };
    const other = canonicalJson({ ...body, at: (body.at ?? 0) + 1 });
    database.prepare('UPDATE event SET body = ? WHERE seq = ?').run(other, seq);
  },
  (database, seq, random) => {
    const other = 1 + ((seq + random.below(50)) % 100);
    if (other === seq) return void database.prepare('UPDATE event SET at = at - 1 WHERE seq = ?').run(seq);
    const rows = database
      .prepare<[number, number], Row>('SELECT seq, body, kind FROM event WHERE seq IN (?, ?)')
      .all(seq, other);
    const place = database.prepare('UPDATE event SET body = ?, kind = ?, at = at + 1 WHERE seq = ?');
    for (const row of rows) place.run(row.body, row.kind, row.seq === seq ? other : seq);
  },
];

/** Returns how many of the changes were tails cut off, which only a last hash kept elsewhere can tell. */
function changeRows(
  sound: Buffer,
  content: Content,
  lastHash: string,
  changed: string,
  random: SeededRandom,
  total: number,
): number {
  let cutTails = 0;
  for (let turn = 0; turn < total; turn += 1) {
    const seq = 1 + random.below(content.events.length);
    writeJournal(changed, sound);
    const database = new Database(changed);
    try {
      if (turn % 20 === 0) database.prepare('DELETE FROM event WHERE seq >= ?').run(seq);
      else ROW_CHANGES[turn % ROW_CHANGES.length]?.(database, seq, random);
    } finally {
      database.close();
    }
    if (turn % 20 === 0) {
      const verdict = verifyChain(changed);
      if (!verdict.ok || verdict.lastHash === lastHash)
        throw new ProofFault(`the tail from event ${seq} was cut off, and the last hash does not tell`);
      cutTails += 1;
    } else if (findFault(changed) === undefined)
      throw new ProofFault(`row change ${turn % ROW_CHANGES.length} of event ${seq} was not noticed`);
  }
  return cutTails;
}
