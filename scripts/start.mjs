// npm start: everything a fresh clone needs, then the hall server on the workspace's own Node.
import { join } from 'node:path';
import { ensureInstalled, ensureScreensBuilt, nodeBinary, ROOT } from './bootstrap.mjs';
import { runToEnd, toolEnvironment } from './child-process.mjs';

await ensureInstalled();
await ensureScreensBuilt();
const main = join(ROOT, 'apps', 'hall-server', 'src', 'main.ts');
process.exitCode = await runToEnd(
  nodeBinary(),
  ['--disable-warning=ExperimentalWarning', main, ...process.argv.slice(2)],
  { cwd: ROOT, env: toolEnvironment(ROOT) },
);
