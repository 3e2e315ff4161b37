import { enableCompileCache, flushCompileCache } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

// A restart must be fast. What was compiled once is kept, by the worker threads too, which read the variable. Hence
// nothing of ours is imported before.
process.env.NODE_COMPILE_CACHE ??= join(tmpdir(), 'yichuang-compile-cache');
enableCompileCache(process.env.NODE_COMPILE_CACHE);

const KEEP_COMPILED_AFTER_MS = 5000;

const workers = {
  writer: () => new Worker(new URL('./loop/writer-worker.ts', import.meta.url)),
  vault: () => new Worker(new URL('./vault/vault-worker.ts', import.meta.url)),
};
// The writer's thread opens the journal and reads the day while this one loads all the rest. The vault's thread comes
// after that, beside the replay: three at once would be in each other's way on two cores.
const { openLogAhead } = await import('./start/hall-stores.ts');
const openedLog = openLogAhead(process.env, process.argv.slice(2), workers);
const { run } = await import('./run.ts');
await run(workers, openedLog);
// Node writes it down at an orderly end only; the next start may come after a power failure.
setTimeout(flushCompileCache, KEEP_COMPILED_AFTER_MS).unref();
