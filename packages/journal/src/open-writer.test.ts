import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { BatchWriter } from './batch-writer.ts';
import { openReader } from './open-reader.ts';
import { openWriter } from './open-writer.ts';
import { freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';
import { verifyChain } from './verify-chain.ts';

function workerFactory(): Worker {
  return new Worker(new URL('./testing/ticket-writer-worker.ts', import.meta.url));
}

const code = (name: string) => expect.objectContaining({ code: name });

test('appends are answered in order after their commit, and close waits for them', async () => {
  const databasePath = freshJournalPath();
  const writer = await openWriter({ workerFactory, databasePath });
  expect(writer.openedAt.seq).toBe(0);
  const first = writer.append([issueTickets('c-1', 2)]);
  const second = writer.append([issueTickets('c-2')]);
  const closed = writer.close();
  expect(await first).toMatchObject({ firstSeq: 1, lastSeq: 2 });
  expect(await second).toMatchObject({ firstSeq: 3, lastSeq: 3 });
  await closed;
  await expect(writer.append([issueTickets('c-3')])).rejects.toEqual(code('journalClosed'));
  expect(verifyChain(databasePath)).toEqual({ ok: true, events: 3, lastHash: (await second).hash });
});

test('a conflict refuses what was decided upon it too, and no more', async () => {
  const databasePath = freshJournalPath();
  const writer = await openWriter({ workerFactory, databasePath });
  const conflicting = writer.append([issueTickets('c-1', 1, { expectedVersion: 5 })]);
  const decidedUponIt = writer.append([issueTickets('c-2', 1, { stream: 'case/1', expectedVersion: 0 })]);
  await expect(conflicting).rejects.toEqual(code('journalVersionConflict'));
  await expect(decidedUponIt).rejects.toEqual(code('journalVersionConflict'));
  expect(await writer.append([issueTickets('c-3', 1, { expectedVersion: 0 })])).toMatchObject({ lastSeq: 1 });
  await writer.close();
});

test('a failed write rejects all that is outstanding; a new writer opens at once', async () => {
  const databasePath = freshJournalPath();
  const writer = await openWriter({ workerFactory, databasePath });
  await writer.append([issueTickets('c-1')]);
  const failing = writer.append([issueTickets('c-1')]);
  const waiting = writer.append([issueTickets('c-2')]);
  await expect(failing).rejects.toEqual(code('journalWriteFailed'));
  await expect(waiting).rejects.toEqual(code('journalClosed'));
  await expect(writer.append([issueTickets('c-3')])).rejects.toEqual(code('journalClosed'));
  const again = await openWriter({ workerFactory, databasePath });
  expect(again.openedAt.seq).toBe(1);
  await again.close();
  await writer.close();
});

test('a worker that is killed under way leaves whole batches only', async () => {
  const databasePath = freshJournalPath();
  let worker: Worker | undefined;
  const writer = await openWriter({
    databasePath,
    workerFactory: () => {
      worker = workerFactory();
      return worker;
    },
  });
  const size = 200;
  const appends = Array.from({ length: 40 }, (_, n) => writer.append([issueTickets(`c-${n}`, size)]));
  const settling = Promise.allSettled(appends);
  await appends[0];
  void worker?.terminate();
  const settled = await settling;
  const acknowledged = settled.filter((outcome) => outcome.status === 'fulfilled').length;
  expect(acknowledged).toBeLessThan(40);
  for (const outcome of settled.slice(acknowledged))
    expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'journalWriteFailed' } });
  const again = await openWriter({ workerFactory, databasePath });
  expect(again.openedAt.seq % size).toBe(0);
  expect(again.openedAt.seq).toBeGreaterThanOrEqual(acknowledged * size);
  const reader = openReader(databasePath);
  expect(reader.selectRows('ticket')).toHaveLength(again.openedAt.seq);
  reader.close();
  await again.close();
  expect(verifyChain(databasePath)).toMatchObject({ ok: true, events: again.openedAt.seq });
});

test('a worker that does not start is a fault with its cause', async () => {
  const databasePath = freshJournalPath();
  const broken = () => new Worker('throw new Error("planted")', { eval: true });
  await expect(openWriter({ workerFactory: broken, databasePath })).rejects.toMatchObject({
    code: 'journalWriteFailed',
    cause: { message: 'planted' },
  });
});

test('a second writer is refused until the first closes', async () => {
  const databasePath = freshJournalPath();
  const writer = await openWriter({ workerFactory, databasePath });
  await expect(openWriter({ workerFactory, databasePath })).rejects.toEqual(code('journalInUse'));
  expect(() => new BatchWriter(databasePath, ticketReadModels)).toThrow(code('journalInUse'));
  await writer.append([issueTickets('c-1')]);
  await writer.close();
  new BatchWriter(databasePath, ticketReadModels).close();
});

test('a process that is killed keeps no lock and loses nothing that it acknowledged', async () => {
  const databasePath = freshJournalPath();
  const script = fileURLToPath(new URL('./testing/write-until-killed.ts', import.meta.url));
  const child = spawn(process.execPath, [script, databasePath], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  let acknowledged = 0;
  let refusedMeanwhile: unknown;
  for await (const line of createInterface(child.stdout)) {
    acknowledged = Number(line);
    if (acknowledged === 60) {
      try {
        new BatchWriter(databasePath, ticketReadModels);
      } catch (fault) {
        refusedMeanwhile = fault;
      }
      child.kill('SIGKILL');
    }
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(refusedMeanwhile).toEqual(code('journalInUse'));
  const writer = new BatchWriter(databasePath, ticketReadModels);
  expect(writer.openedAt.seq).toBeGreaterThanOrEqual(acknowledged);
  expect(writer.openedAt.seq % 3).toBe(0);
  writer.close();
  expect(verifyChain(databasePath)).toMatchObject({ ok: true, events: writer.openedAt.seq });
});
