import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { HallAddress } from '@yichuang/testkit';
import {
  type HallServer,
  screensOfCheckout,
  startHallServer,
  workersOfCheckout,
} from '../../apps/hall-server/src/hall-server.ts';
import type { Seed } from '../../apps/hall-server/src/seed/seed-types.ts';
import { readSeed, seedDemoHall } from '../../apps/hall-server/src/start/demo-hall.ts';
import { findReachableAddress } from '../../apps/hall-server/src/start/settings.ts';
import { type DayClock, onTheEve } from './day-clock.ts';

const SEED_FOLDER = join(import.meta.dirname, '../../seed');
/** Two more clerks who may sit down at any window: they cover lunch and take over. */
const RELIEF_CLERKS = [
  { staffId: 's91', login: 'relief01', role: 'intake-clerk', name: { zh: '顾云舟', en: 'Gu Yunzhou' } },
  { staffId: 's92', login: 'relief02', role: 'intake-clerk', name: { zh: '秦素问', en: 'Qin Suwen' } },
] as const;

/** The demo hall on a clock that the day moves, with the hours of a real one. */
export interface DayHall extends HallAddress {
  readonly seed: Seed;
  readonly journal: string;
  readonly logins: readonly string[];
  /** Codes of the faults that the server has reported. */
  readonly faults: readonly string[];
  readonly server: HallServer;
  /** Opens the same hall again, at the same port and with the same pairing code. */
  reopen(): Promise<void>;
  /** Closes all lines and the server; the log stays until `remove`. */
  close(): Promise<void>;
  /** Removes the data unless they were wanted elsewhere. */
  remove(): void;
}

/** When the hall is set up and the first visits are booked. */
export const FOUNDED_AT = onTheEve('16:00');

/** The seed with hours that count and the relief clerks; the files stay as they are. */
function readDaySeed(): Seed {
  const seed = readSeed(SEED_FOLDER);
  return { ...seed, hall: { ...seed.hall, demoOpenAllHours: false }, staff: [...seed.staff, ...RELIEF_CLERKS] };
}

/** Opens the doors at `port` (0: a free one), with the log in `data` or in a folder that passes. */
export async function openDayHall(options: {
  readonly clock: DayClock;
  readonly port: number;
  readonly data?: string | undefined;
  /** Reachable from other machines; else from this one only. */
  readonly isPublic: boolean;
}): Promise<DayHall> {
  const dataFolder = options.data === undefined ? mkdtempSync(join(tmpdir(), 'yichuang-day-')) : resolve(options.data);
  const journal = join(dataFolder, 'journal.db');
  if (existsSync(journal)) throw new Error(`${dataFolder} holds a hall already; a day is lived in a new one`);
  mkdirSync(dataFolder, { recursive: true });
  const seed = readDaySeed();
  const faults: string[] = [];
  const closers: (() => void)[] = [];

  function start(port: number, pairingCode?: string): Promise<HallServer> {
    const publicHost = (options.isPublic ? findReachableAddress() : undefined) ?? '127.0.0.1';
    return startHallServer({
      port,
      ...(options.isPublic ? {} : { host: '127.0.0.1' }),
      publicUrl: `http://${publicHost}:${port}`,
      dataFolder,
      empty: false,
      ...(pairingCode === undefined ? {} : { pairingCode }),
      screensFolder: screensOfCheckout(),
      workers: workersOfCheckout(),
      setUp: (loop, vault, at) => seedDemoHall(loop, vault, seed, at),
      now: options.clock.now,
      fault: (code, cause) => faults.push(`${code}: ${cause instanceof Error ? cause.message : String(cause)}`),
    });
  }

  function remove(): void {
    if (options.data === undefined) rmSync(dataFolder, { recursive: true, force: true });
  }

  let server = await start(options.port).catch((cause: unknown) => {
    remove();
    throw cause;
  });
  const { port, pairingCode } = server;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pairingCode,
    password: seed.demoPassword,
    logins: seed.staff.map(({ login }) => login),
    dataFolder,
    seed,
    journal,
    faults,
    get server() {
      return server;
    },
    onStop: (close) => closers.push(close),
    async close() {
      for (const close of closers.splice(0).reverse()) close();
      await server.close();
    },
    async reopen() {
      server = await start(port, pairingCode);
    },
    remove,
  };
}
