// npm run dev: the server restarts and the screens are built again on every change; Ctrl-C stops both.
import { join } from 'node:path';
import { ensureInstalled, ensureScreensBuilt, nodeBinary, ROOT } from './bootstrap.mjs';
import { runToEnd, toolEnvironment } from './child-process.mjs';

await ensureInstalled();
await ensureScreensBuilt();
const env = toolEnvironment(ROOT);
const screens = join(ROOT, 'apps', 'screens');
const vite = join(screens, 'node_modules', 'vite', 'bin', 'vite.js');
const main = join(ROOT, 'apps', 'hall-server', 'src', 'main.ts');
const codes = await Promise.all([
  // Without emptying: the server goes on serving the last build while the next one is made.
  runToEnd(nodeBinary(), [vite, 'build', '--watch', '--emptyOutDir', 'false', '--logLevel', 'warn'], {
    cwd: screens,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  }),
  runToEnd(nodeBinary(), ['--watch', '--watch-preserve-output', main, ...process.argv.slice(2)], { cwd: ROOT, env }),
]);
process.exitCode = Math.max(...codes);
