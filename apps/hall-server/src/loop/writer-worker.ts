import { parentPort } from 'node:worker_threads';
import { project, READ_MODEL_TABLES, UPCASTS } from '@yichuang/hall';
import { createUpcaster, type ReadModels, serveWriter } from '@yichuang/journal';
import { serveStartPages } from './start-pages.ts';

if (parentPort === null) throw new Error('writer-worker runs as a worker thread only');
serveWriter(parentPort, {
  tables: READ_MODEL_TABLES,
  project: project as ReadModels['project'],
  upcast: createUpcaster(UPCASTS),
});
serveStartPages(parentPort);
