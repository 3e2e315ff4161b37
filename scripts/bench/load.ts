import { type HelperProcess, startHelper } from './child-processes.ts';
import { percentile } from './figures.ts';
import type { Credentials } from './hall-process.ts';
import type { DoorKind } from './lines.ts';
import type { LoadJob, LoadResult } from './load-clients.ts';

/** How long each closed-loop run warms up and measures. */
export interface LoadTimes {
  readonly warmMs: number;
  readonly measureMs: number;
}

/** What all clients of one run together came to; times in ms. */
export interface Load {
  readonly perSecond: number;
  readonly callsPerSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly tickets: readonly string[];
  readonly doubles: number;
  /** Commands answered in all, warm-up included. */
  readonly given: number;
}

/** Two processes of clients: one alone would be busier than the door it measures. */
export function startLoadClients(env: NodeJS.ProcessEnv = {}): readonly HelperProcess[] {
  const script = new URL('./load-clients.ts', import.meta.url);
  return [startHelper(script, { env }), startHelper(script, { env })];
}

/** Runs so many closed-loop clients at a door. Throws when anything was refused. */
export async function runLoad(
  helpers: readonly HelperProcess[],
  job: { readonly url: string; readonly door: DoorKind; readonly work: LoadJob['work']; readonly clients: number },
  credentials: Credentials,
  times: LoadTimes,
): Promise<Load> {
  const from = job.work === 'issue' ? credentials.kiosks : credentials.clerks;
  const people = from.slice(0, job.clients);
  if (people.length < job.clients) throw new Error(`the made hall has too few for ${job.clients} clients`);
  const used = helpers.slice(0, Math.min(helpers.length, job.clients));
  const results = await Promise.all(
    used.map((helper, turn) =>
      helper.ask<LoadResult>('run', {
        ...{ url: job.url, door: job.door, work: job.work, items: credentials.items, ...times },
        clients: people.filter((_, position) => position % used.length === turn),
      } satisfies LoadJob),
    ),
  );
  for (const { refusals } of results)
    if (Object.keys(refusals).length > 0)
      throw new Error(`refused in the ${job.work} run with ${job.clients} clients: ${JSON.stringify(refusals)}`);
  const latencies = results.flatMap((result) => [...result.latencies]);
  const tickets = results.flatMap((result) => result.tickets);
  return {
    perSecond: results.reduce((sum, { done, seconds }) => sum + done / seconds, 0),
    callsPerSecond: results.reduce((sum, { calls, seconds }) => sum + calls / seconds, 0),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    tickets,
    given: results.reduce((sum, { given }) => sum + given, 0),
    doubles: tickets.length - new Set(tickets).size,
  };
}
