import { parentPort } from 'node:worker_threads';
import { serveWriter } from '../serve-writer.ts';
import { ticketReadModels } from './ticket-projection.ts';

if (parentPort === null) throw new Error('this file is the entry of a worker');
serveWriter(parentPort, ticketReadModels);
