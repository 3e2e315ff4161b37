import { rmSync } from 'node:fs';
import {
  type HallServer,
  type HallServerOptions,
  readSeed,
  screensOfCheckout,
  startHallServer,
  workersOfCheckout,
} from '@yichuang/hall-server';
import { fakeClock, type HallClock } from './hall-clock.ts';
import { copyOfDemoHall, emptyDataFolder, SEED_FOLDER } from './prepared-data.ts';

/** Where a hall is reached and with which secrets; the same for a hall in this process and in another one. */
export interface HallAddress {
  readonly url: string;
  readonly port: number;
  readonly pairingCode: string;
  /** Password of every demo account. */
  readonly password: string;
  readonly dataFolder: string;
  /** Called, newest first, when the hall stops; for lines and whatever else hangs on it. */
  onStop(close: () => void): void;
}

/** A real hall server in this process, on a data folder of its own. */
export interface TestHall extends HallAddress {
  readonly server: HallServer;
  readonly clock: HallClock;
  /** Codes of the faults that the server has reported, in their order. */
  readonly faults: readonly string[];
  /** Stops the server and starts it again on the same data, port and pairing code; lines stay and come back by themselves. */
  restart(): Promise<void>;
  /** Closes all lines and the server, and removes the data. */
  stop(): Promise<void>;
}

export interface TestHallOptions {
  /** Hall time; stands still at `FIRST_INSTANT` by default. */
  readonly clock?: HallClock;
  /** Other worker threads, e.g. one whose writer dies. */
  readonly workers?: HallServerOptions['workers'];
  /** Folder of built screens; that of the checkout by default. */
  readonly screensFolder?: string;
  /** A hall that nobody has set up yet, instead of the demo hall. */
  readonly empty?: boolean;
}

const PAIRING_CODE = '24681357';
const SET_UP_CODE = '97531864';

/** Starts the demo hall (or an empty one) on 127.0.0.1 at a free port. */
export async function startTestHall(options: TestHallOptions = {}): Promise<TestHall> {
  const { clock = fakeClock(), workers = workersOfCheckout(), screensFolder = screensOfCheckout() } = options;
  const { empty = false } = options;
  const { dataFolder, demoPassword } = empty
    ? { dataFolder: emptyDataFolder(), demoPassword: '' }
    : await copyOfDemoHall();
  const faults: string[] = [];
  const closers: (() => void)[] = [];

  function start(port: number): Promise<HallServer> {
    return startHallServer({
      port,
      host: '127.0.0.1',
      publicUrl: 'http://127.0.0.1',
      dataFolder,
      screensFolder,
      workers,
      pairingCode: PAIRING_CODE,
      setUpCode: SET_UP_CODE,
      empty,
      shipped: async () => readSeed(SEED_FOLDER),
      now: clock.now,
      setUp: () => Promise.reject(new Error('the prepared hall is set up already')),
      fault: (code) => faults.push(code),
    });
  }

  let server = await start(0);
  const { port } = server;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pairingCode: PAIRING_CODE,
    password: demoPassword,
    dataFolder,
    clock,
    faults,
    get server() {
      return server;
    },
    onStop: (close) => closers.push(close),
    async restart() {
      await server.close();
      server = await start(port);
    },
    async stop() {
      for (const close of closers.splice(0).reverse()) close();
      await server.close();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}
