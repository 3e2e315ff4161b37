import { connectDevice, connectStaff, followView, give, virtualClerk } from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';

test('a burst of commands becomes few views, the last of them right', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const floor = followView(manager.connection, { kind: 'manager' });
  const lines = followView(kiosk.connection, { kind: 'kiosk' });
  await Promise.all([floor.until(), lines.until()]);
  const commands = 400;
  await Promise.all(
    Array.from({ length: commands }, () => give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] })),
  );
  await floor.until(({ counts }) => counts.waiting === commands);
  await lines.until(({ queues }) => queues.some(({ waiting }) => waiting === commands));
  expect(floor.views.length).toBeLessThan(commands / 4);
  expect(lines.views.length).toBeLessThan(commands / 4);
  const counts = floor.views.map(({ counts: { waiting } }) => waiting);
  expect(counts).toEqual([...counts].sort((a, b) => a - b));
});

test('announcements are not held back: each call of a burst arrives once, in order, though views are fewer', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const calls = 60;
  await Promise.all(Array.from({ length: calls }, () => give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] })));
  const seen = followView(board.connection, { kind: 'board', zoneId: 'A' });
  await seen.until(({ queues }) => queues.some(({ waiting }) => waiting === calls));
  const heard: string[] = [];
  board.connection.onAnnouncement(({ number }) => heard.push(number));
  for (let call = 0; call < calls; call += 1) {
    const called = await clerk.callNext();
    await give(clerk.connection, 'markNoShow', { windowId: 'w01', ticketId: called?.ticketId ?? '' });
  }
  await seen.until(({ queues }) => queues.every(({ waiting }) => waiting === 0));
  expect(heard).toEqual(Array.from({ length: calls }, (_, index) => `P${String(index + 1).padStart(3, '0')}`));
  expect(seen.views.length).toBeLessThan(calls * 2);
});

test('the voice of a zone is one screen; when it leaves, another one takes over', async () => {
  const hall = await startHall();
  const boards = [
    await connectDevice(hall, 'board', { zoneId: 'A' }),
    await connectDevice(hall, 'board', { zoneId: 'A' }),
  ];
  const told: boolean[][] = [[], []];
  const becameOwner = boards.map(
    ({ connection }, index) =>
      new Promise<void>((resolve) => {
        connection.onVoice((owner) => {
          told[index]?.push(owner);
          if (owner) resolve();
        });
      }),
  );
  const listening = { kind: 'board', zoneId: 'A' } as const;
  for (const { connection } of boards)
    await new Promise<void>((resolve) => {
      connection.subscribe(listening, () => resolve(), { canSpeak: true });
    });
  await becameOwner[0];
  boards[0]?.connection.close();
  await becameOwner[1];
  expect(told).toEqual([[true], [false, true]]);
});

test('a line that listens twice to an audience goes on hearing it when one listener leaves', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const stays = followView(kiosk.connection, { kind: 'kiosk' });
  await stays.until();
  const leave = await new Promise<() => void>((resolve) => {
    const stop = kiosk.connection.subscribe({ kind: 'kiosk' }, () => queueMicrotask(() => resolve(stop)));
  });
  leave();
  await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  await stays.until(({ queues }) => queues.some(({ waiting }) => waiting === 1));
});
