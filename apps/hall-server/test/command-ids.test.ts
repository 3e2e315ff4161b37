import { join } from 'node:path';
import { newCommandId } from '@yichuang/hall-client';
import { openReader } from '@yichuang/journal';
import { connectDevice, give, postCommand, type TestHall, virtualCitizen, virtualClerk } from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { openSessionLine } from './raw-line.ts';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';

function countOf(hall: TestHall, kind: string): number {
  const reader = openReader(join(hall.dataFolder, 'journal.db'));
  try {
    return [...reader.iterate()].filter(({ body }) => body.kind === kind).length;
  } finally {
    reader.close();
  }
}

test('windows that press next at the same instant never get the same ticket, and the line is called in order', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const clerks = await Promise.all(
    ['01', '02', '03', '04'].map((place) => virtualClerk(hall, `clerk${place}`, `w${place}`)),
  );
  const rounds = 15;
  for (let ticket = 0; ticket < rounds * clerks.length; ticket += 1)
    await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const called: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const tickets = await Promise.all(clerks.map((clerk) => clerk.callNext()));
    const numbers = tickets.map((ticket) => ticket?.number ?? '');
    expect(new Set(numbers).size).toBe(clerks.length);
    called.push(...numbers.sort());
    await Promise.all(
      clerks.map((clerk, index) =>
        give(clerk.connection, 'markNoShow', { windowId: clerk.windowId, ticketId: tickets[index]?.ticketId ?? '' }),
      ),
    );
  }
  expect(called).toEqual(
    Array.from({ length: rounds * clerks.length }, (_, index) => `P${String(index + 1).padStart(3, '0')}`),
  );
  expect(await clerks[0]?.callNext()).toBeUndefined();
});

test('one command sent at once over both doors, many times, happens once and has one answer', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const line = await openSessionLine(hall, kiosk.session);
  for (let round = 1; round <= 10; round += 1) {
    const input = { commandId: newCommandId(), itemCodes: [ITEM] };
    const [first, ...others] = await Promise.all([
      line.ask('command', 'issueTicket', input).then((answer) => answer.output),
      postCommand(hall, kiosk.session.token, 'issueTicket', input).then((answer) => answer.body),
      line.ask('command', 'issueTicket', input).then((answer) => answer.output),
      postCommand(hall, kiosk.session.token, 'issueTicket', input).then((answer) => answer.body),
    ]);
    expect(first).toMatchObject({ ahead: round - 1, existing: false });
    for (const other of others) expect(other).toEqual(first);
    expect(countOf(hall, 'TicketIssued')).toBe(round);
  }
});

test('a retry of a command whose own effect ended the permission gets the first answer', async () => {
  const hall = await startHall();
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const input = { commandId: newCommandId(), windowId: 'w01' };
  const first = await postCommand(hall, clerk.session.token, 'closeWindow', input);
  expect(first.status).toBe(200);
  const again = await postCommand(hall, clerk.session.token, 'closeWindow', input);
  expect({ status: again.status, body: again.body }).toEqual({ status: 200, body: first.body });
  const fresh = await postCommand(hall, clerk.session.token, 'closeWindow', { windowId: 'w01' });
  expect(fresh.body).toMatchObject({ status: 403, code: 'notAllowed' });
  expect(countOf(hall, 'WindowClosed')).toBe(1);
});

test('a command id used again for another kind of command is refused, while its first use runs and after', async () => {
  const hall = await startHall();
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const input = { commandId: newCommandId(), windowId: 'w01' };
  const line = await openSessionLine(hall, clerk.session);
  const [paused, atOnce] = await Promise.all([
    line.ask('command', 'pauseWindow', { ...input, reason: 'break' }),
    line.ask('command', 'resumeWindow', input),
  ]);
  expect(paused).toMatchObject({ ok: true });
  expect(atOnce).toMatchObject({ ok: false, problem: { code: 'commandIdReused', status: 409 } });
  const later = await postCommand(hall, clerk.session.token, 'resumeWindow', input);
  expect(later.body).toMatchObject({ code: 'commandIdReused' });
  expect([countOf(hall, 'WindowPaused'), countOf(hall, 'WindowResumed')]).toEqual([1, 0]);
});

test('the same command id of another sender is another command', async () => {
  const hall = await startHall();
  const [one, two] = [await connectDevice(hall, 'kiosk'), await connectDevice(hall, 'kiosk')];
  const input = { commandId: newCommandId(), itemCodes: [ITEM] };
  const first = await postCommand(hall, one.session.token, 'issueTicket', input);
  const second = await postCommand(hall, two.session.token, 'issueTicket', input);
  expect([first.body.number, second.body.number]).toEqual(['P001', 'P002']);
  expect((await postCommand(hall, one.session.token, 'issueTicket', input)).body).toEqual(first.body);
});

test('a refusal is not remembered: the same id may succeed later', async () => {
  const hall = await startHall();
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const input = { commandId: newCommandId(), windowId: 'w01' };
  const refused = await postCommand(hall, clerk.session.token, 'callNext', input);
  expect(refused.body).toMatchObject({ code: 'nobodyWaiting' });
  const kiosk = await connectDevice(hall, 'kiosk');
  const { ticket } = await virtualCitizen(hall, kiosk, { itemCodes: [ITEM] });
  const accepted = await postCommand(hall, clerk.session.token, 'callNext', input);
  expect(accepted.body).toEqual({ ticketId: ticket.ticketId, number: ticket.number });
});

test('an issued ticket is answered for the same id even after it was called, as it was at first', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const input = { commandId: newCommandId(), itemCodes: [ITEM] };
  await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const first = await postCommand(hall, kiosk.session.token, 'issueTicket', input);
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  await clerk.serveNext();
  await clerk.serveNext();
  expect((await postCommand(hall, kiosk.session.token, 'issueTicket', input)).body).toEqual(first.body);
});
