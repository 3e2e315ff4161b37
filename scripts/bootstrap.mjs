import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
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
    rmSync(INSTALL_STAMP, { force: true });
    const args = ['-y', 'pnpm@12', 'install', '--frozen-lockfile'];
    const code = await runToEnd('npx', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] }).catch(() => 127);
    if (code >= 128) process.exit(code);
    if (code !== 0)
      stopWith(
        'the dependencies could not be installed; see the lines above. Is the package registry within reach, and does pnpm-lock.yaml fit the package.json files?',
      );
  }
  nodeBinary();
  writeStamp(ROOT, files, INSTALL_STAMP);
}

let knownNode = '';

/** Path of the workspace's own Node 24; ends the process with one line when it is missing or another version. */
export function nodeBinary() {
  if (knownNode !== '') return knownNode;
  const binary = join(ROOT, 'node_modules', 'node', 'bin', 'node');
  let version = '';
  try {
    // Its place names the version; asking the binary itself costs a process, so it is asked only when newly installed.
    version = existsSync(INSTALL_STAMP)
      ? `v${JSON.parse(readFileSync(join(ROOT, 'node_modules', 'node', 'package.json'), 'utf8')).version}`
      : execFileSync(binary, ['--version'], { encoding: 'utf8' });
  } catch {
    version = '';
  }
  if (!version.startsWith('v24.') || !existsSync(binary))
    stopWith(
      `node_modules has no working Node 24 (found: ${version.trim() || 'none'}); delete node_modules and start again`,
    );
  knownNode = binary;
  return binary;
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
