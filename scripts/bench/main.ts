// npm run bench [-- part …] [--rounds=5]: ratios taken inside one run, printed as one table and kept in artifacts/bench.json.
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import type { BenchPart } from './bench-part.ts';
import { doorsPart } from './doors.ts';
import { type Figure, median, tableOf, verdictOf } from './figures.ts';
import { limitPart } from './limit.ts';
import { profilePart } from './profile.ts';
import { pushPart } from './push.ts';
import { slowDiskPart } from './slow-disk.ts';
import { startPart } from './start.ts';
import { stormPart } from './storm.ts';

const PARTS: readonly BenchPart[] = [limitPart, doorsPart, slowDiskPart, pushPart, stormPart, startPart];
/** Measures nothing, so it runs only when it is asked for. */
const ON_REQUEST: readonly BenchPart[] = [profilePart];
const DEFAULT_ROUNDS = 5;

const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const roundsText = process.argv.find((argument) => argument.startsWith('--rounds='))?.slice('--rounds='.length);
const rounds = roundsText === undefined ? DEFAULT_ROUNDS : Number(roundsText);
const unknown = wanted.filter((name) => ![...PARTS, ...ON_REQUEST].some((part) => part.name === name));
if (unknown.length > 0 || !Number.isInteger(rounds) || rounds < 1) {
  const names = [...PARTS, ...ON_REQUEST].map((part) => part.name).join(', ');
  console.error(`usage: npm run bench [-- part …] [--rounds=5]; the parts are ${names}`);
  process.exit(1);
}

const startedAt = performance.now();
const figures: Figure[] = [];
let failed = 0;
for (const part of [...PARTS, ...ON_REQUEST]) {
  if (wanted.length > 0 ? !wanted.includes(part.name) : ON_REQUEST.includes(part)) continue;
  try {
    figures.push(...(await part.run({ rounds, say: (line) => console.log(`· ${line}`) })));
  } catch (cause) {
    failed += 1;
    console.error(`${part.name} broke off:`, cause);
  }
}

console.log(`\n${tableOf(figures).join('\n')}`);
const missed = figures.filter((figure) => verdictOf(figure) === 'missed');
const seconds = Math.round((performance.now() - startedAt) / 1000);
console.log(`\n${figures.length} figures, ${missed.length} aims missed, ${failed} parts broken off, ${seconds} s`);
const folder = join(import.meta.dirname, '../../artifacts');
mkdirSync(folder, { recursive: true });
const result = {
  at: new Date().toISOString(),
  node: process.version,
  processors: cpus().length,
  rounds,
  seconds,
  figures: figures.map((figure) => ({ ...figure, median: median(figure.rounds), verdict: verdictOf(figure) })),
};
writeFileSync(join(folder, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
process.exit(failed === 0 ? 0 : 1);
