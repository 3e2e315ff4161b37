import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { PlantedFault } from './planted-fault.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const LEFT_OUT = /(^|\/)(\.git|dist|\.cache)$|^(node_modules|data|artifacts)$/;

/** A copy of the checkout to spoil; the installed packages are the checkout's own, through a link. */
export interface FaultCopy {
  readonly root: string;
  plant(fault: PlantedFault): void;
  /** Runs all checks in the copy; what they print. */
  check(): string;
  remove(): void;
}

/** Copies the checkout as it is now, uncommitted files included. */
export function makeFaultCopy(): FaultCopy {
  // The tools report real paths.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'yichuang-faults-')));
  cpSync(ROOT, root, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (source) => !LEFT_OUT.test(relative(ROOT, source)),
  });
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  return {
    root,
    plant({ files = {}, edits = {}, links = {} }) {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
      for (const [path, edit] of Object.entries(edits)) {
        const before = readFileSync(join(root, path), 'utf8');
        const after = edit(before);
        if (after === before) throw new Error(`the edit of ${path} changes nothing`);
        writeFileSync(join(root, path), after);
      }
      for (const [part, target] of Object.entries(links)) {
        const link = join(root, part, 'node_modules', '@yichuang', target.split('/').at(-1) ?? '');
        mkdirSync(dirname(link), { recursive: true });
        rmSync(link, { force: true });
        symlinkSync(join(root, target), link);
      }
    },
    check() {
      const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'check.ts')], {
        cwd: root,
        encoding: 'utf8',
        maxBuffer: 64 * 1024 * 1024,
      });
      return stdout + stderr;
    },
    remove() {
      rmSync(root, { recursive: true, force: true });
    },
  };
}
