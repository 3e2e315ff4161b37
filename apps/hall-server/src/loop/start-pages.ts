import type { MessagePort } from 'node:worker_threads';
import { businessDayOf } from '@yichuang/calendar';
import { type EventPage, JournalError, type JournalFaultCode, openReader, type Reader } from '@yichuang/journal';
import { streamsKeptOn } from './kept-streams.ts';

/** Asked of the writer's thread, which is idle while the doors load: read what a start needs and send it to `answerTo`. */
export interface StartPagesRequest {
  readonly type: 'readStart';
  readonly databasePath: string;
  readonly answerTo: MessagePort;
}

/** The pages one by one, so that the first are replayed while the next are read, and the end; or what is wrong. */
export type StartPagesMessage =
  | { readonly type: 'page'; readonly page: EventPage }
  | { readonly type: 'end' }
  | {
      readonly type: 'fault';
      readonly code: JournalFaultCode;
      readonly file: string;
      readonly detail: string | undefined;
    };

const PAGE_EVENTS = 2000;

/** Everything from `seq` on; a hole in the numbering is refused, since no state of the hall ever was without those events. */
function* pagesFrom(reader: Reader, seq: number, file: string): Generator<EventPage> {
  let next = seq;
  for (;;) {
    const page = reader.pageFrom(next, PAGE_EVENTS);
    if (page.seqs.length === 0) return;
    const hole = page.seqs.findIndex((found, position) => found !== next + position);
    if (hole >= 0) throw new JournalError('journalCorrupt', { file, detail: `event ${next + hole} is missing` });
    yield page;
    next += page.seqs.length;
  }
}

/** The registry from its beginning, then everything since the newest business day began; of older days only visits still to come are read. */
export function* readStartPages(databasePath: string): Generator<EventPage> {
  const reader = openReader(databasePath);
  try {
    const day = reader.lastStreamOf('day/');
    const first = day === undefined ? undefined : reader.firstSeqOf(day);
    if (day !== undefined && first !== undefined) yield reader.pageOfStreams(streamsKeptOn(day), first);
    yield* pagesFrom(reader, first ?? 1, databasePath);
  } finally {
    reader.close();
  }
}

function* messagesFor(databasePath: string): Generator<StartPagesMessage> {
  try {
    for (const page of readStartPages(databasePath)) yield { type: 'page', page };
    yield { type: 'end' };
  } catch (cause) {
    const { code, file, detail } =
      cause instanceof JournalError ? cause : new JournalError('journalCorrupt', { file: databasePath, cause });
    yield { type: 'fault', code, file, detail };
  }
}

/** Makes the current worker thread, beside being the writer, answer such requests. */
export function serveStartPages(port: MessagePort): void {
  port.on('message', ({ type, databasePath, answerTo }: StartPagesRequest) => {
    if (type !== 'readStart') return;
    for (const message of messagesFor(databasePath)) answerTo.postMessage(message);
    answerTo.close();
    // Intl loads its data once for all threads, which takes some 15 ms: nobody waits for this one now.
    businessDayOf(0, 'Asia/Shanghai');
  });
}
