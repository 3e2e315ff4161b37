// Bundles the hall server into apps/hall-server/dist: plain JavaScript that any Node 24 starts, with SQLite's own files beside it.
import { cpSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Plugin, ViteUserConfig } from 'vitest/config';

const ROOT = join(import.meta.dirname, '..');
const SERVER = join(ROOT, 'apps', 'hall-server');
const OUT = join(SERVER, 'dist');
/** Native code cannot be bundled. */
const NATIVE = 'better-sqlite3';
const WORKER_URL = /new URL\(\s*(['"])[^'"]*?([\w-]+-worker)\.[tj]s\1,\s*import\.meta\.url\s*,?\s*\)/g;

/** Worker entries by name: every `…-worker.ts` in the source of the server and of the packages, fixtures of tests aside. */
function findWorkers(): Record<string, string> {
  const sources = [SERVER, ...readdirSync(join(ROOT, 'packages')).map((name) => join(ROOT, 'packages', name))];
  const workers: Record<string, string> = {};
  for (const source of sources) {
    for (const file of readdirSync(join(source, 'src'), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('-worker.ts') || file.includes('testing')) continue;
      const name = basename(file, '.ts');
      // The server's own entry comes first and stands in for a package's of the same name.
      workers[name] ??= join(source, 'src', file);
    }
  }
  return workers;
}

/** In the bundle all entries lie side by side, so `new URL('../any/x-worker.ts', import.meta.url)` becomes `./x-worker.js`. */
function workerPlaces(workers: Readonly<Record<string, string>>): Plugin {
  return {
    name: 'worker-places',
    enforce: 'pre',
    transform(code) {
      const replaced = code.replace(WORKER_URL, (place: string, _quote: string, name: string) => {
        if (workers[name] === undefined) throw new Error(`no worker entry for ${place}`);
        return `new URL('./${name}.js', import.meta.url)`;
      });
      // No map of its own: the lines stay where they were.
      return replaced === code ? undefined : { code: replaced, map: null };
    },
  };
}

const workers = findWorkers();
const config: ViteUserConfig & { configFile: false } = {
  root: SERVER,
  configFile: false,
  logLevel: 'warn',
  plugins: [workerPlaces(workers)],
  ssr: { noExternal: true, external: [NATIVE] },
  build: {
    ssr: true,
    target: 'node24',
    outDir: OUT,
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: { main: join(SERVER, 'src', 'main.ts'), ...workers },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunk-[hash].js' },
    },
  },
};
// Vite belongs to the screens; the server is built with the same one.
const vitePath = createRequire(join(ROOT, 'apps', 'screens', 'package.json')).resolve('vite');
const vite = (await import(pathToFileURL(vitePath).href)) as { build(config: ViteUserConfig): Promise<unknown> };
await vite.build(config);

const native = realpathSync(join(ROOT, 'packages', 'journal', 'node_modules', NATIVE));
for (const part of ['package.json', 'LICENSE', 'lib', 'prebuilds'])
  cpSync(join(native, part), join(OUT, 'node_modules', NATIVE, part), { recursive: true });
console.log(`bundled main and ${Object.keys(workers).join(', ')} into apps/hall-server/dist`);
