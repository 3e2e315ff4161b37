import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './file-durability.ts';
import { VaultError, type VaultFiles } from './vault-error.ts';

/** Someone who was deleted, and when (epoch ms). */
export interface Deletion {
  personRef: string;
  at: number;
}

/** Who was deleted, in a file outside the database: a restored backup has to forget them again. */
export interface DeletionList {
  readonly entries: readonly Deletion[];
  /** Durable when it returns. */
  append(deletion: Deletion): void;
}

/** Reads the list; a torn last line (never acknowledged) is dropped, any other damage throws deletionListCorrupt. */
export function openDeletionList(files: VaultFiles): DeletionList {
  const path = files.deletionListPath;
  const existed = existsSync(path);
  const bytes = existed ? readFileSync(path) : Buffer.alloc(0);
  let soundBytes = bytes.lastIndexOf(0x0a) + 1;
  const entries = bytes
    .toString('utf8', 0, soundBytes)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => parseDeletion(line, files));
  let folderSynced = existed;
  return {
    entries,
    append({ personRef, at }) {
      const line = Buffer.from(`${JSON.stringify({ personRef, at })}\n`, 'utf8');
      const handle = openSync(path, existsSync(path) ? 'r+' : 'wx+', 0o600);
      try {
        // Cuts off what a crash or a full disk left half written, so that lines never run together.
        ftruncateSync(handle, soundBytes);
        let written = 0;
        while (written < line.length) {
          written += writeSync(handle, line, written, line.length - written, soundBytes + written);
        }
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
      if (!folderSynced) syncFolder(dirname(path));
      folderSynced = true;
      soundBytes += line.length;
      entries.push({ personRef, at });
    },
  };
}

function parseDeletion(line: string, files: VaultFiles): Deletion {
  try {
    const { personRef, at } = JSON.parse(line) as Partial<Deletion>;
    if (typeof personRef === 'string' && typeof at === 'number') return { personRef, at };
  } catch {
    // falls through to the fault below
  }
  throw new VaultError('deletionListCorrupt', files);
}
