import type { MessagePort } from 'node:worker_threads';
import { BatchWriter } from './batch-writer.ts';
import type { ReadModels } from './journal.ts';
import { asJournalError, JournalError } from './journal-error.ts';
import { faultMessageOf, type WriterReply, type WriterRequest } from './writer-messages.ts';

type AppendRequest = Extract<WriterRequest, { type: 'append' }>;

/** Events that one commit may join from several requests; a bound on how long the first of them waits. */
const JOINED_EVENTS_LIMIT = 512;

/** Makes the current worker thread the writer that `openWriter` talks to. Call it once, with the worker's `parentPort`. */
export function serveWriter(port: MessagePort, readModels: ReadModels): void {
  let writer: BatchWriter | undefined;
  let file = '';
  let epoch = 0;
  let waiting: AppendRequest[] = [];

  function reply(message: WriterReply): void {
    port.postMessage(message);
  }

  function open(databasePath: string): void {
    file = databasePath;
    try {
      writer = new BatchWriter(databasePath, readModels);
      reply({ type: 'opened', head: writer.openedAt });
    } catch (error) {
      reply({ type: 'notOpened', fault: faultMessageOf(asJournalError(error, file, 'journalWriteFailed')) });
    }
  }

  function append(request: AppendRequest): void {
    try {
      if (writer === undefined) throw new JournalError('journalClosed', { file });
      // Decided before its sender knew of a conflict, hence possibly upon events that were never written.
      if (request.epoch < epoch) throw new JournalError('journalVersionConflict', { file, detail: 'after a conflict' });
      reply({ type: 'appended', ids: [request.id], results: writer.appendBatches([request.groups]) });
    } catch (error) {
      const fault = asJournalError(error, file, 'journalWriteFailed');
      if (fault.code === 'journalVersionConflict' && request.epoch === epoch) epoch += 1;
      reply({ type: 'refused', id: request.id, epoch, fault: faultMessageOf(fault) });
    }
  }

  /** Several requests as one commit; false when a version conflict shows that each must be looked at by itself. */
  function appendJoined(requests: readonly AppendRequest[]): boolean {
    const [first] = requests;
    if (first === undefined || requests.length === 1 || writer === undefined) return false;
    if (requests.some((request) => request.epoch < epoch)) return false;
    try {
      const results = writer.appendBatches(requests.map(({ groups }) => groups));
      reply({ type: 'appended', ids: requests.map(({ id }) => id), results });
    } catch (error) {
      const fault = asJournalError(error, file, 'journalWriteFailed');
      if (fault.code === 'journalVersionConflict') return false;
      reply({ type: 'refused', id: first.id, epoch, fault: faultMessageOf(fault) });
    }
    return true;
  }

  /** Whatever has come in while the last commit ran becomes the next one: the disk sets the size of a commit. */
  function appendWaiting(): void {
    const requests = waiting;
    waiting = [];
    for (let from = 0; from < requests.length; ) {
      let to = from;
      for (let events = 0; to < requests.length && events < JOINED_EVENTS_LIMIT; to += 1)
        for (const group of (requests[to] as AppendRequest).groups) events += group.events.length;
      const joined = requests.slice(from, to);
      if (!appendJoined(joined)) for (const request of joined) append(request);
      from = to;
    }
  }

  function close(): void {
    appendWaiting();
    writer?.close();
    reply({ type: 'closed' });
    port.close();
  }

  port.on('message', (request: WriterRequest) => {
    if (request.type === 'append') {
      // All messages that are there already are heard before the immediate runs.
      if (waiting.length === 0) setImmediate(appendWaiting);
      waiting.push(request);
    } else if (request.type === 'open') open(request.databasePath);
    else if (request.type === 'close') close();
    // Anything else is not ours: tools such as `node --watch` speak on the same channel.
  });
}
