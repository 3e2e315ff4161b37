import { VaultError, type VaultErrorCode, type VaultFiles } from './vault-error.ts';

/** Prefix of an SQLite or system error code -> our code; the first that fits counts. */
const CODES: readonly (readonly [prefix: string, code: VaultErrorCode])[] = [
  ['SQLITE_CORRUPT', 'vaultCorrupt'],
  ['SQLITE_NOTADB', 'vaultCorrupt'],
  ['SQLITE_BUSY', 'vaultBusy'],
  ['SQLITE_LOCKED', 'vaultBusy'],
  ['SQLITE_FULL', 'vaultDiskFull'],
  ['ENOSPC', 'vaultDiskFull'],
  ['EDQUOT', 'vaultDiskFull'],
  ['SQLITE_IOERR', 'vaultUnreachable'],
  ['SQLITE_CANTOPEN', 'vaultUnreachable'],
  ['SQLITE_READONLY', 'vaultUnreachable'],
  ['SQLITE_PERM', 'vaultUnreachable'],
];

/** Any thrown value -> a VaultError. The cause keeps no message that could quote personal data. */
export function toVaultError(thrown: unknown, files: VaultFiles): VaultError {
  if (thrown instanceof VaultError) return thrown;
  const systemCode = systemCodeOf(thrown);
  const known = CODES.find(([prefix]) => systemCode?.startsWith(prefix))?.[1];
  const code = known ?? (isFileSystemError(thrown) ? 'vaultUnreachable' : 'vaultFault');
  return new VaultError(code, files, withoutQuotedData(thrown));
}

function systemCodeOf(thrown: unknown): string | undefined {
  const code = (thrown as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

function isFileSystemError(thrown: unknown): boolean {
  return typeof (thrown as { syscall?: unknown } | undefined)?.syscall === 'string';
}

// Errors of SQLite and of the file system speak of tables and paths only. Others (JSON.parse for one) quote their input,
// so of those just the place is kept.
function withoutQuotedData(thrown: unknown): Error {
  if (!(thrown instanceof Error)) return new Error('a value that is not an Error was thrown');
  const code = systemCodeOf(thrown);
  if (code?.startsWith('SQLITE_') || isFileSystemError(thrown)) return new Error(`${code}: ${thrown.message}`);
  const place = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line)) ?? [];
  return new Error([code ?? thrown.name, ...place].join('\n'));
}
