import { parentPort } from 'node:worker_threads';
import { serveVault } from './vault-service.ts';

if (parentPort === null) throw new Error('vault-worker is the entry of a worker thread');
serveVault(parentPort);
