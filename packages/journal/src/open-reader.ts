import type { RecordedEvent, RowValue } from '@yichuang/hall';
import { assertDurable, type Connection, openConnection } from './connection.ts';
import { genesisHash } from './event-bytes.ts';
import { type EventPage, type EventValues, eventsOfPage, pageColumns, pageOfRows } from './event-page.ts';
import { type EventRow, eventColumns, storedEventOfRow } from './event-rows.ts';
import type { JournalHead, Reader, ReadModelRow, StoredEvent, Upcast } from './journal.ts';
import { asJournalError, JournalError } from './journal-error.ts';
import { checkSchema, getJournalId } from './schema.ts';

const pageSize = 1000;
const afterAnyText = '\u{10ffff}';

const lastStreamSql = `
  WITH RECURSIVE begun (stream) AS (
    SELECT min(stream) FROM event WHERE stream >= :low AND stream < :high
    UNION ALL
    SELECT (SELECT min(event.stream) FROM event WHERE event.stream > begun.stream AND event.stream < :high)
    FROM begun WHERE begun.stream IS NOT NULL
  )
  SELECT stream FROM begun WHERE stream IS NOT NULL
  ORDER BY (SELECT seq FROM event WHERE event.stream = begun.stream AND event.version = 1) DESC LIMIT 1`;

function prepareStatements(connection: Connection) {
  return {
    head: connection.prepare<[], { seq: number; hash: Buffer }>(
      'SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1',
    ),
    stream: connection
      .prepare<[string, number], EventValues>(
        `SELECT ${pageColumns} FROM event WHERE stream = ? AND version >= ? ORDER BY version`,
      )
      .raw(),
    streamBefore: connection
      .prepare<[string, number], EventValues>(
        `SELECT ${pageColumns} FROM event WHERE stream = ? AND seq < ? ORDER BY version`,
      )
      .raw(),
    firstSeq: connection.prepare<[string], number>('SELECT seq FROM event WHERE stream = ? AND version = 1').pluck(),
    page: connection
      .prepare<[number, number], EventValues>(`SELECT ${pageColumns} FROM event WHERE seq >= ? ORDER BY seq LIMIT ?`)
      .raw(),
    storedPage: connection.prepare<[number, number], EventRow>(
      `SELECT ${eventColumns} FROM event WHERE seq >= ? ORDER BY seq LIMIT ?`,
    ),
    lastStream: connection.prepare<{ low: string; high: string }, string>(lastStreamSql).pluck(),
  };
}

/** Rows of a read-model table; throws a `TypeError` for a table or column that is not there. */
function selectRows(connection: Connection, table: string, where: ReadModelRow): ReadModelRow[] {
  const columns = connection
    .prepare<[string], { name: string; pk: number }>('SELECT name, pk FROM pragma_table_info(?)')
    .all(table);
  if (columns.length === 0) throw new TypeError(`there is no read model ${table}`);
  const names = Object.keys(where);
  const unknown = names.find((name) => !columns.some((column) => column.name === name));
  if (unknown !== undefined) throw new TypeError(`read model ${table} has no column ${unknown}`);
  const key = columns.filter((column) => column.pk > 0).sort((a, b) => a.pk - b.pk);
  const condition = names.length === 0 ? '' : ` WHERE ${names.map((name) => `"${name}" IS ?`).join(' AND ')}`;
  const order = key.map((column) => `"${column.name}"`).join(', ');
  const sql = `SELECT * FROM "${table}"${condition} ORDER BY ${order}`;
  return connection.prepare<RowValue[], ReadModelRow>(sql).all(...Object.values(where));
}

function openedConnection(databasePath: string): { connection: Connection; journalId: string } {
  const connection = openConnection(databasePath, 'read');
  try {
    const journalId = getJournalId(connection, databasePath);
    checkSchema(connection, databasePath);
    assertDurable(connection, databasePath);
    return { connection, journalId };
  } catch (error) {
    connection.close();
    throw asJournalError(error, databasePath, 'journalCorrupt');
  }
}

/** Opens a journal for reading, beside a writer or without one. Every call throws a `JournalError` when the file cannot be read. */
export function openReader<Body extends { readonly kind: string } = { readonly kind: string }>(
  databasePath: string,
  options: { readonly upcast?: Upcast } = {},
): Reader<Body> {
  const { connection, journalId } = openedConnection(databasePath);
  const statements = prepareStatements(connection);

  function read<Result>(work: () => Result): Result {
    if (!connection.open) throw new JournalError('journalClosed', { file: databasePath });
    try {
      return work();
    } catch (error) {
      if (error instanceof TypeError) throw error;
      throw asJournalError(error, databasePath, 'journalCorrupt');
    }
  }

  function pageFrom(seq: number, limit: number): EventPage {
    return read(() => pageOfRows(databasePath, statements.page.all(seq, limit)));
  }

  function readFrom(seq: number, limit: number): RecordedEvent<Body>[] {
    return read(() => eventsOfPage<Body>(pageFrom(seq, limit), options.upcast));
  }

  return {
    journalId,
    head(): JournalHead {
      const last = read(() => statements.head.get());
      return { seq: last?.seq ?? 0, hash: (last?.hash ?? genesisHash(journalId)).toString('hex') };
    },
    readStream(stream: string, fromVersion = 1): RecordedEvent<Body>[] {
      return read(() =>
        eventsOfPage<Body>(pageOfRows(databasePath, statements.stream.all(stream, fromVersion)), options.upcast),
      );
    },
    firstSeqOf(stream: string): number | undefined {
      return read(() => statements.firstSeq.get(stream));
    },
    readFrom,
    pageFrom,
    pageOfStreams(streams: readonly string[], beforeSeq: number): EventPage {
      return read(() => {
        const rows = streams.flatMap((stream) => statements.streamBefore.all(stream, beforeSeq));
        rows.sort(([one], [other]) => one - other);
        return pageOfRows(databasePath, rows);
      });
    },
    *iterate(fromSeq = 1): IterableIterator<RecordedEvent<Body>> {
      let seq = fromSeq;
      for (let page = readFrom(seq, pageSize); page.length > 0; page = readFrom(seq, pageSize)) {
        yield* page;
        seq = (page[page.length - 1]?.seq ?? seq) + 1;
      }
    },
    storedFrom(seq: number, limit: number): StoredEvent[] {
      return read(() => statements.storedPage.all(seq, limit).map(storedEventOfRow));
    },
    lastStreamOf(prefix: string): string | undefined {
      return read(() => statements.lastStream.get({ low: prefix, high: prefix + afterAnyText }));
    },
    selectRows(table: string, where: ReadModelRow = {}): ReadModelRow[] {
      return read(() => selectRows(connection, table, where));
    },
    close(): void {
      connection.close();
    },
  };
}
