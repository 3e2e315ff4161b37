import { enableCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

// A restart must be fast. What was compiled once is kept, by the worker threads too, which read the variable; and both
// threads load while this one does. Hence nothing of ours is imported before.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'yichuang-compile-cache');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

/** The first worker is started at once, later ones (after a fault) when they are asked for. */
function startedAhead(make: () => Worker): () => Worker {
  let ahead: Worker | undefined = make();
  return () => {
    const worker = ahead ?? make();
    ahead = undefined;
    return worker;
  };
}

const workers = {
  writer: startedAhead(() => new Worker(new URL('./loop/writer-worker.ts', import.meta.url))),
  vault: startedAhead(() => new Worker(new URL('./vault/vault-worker.ts', import.meta.url))),
};
const { run } = await import('./run.ts');
await run(workers);
