import { networkInterfaces } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * Where and how one hall runs; from the environment (`HALL_PORT`, `HALL_DATA`, `HALL_PUBLIC_URL`, `HALL_TIMEZONE`) and from
 * the words behind `npm start --` (`--hall NAME`, `--empty`).
 */
export interface HallSettings {
  readonly port: number;
  readonly dataFolder: string;
  /** What a phone can reach; QR codes use it. */
  readonly publicUrl: string;
  /** IANA zone for a hall that is set up now; undefined leaves it to the seed. */
  readonly timeZone?: string | undefined;
  /** A hall that is not there yet waits to be set up by its page, instead of becoming the demo hall. */
  readonly empty?: boolean;
}

/** A setting that cannot be used: the process ends with this one line. */
export class StartFault extends Error {
  readonly code: string;

  constructor(code: string, zh: string, en: string, cause?: unknown) {
    super(`${zh} | ${en}`, { cause });
    this.code = code;
  }
}

/** The first address of this machine that others can reach; phones cannot open 127.0.0.1. */
export function findReachableAddress(): string | undefined {
  return Object.values(networkInterfaces())
    .flat()
    .find((address) => address?.family === 'IPv4' && !address.internal)?.address;
}

export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  reachableAddress = '127.0.0.1',
  words: readonly string[] = [],
): HallSettings {
  const { hall, empty } = readWords(words);
  const portText = environment.HALL_PORT ?? '7300';
  const port = Number(portText);
  if (portText.trim() === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new StartFault(
      'badPort',
      `HALL_PORT "${portText}" 不是端口号（0–65535）`,
      `HALL_PORT "${portText}" is not a port (0–65535)`,
    );
  // A variable that is set to nothing is not set.
  const timeZone = environment.HALL_TIMEZONE || undefined;
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new StartFault(
      'badTimeZone',
      `HALL_TIMEZONE "${timeZone}" 不是时区名称，例如 Asia/Shanghai`,
      `HALL_TIMEZONE "${timeZone}" is not a time zone such as Asia/Shanghai`,
    );
  return {
    port,
    timeZone,
    empty,
    dataFolder: folderOf(resolve(environment.HALL_DATA || './data'), hall),
    publicUrl: (environment.HALL_PUBLIC_URL || `http://${reachableAddress}:${port}`).replace(/\/+$/, ''),
  };
}

function readWords(words: readonly string[]): { hall: string | undefined; empty: boolean } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { hall: { type: 'string' }, empty: { type: 'boolean', default: false } },
    });
    if (values.hall === undefined || /^[a-z0-9][a-z0-9-]{0,31}$/.test(values.hall))
      return { hall: values.hall, empty: values.empty };
  } catch {
    // falls through: a word that is not known
  }
  throw new StartFault(
    'badWords',
    '启动参数有误，只能用 --hall 名称（小写字母、数字、连字符）和 --empty',
    'Unknown words behind npm start --; only --hall NAME (lower-case letters, digits, hyphens) and --empty are known',
  );
}

/** Several halls on one machine lie side by side; the one without a name is the folder itself. */
function folderOf(dataFolder: string, hall: string | undefined): string {
  return hall === undefined ? dataFolder : join(dataFolder, 'halls', hall);
}

/** The files of a hall's data folder. */
export function dataFiles(dataFolder: string) {
  return {
    journal: join(dataFolder, 'journal.db'),
    vault: join(dataFolder, 'vault', 'vault.db'),
    masterKey: join(dataFolder, 'keys', 'master.key'),
  };
}

/** By name (also an old one such as PRC), not by an offset, which knows no summer time. */
function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name) || /^UTC[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
