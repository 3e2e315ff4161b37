import type { RecordedEvent, RowChange } from '@yichuang/hall';
import type { Statement } from 'better-sqlite3';
import { canonicalJson } from './canonical-json.ts';
import { assertDurable, type Connection, inTransaction, openConnection } from './connection.ts';
import { canonicalTextOf, chainHash, type EventTexts, genesisHash } from './event-bytes.ts';
import { eventColumns } from './event-rows.ts';
import type { AppendGroup, AppendResult, JournalHead, NewEvent, ReadModels } from './journal.ts';
import { asJournalError, JournalError } from './journal-error.ts';
import { checkTables, createRowWriter, type RowWriter } from './read-model-tables.ts';
import { readModelsAreCurrent, rebuildInTransaction } from './rebuild-read-models.ts';
import { applySchema, findMeta, getJournalId, setMeta } from './schema.ts';
import { takeWriterLock, type WriterLock } from './writer-lock.ts';

const versionCacheLimit = 10_000;

interface PlannedEvent extends EventTexts {
  readonly kind: string;
  readonly hash: Buffer;
  readonly changes: readonly RowChange[];
}

/** Writes batches on the calling thread; `serveWriter` runs it in a worker. Throws what `Writer.append` rejects with. */
export class BatchWriter {
  readonly openedAt: JournalHead;
  readonly #file: string;
  readonly #connection: Connection;
  readonly #lock: WriterLock;
  readonly #readModels: ReadModels;
  readonly #rows: RowWriter;
  readonly #begin: Statement<[]>;
  readonly #commit: Statement<[]>;
  readonly #insertEvent: Statement<(string | number | Buffer)[]>;
  readonly #selectVersion: Statement<[string], number>;
  readonly #versions = new Map<string, number>();
  #seq: number;
  #hash: Buffer;
  #open = true;

  constructor(databasePath: string, readModels: ReadModels) {
    checkTables(readModels.tables);
    this.#file = databasePath;
    this.#readModels = readModels;
    this.#lock = takeWriterLock(databasePath);
    let connection: Connection | undefined;
    try {
      connection = openConnection(databasePath, 'create');
      prepareFile(connection, databasePath, readModels);
      assertDurable(connection, databasePath);
      const head = getHead(connection, databasePath);
      this.#seq = head.seq;
      this.#hash = head.hash;
      this.#connection = connection;
      this.#rows = createRowWriter(connection, readModels.tables);
      this.#begin = connection.prepare('BEGIN IMMEDIATE');
      this.#commit = connection.prepare('COMMIT');
      this.#insertEvent = connection.prepare(
        'INSERT INTO event (seq, stream, version, command_id, n, at, actor, shape, kind, body, hash) VALUES (?,?,?,?,?,?,?,?,?,?,?)',
      );
      this.#selectVersion = connection
        .prepare<[string], number>('SELECT version FROM event WHERE stream = ? ORDER BY version DESC LIMIT 1')
        .pluck();
    } catch (error) {
      connection?.close();
      this.#lock.release();
      throw asJournalError(error, databasePath, 'journalWriteFailed');
    }
    this.openedAt = { seq: this.#seq, hash: this.#hash.toString('hex') };
  }

  append(groups: readonly AppendGroup[]): AppendResult {
    return this.appendBatches([groups])[0] as AppendResult;
  }

  /** Several batches as one commit, with a result for each. */
  appendBatches(batches: readonly (readonly AppendGroup[])[]): AppendResult[] {
    if (!this.#open) throw new JournalError('journalClosed', { file: this.#file });
    const before = { seq: this.#seq, hash: this.#hash };
    let planned: readonly PlannedEvent[];
    try {
      const versions = new Map<string, number>();
      planned = this.#plan(batches.flat(), versions);
      if (planned.length > 0) this.#write(planned);
      if (this.#versions.size > versionCacheLimit) this.#versions.clear();
      for (const [stream, version] of versions) this.#versions.set(stream, version);
    } catch (error) {
      // Planned before the transaction began, so nothing is unknown and the connection is untouched.
      if (error instanceof JournalError && error.code === 'journalVersionConflict') throw error;
      // After a failed write the state of the connection is unknown: it is never used again.
      this.close();
      const detail = error instanceof Error ? error.message : undefined;
      throw new JournalError('journalWriteFailed', { file: this.#file, cause: error, detail });
    }
    let done = 0;
    return batches.map((groups) => {
      const firstSeq = before.seq + done + 1;
      for (const { events } of groups) done += events.length;
      const hash = planned[done - 1]?.hash ?? before.hash;
      return { firstSeq, lastSeq: before.seq + done, hash: hash.toString('hex') };
    });
  }

  close(): void {
    if (!this.#open) return;
    this.#open = false;
    try {
      this.#connection.close();
    } finally {
      this.#lock.release();
    }
  }

  #plan(groups: readonly AppendGroup[], versions: Map<string, number>): PlannedEvent[] {
    const planned: PlannedEvent[] = [];
    let previousHash = this.#hash;
    for (const group of groups) {
      const actorText = canonicalJson(group.actor);
      const decidedOn = new Map<string, number>();
      for (const [index, event] of group.events.entries()) {
        const version = this.#nextVersion(event, versions, decidedOn);
        const seq = this.#seq + planned.length + 1;
        const texts: EventTexts = {
          seq,
          stream: wellFormed(event.stream),
          version,
          commandId: wellFormed(group.commandId),
          index,
          at: wholeNumber(group.at),
          actorText,
          shape: wholeNumber(event.shape),
          bodyText: canonicalJson(event.body),
        };
        const hash = chainHash(previousHash, canonicalTextOf(texts));
        planned.push({
          ...texts,
          kind: wellFormed(event.body.kind),
          hash,
          changes: this.#project(group, event, texts),
        });
        previousHash = hash;
      }
    }
    return planned;
  }

  #project(group: AppendGroup, event: NewEvent, texts: EventTexts): readonly RowChange[] {
    const { seq, stream, version, commandId, index, at, shape } = texts;
    const recorded: RecordedEvent = {
      ...{ seq, stream, version, commandId, index, at },
      ...{ actor: group.actor, shape, body: event.body },
    };
    return this.#readModels.project(recorded);
  }

  /** Versions count on within the batch; within one command all events of a stream were decided on the same version. */
  #nextVersion(event: NewEvent, versions: Map<string, number>, decidedOn: Map<string, number>): number {
    const { stream, expectedVersion } = event;
    const current = versions.get(stream) ?? this.#versions.get(stream) ?? this.#selectVersion.get(stream) ?? 0;
    const base = decidedOn.get(stream) ?? current;
    decidedOn.set(stream, base);
    if (expectedVersion !== undefined && expectedVersion !== base) {
      const detail = `${stream} is at version ${base}, expected ${expectedVersion}`;
      throw new JournalError('journalVersionConflict', { file: this.#file, detail });
    }
    versions.set(stream, current + 1);
    return current + 1;
  }

  #write(planned: readonly PlannedEvent[]): void {
    this.#begin.run();
    for (const event of planned) {
      this.#insertEvent.run(
        ...[event.seq, event.stream, event.version, event.commandId, event.index, event.at],
        ...[event.actorText, event.shape, event.kind, event.bodyText, event.hash],
      );
      for (const change of event.changes) this.#rows.apply(change);
    }
    this.#commit.run();
    const last = planned[planned.length - 1] as PlannedEvent;
    this.#seq = last.seq;
    this.#hash = last.hash;
  }
}

function wellFormed(text: string): string {
  // A lone surrogate would change on its way through UTF-8 and break the chain when read back.
  if (typeof text === 'string' && text.length > 0 && text.isWellFormed()) return text;
  throw new TypeError('stream, command id and kind are non-empty, well-formed text');
}

function wholeNumber(value: number): number {
  if (Number.isSafeInteger(value)) return value;
  throw new TypeError(`${value} is no whole number`);
}

/** One committed write at every opening: only after it can the connection be asked whether it is durable. */
function prepareFile(connection: Connection, file: string, readModels: ReadModels): void {
  inTransaction(connection, () => {
    applySchema(connection, file);
    setMeta(connection, 'openings', String(Number(findMeta(connection, 'openings') ?? 0) + 1));
    if (!readModelsAreCurrent(connection, readModels.tables)) rebuildInTransaction(connection, readModels);
  });
}

/** The head in bytes, after checking that the last event hangs on the one before it. */
function getHead(connection: Connection, file: string): { seq: number; hash: Buffer } {
  const genesis = genesisHash(getJournalId(connection, file));
  const [last, before] = connection
    .prepare<[], EventTexts & { hash: Buffer }>(`SELECT ${eventColumns} FROM event ORDER BY seq DESC LIMIT 2`)
    .all();
  if (last === undefined) return { seq: 0, hash: genesis };
  const follows = last.seq === (before?.seq ?? 0) + 1;
  if (!follows || !chainHash(before?.hash ?? genesis, canonicalTextOf(last)).equals(last.hash))
    throw new JournalError('journalCorrupt', { file, detail: `the chain is broken at event ${last.seq}` });
  return { seq: last.seq, hash: last.hash };
}
