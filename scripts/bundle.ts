// Bundles the hall server into apps/hall-server/dist: plain JavaScript that any Node 24 starts, with SQLite's own files beside it.
import { cpSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
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

/** What fastify and ws ask for at their beginning and a hall never calls: to load it would cost every start some 30 ms. */
const NEVER_CALLED = new Set([
  // Its own server speaks plain HTTP/1.1, and it is no client.
  ...['node:http2', 'node:https', 'https', 'tls'],
  // No logger, no injected requests.
  ...['pino', 'light-my-request'],
  // Inputs are checked by the contract; no plugin names the fastify that it wants.
  ...['@fastify/ajv-compiler', '@fastify/fast-json-stringify-compiler', 'semver'],
]);
const LEFT_OUT = '\0left-out:';

/** Puts something in their place that says so if it is called after all. */
function leaveOut(): Plugin {
  return {
    name: 'leave-out',
    enforce: 'pre',
    resolveId: (id) => (NEVER_CALLED.has(id) ? `${LEFT_OUT}${id}.cjs` : undefined),
    load(id) {
      if (!id.startsWith(LEFT_OUT)) return undefined;
      const message = `${id.slice(LEFT_OUT.length, -'.cjs'.length)} is left out of the bundle, see NEVER_CALLED in scripts/bundle.ts`;
      return `module.exports = new Proxy({}, { get() { throw new Error(${JSON.stringify(message)}); } });`;
    },
  };
}

/** Our own modules only define things, so what nobody uses of them is not loaded; entries do what they are for. */
function hasSideEffects(id: string): boolean {
  return !/[\\/]packages[\\/][^\\/]+[\\/]src[\\/]/.test(id) || /-worker\.ts$/.test(id);
}

const workers = findWorkers();
const config: ViteUserConfig & { configFile: false } = {
  root: SERVER,
  configFile: false,
  logLevel: 'warn',
  plugins: [workerPlaces(workers), leaveOut()],
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
      treeshake: { moduleSideEffects: hasSideEffects },
      output: {
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'chunk-[hash].js',
        // Less text is read faster; names and lines stay, so that the place of a fault can be understood.
        minify: { mangle: false, compress: true, codegen: { removeWhitespace: false } },
      },
    },
  },
};
// Vite belongs to the screens; the server is built with the same one.
const vitePath = createRequire(join(ROOT, 'apps', 'screens', 'package.json')).resolve('vite');
const vite = (await import(pathToFileURL(vitePath).href)) as { build(config: ViteUserConfig): Promise<unknown> };
await vite.build(config);

// Wherever the folder is put, Node need not read every file to find out what kind of JavaScript it is.
writeFileSync(join(OUT, 'package.json'), '{ "type": "module" }\n');
const native = realpathSync(join(ROOT, 'packages', 'journal', 'node_modules', NATIVE));
for (const part of ['package.json', 'LICENSE', 'lib', 'prebuilds'])
  cpSync(join(native, part), join(OUT, 'node_modules', NATIVE, part), { recursive: true });
console.log(`bundled main and ${Object.keys(workers).join(', ')} into apps/hall-server/dist`);
