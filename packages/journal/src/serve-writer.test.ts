import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { expect, onTestFinished, test } from 'vitest';
import { openReader } from './open-reader.ts';
import { serveWriter } from './serve-writer.ts';
import { freshJournalPath, issueTickets, ticketReadModels } from './testing/journal-fixtures.ts';
import type { WriterReply, WriterRequest } from './writer-messages.ts';

/** A writer on this thread: what is sent in one turn has all come in when it next looks. */
function openService() {
  const { port1, port2 } = new MessageChannel();
  onTestFinished(() => port1.close());
  serveWriter(port2 as MessagePort, ticketReadModels);
  const replies: WriterReply[] = [];
  let awaited = { count: 0, done: () => {} };
  port1.on('message', (reply: WriterReply) => {
    replies.push(reply);
    if (replies.length >= awaited.count) awaited.done();
  });
  async function give(requests: readonly WriterRequest[], count: number): Promise<WriterReply[]> {
    replies.length = 0;
    const answered = new Promise<void>((done) => {
      awaited = { count, done };
    });
    for (const request of requests) port1.postMessage(request);
    await answered;
    return [...replies];
  }
  return { databasePath: freshJournalPath(), give };
}

function append(id: number, groups: Extract<WriterRequest, { type: 'append' }>['groups']): WriterRequest {
  return { type: 'append', id, epoch: 0, groups };
}

test('requests that wait together become one commit, and each gets its own place in the log', async () => {
  const { databasePath, give } = openService();
  await give([{ type: 'open', databasePath }], 1);
  const [reply] = await give(
    [append(1, [issueTickets('c-1', 2)]), append(2, []), append(3, [issueTickets('c-2'), issueTickets('c-3')])],
    1,
  );
  expect(reply).toMatchObject({ type: 'appended', ids: [1, 2, 3] });
  const reader = openReader(databasePath);
  const hashOf = (seq: number) => reader.storedFrom(seq, 1)[0]?.hash;
  expect(reply?.type === 'appended' && reply.results).toEqual([
    { firstSeq: 1, lastSeq: 2, hash: hashOf(2) },
    { firstSeq: 3, lastSeq: 2, hash: hashOf(2) },
    { firstSeq: 3, lastSeq: 4, hash: hashOf(4) },
  ]);
  reader.close();
  await give([{ type: 'close' }], 1);
});

test('a conflict among requests that wait together spares those before it and takes those behind it', async () => {
  const { databasePath, give } = openService();
  await give([{ type: 'open', databasePath }], 1);
  const requests = [
    append(1, [issueTickets('c-1', 1, { expectedVersion: 0 })]),
    append(2, [issueTickets('c-2', 1, { expectedVersion: 7 })]),
    append(3, [issueTickets('c-3', 1, { stream: 'case/1' })]),
  ];
  const replies = await give(requests, 3);
  expect(replies).toMatchObject([
    { type: 'appended', ids: [1], results: [{ lastSeq: 1 }] },
    { type: 'refused', id: 2, fault: { code: 'journalVersionConflict' } },
    { type: 'refused', id: 3, fault: { code: 'journalVersionConflict' } },
  ]);
  await give([{ type: 'close' }], 1);
});

test('a close that comes right behind a request waits for it', async () => {
  const { databasePath, give } = openService();
  await give([{ type: 'open', databasePath }], 1);
  const replies = await give([append(1, [issueTickets('c-1')]), { type: 'close' }], 2);
  expect(replies.map(({ type }) => type)).toEqual(['appended', 'closed']);
});

test('one commit joins a bounded number of events', async () => {
  const { databasePath, give } = openService();
  await give([{ type: 'open', databasePath }], 1);
  const requests = [1, 2, 3, 4].map((id) => append(id, [issueTickets(`c-${id}`, 300)]));
  const replies = await give(requests, 2);
  expect(replies).toMatchObject([{ ids: [1, 2] }, { ids: [3, 4] }]);
  await give([{ type: 'close' }], 1);
});
