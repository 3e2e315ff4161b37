import { randomBytes, randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { announcementOf, dueCommands, type HallRecord, type HallState } from '@yichuang/hall';
import type { Writer } from '@yichuang/journal';
import type { Vault } from '@yichuang/vault';
import { AttemptLimit } from './doors/attempt-limit.ts';
import { CommandDoor } from './doors/command-door.ts';
import { openHttpDoor } from './doors/http-door.ts';
import { addPages } from './doors/page-door.ts';
import { QueryDoor } from './doors/query-door.ts';
import { addQueryRoutes } from './doors/query-routes.ts';
import { Sessions } from './doors/sessions.ts';
import { addSetUpRoutes } from './doors/set-up-door.ts';
import type { SettingsHistory } from './doors/settings-history.ts';
import { SocketDoor } from './doors/socket-door.ts';
import { Tokens } from './doors/tokens.ts';
import { GuessLimit } from './doors/translation.ts';
import type { HallLog } from './loop/hall-log.ts';
import { type HallListener, HallLoop } from './loop/hall-loop.ts';
import { type Replayed, replayHall } from './loop/replay.ts';
import { ViewBoard } from './push/view-board.ts';
import type { Seed } from './seed/seed-types.ts';
import { HallFounding } from './start/hall-founding.ts';
import { type HallWorkers, storesOf } from './start/hall-stores.ts';
import { dataFiles, type HallSettings, StartFault } from './start/settings.ts';
import { openLastingVault } from './vault/lasting-vault.ts';

/** More than Node's 511: a whole hall of screens comes back in one instant after a restart. */
const LISTEN_BACKLOG = 4096;
const TIMER_MS = 1000;
const VISITORS_A_MINUTE = 60;

export interface HallServerOptions extends HallSettings {
  readonly workers: HallWorkers;
  /** The journal of `dataFolder`, where somebody is opening it already. */
  readonly openedLog?: Promise<HallLog> | undefined;
  /** Folder of the built screens. */
  readonly screensFolder: string;
  /** Sets up a hall that has no configuration yet; an empty one waits for its set-up page. */
  readonly setUp: (loop: HallLoop, vault: Vault, at: number) => Promise<void>;
  /** What comes with the program, for the set-up page. */
  readonly shipped?: () => Promise<Seed>;
  /** Hall time, epoch ms. */
  readonly now?: () => number;
  readonly pairingCode?: string;
  readonly setUpCode?: string;
  /** Only 127.0.0.1 by choice of a test; all interfaces by default. */
  readonly host?: string;
  /** One line for each fault: a code and its cause, never data of a person. */
  readonly fault?: (code: string, cause: unknown) => void;
}

/** A hall that runs. */
export interface HallServer {
  readonly port: number;
  readonly pairingCode: string;
  /** Lets the set-up page make a hall of an empty one; null once it is made. */
  readonly setUpCode: string | null;
  /** True when this start set the hall up. */
  readonly firstStart: boolean;
  readonly loop: HallLoop;
  readonly vault: Vault;
  readonly linkTokenOf: (ticketId: string) => string;
  close(): Promise<void>;
}

export function workersOfCheckout(): HallWorkers {
  return {
    writer: () => new Worker(new URL('./loop/writer-worker.ts', import.meta.url)),
    vault: () => new Worker(new URL('./vault/vault-worker.ts', import.meta.url)),
  };
}

/** Opens journal and vault, replays the day, opens the doors. Rejects with one clear fault and leaves nothing open. */
export async function startHallServer(options: HallServerOptions): Promise<HallServer> {
  const now = options.now ?? Date.now;
  const fault = options.fault ?? (() => {});
  const pairingCode = options.pairingCode ?? newCode();
  const stores = storesOf(options.dataFolder, options.workers);

  const closers: (() => Promise<unknown> | unknown)[] = [];
  async function closeAll(): Promise<void> {
    for (const close of closers.splice(0).reverse()) await close();
  }

  try {
    const [log, { vault, tokens }] = await openBoth(
      openReplayed(options.openedLog ?? stores.openLog()),
      openKeyedVault(() => openLastingVault(stores.openVault, fault)),
    );
    let loop: HallLoop | undefined;
    closers.push(
      () => vault.close(),
      () => loop?.close() ?? log.close(),
    );
    const push: Push = {};
    const listener: HallListener = {
      committed: (records, state) => {
        pushCommitted(push, records, state);
        dropNotesOfDay(records, vault, fault);
      },
      rebuilt: () => push.views?.changed(),
      fault,
    };
    let latest = log;
    // After a fault the log is read again as it is opened again.
    const openWriter = async () => {
      latest = await openReplayed(stores.openLog());
      return latest.writer;
    };
    const replay = () => latest.replayed;
    loop = new HallLoop({ openWriter, replay, pause: (ms) => pause(ms), listener }, log.writer, log.replayed);
    const running = loop;

    const firstStart = loop.committed.registry.configuration === null;
    if (firstStart && !options.empty) await options.setUp(loop, vault, now());
    for (const command of dueCommands(loop.committed, now())) await loop.ask(command);
    const runDue = () => {
      for (const command of dueCommands(running.tip, now())) running.submit(command, () => {});
    };
    const timer = setInterval(runDue, TIMER_MS);
    closers.push(() => clearInterval(timer));

    const setUpCode = options.setUpCode ?? newCode();
    const { app, views, socketDoor } = await openDoors(
      { ...options, now, fault, runDue, setUpCode, journalPath: dataFiles(options.dataFolder).journal },
      loop,
      vault,
      tokens,
      pairingCode,
    );
    Object.assign(push, { views, socketDoor });
    closers.push(
      () => app.close(),
      // Whoever still sends or waits is cut off: the hall does not stay open for one line.
      () => app.server.closeAllConnections(),
      () => views.close(),
      () => socketDoor.close(),
    );
    await listen(app.server, options);
    // Not in the way of the doors, but before the first citizen.
    setImmediate(() => running.tip);
    return {
      port: (app.server.address() as AddressInfo).port,
      pairingCode,
      get setUpCode() {
        return running.committed.registry.configuration === null ? setUpCode : null;
      },
      firstStart,
      loop,
      vault,
      linkTokenOf: (ticketId) => tokens.linkOf(ticketId),
      close: closeAll,
    };
  } catch (cause) {
    await closeAll();
    throw cause;
  }
}

type DoorOptions = HallServerOptions &
  Required<Pick<HallServerOptions, 'now' | 'fault' | 'setUpCode'>> & {
    readonly runDue: () => void;
    readonly journalPath: string;
  };

function newCode(): string {
  return String(randomInt(0, 100_000_000)).padStart(8, '0');
}

/** Everything that faces the network, not yet listening. */
async function openDoors(options: DoorOptions, loop: HallLoop, vault: Vault, tokens: Tokens, pairingCode: string) {
  const { now, fault, runDue } = options;
  const elapsed = () => performance.now();
  const phoneUrlOf = (ticketId: string) => `${options.publicUrl}/my-ticket#t=${tokens.linkOf(ticketId)}`;
  const attempts = new AttemptLimit();
  const visitors = new AttemptLimit(VISITORS_A_MINUTE);
  const sessions = new Sessions({ loop, vault, tokens, attempts, visitors, pairingCode, now, elapsed });
  const guesses = new GuessLimit(new AttemptLimit(), elapsed);
  const commands = new CommandDoor({ loop, vault, now, guesses, phoneUrlOf, fault, runDue });
  const state = () => loop.committed;
  const queries = new QueryDoor({
    vault,
    now,
    state,
    guesses,
    history: lazyHistory(options.journalPath),
    fault,
  });
  const shared = { sessions, commands, queries, views: () => views, state, fault };
  const app = openHttpDoor({ ...shared, available: () => loop.available });
  addQueryRoutes(app, sessions, queries);
  addSetUpRoutes(app, new HallFounding({ ...options, loop, vault, attempts, code: options.setUpCode, elapsed }));
  addPages(app, options.screensFolder);
  await app.ready();
  const socketDoor = new SocketDoor({ ...shared, httpServer: app.server });
  const views = new ViewBoard({
    run: randomBytes(6).toString('base64url'),
    state: () => loop.committed,
    now,
    elapsed,
    send: (message) => socketDoor.sendView(message),
    end: (key) => socketDoor.endView(key),
  });
  return { app, views, socketDoor };
}

interface Push {
  views?: ViewBoard;
  socketDoor?: SocketDoor;
}

interface ReplayedLog {
  readonly writer: Writer;
  readonly replayed: Replayed;
  close(): Promise<void>;
}

/** Replays a log while its thread still reads it. */
async function openReplayed(opening: Promise<HallLog>): Promise<ReplayedLog> {
  const { writer, pages } = await opening;
  try {
    return { writer, replayed: await replayHall(pages), close: () => writer.close() };
  } catch (cause) {
    await writer.close();
    throw cause;
  }
}

interface KeyedVault {
  readonly vault: Vault;
  readonly tokens: Tokens;
  close(): Promise<void>;
}

/** A vault and what its keys sign. */
async function openKeyedVault(open: () => Promise<Vault>): Promise<KeyedVault> {
  const vault = await open();
  try {
    const [session, link] = await Promise.all([vault.signingKey('session'), vault.signingKey('ticket-link')]);
    return { vault, tokens: new Tokens(session, link), close: () => vault.close() };
  } catch (cause) {
    await vault.close();
    throw cause;
  }
}

/** Opens journal and vault at once; when one fails the other is closed again. */
async function openBoth<A extends { close(): Promise<void> }, B extends { close(): Promise<void> }>(
  first: Promise<A>,
  second: Promise<B>,
): Promise<[A, B]> {
  const [a, b] = await Promise.allSettled([first, second]);
  if (a.status === 'fulfilled' && b.status === 'fulfilled') return [a.value, b.value];
  if (a.status === 'fulfilled') await a.value.close();
  if (b.status === 'fulfilled') await b.value.close();
  throw a.status === 'rejected' ? a.reason : (b as PromiseRejectedResult).reason;
}

function pushCommitted(push: Push, records: readonly HallRecord[], state: HallState): void {
  const { views, socketDoor } = push;
  if (views === undefined || socketDoor === undefined) return;
  for (const record of records) {
    const announcement = announcementOf(state, record);
    if (announcement !== undefined) socketDoor.announce(announcement);
    if (record.body.kind === 'DeviceRevoked') socketDoor.drop(record.body.deviceId);
  }
  views.changed();
}

/** Notes from desk to desk are forgotten with their day. */
function dropNotesOfDay(records: readonly HallRecord[], vault: Vault, fault: DoorOptions['fault']): void {
  if (!records.some(({ body }) => body.kind === 'DayClosed')) return;
  vault.dropNotes().catch((cause: unknown) => fault('notesKept', cause));
}

function listen(server: import('node:http').Server, { port, host }: HallServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === 'EADDRINUSE'
          ? new StartFault(
              'portInUse',
              `端口 ${port} 已被占用，请先停掉另一个程序，或用 HALL_PORT 另选端口`,
              `Port ${port} is in use; stop the other program or choose another with HALL_PORT`,
              cause,
            )
          : cause,
      ),
    );
    server.listen({ port, host, backlog: LISTEN_BACKLOG }, resolve);
  });
}

/** Folder of the built screens in a checkout. */
export function screensOfCheckout(): string {
  return join(import.meta.dirname, '../../screens/dist');
}

function lazyHistory(journalPath: string): () => Promise<SettingsHistory> {
  let history: Promise<SettingsHistory> | undefined;
  return () => {
    history ??= import('./doors/settings-history.ts').then((module) => new module.SettingsHistory(journalPath));
    return history;
  };
}
