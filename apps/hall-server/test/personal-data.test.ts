import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { newCommandId } from '@yichuang/hall-client';
import {
  ask,
  connectDevice,
  connectStaff,
  connectVisitor,
  followView,
  get,
  give,
  type HallAddress,
  inventedCitizenIdNumber,
  post,
  postCommand,
  type TestHallProcess,
  virtualClerk,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { openRawLine, openSessionLine } from './raw-line.ts';
import { openRecordingProxy, type RecordingProxy } from './recording-proxy.ts';
import { startHallProcess } from './start-hall.ts';

/** An invented person who appears in no other place. */
const NAME = '欧阳测试甲';
const CITIZEN_ID_NUMBER = inventedCitizenIdNumber(773, '19810417');
const WRONG_NUMBER = `${CITIZEN_ID_NUMBER.slice(0, 17)}${CITIZEN_ID_NUMBER.endsWith('0') ? '1' : '0'}`;
const BIRTH_DAY = '19810417';
const ITEM = 'GA-HJ-001';

/** How the planted data could stand in a file, a log or an answer. */
const TRACES: readonly Buffer[] = [NAME, CITIZEN_ID_NUMBER, WRONG_NUMBER, BIRTH_DAY, encodeURIComponent(NAME)]
  .flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(Buffer.from(text).toString('base64').replaceAll('=', '')),
  ])
  .concat(Buffer.from([...NAME].map((sign) => `\\u${sign.charCodeAt(0).toString(16)}`).join('')));

function expectNoTrace(bytes: Buffer, place: string): void {
  expect(bytes.length, `${place} was looked at`).toBeGreaterThan(0);
  for (const trace of TRACES) {
    const at = bytes.indexOf(trace);
    expect(at < 0 ? '' : bytes.subarray(Math.max(0, at - 120), at + 120).toString(), place).toBe('');
  }
}

function expectNoTraceInFiles(folder: string): void {
  const files = readdirSync(folder, { encoding: 'utf8', recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size > 0);
  expect(files.some((path) => path.endsWith('vault.db'))).toBe(true);
  expect(files.some((path) => path.endsWith('journal.db'))).toBe(true);
  for (const path of files) {
    expectNoTrace(readFileSync(path), path);
    expect(path).not.toContain(NAME);
  }
}

/** A hall whose every answer is kept. */
async function recordedHall(): Promise<{ hall: HallAddress; server: TestHallProcess; proxy: RecordingProxy }> {
  const server = await startHallProcess();
  const proxy = await openRecordingProxy(server.port);
  server.onStop(() => proxy.close());
  return { hall: { ...server, url: proxy.url }, server, proxy };
}

async function expectNoTraceAnywhere(server: TestHallProcess, proxy: RecordingProxy): Promise<void> {
  expectNoTraceInFiles(server.dataFolder);
  const end = await server.end('SIGINT');
  expectNoTrace(Buffer.from(end.stdout + end.stderr), 'what the process wrote');
  expectNoTrace(proxy.recorded(), 'what the hall sent');
  expectNoTraceInFiles(server.dataFolder);
}

test('a person who takes a ticket with an ID card leaves no trace outside the vault, and in it none in the clear', async () => {
  const { hall, server, proxy } = await recordedHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const manager = await connectStaff(hall, 'manager');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const line = await openSessionLine(hall, kiosk.session);
  const screens = [
    followView(board.connection, { kind: 'board', zoneId: 'A' }),
    followView(manager.connection, { kind: 'manager' }),
    followView(clerk.connection, { kind: 'clerk', windowId: 'w01' }),
  ];
  await Promise.all(screens.map((screen) => screen.until()));

  const { token } = kiosk.session;
  const wish = { itemCodes: [ITEM], citizenIdNumber: CITIZEN_ID_NUMBER };
  const ticket = await postCommand(hall, token, 'issueTicket', wish);
  expect(ticket.body).toMatchObject({ existing: false });
  const again = await line.ask('command', 'issueTicket', { commandId: newCommandId(), ...wish });
  expect(again.output).toMatchObject({ existing: true, ticketId: ticket.body.ticketId });
  const wrong = await postCommand(hall, token, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber: WRONG_NUMBER });
  expect(wrong.body.code).toBe('badCitizenIdNumber');
  const found = await ask(kiosk.connection, 'findTickets', { citizenIdNumber: CITIZEN_ID_NUMBER });
  expect(found.tickets).toHaveLength(1);
  const visitor = await connectVisitor(hall);
  const { days } = await ask(visitor.connection, 'appointmentSlots', { itemCode: ITEM });
  const booking = { itemCode: ITEM, slotAt: days.at(-1)?.slots[0]?.slotAt ?? 0, citizenIdNumber: CITIZEN_ID_NUMBER };
  const { code } = await give(visitor.connection, 'bookAppointment', booking);
  await ask(visitor.connection, 'findAppointments', { code, citizenIdNumber: CITIZEN_ID_NUMBER });
  const { ticketId } = (await clerk.callNext()) ?? { ticketId: '' };
  const target = { kind: 'window', windowId: 'w02' } as const;
  const transfer = {
    windowId: 'w01',
    ticketId,
    target,
    reason: 'other',
    note: `${NAME}（${CITIZEN_ID_NUMBER}）在等`,
  } as const;
  await give(clerk.connection, 'transferTicket', transfer);
  await give(clerk.connection, 'takeBackTransfer', { windowId: 'w01', ticketId });
  await clerk.serveNext();
  await get(hall, '/api/views/manager', manager.session.token);
  await get(hall, '/api/catalogue');
  await expectNoTraceAnywhere(server, proxy);
});

test('personal data typed into wrong places is neither kept nor written nor sent back', async () => {
  const { hall, server, proxy } = await recordedHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const line = await openSessionLine(hall, manager.session);
  const { token } = manager.session;
  for (const planted of [NAME, CITIZEN_ID_NUMBER]) {
    await post(hall, '/api/sessions', { login: planted, password: planted });
    await post(hall, '/api/sessions', { login: 'manager', password: hall.password, name: planted });
    await post(hall, '/api/devices', { code: planted, role: 'kiosk', windowId: planted });
    await post(hall, '/api/devices', { code: hall.pairingCode, role: planted });
    await post(hall, '/api/phone-sessions', { token: planted.repeat(5) });
    await post(hall, '/api/sessions', `{"login": "${planted}`);
    await postCommand(hall, planted === NAME ? 'nobody' : planted, 'issueTicket', { itemCodes: [ITEM] });
    await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: [ITEM], name: planted });
    await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: [ITEM], citizenIdNumber: [planted] });
    await postCommand(hall, token, 'pauseWindow', { windowId: 'w01', reason: planted });
    await post(hall, '/api/queries/findTickets', { number: planted }, kiosk.session.token);
    await post(hall, '/api/queries/transferNote', { windowId: planted, ticketId: planted }, token);
    await post(hall, '/api/set-up', { code: planted });
    await line.ask('query', planted, {});
    await line.ask('query', 'findAppointments', { code: planted });
    const text = encodeURIComponent(planted);
    await get(hall, `/${text}`);
    await get(hall, `/kiosk?name=${text}`);
    await get(hall, `/api/views/kiosk?name=${text}`, token);
    await get(hall, `/api/views/clerk?windowId=${text}`, token);
    await get(hall, `/api/views/${text}`, token);
    await get(hall, `/assets/${text}`);
    await line.ask('subscribe', { audience: { kind: 'clerk', windowId: planted } });
    await line.ask('command', planted, {});
    await line.ask('command', 'issueTicket', planted);
    await openRawLine(hall, { protocolVersion: 1, token: planted }).catch(() => {});
  }
  await expectNoTraceAnywhere(server, proxy);
});

// DEFECT, reported: the hall's refusals hand an unknown code back in their details.
test('personal data typed in place of a code is not sent back', async () => {
  const { hall, server, proxy } = await recordedHall();
  const manager = await connectStaff(hall, 'manager');
  const kiosk = await connectDevice(hall, 'kiosk');
  for (const planted of [NAME, CITIZEN_ID_NUMBER]) {
    await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: [planted] });
    await postCommand(hall, kiosk.session.token, 'checkInAppointment', { code: planted.slice(0, 12) });
    await postCommand(hall, manager.session.token, 'withdrawNotice', { noticeId: planted });
    await postCommand(hall, manager.session.token, 'closeQueue', { queueId: planted, reason: 'full' });
    await postCommand(hall, manager.session.token, 'cancelTicket', { ticketId: planted });
    await postCommand(hall, manager.session.token, 'openWindow', { windowId: planted });
    await post(hall, '/api/devices', { code: hall.pairingCode, role: 'board', zoneId: planted });
  }
  await expectNoTraceAnywhere(server, proxy);
});
