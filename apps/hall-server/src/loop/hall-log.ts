import { on } from 'node:events';
import { MessageChannel, type Worker } from 'node:worker_threads';
import { type EventPage, JournalError, openWriter, type Writer } from '@yichuang/journal';
import type { StartPagesMessage, StartPagesRequest } from './start-pages.ts';

/** A journal that is open for writing, and what a start has to replay of it. */
export interface HallLog {
  readonly writer: Writer;
  /** To be taken once; throws a `JournalError` when the log cannot be read. */
  readonly pages: AsyncIterable<EventPage>;
}

/** Opens the journal and begins to read what a start needs, both in the writer's thread. Rejects with a `JournalError`. */
export async function openHallLog(databasePath: string, makeWriterWorker: () => Worker): Promise<HallLog> {
  const worker = makeWriterWorker();
  const opening = openWriter({ workerFactory: () => worker, databasePath });
  // On the heels of the opening, which makes the file and asks whether it is sound and ours.
  const pages = readPages(worker, databasePath);
  return { writer: await opening, pages };
}

function readPages(worker: Worker, databasePath: string): AsyncIterable<EventPage> {
  const { port1, port2 } = new MessageChannel();
  // Listens from now on: pages wait here until somebody replays them.
  const messages = on(port1, 'message', { close: ['close'] }) as AsyncIterable<StartPagesMessage[]>;
  worker.postMessage({ type: 'readStart', databasePath, answerTo: port2 } satisfies StartPagesRequest, [port2]);
  return pagesOf(messages, databasePath);
}

async function* pagesOf(messages: AsyncIterable<StartPagesMessage[]>, file: string): AsyncGenerator<EventPage> {
  for await (const [message] of messages)
    if (message === undefined) continue;
    else if (message.type === 'page') yield message.page;
    else if (message.type === 'end') return;
    else throw new JournalError(message.code, { file: message.file, detail: message.detail });
  throw new JournalError('journalWriteFailed', { file, detail: 'the thread ended before the journal was read' });
}
