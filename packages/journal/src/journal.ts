import type { Actor, ReadModelTable, RecordedEvent, RowChange, RowValue } from '@yichuang/hall';
import type { EventPage } from './event-page.ts';

/** One event as a command decided it. */
export interface NewEvent {
  readonly stream: string;
  /** Version the stream had when the command was decided (0: no such stream yet); the same for all its events of this command. */
  readonly expectedVersion?: number;
  readonly shape: number;
  readonly body: { readonly kind: string };
}

/** What one command decided. */
export interface AppendGroup {
  readonly commandId: string;
  readonly at: number;
  readonly actor: Actor;
  readonly events: readonly NewEvent[];
}

/** Where the journal stands: `seq` 0 and the genesis hash while it is empty. Hashes are hex. */
export interface JournalHead {
  readonly seq: number;
  readonly hash: string;
}

/** What a batch became; `firstSeq` is `lastSeq + 1` for a batch without events. */
export interface AppendResult {
  readonly firstSeq: number;
  readonly lastSeq: number;
  readonly hash: string;
}

/** The one writer of a journal. */
export interface Writer {
  /** Where the journal stood when the writer opened it. */
  readonly openedAt: JournalHead;
  /**
   * Writes the whole batch in one durable transaction, resolved after the commit. Rejects with a `JournalError`:
   * `journalVersionConflict` (nothing written, the writer lives on; batches already on their way are refused likewise),
   * `journalWriteFailed` (outcome unknown: open a new writer and replay), `journalClosed`.
   */
  append(groups: readonly AppendGroup[]): Promise<AppendResult>;
  /** Finishes what was submitted, then closes. */
  close(): Promise<void>;
}

/** Turns a recorded body into today's shape of its kind. */
export type Upcast = (kind: string, shape: number, body: { readonly kind: string }) => { readonly kind: string };

/** What the read models are made of. Written as methods, so that a function of a narrower event type fits. */
export interface ReadModels {
  readonly tables: readonly ReadModelTable[];
  project(event: RecordedEvent): readonly RowChange[];
  upcast?(kind: string, shape: number, body: { readonly kind: string }): { readonly kind: string };
}

/** An event as it was recorded (not upcast), with its hash in the chain. */
export interface StoredEvent {
  readonly event: RecordedEvent;
  readonly hash: string;
}

/** One row of a read model. */
export type ReadModelRow = Readonly<Record<string, RowValue>>;

/** A read-only connection; any number may be open, in any thread. Events come upcast, with the shape they were recorded in. */
export interface Reader<Body extends { readonly kind: string } = { readonly kind: string }> {
  readonly journalId: string;
  head(): JournalHead;
  readStream(stream: string, fromVersion?: number): RecordedEvent<Body>[];
  /** seq of a stream's first event; undefined when there is no such stream. */
  firstSeqOf(stream: string): number | undefined;
  /** Events from `seq` on, at most `limit`. */
  readFrom(seq: number, limit: number): RecordedEvent<Body>[];
  /** All events from `fromSeq` (default 1), read in pages: no snapshot is held open between them. */
  iterate(fromSeq?: number): IterableIterator<RecordedEvent<Body>>;
  /** As `readFrom`, but as a page for `eventsOfPage`, in another thread for instance; not upcast. */
  pageFrom(seq: number, limit: number): EventPage;
  /** The events of these streams whose `seq` is below `beforeSeq`, in the order of the log, as a page. */
  pageOfStreams(streams: readonly string[], beforeSeq: number): EventPage;
  /** As `readFrom`, but as recorded and with hashes. */
  storedFrom(seq: number, limit: number): StoredEvent[];
  /** The stream with this prefix that began last; costs one index seek per stream of the prefix. */
  lastStreamOf(prefix: string): string | undefined;
  /** Rows whose columns equal `where`, in key order. */
  selectRows(table: string, where?: ReadModelRow): ReadModelRow[];
  close(): void;
}
