import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runToEnd, toolEnvironment } from './child-process.mjs';
import { isFresh, listFiles, writeStamp } from './content-stamp.mjs';

/** The folder of the checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const INSTALL_STAMP = join(ROOT, 'node_modules', '.install-stamp.json');
const SCREENS = join(ROOT, 'apps', 'screens');
const SCREENS_STAMP = join(SCREENS, 'dist', '.build-stamp.json');
const SCREENS_SOURCES = [
  'pnpm-lock.yaml',
  'apps/screens/package.json',
  'apps/screens/index.html',
  'apps/screens/vite.config.ts',
  'apps/screens/src',
  'apps/screens/public',
  'packages/ui/src',
  'packages/contract/src',
  'packages/hall-client/src',
];

/** @param {string} line @returns {never} one plain line for the person at the terminal, no stack */
export function stopWith(line) {
  console.error(`yichuang: ${line}`);
  process.exit(1);
}

function packageFiles() {
  const workspace = readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8');
  const folders = [...workspace.matchAll(/^\s+-\s+['"]?([\w-]+)\/\*['"]?\s*$/gm)].map((match) => match[1] ?? '');
  const members = folders.flatMap((folder) =>
    existsSync(join(ROOT, folder))
      ? readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}/package.json`)
      : [],
  );
  return listFiles(ROOT, ['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', ...members]);
}

function isInstalledByHand() {
  const record = join(ROOT, 'node_modules', '.pnpm', 'lock.yaml');
  if (existsSync(INSTALL_STAMP) || !existsSync(record)) return false;
  return readFileSync(record).equals(readFileSync(join(ROOT, 'pnpm-lock.yaml')));
}

/** Installs what the lock file names, if that has not been done yet for these very files. Ends the process with one line when it cannot. */
export async function ensureInstalled() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < 20) stopWith(`needs Node 20 or newer, this is ${process.version} / 需要 Node 20 或更高版本`);
  const files = packageFiles();
  if (isFresh(ROOT, files, INSTALL_STAMP)) return;
  if (!isInstalledByHand()) {
    console.log('yichuang: installing dependencies (first start or changed lock file) / 正在安装依赖…');
    const args = ['-y', 'pnpm@12', 'install', '--frozen-lockfile'];
    const code = await runToEnd('npx', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).catch(() => 127);
    if (code >= 128) process.exit(code);
    if (code !== 0)
      stopWith(
        'the dependencies could not be installed; see the lines above. Is the package registry within reach, and does pnpm-lock.yaml fit the package.json files?',
      );
  }
  tryNode();
  // Only a whole install is stamped: after a failed one the old stamp stays, does not fit, and the next start tries again.
  writeStamp(ROOT, files, INSTALL_STAMP);
}

/** Path of the workspace's own Node 24; ends the process with one line when it is missing or another version. */
export function nodeBinary() {
  const folder = join(ROOT, 'node_modules', 'node');
  const binary = join(folder, 'bin', 'node');
  let version = 'none';
  try {
    // The package names the version; asking the binary costs a process at every start, so that is done once, after an install.
    version = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    // Named below as none.
  }
  if (!version.startsWith('24.') || !existsSync(binary)) stopWithoutNode(version);
  return binary;
}

/** @param {string} found @returns {never} */
function stopWithoutNode(found) {
  return stopWith(`node_modules has no working Node 24 (found: ${found}); delete node_modules and start again`);
}

function tryNode() {
  try {
    const version = execFileSync(nodeBinary(), ['--version'], { encoding: 'utf8' }).trim();
    if (!version.startsWith('v24.')) stopWithoutNode(version);
  } catch {
    stopWithoutNode('one that does not start');
  }
}

/** Builds the pages of the screens when their sources are newer than the last build. */
export async function ensureScreensBuilt() {
  const files = listFiles(ROOT, SCREENS_SOURCES);
  if (isFresh(ROOT, files, SCREENS_STAMP)) return;
  console.log('yichuang: building the screens / 正在生成页面…');
  const vite = join(SCREENS, 'node_modules', 'vite', 'bin', 'vite.js');
  const code = await runToEnd(nodeBinary(), [vite, 'build', '--logLevel', 'warn'], {
    cwd: SCREENS,
    env: toolEnvironment(ROOT),
  });
  if (code >= 128) process.exit(code);
  if (code !== 0) stopWith('the screens could not be built; see the lines above');
  writeStamp(ROOT, files, SCREENS_STAMP);
}
