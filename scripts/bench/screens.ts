// A process of screens that listen to the board of one zone: light ones for the push, real ones (hall-client) for the storm.
import { openHallConnection } from '@yichuang/hall-client';
import { WebSocket } from 'ws';
import { serveQuestions, tell } from './child-processes.ts';
import { openSocketLine } from './lines.ts';

const CONNECT_AT_ONCE = 50;

/** Said when the last screen of this process has a call. */
export interface HeardByAll {
  readonly target: ScreenTarget;
  readonly ticketId: string;
  /** Monotonic ms, comparable between the processes of one machine. */
  readonly lastAt: number;
}
export type ScreenTarget = 'ours' | 'bare';

export interface ConnectScreens {
  readonly target: ScreenTarget;
  readonly url: string;
  readonly token: string;
  readonly zoneId: string;
  /** Screens more than there are. */
  readonly count: number;
}

/** Monotonic time in ms of this machine. */
export function machineMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

const connected: Record<ScreenTarget, number> = { ours: 0, bare: 0 };
const heardCounts = new Map<string, number>();
let sample = '';

function hear(target: ScreenTarget, text: string): void {
  if (!text.startsWith('42["announcement"')) return;
  const at = machineMs();
  const ticketId = /"ticketId":"([^"]+)"/.exec(text)?.[1] ?? '';
  if (target === 'ours') sample = text;
  const key = `${target} ${ticketId}`;
  const count = (heardCounts.get(key) ?? 0) + 1;
  if (count < connected[target]) {
    heardCounts.set(key, count);
    return;
  }
  heardCounts.delete(key);
  tell({ target, ticketId, lastAt: at } satisfies HeardByAll);
}

async function connectOne({ target, url, token, zoneId }: ConnectScreens): Promise<void> {
  if (target === 'bare') return openBare(url);
  const { emit } = await openSocketLine(url, token, (text) => hear('ours', text));
  await emit('subscribe', { audience: { kind: 'board', zoneId } });
}

function openBare(url: string): Promise<void> {
  const socket: WebSocket = new WebSocket(url.replace('http', 'ws'), { perMessageDeflate: false });
  return new Promise((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
    socket.on('message', (data) => hear('bare', data.toString()));
  });
}

async function connect(wish: ConnectScreens): Promise<void> {
  for (let open = 0; open < wish.count; open += CONNECT_AT_ONCE) {
    const next = Math.min(CONNECT_AT_ONCE, wish.count - open);
    await Promise.all(Array.from({ length: next }, () => connectOne(wish)));
  }
  connected[wish.target] += wish.count;
}

/** When each real screen got a whole view of a run of the server that it had not seen before. */
let backAt: number[] = [];
let realScreens = 0;
let allBack: (() => void) | undefined;

function connectReal({ url, token, zoneId, count }: Omit<ConnectScreens, 'target'>): Promise<void> {
  realScreens = count;
  const first = expectBack();
  for (let open = 0; open < count; open += 1) {
    let run = '';
    openHallConnection({ baseUrl: url, token }).subscribe({ kind: 'board', zoneId }, (message) => {
      if (message.run === run) return;
      run = message.run;
      backAt.push(machineMs());
      if (backAt.length === realScreens) allBack?.();
    });
  }
  return first.then(() => {});
}

/** Resolves to the instants at which the screens were right again, once all are. */
function expectBack(): Promise<readonly number[]> {
  backAt = [];
  return new Promise((resolve) => {
    allBack = () => resolve(backAt);
  });
}

if (process.send !== undefined) serveQuestions({ connect, connectReal, expectBack, sample: () => sample });
