import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { BenchPart } from './bench-part.ts';
import type { HelperProcess } from './child-processes.ts';
import { startHelper } from './child-processes.ts';
import { type MeasuredLoad, measureDoor, type OpenDoor, openMinimal, openOurs } from './doors.ts';
import { type Figure, median, percentile, short } from './figures.ts';
import { type HallTemplate, makeHall } from './hall-process.ts';
import { startLoadClients } from './load.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const DELAY_MS = 10;
const CLIENTS = [8, 32] as const;
const TIMES = { warmMs: 300, measureMs: 1200 };

/** A load, and the round trips of an idle client at the same time. */
interface SlowLoad extends MeasuredLoad {
  readonly pingP99: number;
}

type Sides = Readonly<Record<'ours' | 'minimal' | 'oursFast', SlowLoad>>;

/** The library that slows every sync down, or undefined where it cannot be made. */
function compileSlowDisk(folder: string): string | undefined {
  if (process.platform !== 'linux') return undefined;
  const library = join(folder, 'slow-disk.so');
  try {
    execFileSync(process.env.CC ?? 'gcc', [
      '-shared',
      '-fPIC',
      '-O2',
      '-o',
      library,
      join(import.meta.dirname, 'slow-disk.c'),
      '-ldl',
    ]);
    return library;
  } catch {
    return undefined;
  }
}

async function measureSlow(
  opened: OpenDoor,
  work: 'issue' | 'call',
  clients: number,
  template: HallTemplate,
  helpers: readonly HelperProcess[],
  idle: HelperProcess,
): Promise<SlowLoad> {
  const job = { door: 'socket', work, clients } as const;
  const token = template.credentials.kiosks[0]?.token ?? '';
  const [load, pings] = await Promise.all([
    measureDoor(opened, job, template, helpers, TIMES),
    idle.ask<Float64Array>('ping', { url: opened.url, token, forMs: TIMES.warmMs + TIMES.measureMs }),
  ]);
  return { ...load, pingP99: percentile([...pings], 0.99) };
}

function figuresOf(work: 'issue' | 'call', clients: number, rounds: readonly Sides[]): Figure[] {
  const name = `${DELAY_MS} ms a sync, ${clients} clients: ${work === 'issue' ? 'issues' : 'window commands'}`;
  const [ours, minimal, fast] = (['ours', 'minimal', 'oursFast'] as const).map((side) =>
    rounds.map((row) => row[side]),
  );
  const rate = (loads: readonly SlowLoad[] = []) => short(median(loads.map((load) => load.perSecond)));
  const ping = (loads: readonly SlowLoad[] = []) => short(median(loads.map((load) => load.pingP99)));
  const [p50, p99] = (['p50', 'p99'] as const).map((key) => short(median((ours ?? []).map((load) => load[key]))));
  return [
    {
      part: 'slow-disk',
      name: `${name} / minimal door`,
      rounds: rounds.map((row) => row.ours.perSecond / row.minimal.perSecond),
      aim: { atLeast: 0.6 },
      absolute: `${rate(ours)}/s (p50 ${p50}, p99 ${p99} ms) / ${rate(minimal)}/s`,
    },
    {
      part: 'slow-disk',
      name: `${name}: idle client's ping p99, slow / fast disk`,
      rounds: rounds.map((row) => row.ours.pingP99 / row.oursFast.pingP99),
      aim: { atMost: 2 },
      absolute: `${ping(ours)} ms / ${ping(fast)} ms; minimal door on the slow disk ${ping(minimal)} ms`,
    },
  ];
}

/** The same doors where every sync takes 10 ms longer: only a writer in its own thread keeps the door awake. */
export const slowDiskPart: BenchPart = {
  name: 'slow-disk',
  async run({ rounds, say }) {
    const { folder, remove } = makeTemporaryFolder('slow');
    const library = compileSlowDisk(folder);
    if (library === undefined) {
      say('slow-disk: left out, since it needs Linux and gcc');
      remove();
      return [];
    }
    const slow = { LD_PRELOAD: library, SYNC_DELAY_MS: String(DELAY_MS) };
    const template = await makeHall({ windows: 40, kiosks: 32, livedTickets: 0 });
    const helpers = startLoadClients();
    const idle = startHelper(new URL('./load-clients.ts', import.meta.url));
    const taken = new Map<string, Sides[]>();
    try {
      for (let round = 0; round < rounds; round += 1) {
        say(`slow-disk ${round + 1}/${rounds}`);
        const opened: OpenDoor[] = [];
        try {
          const ours = await openOurs(template, slow);
          opened.push(ours);
          const minimal = await openMinimal(template, slow);
          opened.push(minimal);
          const fast = await openOurs(template);
          opened.push(fast);
          for (const work of ['issue', 'call'] as const)
            for (const clients of CLIENTS) {
              const sides: Sides = {
                ours: await measureSlow(ours, work, clients, template, helpers, idle),
                minimal: await measureSlow(minimal, work, clients, template, helpers, idle),
                oursFast: await measureSlow(fast, work, clients, template, helpers, idle),
              };
              const key = `${work} ${clients}`;
              taken.set(key, [...(taken.get(key) ?? []), sides]);
            }
        } finally {
          await Promise.all(opened.map((door) => door.close()));
        }
      }
    } finally {
      await Promise.all([...helpers, idle].map((helper) => helper.end()));
      template.remove();
      remove();
    }
    return (['issue', 'call'] as const).flatMap((work) =>
      CLIENTS.flatMap((clients) => figuresOf(work, clients, taken.get(`${work} ${clients}`) ?? [])),
    );
  },
};
