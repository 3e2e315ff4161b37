import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, test } from 'vitest';
import { openDeletionList } from './deletion-list.ts';
import { temporaryVaultLocation } from './temporary-vault-location.ts';
import { vaultFiles } from './vault-files.ts';

function temporaryFiles() {
  const files = vaultFiles(temporaryVaultLocation());
  mkdirSync(dirname(files.deletionListPath), { recursive: true });
  return files;
}

test('what is appended is read again', () => {
  const files = temporaryFiles();
  const list = openDeletionList(files);
  expect(list.entries).toEqual([]);
  list.append({ personRef: 'p_a', at: 1 });
  list.append({ personRef: 'p_b', at: 2 });
  const both = [
    { personRef: 'p_a', at: 1 },
    { personRef: 'p_b', at: 2 },
  ];
  expect(list.entries).toEqual(both);
  expect(openDeletionList(files).entries).toEqual(both);
});

test('a torn last line is dropped and the next line does not run into it', () => {
  const files = temporaryFiles();
  openDeletionList(files).append({ personRef: 'p_a', at: 1 });
  appendFileSync(files.deletionListPath, '{"personRef":"p_tornAndLongerThanTheNextLine","at":17');
  openDeletionList(files).append({ personRef: 'p_b', at: 2 });
  expect(readFileSync(files.deletionListPath, 'utf8')).toBe('{"personRef":"p_a","at":1}\n{"personRef":"p_b","at":2}\n');
});

test.each(['rubbish\n', '{"personRef":7,"at":1}\n', 'null\n'])('a damaged line is a fault: %j', (line) => {
  const files = temporaryFiles();
  writeFileSync(files.deletionListPath, `${line}{"personRef":"p_a","at":1}\n`);
  expect(() => openDeletionList(files)).toThrow(expect.objectContaining({ code: 'deletionListCorrupt' }));
});
