import { closeSync, mkdirSync, openSync, rmSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import {
  copyOfDemoHall,
  emptyDataFolder,
  failingHallProcess,
  type ProcessEnd,
  startTestHallProcess,
} from '@yichuang/testkit';
import { expect, onTestFinished, test } from 'vitest';

function removeAfterTest(folder: string): string {
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function demoFolder(): Promise<string> {
  return removeAfterTest((await copyOfDemoHall()).dataFolder);
}

/** One line for the person at the machine, in both languages, naming what it is about; and an exit code that a script sees. */
function expectOneClearLine(end: ProcessEnd, about: string): void {
  expect({ code: end.code, signal: end.signal }).toEqual({ code: 1, signal: null });
  const lines = end.stderr.trimEnd().split('\n');
  expect(lines, end.stderr).toHaveLength(1);
  expect(lines[0], 'Chinese').toMatch(/\p{Script=Han}/u);
  expect(lines[0], 'English').toMatch(/[a-z]+ [a-z]+ [a-z]+/);
  expect(lines[0]).toContain(about);
  expect(end.stdout).not.toContain('Yichuang is ready');
}

test('a port that another program holds; the same data then opens at another port', async () => {
  const hall = await startTestHallProcess();
  onTestFinished(() => hall.stop());
  const folder = await demoFolder();
  expectOneClearLine(await failingHallProcess(folder, { port: hall.port }), String(hall.port));
  const again = await startTestHallProcess({ dataFolder: folder });
  onTestFinished(() => again.stop());
  expect(again.port).not.toBe(hall.port);
});

// DEFECT, reported: main.ts prints the message of a JournalError, which is its English text only.
test('a second server on the same data', async () => {
  const hall = await startTestHallProcess();
  onTestFinished(() => hall.stop());
  expectOneClearLine(await failingHallProcess(hall.dataFolder), hall.dataFolder);
});

test.each(['no-port', '70000'])('a HALL_PORT of "%s"', async (port) => {
  const folder = removeAfterTest(emptyDataFolder());
  expectOneClearLine(await failingHallProcess(folder, { environment: { HALL_PORT: port } }), 'HALL_PORT');
});

// DEFECT, reported: it counts as 0, so the hall opens at a port that nobody chose.
test('an empty HALL_PORT', async () => {
  const folder = await demoFolder();
  expectOneClearLine(await failingHallProcess(folder, { environment: { HALL_PORT: '' } }), 'HALL_PORT');
});

test('a data folder that is a file, and one under a file', async () => {
  const file = join(removeAfterTest(emptyDataFolder()), 'file');
  writeFileSync(file, '');
  expectOneClearLine(await failingHallProcess(file), file);
  expectOneClearLine(await failingHallProcess(join(file, 'data')), join(file, 'data'));
});

test('a data folder that the system does not let anybody make', async () => {
  expectOneClearLine(await failingHallProcess('/sys/yichuang'), '/sys/yichuang');
});

// DEFECT, reported: main.ts prints the message of a JournalError, which is its English text only.
test('a folder where the journal should be', async () => {
  const folder = await demoFolder();
  rmSync(join(folder, 'journal.db'));
  mkdirSync(join(folder, 'journal.db'));
  expectOneClearLine(await failingHallProcess(folder), 'journal.db');
});

// DEFECT, reported: main.ts prints the message of a JournalError, which is its English text only.
test('a journal that is not one', async () => {
  const folder = await demoFolder();
  writeFileSync(join(folder, 'journal.db'), 'not a journal at all\n'.repeat(500));
  expectOneClearLine(await failingHallProcess(folder), 'journal.db');
});

// DEFECT, reported: main.ts prints the message of a JournalError, which is its English text only.
test('a journal whose pages were overwritten', async () => {
  const folder = await demoFolder();
  const path = join(folder, 'journal.db');
  const file = openSync(path, 'r+');
  const garbage = Buffer.alloc(statSync(path).size - 4096, 0xa5);
  writeSync(file, garbage, 0, garbage.length, 4096);
  closeSync(file);
  expectOneClearLine(await failingHallProcess(folder), 'journal.db');
});

// DEFECT, reported: main.ts prints the message of a JournalError, which is its English text only.
test('a journal that was cut short', async () => {
  const folder = await demoFolder();
  truncateSync(join(folder, 'journal.db'), 20_000);
  expectOneClearLine(await failingHallProcess(folder), 'journal.db');
});

test('a vault that is not one', async () => {
  const folder = await demoFolder();
  writeFileSync(join(folder, 'vault', 'vault.db'), 'not a vault at all\n'.repeat(500));
  expectOneClearLine(await failingHallProcess(folder), 'vault.db');
});

test('a vault without its master key, with a damaged one, and with another one', async () => {
  const folder = await demoFolder();
  const key = join(folder, 'keys', 'master.key');
  rmSync(key);
  expectOneClearLine(await failingHallProcess(folder), key);
  writeFileSync(key, Buffer.alloc(7));
  expectOneClearLine(await failingHallProcess(folder), key);
  writeFileSync(key, Buffer.alloc(32, 1));
  expectOneClearLine(await failingHallProcess(folder), key);
});
