import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { BenchPart } from './bench-part.ts';
import { type HelperProcess, startHelper } from './child-processes.ts';
import { type Figure, median, percentile, short } from './figures.ts';
import { type Credentials, copyHall, makeHall, processorMicros, startHall } from './hall-process.ts';
import { type Line, openLine } from './lines.ts';
import { type ConnectScreens, type HeardByAll, machineMs, type ScreenTarget } from './screens.ts';

/** How many screens listen, how many calls each round measures, and how far apart they come. */
const CROWDS = [
  { screens: 10, calls: 20, apartMs: 20 },
  { screens: 60, calls: 20, apartMs: 20 },
  { screens: 500, calls: 10, apartMs: 40 },
  { screens: 1000, calls: 10, apartMs: 60 },
] as const;
const REPORT_CROWD = 60;
const WARM_CALLS = 10;

/** One call, in ms from the press: the caller's answer, and the last screen. */
interface Press {
  readonly answered: number;
  readonly last: number;
}
type PressButton = () => Promise<Press>;

interface Round {
  readonly ours: readonly Press[];
  readonly bare: readonly Press[];
  /** Processor time of each server for each call and screen, in microseconds; ours sends the view of the board too. */
  readonly oursCpu: number;
  readonly bareCpu: number;
  /** The same with a heavy report running. */
  readonly reported?: readonly Press[];
}

/** Waits until the screens of every process have a call. */
class Hearing {
  readonly #heard = new Map<string, number[]>();
  readonly #waiting = new Map<string, (lastAt: number) => void>();
  readonly #processes: number;

  constructor(processes: readonly HelperProcess[]) {
    this.#processes = processes.length;
    for (const screens of processes) screens.onTold((told) => this.#note(told as HeardByAll));
  }

  #note({ target, ticketId, lastAt }: HeardByAll): void {
    const key = `${target} ${ticketId}`;
    const times = [...(this.#heard.get(key) ?? []), lastAt];
    this.#heard.set(key, times);
    if (times.length < this.#processes) return;
    this.#waiting.get(key)?.(Math.max(...times));
    this.#waiting.delete(key);
  }

  lastOf(target: ScreenTarget, ticketId: string): Promise<number> {
    const key = `${target} ${ticketId}`;
    const times = this.#heard.get(key) ?? [];
    if (times.length === this.#processes) return Promise.resolve(Math.max(...times));
    return new Promise((resolve) => this.#waiting.set(key, resolve));
  }
}

function newId(): string {
  return randomUUID().replaceAll('-', '');
}

function oursButton(line: Line, { caller }: Credentials, hearing: Hearing): PressButton {
  const { windowId } = caller;
  return async () => {
    const pressedAt = machineMs();
    const answer = await line.command('callNext', { commandId: newId(), windowId });
    const answeredAt = machineMs();
    if (!answer.ok) throw new Error(`the call was refused: ${answer.problem.code}`);
    const ticketId = String(answer.output.ticketId);
    const last = (await hearing.lastOf('ours', ticketId)) - pressedAt;
    await line.command('markNoShow', { commandId: newId(), windowId, ticketId });
    return { answered: answeredAt - pressedAt, last };
  };
}

async function bareButton(url: string, hearing: Hearing): Promise<PressButton> {
  const socket: WebSocket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
  await new Promise<void>((resolve) => socket.on('open', resolve));
  let answered = () => {};
  socket.on('message', () => answered());
  let presses = 0;
  return async () => {
    presses += 1;
    const ticketId = `2026-01-05.B${String(presses).padStart(3, '0')}`;
    const pressedAt = machineMs();
    const answer = new Promise<number>((resolve) => {
      answered = () => resolve(machineMs());
    });
    socket.send(ticketId);
    const answeredAt = await answer;
    return { answered: answeredAt - pressedAt, last: (await hearing.lastOf('bare', ticketId)) - pressedAt };
  };
}

async function pressOften(button: PressButton, calls: number, apartMs: number): Promise<Press[]> {
  const presses: Press[] = [];
  for (let turn = 0; turn < calls; turn += 1) {
    presses.push(await button());
    await pause(apartMs);
  }
  return presses;
}

function figuresOf(screens: number, rounds: readonly Round[]): Figure[] {
  const name = `${screens} screens`;
  function last(presses: readonly Press[], share: number): number {
    return percentile(
      presses.map((press) => press.last),
      share,
    );
  }
  function afterAnswer(presses: readonly Press[], share: number): number {
    return percentile(
      presses.map((press) => press.last - press.answered),
      share,
    );
  }
  const shown = (values: readonly number[]) => short(median(values));
  const figures: Figure[] = [
    {
      part: 'push',
      name: `${name}: press to last screen p50 / bare ws`,
      rounds: rounds.map(({ ours, bare }) => last(ours, 0.5) / last(bare, 0.5)),
      ...(screens === 1000 ? { aim: { atMost: 1.3 } } : {}),
      absolute: `${shown(rounds.map(({ ours }) => last(ours, 0.5)))} ms (p99 ${shown(rounds.map(({ ours }) => last(ours, 0.99)))}) / ${shown(rounds.map(({ bare }) => last(bare, 0.5)))} ms (p99 ${shown(rounds.map(({ bare }) => last(bare, 0.99)))})`,
    },
    {
      part: 'push',
      name: `${name}: caller's answer (commit) to last screen, p99`,
      rounds: rounds.map(({ ours }) => afterAnswer(ours, 0.99)),
      unit: 'ms',
      ...(screens <= 60 ? { aim: { atMost: 5 } } : {}),
      absolute: `p50 ${shown(rounds.map(({ ours }) => afterAnswer(ours, 0.5)))} ms; bare ws p99 ${shown(rounds.map(({ bare }) => afterAnswer(bare, 0.99)))} ms`,
    },
  ];
  if (screens >= 500)
    figures.push({
      part: 'push',
      name: `${name}: server CPU a call and screen / bare ws`,
      rounds: rounds.map(({ oursCpu, bareCpu }) => oursCpu / bareCpu),
      absolute: `${shown(rounds.map(({ oursCpu }) => oursCpu))} us / ${shown(rounds.map(({ bareCpu }) => bareCpu))} us; ours sends the announcement and the views after call and no-show`,
    });
  const reported = rounds.flatMap((round) => (round.reported === undefined ? [] : [round.reported]));
  if (reported.length > 0)
    figures.push({
      part: 'push',
      name: `${name}: press to last p99 with a heavy report / without`,
      rounds: rounds.map(({ ours, reported: with_ = [] }) => last(with_, 0.99) / last(ours, 0.99)),
      aim: { atMost: 1.5 },
      absolute: `${shown(reported.map((presses) => last(presses, 0.99)))} ms; the report runs in another process, for the server has no place for one`,
    });
  return figures;
}

/** From the press of a clerk to the last of many screens, beside a bare ws broadcast of the same bytes. */
export const pushPart: BenchPart = {
  name: 'push',
  async run({ rounds, say }) {
    const template = await makeHall({ windows: 9, kiosks: 1, livedTickets: 0 });
    const { credentials } = template;
    const copy = copyHall(template);
    const screens = [0, 1].map(() => startHelper(new URL('./screens.ts', import.meta.url)));
    const bareServer = startHelper(new URL('./bare-broadcast.ts', import.meta.url));
    const report = startHelper(new URL('./heavy-report.ts', import.meta.url));
    const hall = await startHall(copy.folder);
    try {
      const hearing = new Hearing(screens);
      const line = await openLine('socket', hall.url, credentials.caller.token);
      const button = oursButton(line, credentials, hearing);
      const kiosk = await openLine('socket', hall.url, credentials.kiosks[0]?.token ?? '');
      const wanted = CROWDS.reduce((sum, { calls }) => sum + calls * 2 * rounds + WARM_CALLS, 0);
      const { itemCode } = credentials.caller;
      await Promise.all(
        Array.from({ length: wanted }, () =>
          kiosk.command('issueTicket', { commandId: newId(), itemCodes: [itemCode] }),
        ),
      );

      let crowd = 0;
      async function connect(target: ScreenTarget, url: string, count: number): Promise<void> {
        const { token, zoneId } = credentials.board;
        const half = Math.floor(count / 2);
        await Promise.all(
          [half, count - half].map((share, turn) =>
            screens[turn]?.ask('connect', { target, url, token, zoneId, count: share } satisfies ConnectScreens),
          ),
        );
      }

      let bareUrl = '';
      let bare: PressButton | undefined;
      const figures: Figure[] = [];
      for (const { screens: count, calls, apartMs } of CROWDS) {
        await connect('ours', hall.url, count - crowd);
        if (bare === undefined) {
          const { ticketId } = await pressForSample(line, credentials, hearing);
          const sample = (await screens[0]?.ask<string>('sample')) ?? '';
          bareUrl = await bareServer.ask<string>('open', { message: sample.replaceAll(ticketId, 'TICKET') });
          bare = await bareButton(bareUrl, hearing);
        }
        await connect('bare', bareUrl, count - crowd);
        crowd = count;
        await pressOften(button, WARM_CALLS, apartMs);
        await pressOften(bare, WARM_CALLS, apartMs);
        const taken: Round[] = [];
        for (let round = 0; round < rounds; round += 1) {
          say(`push ${count} screens, ${round + 1}/${rounds}`);
          const before = [processorMicros(hall.pid), processorMicros(bareServer.pid)] as const;
          const ours = await pressOften(button, calls, apartMs);
          const bareTaken = await pressOften(bare, calls, apartMs);
          const messages = calls * count;
          const measured = {
            ours,
            bare: bareTaken,
            oursCpu: (processorMicros(hall.pid) - before[0]) / messages,
            bareCpu: (processorMicros(bareServer.pid) - before[1]) / messages,
          };
          if (count !== REPORT_CROWD) {
            taken.push(measured);
            continue;
          }
          await report.ask('start', join(copy.folder, 'journal.db'));
          const reported = await pressOften(button, calls, apartMs);
          await report.ask('stop');
          taken.push({ ...measured, reported });
        }
        figures.push(...figuresOf(count, taken));
      }
      return figures;
    } finally {
      await hall.end('SIGKILL');
      await Promise.all([...screens, bareServer, report].map((helper) => helper.end()));
      copy.remove();
      template.remove();
    }
  },
};

/** One call whose bytes the bare server will send too. */
async function pressForSample(
  line: Line,
  { caller }: Credentials,
  hearing: Hearing,
): Promise<{ readonly ticketId: string }> {
  const { windowId } = caller;
  const answer = await line.command('callNext', { commandId: newId(), windowId });
  if (!answer.ok) throw new Error(`the call was refused: ${answer.problem.code}`);
  const ticketId = String(answer.output.ticketId);
  await hearing.lastOf('ours', ticketId);
  await line.command('markNoShow', { commandId: newId(), windowId, ticketId });
  return { ticketId };
}
