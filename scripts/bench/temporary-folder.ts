import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const present = new Set<string>();
let guarded = false;

/** A folder that is gone when its maker says so, and at the end of the process at the latest. */
export interface TemporaryFolder {
  readonly folder: string;
  remove(): void;
}

export function makeTemporaryFolder(purpose: string): TemporaryFolder {
  const folder = mkdtempSync(join(tmpdir(), `yichuang-${purpose}-`));
  if (!guarded)
    process.on('exit', () => {
      for (const left of present) removeFolder(left);
    });
  guarded = true;
  present.add(folder);
  return {
    folder,
    remove() {
      present.delete(folder);
      removeFolder(folder);
    },
  };
}

function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
