import { join } from 'node:path';
import type { BenchPart } from './bench-part.ts';
import { type HelperProcess, startHelper } from './child-processes.ts';
import { type Aim, type Figure, median, short } from './figures.ts';
import { copyHall, type HallTemplate, makeHall, processorMicros, startHall } from './hall-process.ts';
import { measureSyncRate } from './limit.ts';
import type { DoorKind } from './lines.ts';
import { type Load, type LoadTimes, runLoad, startLoadClients } from './load.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

const CLIENTS = [1, 8, 32] as const;
const WORKS = ['issue', 'call'] as const;
const DOORS = ['http', 'socket'] as const;
const TIMES: LoadTimes = { warmMs: 150, measureMs: 700 };
/** Before anything counts: a fresh process compiles its hot paths first, and ours has more of them. */
const COMPILE_TIMES: LoadTimes = { warmMs: 0, measureMs: 800 };
/** Requests per second of the reference system (FQM, one process, durable) at 1, 8 and 32 clients. */
const REFERENCE_RATES = { issue: { 1: 154, 8: 171, 32: 161 }, call: { 1: 233, 8: 237, 32: 263 } } as const;

type Clients = (typeof CLIENTS)[number];
type Work = (typeof WORKS)[number];

/** A door that runs, ours or the minimal one. */
export interface OpenDoor {
  readonly url: string;
  readonly pid: number;
  /** Tickets that it has issued and called so far, to look for doubles over all runs. */
  readonly seen: Readonly<Record<Work, Set<string>>>;
  close(): Promise<void>;
}

function nothingSeen(): OpenDoor['seen'] {
  return { issue: new Set(), call: new Set() };
}

/** Our server over a copy of the made hall. */
export async function openOurs(template: HallTemplate, env: NodeJS.ProcessEnv = {}): Promise<OpenDoor> {
  const copy = copyHall(template);
  const hall = await startHall(copy.folder, { env });
  return {
    url: hall.url,
    pid: hall.pid,
    seen: nothingSeen(),
    async close() {
      await hall.end('SIGKILL');
      copy.remove();
    },
  };
}

/** The minimal door over an empty journal. */
export async function openMinimal(template: HallTemplate, env: NodeJS.ProcessEnv = {}): Promise<OpenDoor> {
  const { folder, remove } = makeTemporaryFolder('minimal');
  const helper = startHelper(new URL('./minimal-door.ts', import.meta.url), { env });
  const { items } = template.credentials;
  const url = await helper.ask<string>('open', { databasePath: join(folder, 'journal.db'), items });
  return {
    url,
    pid: helper.pid,
    seen: nothingSeen(),
    async close() {
      await helper.end();
      remove();
    },
  };
}

/** A load with what it cost the server. */
export interface MeasuredLoad extends Load {
  /** Processor time of the server process for each command, warm-up included; NaN where the system does not tell. */
  readonly cpuMicros: number;
}

/** One run at one door; throws when a number was issued or a ticket called twice over all runs at it. */
export async function measureDoor(
  opened: OpenDoor,
  job: { readonly door: DoorKind; readonly work: Work; readonly clients: number },
  template: HallTemplate,
  helpers: readonly HelperProcess[],
  times: LoadTimes = TIMES,
): Promise<MeasuredLoad> {
  const before = processorMicros(opened.pid);
  const load = await runLoad(helpers, { url: opened.url, ...job }, template.credentials, times);
  const used = processorMicros(opened.pid) - before;
  const { issue, call } = opened.seen;
  const own = opened.seen[job.work];
  for (const ticketId of load.tickets) {
    if (own.has(ticketId)) throw new Error(`${ticketId}: ${job.work} twice`);
    own.add(ticketId);
  }
  for (const ticketId of call) if (!issue.has(ticketId)) throw new Error(`${ticketId} was called and never issued`);
  return { ...load, cpuMicros: used / load.given };
}

interface Cell {
  readonly syncRate: number;
  readonly ours: MeasuredLoad;
  readonly minimal: MeasuredLoad;
}

function figuresOf(door: DoorKind, work: Work, clients: Clients, cells: readonly Cell[]): Figure[] {
  const ours = cells.map((cell) => cell.ours);
  const minimal = cells.map((cell) => cell.minimal);
  const place = `${door}, ${clients} client${clients === 1 ? '' : 's'}`;
  const name = `${place}: ${work === 'issue' ? 'issues' : 'window commands'}`;
  const rate = `${short(median(ours.map((load) => load.perSecond)))}/s`;
  const times = `p50 ${short(median(ours.map((load) => load.p50)))}, p99 ${short(median(ours.map((load) => load.p99)))} ms`;
  const wide = clients === 1 ? {} : { aim: { atLeast: 0.6 } satisfies Aim };
  const cpu = [ours, minimal].map((loads) => short(median(loads.map((load) => load.cpuMicros))));
  const reference = REFERENCE_RATES[work][clients];
  const syncRate = median(cells.map((cell) => cell.syncRate));
  const figures: Figure[] = [
    {
      part: 'doors',
      name: `${name} / minimal door`,
      rounds: cells.map((cell) => cell.ours.perSecond / cell.minimal.perSecond),
      ...wide,
      absolute: `${rate} (${times}) / ${short(median(minimal.map((load) => load.perSecond)))}/s`,
    },
    {
      part: 'doors',
      name: `${name}: server CPU / minimal door`,
      rounds: cells.map((cell) => cell.ours.cpuMicros / cell.minimal.cpuMicros),
      absolute: `${cpu[0]} us / ${cpu[1]} us a command`,
    },
    {
      part: 'doors',
      name: `${name} / R`,
      rounds: cells.map((cell) => cell.ours.perSecond / cell.syncRate),
      ...(clients === 1 ? {} : { aim: { atLeast: 1 } }),
      absolute: `${rate}, R ${short(syncRate)}/s`,
    },
    {
      part: 'doors',
      name: `${name} / FQM ${reference}/s`,
      rounds: ours.map((load) => load.perSecond / reference),
      aim: { atLeast: 60 },
      absolute:
        clients === 1 ? `${rate}; a lone client cannot pass R, here ${short(syncRate / reference)}x` : `${rate}`,
    },
  ];
  if (work === 'call')
    figures.push({
      part: 'doors',
      name: `${place}: calls alone / FQM ${reference}/s`,
      rounds: ours.map((load) => load.callsPerSecond / reference),
      absolute: `${short(median(ours.map((load) => load.callsPerSecond)))}/s, one in three window commands`,
    });
  return figures;
}

/** Both doors stand open side by side and are loaded in turn, the one that goes first changing from round to round. */
async function runRound(
  round: number,
  door: DoorKind,
  template: HallTemplate,
  helpers: readonly HelperProcess[],
): Promise<Map<string, Cell>> {
  const cells = new Map<string, Cell>();
  const ours = await openOurs(template);
  const minimal = await openMinimal(template);
  try {
    for (const opened of [ours, minimal])
      await measureDoor(opened, { door, work: 'issue', clients: 32 }, template, helpers, COMPILE_TIMES);
    for (const work of WORKS)
      for (const clients of CLIENTS) {
        const job = { door, work, clients };
        const syncRate = measureSyncRate(150);
        const order = round % 2 === 0 ? [ours, minimal] : [minimal, ours];
        const loads = new Map<OpenDoor, MeasuredLoad>();
        for (const opened of order) loads.set(opened, await measureDoor(opened, job, template, helpers));
        cells.set(`${door} ${work} ${clients}`, {
          syncRate,
          ours: loads.get(ours) as MeasuredLoad,
          minimal: loads.get(minimal) as MeasuredLoad,
        });
      }
  } finally {
    await ours.close();
    await minimal.close();
  }
  return cells;
}

/** Durable issues and calls through both doors, beside the minimal door with the same transaction. */
export const doorsPart: BenchPart = {
  name: 'doors',
  async run({ rounds, say }) {
    const template = await makeHall({ windows: 40, kiosks: 32, livedTickets: 0 });
    const helpers = startLoadClients();
    const taken: Map<string, Cell>[] = [];
    try {
      for (let round = 0; round < rounds; round += 1)
        for (const door of DOORS) {
          say(`doors ${round + 1}/${rounds}, ${door}`);
          taken.push(await runRound(round, door, template, helpers));
        }
    } finally {
      await Promise.all(helpers.map((helper) => helper.end()));
      template.remove();
    }
    const figures = DOORS.flatMap((door) =>
      WORKS.flatMap((work) =>
        CLIENTS.flatMap((clients) => {
          const key = `${door} ${work} ${clients}`;
          return figuresOf(
            door,
            work,
            clients,
            taken.flatMap((cells) => cells.get(key) ?? []),
          );
        }),
      ),
    );
    const loads = taken.flatMap((cells) => [...cells.values()].map((cell) => cell.ours));
    figures.push({
      part: 'doors',
      name: 'doubled numbers and calls',
      rounds: loads.map((load) => load.doubles),
      unit: 'doubled',
      aim: { atMost: 0 },
      absolute: `${short(loads.reduce((sum, load) => sum + load.tickets.length, 0))} tickets issued and called, each looked at`,
    });
    return figures;
  },
};
