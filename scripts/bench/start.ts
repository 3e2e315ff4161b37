import { existsSync } from 'node:fs';
import type { BenchPart } from './bench-part.ts';
import { endChild, startProgram } from './child-processes.ts';
import { type Figure, median, short } from './figures.ts';
import { BUNDLE_ENTRY, copyHall, makeHall, startHall } from './hall-process.ts';

const TICKETS = 5000;
const BARE = `require('node:http').createServer((q, r) => r.end()).listen(0, '127.0.0.1', () => console.log('listening'))`;

/** From the start of a process with nothing but node:http until it listens, in ms. */
async function measureBare(): Promise<number> {
  const startedAt = performance.now();
  const child = startProgram(process.execPath, ['-e', BARE], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  const took = performance.now() - startedAt;
  await endChild(child, 'SIGKILL');
  return took;
}

/** From the start of the hall's process until its doors are open, after a kill, in ms. */
async function measureHall(folder: string, entry?: string): Promise<number> {
  const hall = await startHall(folder, entry === undefined ? {} : { entry });
  await hall.end('SIGKILL');
  return hall.startMs;
}

/** A hall that ran here before has left its compiled code behind; that of a benched hall's first start must not be measured. */
async function openOnce(folder: string, entry?: string): Promise<void> {
  const hall = await startHall(folder, entry === undefined ? {} : { entry });
  await hall.end('SIGTERM');
}

/** How long a hall with a full day in its log takes to open its doors. */
export const startPart: BenchPart = {
  name: 'start',
  async run({ rounds, say }) {
    const hasBundle = existsSync(BUNDLE_ENTRY);
    if (!hasBundle) say('start: no bundle is built, so only the source form is measured');
    say(`start: making a day of ${TICKETS} tickets`);
    const full = await makeHall({ windows: 40, kiosks: 1, livedTickets: TICKETS });
    const empty = await makeHall({ windows: 40, kiosks: 1, livedTickets: 0 });
    const copies = [copyHall(full), copyHall(empty)] as const;
    const taken: { bare: number; empty: number; source: number; bundle: number }[] = [];
    try {
      await openOnce(copies[0].folder);
      if (hasBundle) await openOnce(copies[0].folder, BUNDLE_ENTRY);
      for (let round = 0; round < rounds + 2; round += 1) {
        say(`start ${round + 1}/${rounds + 2}`);
        taken.push({
          bare: await measureBare(),
          empty: await measureHall(copies[1].folder),
          source: await measureHall(copies[0].folder),
          bundle: hasBundle ? await measureHall(copies[0].folder, BUNDLE_ENTRY) : Number.NaN,
        });
      }
    } finally {
      for (const made of [full, empty, ...copies]) made.remove();
    }
    const bare = short(median(taken.map((round) => round.bare)));
    function figure(name: string, side: 'empty' | 'source' | 'bundle', aim?: Figure['aim']): Figure {
      return {
        part: 'start',
        name: `${name} / bare node:http`,
        rounds: taken.map((round) => round[side] / round.bare),
        ...(aim === undefined ? {} : { aim }),
        absolute: `${short(median(taken.map((round) => round[side])))} ms / ${bare} ms`,
      };
    }
    return [
      figure('start with an empty day, source form', 'empty'),
      figure(`start with ${TICKETS} tickets, source form`, 'source', { atMost: 8 }),
      ...(hasBundle ? [figure(`start with ${TICKETS} tickets, bundled form`, 'bundle', { atMost: 8 })] : []),
    ];
  },
};
