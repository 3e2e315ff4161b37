// A process of closed-loop clients: each sends, waits for the answer, and sends again.
import { randomUUID } from 'node:crypto';
import { serveQuestions } from './child-processes.ts';
import { type DoorKind, type Line, openLine, openSocketLine } from './lines.ts';

/** One measured run of the clients of one process. */
export interface LoadJob {
  readonly url: string;
  readonly door: DoorKind;
  /** `issue`: tickets at kiosks. `call`: callNext, startService, finishService in turn at windows. */
  readonly work: 'issue' | 'call';
  /** One client for each. */
  readonly clients: readonly { readonly token: string; readonly windowId?: string }[];
  readonly items: readonly string[];
  readonly warmMs: number;
  readonly measureMs: number;
}

export interface LoadResult {
  /** Commands answered well within the measured time. */
  readonly done: number;
  /** Commands answered well in all, warm-up included. */
  readonly given: number;
  /** Calls among `done`. */
  readonly calls: number;
  readonly seconds: number;
  /** Of the commands counted in `done`, in ms. */
  readonly latencies: Float64Array;
  /** All tickets ever issued or called in this run, warm-up included, to look for doubles. */
  readonly tickets: readonly string[];
  readonly refusals: Readonly<Record<string, number>>;
}

interface Tally {
  done: number;
  given: number;
  calls: number;
  readonly latencies: number[];
  readonly tickets: string[];
  readonly refusals: Record<string, number>;
}

/** 32 letters and digits: the contract wants an id of at least 16. */
function newId(): string {
  return randomUUID().replaceAll('-', '');
}

async function run(job: LoadJob): Promise<LoadResult> {
  const lines = await Promise.all(job.clients.map(({ token }) => openLine(job.door, job.url, token)));
  const from = performance.now() + job.warmMs;
  const until = from + job.measureMs;
  const tallies = await Promise.all(
    lines.map((line, position) => {
      const windowId = job.clients[position]?.windowId ?? '';
      return job.work === 'issue' ? issueLoop(line, job, position, from, until) : callLoop(line, windowId, from, until);
    }),
  );
  for (const line of lines) line.close();
  const refusals: Record<string, number> = {};
  for (const tally of tallies)
    for (const [code, count] of Object.entries(tally.refusals)) refusals[code] = (refusals[code] ?? 0) + count;
  return {
    done: tallies.reduce((sum, tally) => sum + tally.done, 0),
    given: tallies.reduce((sum, tally) => sum + tally.given, 0),
    calls: tallies.reduce((sum, tally) => sum + tally.calls, 0),
    seconds: job.measureMs / 1000,
    latencies: Float64Array.from(tallies.flatMap((tally) => tally.latencies)),
    tickets: tallies.flatMap((tally) => tally.tickets),
    refusals,
  };
}

function newTally(): Tally {
  return { done: 0, given: 0, calls: 0, latencies: [], tickets: [], refusals: {} };
}

/** Sends one command and counts it if it falls into the measured time; the ticket it named, or undefined when refused. */
async function giveCounted(
  line: Line,
  tally: Tally,
  kind: string,
  input: object,
  from: number,
  until: number,
): Promise<string | undefined> {
  const sentAt = performance.now();
  const answer = await line.command(kind, { commandId: newId(), ...input });
  const answeredAt = performance.now();
  if (!answer.ok) {
    const { code } = answer.problem;
    tally.refusals[code] = (tally.refusals[code] ?? 0) + 1;
    return undefined;
  }
  tally.given += 1;
  if (sentAt >= from && answeredAt <= until) {
    tally.done += 1;
    if (kind === 'callNext') tally.calls += 1;
    tally.latencies.push(answeredAt - sentAt);
  }
  return String(answer.output.ticketId ?? '');
}

async function issueLoop(line: Line, job: LoadJob, first: number, from: number, until: number): Promise<Tally> {
  const tally = newTally();
  for (let turn = first; performance.now() < until; turn += 1) {
    const itemCode = job.items[turn % job.items.length];
    const ticketId = await giveCounted(line, tally, 'issueTicket', { itemCodes: [itemCode] }, from, until);
    if (ticketId === undefined) break;
    tally.tickets.push(ticketId);
  }
  return tally;
}

async function callLoop(line: Line, windowId: string, from: number, until: number): Promise<Tally> {
  const tally = newTally();
  while (performance.now() < until) {
    const ticketId = await giveCounted(line, tally, 'callNext', { windowId }, from, until);
    if (ticketId === undefined) break;
    tally.tickets.push(ticketId);
    await giveCounted(line, tally, 'startService', { windowId, ticketId }, from, until);
    await giveCounted(line, tally, 'finishService', { windowId, ticketId }, from, until);
  }
  return tally;
}

/** Round trips of one idle client, in ms: an unknown command is answered at once by the door's own thread. */
async function ping(job: {
  readonly url: string;
  readonly token: string;
  readonly forMs: number;
}): Promise<Float64Array> {
  const { line, emit } = await openSocketLine(job.url, job.token);
  const times: number[] = [];
  const until = performance.now() + job.forMs;
  while (performance.now() < until) {
    const sentAt = performance.now();
    await emit('command', 'nothing', {});
    times.push(performance.now() - sentAt);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  line.close();
  return Float64Array.from(times);
}

serveQuestions({ run, ping });
