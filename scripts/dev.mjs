// npm run dev: the server restarts and the screens are built again on every change; Ctrl-C stops both.
import { spawn } from 'node:child_process';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled, ensureScreensBuilt, nodeBinary, ROOT } from './bootstrap.mjs';
import { toolEnvironment } from './child-process.mjs';

const SETTLE_MS = 200;

await ensureInstalled();
await ensureScreensBuilt();
const env = toolEnvironment(ROOT);
const screens = join(ROOT, 'apps', 'screens');
const main = join(ROOT, 'apps', 'hall-server', 'src', 'main.ts');
const vite = join(screens, 'node_modules', 'vite', 'bin', 'vite.js');
let isStopping = false;
let isChanged = false;
/** @type {import('node:child_process').ChildProcess | undefined} */
let server;

// Without emptying: the server goes on serving the last build while the next one is made.
const build = spawn(nodeBinary(), [vite, 'build', '--watch', '--emptyOutDir', 'false', '--logLevel', 'warn'], {
  cwd: screens,
  env,
  stdio: ['ignore', 'inherit', 'inherit'],
});

// Not `node --watch`: the server does not start under it (its journal worker fails at the first write).
function startServer() {
  isChanged = false;
  server = spawn(nodeBinary(), [main, ...process.argv.slice(2)], { cwd: ROOT, env, stdio: 'inherit' });
  server.on('close', () => {
    server = undefined;
    if (isChanged && !isStopping) startServer();
    else if (!isStopping) console.log('dev: the server has ended; it starts again after the next change');
  });
}

/** @type {NodeJS.Timeout | undefined} */
let settling;
function restartServer() {
  clearTimeout(settling);
  settling = setTimeout(() => {
    isChanged = true;
    if (server === undefined) startServer();
    else server.kill('SIGTERM');
  }, SETTLE_MS);
}

const packages = readdirSync(join(ROOT, 'packages')).map((name) => join('packages', name, 'src'));
const watchers = ['apps/hall-server/src', 'seed', ...packages].map((folder) =>
  watch(join(ROOT, folder), { recursive: true }, restartServer),
);

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  if (isStopping) return;
  isStopping = true;
  clearTimeout(settling);
  for (const watcher of watchers) watcher.close();
  build.kill('SIGTERM');
  // Ctrl-C has reached the server already.
  if (signal !== 'SIGINT' || !process.stdin.isTTY) server?.kill('SIGTERM');
}
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
process.on('SIGHUP', stop);
startServer();
