import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CommandKind } from '@yichuang/contract';
import { newCommandId } from '@yichuang/hall-client';
import { workersOfCheckout } from '@yichuang/hall-server';
import { openReader, verifyChain } from '@yichuang/journal';
import {
  connectDevice,
  connectStaff,
  followView,
  postCommand,
  type RestAnswer,
  virtualClerk,
  waitForAnnouncement,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import type { WriterDeath } from './dying-writer.ts';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';

/** The first writer dies as told; those that follow are sound. */
function workersThatDie(death: WriterDeath) {
  const sound = workersOfCheckout();
  let opened = 0;
  return {
    ...sound,
    writer: () => {
      opened += 1;
      return opened === 1
        ? new Worker(new URL('./dying-writer.ts', import.meta.url), { workerData: death })
        : sound.writer();
    },
  };
}

function issuedIn(dataFolder: string): Map<string, string[]> {
  const reader = openReader(join(dataFolder, 'journal.db'));
  try {
    const byCommand = new Map<string, string[]>();
    for (const { commandId, body } of reader.iterate())
      if (body.kind === 'TicketIssued')
        byCommand.set(commandId, [...(byCommand.get(commandId) ?? []), (body as unknown as { number: string }).number]);
    return byCommand;
  } finally {
    reader.close();
  }
}

// The first two events pair the kiosk and the board; from the third on tickets are issued.
test.each<WriterDeath>([
  { event: 3, moment: 'beforeCommit' },
  { event: 3, moment: 'afterCommit' },
  { event: 20, moment: 'beforeCommit' },
  { event: 20, moment: 'afterCommit' },
])(
  'the writer dies at event $event, $moment: nothing acknowledged is lost or doubled, and retries tell the truth',
  async (death) => {
    const hall = await startHall({ workers: workersThatDie(death) });
    const kiosk = await connectDevice(hall, 'kiosk');
    const board = await connectDevice(hall, 'board', { zoneId: 'A' });
    const seen = followView(board.connection, { kind: 'board', zoneId: 'A' });
    await seen.until();
    const { token, deviceId } = kiosk.session;
    const inputs = Array.from({ length: 60 }, () => ({ commandId: newCommandId(), itemCodes: [ITEM] }));
    const first = await Promise.all(inputs.map((input) => postCommand(hall, token, 'issueTicket', input)));
    expect(hall.faults).toContain('commitFailed');
    for (const { status, body } of first)
      if (status !== 200) expect(body).toMatchObject({ status: 503, code: 'unavailable' });

    const afterDeath = issuedIn(hall.dataFolder);
    for (const [index, { status, body }] of first.entries()) {
      const inLog = afterDeath.get(`${deviceId}.${inputs[index]?.commandId}`);
      expect(inLog, `command ${index}`).toEqual(status === 200 ? [body.number] : undefined);
    }

    const second = await retryAll(inputs, (input) => postCommand(hall, token, 'issueTicket', input));
    for (const [index, { body }] of first.entries())
      if (first[index]?.status === 200) expect(second[index]?.body).toEqual(body);
    const numbers = second.map(({ body }) => body.number as string).sort();
    expect(numbers).toEqual(Array.from({ length: 60 }, (_, index) => `P${String(index + 1).padStart(3, '0')}`));
    expect([...issuedIn(hall.dataFolder).values()].flat().sort()).toEqual(numbers);
    await seen.until(({ queues }) => queues.find(({ queueId }) => queueId === 'police')?.waiting === 60);
    expect(await verifyChain(join(hall.dataFolder, 'journal.db'))).toMatchObject({ ok: true });
  },
);

/** Gives each command again, under its id, until the hall is there for it. */
async function retryAll<T>(inputs: readonly T[], give: (input: T) => Promise<RestAnswer>): Promise<RestAnswer[]> {
  const answers: RestAnswer[] = [];
  for (const input of inputs) {
    let answer = await give(input);
    while (answer.body.code === 'unavailable') answer = await give(input);
    answers.push(answer);
  }
  return answers;
}

test('a call whose commit was lost is no call: it is announced once, when it is made again', async () => {
  // Events: two pairings, a ticket, an open window, the call.
  const hall = await startHall({ workers: workersThatDie({ event: 5, moment: 'beforeCommit' }) });
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const heard: string[] = [];
  board.connection.onAnnouncement(({ announcementId }) => heard.push(announcementId));
  const seen = followView(board.connection, { kind: 'board', zoneId: 'A' });
  await seen.until();
  await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: [ITEM] });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const { token } = clerk.session;
  const input = { commandId: newCommandId(), windowId: 'w01' };
  expect((await postCommand(hall, token, 'callNext' satisfies CommandKind, input)).body).toMatchObject({
    code: 'unavailable',
  });
  const [answer] = await retryAll([input], (again) => postCommand(hall, token, 'callNext', again));
  expect(answer?.body).toMatchObject({ number: 'P001' });
  const { current } = await seen.until((view) => view.current?.number === 'P001');
  expect(new Set(heard)).toEqual(new Set([current?.announcementId]));
  expect(heard).toHaveLength(1);
});

test('a call that reached the disk unreported is announced like any other', async () => {
  const hall = await startHall({ workers: workersThatDie({ event: 5, moment: 'afterCommit' }) });
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const seen = followView(board.connection, { kind: 'board', zoneId: 'A' });
  await seen.until();
  const heard = waitForAnnouncement(board.connection);
  await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: [ITEM] });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  expect(await clerk.callNext()).toMatchObject({ number: 'P001' });
  expect(hall.faults).toContain('commitFailed');
  expect(await heard).toMatchObject({ kind: 'call', number: 'P001' });
});

test('a commit that reached the disk unreported is answered as done, and every screen shows it', async () => {
  const hall = await startHall({ workers: workersThatDie({ event: 2, moment: 'afterCommit' }) });
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const floor = followView(manager.connection, { kind: 'manager' });
  await floor.until(({ counts }) => counts.issued === 0);
  const answer = await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: [ITEM] });
  expect(answer.body).toMatchObject({ number: 'P001', existing: false });
  await floor.until(({ counts }) => counts.issued === 1);
  expect(hall.faults).toContain('commitFailed');
});

test('a server that is stopped while its writer dies still stops', async () => {
  const hall = await startHall({ workers: workersThatDie({ event: 2, moment: 'beforeCommit' }) });
  const at = hall.clock.now();
  const kiosk = await connectDevice(hall, 'kiosk');
  void hall.server.loop.ask({
    id: 'test.issue',
    at,
    actor: { kind: 'device', ref: kiosk.session.deviceId },
    body: {
      kind: 'issueTicket',
      itemCodes: [ITEM],
      itemOrder: 'set',
      priorityReason: null,
      personRef: null,
      channel: 'kiosk',
    },
  });
  await hall.server.loop.close();
  expect(hall.server.loop.available).toBe(false);
}, 10_000);
