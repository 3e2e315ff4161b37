import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, linkSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { makePrivateFolder, syncFolder } from './file-durability.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';

const KEY_BYTES = 32;

/** Keys derived from the master key, which itself encrypts nothing. */
export interface VaultKeys {
  /** Wraps the key of each person. */
  wrapping: Buffer;
  /** Digests document numbers and logins. */
  lookup: Buffer;
  /** Stored in the database; tells whether key and database belong together. */
  keyCheck: Buffer;
  /** A key for tokens of one purpose, 32 bytes. */
  signing(purpose: string): Buffer;
}

/** Reads the master key, or makes one if neither key nor database is there yet. Throws vaultKeyMissing, vaultKeyDamaged. */
export function openMasterKey(files: VaultFiles): Buffer {
  if (!existsSync(files.masterKeyPath)) {
    if (existsSync(files.databasePath)) throw new VaultError('vaultKeyMissing', files);
    createKeyFile(files.masterKeyPath);
  }
  const key = readFileSync(files.masterKeyPath);
  if (key.length !== KEY_BYTES) throw new VaultError('vaultKeyDamaged', files);
  return key;
}

/** All keys the vault works with. */
export function deriveKeys(masterKey: Uint8Array): VaultKeys {
  return {
    wrapping: derive(masterKey, 'wrap'),
    lookup: derive(masterKey, 'lookup'),
    keyCheck: createHmac('sha256', derive(masterKey, 'key-check')).update('this key fits').digest(),
    signing: (purpose) => derive(masterKey, `signing/${purpose}`),
  };
}

function derive(masterKey: Uint8Array, info: string): Buffer {
  return Buffer.from(hkdfSync('sha256', masterKey, 'yichuang-vault', info, KEY_BYTES));
}

// Written under a passing name and then linked: a power cut leaves no half key, and an existing key is never overwritten.
function createKeyFile(path: string): void {
  const folder = dirname(path);
  makePrivateFolder(folder);
  const draft = `${path}.${randomBytes(6).toString('hex')}.draft`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, randomBytes(KEY_BYTES));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, path);
  } catch (error) {
    // Another process opened the same new vault first; its key is the key.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(draft);
  }
  syncFolder(folder);
}
