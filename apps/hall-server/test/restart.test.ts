import { join } from 'node:path';
import { newCommandId } from '@yichuang/hall-client';
import { openReader, verifyChain } from '@yichuang/journal';
import {
  connectDevice,
  connectStaff,
  followView,
  get,
  give,
  postCommand,
  startTestHallProcess,
  virtualCitizen,
  virtualClerk,
  waitForStatus,
} from '@yichuang/testkit';
import { expect, onTestFinished, test } from 'vitest';
import { startHall, startHallProcess } from './start-hall.ts';

const ITEM = 'GA-HJ-001';

function eventsOf(dataFolder: string) {
  const reader = openReader(join(dataFolder, 'journal.db'));
  try {
    return [...reader.iterate()];
  } finally {
    reader.close();
  }
}

test('after a restart every screen is right again by itself, tokens still hold, and work goes on', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const manager = await connectStaff(hall, 'manager');
  const first = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const second = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const phone = await second.openPhone();
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  await clerk.callNext();
  const screens = {
    kiosk: followView(kiosk.connection, { kind: 'kiosk' }),
    board: followView(board.connection, { kind: 'board', zoneId: 'A' }),
    desk: followView(clerk.connection, { kind: 'clerk', windowId: 'w01' }),
    phone: followView(phone.connection, { kind: 'phone', ticketId: second.ticket.ticketId }),
    manager: followView(manager.connection, { kind: 'manager' }),
  };
  const before = await Promise.all([
    screens.kiosk.until(),
    screens.board.until(({ current }) => current?.number === 'P001'),
    screens.desk.until(({ ticket }) => ticket?.state === 'called'),
    screens.phone.until(({ ahead }) => ahead === 0),
    screens.manager.until(({ counts }) => counts.atWindow === 1),
  ]);
  const seen = Object.values(screens).map(({ views }) => views.length);

  const lost = [kiosk, board, manager, phone, clerk].map(({ connection }) => waitForStatus(connection, 'offline'));
  await hall.restart();
  await Promise.all(lost);

  const again = Object.values(screens).map(({ views }, index) => ({ views, count: (seen[index] ?? 0) + 1 }));
  await Promise.all([
    screens.kiosk.until(() => screens.kiosk.views.length >= (again[0]?.count ?? 0)),
    screens.board.until(() => screens.board.views.length >= (again[1]?.count ?? 0)),
    screens.desk.until(() => screens.desk.views.length >= (again[2]?.count ?? 0)),
    screens.phone.until(() => screens.phone.views.length >= (again[3]?.count ?? 0)),
    screens.manager.until(() => screens.manager.views.length >= (again[4]?.count ?? 0)),
  ]);
  expect(again.map(({ views }) => views.at(-1))).toEqual(before);

  expect((await get(hall, '/api/views/manager', manager.session.token)).status).toBe(200);
  await clerk.start(first.ticket.ticketId);
  hall.clock.advance(90_000);
  await clerk.finish(first.ticket.ticketId);
  expect((await clerk.callNext())?.number).toBe('P002');
  expect((await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] })).ticket.number).toBe('P003');
  expect(hall.faults).toEqual([]);
});

test('the same command id before and after a restart gets the same answer and stands once in the log', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const issue = { commandId: newCommandId(), itemCodes: [ITEM] };
  const next = { commandId: newCommandId(), windowId: 'w01' };
  const issued = await postCommand(hall, kiosk.session.token, 'issueTicket', issue);
  const called = await postCommand(hall, clerk.session.token, 'callNext', next);
  expect([issued.status, called.status]).toEqual([200, 200]);

  await hall.restart();
  hall.clock.advance(1000);
  expect((await postCommand(hall, kiosk.session.token, 'issueTicket', issue)).body).toEqual(issued.body);
  expect((await postCommand(hall, clerk.session.token, 'callNext', next)).body).toEqual(called.body);
  const kinds = eventsOf(hall.dataFolder).map(({ body }) => body.kind);
  expect(kinds.filter((kind) => kind === 'TicketIssued')).toHaveLength(1);
  expect(kinds.filter((kind) => kind === 'TicketCalled')).toHaveLength(1);
});

test('a command that was on its way when the server stopped is answered after the restart, once', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  await waitForStatus(kiosk.connection, 'online');
  const asked = Array.from({ length: 20 }, () => give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] }));
  await hall.restart();
  const numbers = (await Promise.all(asked)).map(({ number }) => number).sort();
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, index) => `P${String(index + 1).padStart(3, '0')}`));
  const issued = eventsOf(hall.dataFolder).filter(({ body }) => body.kind === 'TicketIssued');
  expect(issued).toHaveLength(20);
});

test('Ctrl-C stops the server cleanly with exit code 0, also while screens are connected, and no data is lost', async () => {
  const hall = await startHallProcess();
  const kiosk = await connectDevice(hall, 'kiosk');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const desk = followView(clerk.connection, { kind: 'clerk', windowId: 'w01' });
  await desk.until();
  const { ticket } = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const end = await hall.end('SIGINT');
  expect({ code: end.code, signal: end.signal, stderr: end.stderr }).toEqual({ code: 0, signal: null, stderr: '' });
  expect(end.stdout).toContain('一窗已停止 · Yichuang has stopped');
  expect(await verifyChain(join(hall.dataFolder, 'journal.db'))).toMatchObject({ ok: true });

  const again = await startTestHallProcess({ dataFolder: hall.dataFolder, port: hall.port });
  onTestFinished(() => again.stop());
  await waitForStatus(clerk.connection, 'online');
  expect((await clerk.callNext())?.ticketId).toBe(ticket.ticketId);
});

test('a killed server has lost nothing that it acknowledged', async () => {
  const hall = await startHallProcess();
  const kiosk = await connectDevice(hall, 'kiosk');
  const acknowledged: string[] = [];
  const enough = new Promise<void>((resolve) => {
    function issue(): void {
      void kiosk.connection.command('issueTicket', { itemCodes: [ITEM] }).then((result) => {
        if (result.ok) acknowledged.push(result.output.number);
        if (acknowledged.length >= 40) resolve();
        else issue();
      });
    }
    for (let line = 0; line < 8; line += 1) issue();
  });
  await enough;
  await hall.end('SIGKILL');
  const kept = eventsOf(hall.dataFolder).flatMap(({ body }) =>
    body.kind === 'TicketIssued' ? [(body as unknown as { number: string }).number] : [],
  );
  expect(new Set(kept).size).toBe(kept.length);
  expect(acknowledged.filter((number) => !kept.includes(number))).toEqual([]);
  expect(new Set(acknowledged).size).toBe(acknowledged.length);
});
