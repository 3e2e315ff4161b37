import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfDemoHall } from './prepared-data.ts';
import type { HallAddress } from './start-test-hall.ts';

const MAIN = join(import.meta.dirname, '../../../apps/hall-server/src/main.ts');
const START_DEADLINE_MS = 40_000;

/** How a process ended, and all that it wrote. */
export interface ProcessEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The hall server as users start it: a process of its own, with the machine's clock. */
export interface TestHallProcess extends HallAddress {
  readonly process: ChildProcess;
  /** All that it wrote so far. */
  output(): { readonly stdout: string; readonly stderr: string };
  /** Sends the signal and waits for the end; the data stays. */
  end(signal: NodeJS.Signals): Promise<ProcessEnd>;
  /** Kills it, closes all lines and removes the data. */
  stop(): Promise<void>;
}

export interface TestHallProcessOptions {
  /** 0, a free one, by default. */
  readonly port?: number;
  /** A prepared demo hall by default; a given folder is used as it is. */
  readonly dataFolder?: string;
  /** Words behind `npm start --`. */
  readonly words?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Entry of the server; the source of the checkout by default. */
  readonly main?: string;
}

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<ProcessEnd>;
  output(): { readonly stdout: string; readonly stderr: string };
}

function spawnHall(
  dataFolder: string,
  { port = 0, words = [], environment = {}, main = MAIN }: TestHallProcessOptions,
): Started {
  const child = spawn(process.execPath, [main, ...words], {
    env: { PATH: process.env.PATH, HALL_PORT: String(port), HALL_DATA: dataFolder, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const written = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text;
  });
  const ended = new Promise<ProcessEnd>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, ...written }));
  });
  return { child, ended, output: () => ({ ...written }) };
}

/** The port and pairing code that the server prints once its doors are open. */
function printedAddress({ child, ended, output }: Started): Promise<{ port: number; pairingCode: string }> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the hall did not open its doors:\n${JSON.stringify(output())}`));
    }, START_DEADLINE_MS);
    child.stdout?.on('data', () => {
      const { stdout } = output();
      const port = /http:\/\/127\.0\.0\.1:(\d+)/.exec(stdout)?.[1];
      const pairingCode = /Pairing code: (\d+)/.exec(stdout)?.[1];
      const isWhole = stdout.includes('Ctrl-C');
      if (!isWhole || port === undefined || pairingCode === undefined) return;
      clearTimeout(deadline);
      resolve({ port: Number(port), pairingCode });
    });
    void ended.then((end) => {
      clearTimeout(deadline);
      reject(new Error(`the hall ended instead of starting:\n${JSON.stringify(end)}`));
    });
  });
}

/** Starts `main.ts` as a child; resolves when its doors are open, rejects with what it wrote when it ends before. */
export async function startTestHallProcess(options: TestHallProcessOptions = {}): Promise<TestHallProcess> {
  const demo = options.dataFolder === undefined ? await copyOfDemoHall() : undefined;
  const dataFolder = options.dataFolder ?? demo?.dataFolder ?? '';
  const started = spawnHall(dataFolder, options);
  const { port, pairingCode } = await printedAddress(started);
  const password = /Demo password: (\S+)/.exec(started.output().stdout)?.[1] ?? '';
  const closers: (() => void)[] = [];
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pairingCode,
    password,
    dataFolder,
    process: started.child,
    output: started.output,
    onStop: (close) => closers.push(close),
    end(signal) {
      started.child.kill(signal);
      return started.ended;
    },
    async stop() {
      for (const close of closers.splice(0).reverse()) close();
      started.child.kill('SIGKILL');
      await started.ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Starts `main.ts` where it must fail: resolves with its end; killed (signal SIGKILL in the answer) when it starts after all. */
export async function failingHallProcess(
  dataFolder: string,
  options: Omit<TestHallProcessOptions, 'dataFolder'> = {},
): Promise<ProcessEnd> {
  const started = spawnHall(dataFolder, options);
  await printedAddress(started).then(
    () => started.child.kill('SIGKILL'),
    () => {},
  );
  return started.ended;
}
