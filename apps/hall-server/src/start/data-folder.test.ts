import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { prepareDataFolder } from './data-folder.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-folder-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the folders of a new hall are made, the vault’s for its owner only, and are made again without harm', () => {
  const folder = join(temporaryFolder(), 'a', 'b');
  const files = prepareDataFolder(folder);
  expect(statSync(dirname(files.vault)).mode & 0o777).toBe(0o700);
  expect(prepareDataFolder(folder)).toEqual(files);
});

test('a data folder that cannot be is one clear fault that names it', () => {
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  for (const place of [file, join(file, 'below')])
    expect(() => prepareDataFolder(place)).toThrow(
      expect.objectContaining({ code: 'dataNotWritable', message: expect.stringContaining(place) }),
    );
});
