import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { project, READ_MODEL_TABLES, UPCASTS } from '@yichuang/hall';
import { createUpcaster, type ReadModels, serveWriter } from '@yichuang/journal';

/** When the thread dies: at its n-th batch, before the commit or between the commit and its report. */
export interface WriterDeath {
  readonly batch: number;
  readonly moment: 'beforeCommit' | 'afterCommit';
}

const { batch, moment } = workerData as WriterDeath;
let batches = 0;

function portThatDies(port: MessagePort): MessagePort {
  const dying = Object.create(port) as MessagePort;
  dying.on = ((event: string, listener: (message: { type: string }) => void) => {
    port.on(event, (message: { type: string }) => {
      if (message.type === 'append') batches += 1;
      listener(message);
    });
    return dying;
  }) as MessagePort['on'];
  dying.postMessage = (message: { type: string }) => {
    if (moment === 'afterCommit' && message.type === 'appended' && batches === batch) process.exit(1);
    port.postMessage(message);
  };
  dying.close = () => port.close();
  return dying;
}

if (parentPort === null) throw new Error('dying-writer runs as a worker thread only');
serveWriter(portThatDies(parentPort), {
  tables: READ_MODEL_TABLES,
  project: ((record: Parameters<typeof project>[0]) => {
    // In the midst of the transaction: the event is inserted, nothing is committed.
    if (moment === 'beforeCommit' && batches === batch) process.exit(1);
    return project(record);
  }) as ReadModels['project'],
  upcast: createUpcaster(UPCASTS),
});
