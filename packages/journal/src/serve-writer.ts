import type { MessagePort } from 'node:worker_threads';
import { BatchWriter } from './batch-writer.ts';
import type { ReadModels } from './journal.ts';
import { asJournalError, JournalError } from './journal-error.ts';
import { faultMessageOf, type WriterReply, type WriterRequest } from './writer-messages.ts';

type AppendRequest = Extract<WriterRequest, { type: 'append' }>;

/** Makes the current worker thread the writer that `openWriter` talks to. Call it once, with the worker's `parentPort`. */
export function serveWriter(port: MessagePort, readModels: ReadModels): void {
  let writer: BatchWriter | undefined;
  let file = '';
  let epoch = 0;

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
      reply({ type: 'appended', id: request.id, result: writer.append(request.groups) });
    } catch (error) {
      const fault = asJournalError(error, file, 'journalWriteFailed');
      if (fault.code === 'journalVersionConflict' && request.epoch === epoch) epoch += 1;
      reply({ type: 'refused', id: request.id, epoch, fault: faultMessageOf(fault) });
    }
  }

  function close(): void {
    writer?.close();
    reply({ type: 'closed' });
    port.close();
  }

  port.on('message', (request: WriterRequest) => {
    if (request.type === 'append') append(request);
    else if (request.type === 'open') open(request.databasePath);
    else if (request.type === 'close') close();
    // Anything else is not ours: tools such as `node --watch` speak on the same channel.
  });
}
