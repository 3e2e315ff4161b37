// npm run check [-- name …]: types, lint, import rules, dead code and our own rules; all of them run, then the verdict.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { OWN_CHECKS } from './checks/own-checks.ts';
import { type Finding, readSourceTree } from './checks/source-tree.ts';

const ROOT = join(import.meta.dirname, '..');
const SOURCES = ['apps', 'packages', 'hardware', 'scripts'].filter((folder) => existsSync(join(ROOT, folder)));

/** Names and arguments of the borrowed tools, the slow ones first. */
const TOOLS: Readonly<Record<string, readonly string[]>> = {
  'types-node': ['tsc', '--pretty', 'false', '-p', 'tsconfig.node.json'],
  'types-browser': ['tsc', '--pretty', 'false', '-p', 'tsconfig.browser.json'],
  'types-browser-tests': ['tsc', '--pretty', 'false', '-p', 'tsconfig.browser-tests.json'],
  'types-pure': ['tsc', '--pretty', 'false', '-p', 'tsconfig.pure.json'],
  imports: ['depcruise', ...SOURCES, '--config', '.dependency-cruiser.mjs', '--output-type', 'err-long'],
  knip: ['knip', '--no-progress'],
  biome: ['biome', 'ci', '.', '--colors=off', '--max-diagnostics=200'],
};

interface Outcome {
  readonly isGreen: boolean;
  readonly output: string;
}

function runTool(command: readonly string[]): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const [tool = '', ...args] = command;
    const child = spawn(join(ROOT, 'node_modules', '.bin', tool), args, {
      cwd: ROOT,
      env: { ...process.env, FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ isGreen: code === 0, output: code === 0 ? '' : output }));
  });
}

function lineOf({ severity, path, line, message }: Finding): string {
  return `${severity} ${path}${line === undefined ? '' : `:${line}`} ${message}`;
}

function runOwn(name: keyof typeof OWN_CHECKS): Outcome {
  const findings = OWN_CHECKS[name](sourceTree());
  return { isGreen: !findings.some((each) => each.severity === 'error'), output: findings.map(lineOf).join('\n') };
}

let knownTree: ReturnType<typeof readSourceTree> | undefined;
function sourceTree() {
  knownTree ??= readSourceTree(ROOT);
  return knownTree;
}

const ownNames = Object.keys(OWN_CHECKS) as (keyof typeof OWN_CHECKS)[];
const jobs: Record<string, () => Outcome | Promise<Outcome>> = {
  ...Object.fromEntries(Object.entries(TOOLS).map(([name, command]) => [name, () => runTool(command)])),
  ...Object.fromEntries(ownNames.map((name) => [name, () => runOwn(name)])),
};
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(jobs, name));
if (unknown.length > 0) {
  console.error(`no check called ${unknown.join(', ')}; there are ${Object.keys(jobs).join(', ')}`);
  process.exit(2);
}

const queue = Object.entries(jobs).filter(([name]) => wanted.length === 0 || wanted.includes(name));
const redNames: string[] = [];
async function work(): Promise<void> {
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const [name, job] = next;
    const startedAt = performance.now();
    const { isGreen, output } = await job();
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    if (!isGreen) redNames.push(name);
    console.log(`${isGreen ? 'ok ' : 'RED'} ${name} (${seconds} s)${output === '' ? '' : `\n${output.trimEnd()}`}`);
  }
}
const startedAt = performance.now();
// Two at a time: the tools are busy on one core each, and a build machine has two.
await Promise.all([work(), work()]);
const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
console.log(
  redNames.length === 0 ? `check: all green in ${seconds} s` : `check: RED in ${seconds} s: ${redNames.join(', ')}`,
);
process.exitCode = redNames.length === 0 ? 0 : 1;
