import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One text file of the checkout; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What a check found; a warning is shown, an error makes the check red. */
export interface Finding {
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly line?: number;
  readonly message: string;
}

/** A check of our own: pure over the files, so that a planted fault proves it. */
export type OwnCheck = (files: readonly SourceFile[]) => Finding[];

/** As in .gitignore, without asking git: a check also runs where no git is. */
const IGNORED_FOLDER = /(^|\/)(node_modules|dist|\.git|\.cache)$|^(data|artifacts)$/;
const TEXT_FILE = /(\.(ts|tsx|mjs|js|json|css|html|md|yml|yaml|sh|sql|svg|txt)|\.ci\/\w+|\.gitignore|\.npmrc)$/;

/** Reads every text file that may be committed. */
export function readSourceTree(root: string): SourceFile[] {
  const files: SourceFile[] = [];
  function visit(folder: string): void {
    for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        if (!IGNORED_FOLDER.test(path)) visit(path);
      } else if (entry.isFile() && TEXT_FILE.test(path))
        files.push({ path, text: readFileSync(join(root, path), 'utf8') });
    }
  }
  visit('');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether a path is a test: beside its source, or in a `test` or `testing` folder. */
export function isTestFile(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || /\/(test|testing)\//.test(path);
}

/** Whether a path is TypeScript source. */
export function isTypeScript(path: string): boolean {
  return /\.tsx?$/.test(path) && !path.endsWith('.d.ts');
}
