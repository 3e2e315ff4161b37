// npm test [-- part …]: the parts in order; stops at the first red one and sums up truthfully.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled, ensureScreensBuilt, nodeBinary, ROOT, stopWith } from './bootstrap.mjs';
import { runToEnd, toolEnvironment } from './child-process.mjs';
import { ensureChromium } from './chromium.mjs';

/** `check` is a script of its own; every other part is the vitest project of that name. */
const PARTS = ['check', 'unit', 'faults', 'journey', 'browser'];

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {string} reportFile @returns {Counts} a file that could not even be loaded counts as one failure */
function readCounts(reportFile) {
  const report = JSON.parse(readFileSync(reportFile, 'utf8'));
  const broken = report.testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
      file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  ).length;
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) stopWith(`unknown part ${unknown.join(', ')}; the parts are ${PARTS.join(', ')}`);
const parts = PARTS.filter((part) => wanted.length === 0 || wanted.includes(part));

await ensureInstalled();
const env = toolEnvironment(ROOT);
if (parts.includes('browser')) env.CHROMIUM_PATH = await ensureChromium();
if (parts.includes('browser') || parts.includes('journey')) await ensureScreensBuilt();

const reports = mkdtempSync(join(tmpdir(), 'yichuang-test-'));
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
/** @type {Counts} */
const sum = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const lines = [];
let redPart = '';
let exitCode = 0;
for (const part of parts) {
  console.log(`\n=== ${part} ===`);
  const startedAt = performance.now();
  const reportFile = join(reports, `${part}.json`);
  const args =
    part === 'check'
      ? [join(ROOT, 'scripts', 'check.ts')]
      : [vitest, 'run', '--project', part, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`];
  exitCode = await runToEnd(nodeBinary(), args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  let counted = '';
  if (part !== 'check') {
    try {
      const counts = readCounts(reportFile);
      sum.passed += counts.passed;
      sum.failed += counts.failed;
      sum.skipped += counts.skipped;
      counted = `, ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`;
    } catch {
      counted = ', no report';
      if (exitCode === 0) exitCode = 1;
    }
  }
  lines.push(`${part}: ${exitCode === 0 ? 'ok' : 'RED'} in ${seconds} s${counted}`);
  if (exitCode !== 0) {
    redPart = part;
    break;
  }
}
rmSync(reports, { recursive: true, force: true });

console.log(`\n=== summary ===\n${lines.join('\n')}`);
const notRun = parts.slice(lines.length);
if (redPart !== '') console.log(`stopped at ${redPart}${notRun.length > 0 ? `; not run: ${notRun.join(', ')}` : ''}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = exitCode;
