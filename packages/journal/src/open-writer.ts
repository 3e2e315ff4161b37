import type { Worker } from 'node:worker_threads';
import type { AppendGroup, AppendResult, JournalHead, Writer } from './journal.ts';
import { JournalError } from './journal-error.ts';
import { errorOfMessage, type WriterReply, type WriterRequest } from './writer-messages.ts';

/** The worker comes as a factory, so that a bundler sees its entry; that entry calls `serveWriter`. */
export interface WriterOptions {
  readonly workerFactory: () => Worker;
  readonly databasePath: string;
}

interface Outstanding {
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (fault: JournalError) => void;
}

/** Opens the journal for writing in a worker of its own, making the file when missing. Rejects with a `JournalError`. */
export async function openWriter(options: WriterOptions): Promise<Writer> {
  const { databasePath } = options;
  const worker = options.workerFactory();
  const outstanding = new Map<number, Outstanding>();
  const opening = Promise.withResolvers<JournalHead>();
  const exited = Promise.withResolvers<void>();
  let accepting = true;
  let lastId = 0;
  let epoch = 0;
  let workerError: unknown;

  function send(request: WriterRequest): void {
    worker.postMessage(request);
  }

  function rejectAll(fault: JournalError): void {
    accepting = false;
    opening.reject(fault);
    const waiting = [...outstanding.values()];
    outstanding.clear();
    for (const { reject } of waiting) reject(fault);
  }

  function refuse(reply: Extract<WriterReply, { type: 'refused' }>): void {
    const fault = errorOfMessage(reply.fault);
    outstanding.get(reply.id)?.reject(fault);
    outstanding.delete(reply.id);
    epoch = Math.max(epoch, reply.epoch);
    if (fault.code === 'journalVersionConflict') return;
    rejectAll(new JournalError('journalClosed', { file: databasePath, cause: fault }));
    void worker.terminate();
  }

  worker.on('message', (reply: WriterReply) => {
    if (reply.type === 'appended') {
      for (const [at, id] of reply.ids.entries()) {
        outstanding.get(id)?.resolve(reply.results[at] as AppendResult);
        outstanding.delete(id);
      }
    } else if (reply.type === 'refused') refuse(reply);
    else if (reply.type === 'opened') opening.resolve(reply.head);
    else if (reply.type === 'notOpened') rejectAll(errorOfMessage(reply.fault));
    else void worker.terminate();
  });
  worker.on('error', (error) => {
    workerError = error;
  });
  // Not earlier than its exit: until then the worker may still hold the lock that a new writer needs.
  worker.on('exit', (exitCode) => {
    const cause = workerError ?? new Error(`the writer's thread ended with code ${exitCode}`);
    rejectAll(new JournalError('journalWriteFailed', { file: databasePath, cause }));
    exited.resolve();
  });

  send({ type: 'open', databasePath });
  let openedAt: JournalHead;
  try {
    openedAt = await opening.promise;
  } catch (fault) {
    await worker.terminate();
    throw fault;
  }

  return {
    openedAt,
    append(groups: readonly AppendGroup[]): Promise<AppendResult> {
      if (!accepting) return Promise.reject(new JournalError('journalClosed', { file: databasePath }));
      lastId += 1;
      const id = lastId;
      const { promise, resolve, reject } = Promise.withResolvers<AppendResult>();
      try {
        send({ type: 'append', id, epoch, groups });
      } catch (cause) {
        // Not cloneable: nothing was sent, so nothing can have been written.
        return Promise.reject(new TypeError('a batch holds plain data only', { cause }));
      }
      outstanding.set(id, { resolve, reject });
      return promise;
    },
    async close(): Promise<void> {
      if (accepting) {
        accepting = false;
        send({ type: 'close' });
      }
      await exited.promise;
    },
  };
}
