// node scripts/run.mjs <script.ts> [arguments]: runs a TypeScript script on the workspace's own Node, installing first if needed.
import { resolve } from 'node:path';
import { ensureInstalled, nodeBinary, ROOT, stopWith } from './bootstrap.mjs';
import { runToEnd, toolEnvironment } from './child-process.mjs';

const [script, ...args] = process.argv.slice(2);
if (script === undefined) stopWith('usage: node scripts/run.mjs <script.ts> [arguments]');
await ensureInstalled();
process.exitCode = await runToEnd(
  nodeBinary(),
  ['--disable-warning=ExperimentalWarning', resolve(ROOT, script), ...args],
  { cwd: ROOT, env: toolEnvironment(ROOT) },
);
