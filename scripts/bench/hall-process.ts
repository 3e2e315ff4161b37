import { execFile } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { endChild, startProgram } from './child-processes.ts';
import { makeTemporaryFolder, type TemporaryFolder } from './temporary-folder.ts';

const ROOT = join(import.meta.dirname, '../..');
const SOURCE_ENTRY = join(ROOT, 'apps/hall-server/src/main.ts');

/** The bundled hall, where somebody has built it. */
export const BUNDLE_ENTRY = join(ROOT, 'apps/hall-server/dist/main.js');

/** Who may come in at a made hall's doors; all tokens outlive restarts. */
export interface Credentials {
  readonly kiosks: readonly { readonly token: string; readonly ref: string }[];
  readonly clerks: readonly { readonly token: string; readonly ref: string; readonly windowId: string }[];
  /** Of zone A. */
  readonly board: { readonly token: string; readonly zoneId: string };
  /** One item of each queue. */
  readonly items: readonly string[];
  /** A clerk whose window is in zone A, and an item that it serves. */
  readonly caller: { readonly token: string; readonly windowId: string; readonly itemCode: string };
}

/** A data folder of a hall that is set up and open, to be copied for each run. */
export interface HallTemplate extends TemporaryFolder {
  readonly credentials: Credentials;
}

/** Makes a hall with so many open windows, kiosks, and tickets that have lived through their whole life. */
export async function makeHall(shape: {
  readonly windows: number;
  readonly kiosks: number;
  readonly livedTickets: number;
}): Promise<HallTemplate> {
  const { folder, remove } = makeTemporaryFolder('hall');
  const script = fileURLToPath(new URL('./make-hall.ts', import.meta.url));
  const counts = [shape.windows, shape.kiosks, shape.livedTickets].map(String);
  await promisify(execFile)(process.execPath, [...QUIET, script, folder, ...counts]);
  const credentials = JSON.parse(readFileSync(join(folder, 'credentials.json'), 'utf8')) as Credentials;
  return { folder, credentials, remove };
}

/** A copy of a made hall that a run may write to. */
export function copyHall(template: HallTemplate): TemporaryFolder {
  const copy = makeTemporaryFolder('run');
  cpSync(template.folder, copy.folder, { recursive: true });
  return copy;
}

const QUIET = ['--disable-warning=ExperimentalWarning'];

/** A hall server that runs as a process of its own. */
export interface HallProcess {
  readonly url: string;
  readonly pid: number;
  /** `process.hrtime` at which its line "ready" came. */
  readonly readyAt: bigint;
  readonly startMs: number;
  /** Ends it and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Starts the hall of a data folder on a free port; rejects with what it printed when it does not come up. */
export function startHall(
  folder: string,
  options: {
    readonly entry?: string;
    readonly execArgv?: readonly string[];
    readonly env?: NodeJS.ProcessEnv;
    readonly onSpawn?: (end: () => Promise<void>) => void;
  } = {},
): Promise<HallProcess> {
  const spawnedAt = process.hrtime.bigint();
  const child = startProgram(process.execPath, [...QUIET, ...(options.execArgv ?? []), options.entry ?? SOURCE_ENTRY], {
    env: {
      ...process.env,
      HALL_PORT: '0',
      HALL_DATA: folder,
      // Fixed, so that an answer stays the same however often the hall comes up on another port.
      HALL_PUBLIC_URL: 'http://hall.invalid',
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  options.onSpawn?.(() => endChild(child, 'SIGKILL'));
  return new Promise((resolve, reject) => {
    let printed = '';
    function read(chunk: Buffer): void {
      printed += chunk.toString();
      const url = /ready: (http:\/\/[\d.]+:\d+)/.exec(printed)?.[1];
      if (url === undefined) return;
      const readyAt = process.hrtime.bigint();
      child.stdout?.off('data', read).resume();
      resolve({
        url,
        pid: child.pid ?? 0,
        readyAt,
        startMs: Number(readyAt - spawnedAt) / 1e6,
        end: (signal) => endChild(child, signal),
      });
    }
    child.stdout?.on('data', read);
    child.stderr?.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
    child.once('exit', (code, signal) => reject(new Error(`the hall ended (${code ?? signal}):\n${printed}`)));
  });
}

/** Resident memory of a process in KiB, where the system tells; otherwise NaN. */
export function residentKib(pid: number): number {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return Number.NaN;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? Number.NaN);
}

/** Processor time that a process has used, user and system, in microseconds (in steps of the kernel's 10 ms); NaN where unknown. */
export function processorMicros(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const fields = readFileSync(file, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10_000;
}
