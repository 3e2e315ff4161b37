import { expect, test } from 'vitest';
import { toVaultError } from './fault-translation.ts';
import { VaultError } from './vault-error.ts';
import { vaultFiles } from './vault-files.ts';

const FILES = vaultFiles({ databasePath: '/data/vault.db', masterKeyPath: '/keys/master.key' });

test.each([
  ['SQLITE_CORRUPT_INDEX', 'vaultCorrupt'],
  ['SQLITE_NOTADB', 'vaultCorrupt'],
  ['SQLITE_BUSY_SNAPSHOT', 'vaultBusy'],
  ['SQLITE_FULL', 'vaultDiskFull'],
  ['ENOSPC', 'vaultDiskFull'],
  ['SQLITE_IOERR_FSYNC', 'vaultUnreachable'],
  ['SQLITE_READONLY_DIRECTORY', 'vaultUnreachable'],
  ['SQLITE_CONSTRAINT_UNIQUE', 'vaultFault'],
])('%s becomes %s', (code, expected) => {
  expect(toVaultError(Object.assign(new Error('x'), { code }), FILES).code).toBe(expected);
});

test('a failed system call names the files', () => {
  const fault = toVaultError(Object.assign(new Error('no'), { code: 'EACCES', syscall: 'open' }), FILES);
  expect(fault.code).toBe('vaultUnreachable');
  expect(fault.zh).toContain('/data/vault.db');
  expect(fault.en).toContain('/keys/master.key');
  expect(fault.message).not.toContain('{');
});

test('the cause quotes no data that was being worked on', () => {
  let thrown: unknown;
  try {
    JSON.parse('张三 11010519491231002X');
  } catch (error) {
    thrown = error;
  }
  const fault = toVaultError(thrown, FILES);
  expect(fault.code).toBe('vaultFault');
  expect(String((fault.cause as Error).message)).not.toMatch(/张三|1101/);
  expect(toVaultError('张三', FILES).cause).not.toMatchObject({ message: expect.stringContaining('张三') });
});

test('a vault error stays what it is', () => {
  const fault = new VaultError('personUnknown');
  expect(toVaultError(fault, FILES)).toBe(fault);
});
