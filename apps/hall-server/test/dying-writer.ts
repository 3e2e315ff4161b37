import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { project, READ_MODEL_TABLES, UPCASTS } from '@yichuang/hall';
import { createUpcaster, type ReadModels, serveWriter } from '@yichuang/journal';
import { serveStartPages } from '../src/loop/start-pages.ts';

/** When the thread dies: at the commit that brings its n-th event, before the commit or between the commit and its report. */
export interface WriterDeath {
  readonly event: number;
  readonly moment: 'beforeCommit' | 'afterCommit';
}

const { event: fatalEvent, moment } = workerData as WriterDeath;
let events = 0;

function portThatDies(port: MessagePort): MessagePort {
  const dying = Object.create(port) as MessagePort;
  dying.on = ((event: string, listener: (message: unknown) => void) => {
    port.on(event, listener);
    return dying;
  }) as MessagePort['on'];
  dying.postMessage = (message: { type: string }) => {
    if (moment === 'afterCommit' && message.type === 'appended' && events >= fatalEvent) process.exit(1);
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
    events += 1;
    if (moment === 'beforeCommit' && events >= fatalEvent) process.exit(1);
    return project(record);
  }) as ReadModels['project'],
  upcast: createUpcaster(UPCASTS),
});
serveStartPages(parentPort);
