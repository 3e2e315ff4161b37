import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isFresh, listFiles, writeStamp } from './content-stamp.mjs';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'yichuang-stamp-'));
  writeFileSync(join(root, 'page.ts'), 'one');
});

afterEach(() => rmSync(root, { recursive: true }));

function stamp(): string {
  return join(root, '.stamp.json');
}

function filesNow(): string[] {
  return listFiles(root, ['page.ts', 'more.ts']);
}

function changeLater(name: string, text: string): void {
  writeFileSync(join(root, name), text);
  // Whatever the clock of the file system can tell apart.
  utimesSync(join(root, name), new Date(2000), new Date(2000));
}

test('without a stamp, or with one cut short, nothing is fresh', () => {
  expect(isFresh(root, filesNow(), stamp())).toBe(false);
  writeFileSync(stamp(), '{"hash":"ab');
  expect(isFresh(root, filesNow(), stamp())).toBe(false);
});

test('a stamped file stays fresh when only its time changes, as after a new checkout', () => {
  writeStamp(root, filesNow(), stamp());
  expect(isFresh(root, filesNow(), stamp())).toBe(true);
  changeLater('page.ts', 'one');
  expect(isFresh(root, filesNow(), stamp())).toBe(true);
});

test.each([
  ['content of the same size', () => changeLater('page.ts', 'two')],
  ['a new file', () => changeLater('more.ts', '')],
  ['a lost file', () => rmSync(join(root, 'page.ts'))],
])('is stale after %s', (_what, change) => {
  writeStamp(root, filesNow(), stamp());
  change();
  expect(isFresh(root, filesNow(), stamp())).toBe(false);
});
