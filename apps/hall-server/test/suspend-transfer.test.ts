import { ask, connectDevice, connectStaff, followView, give, type TestHall, virtualClerk } from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';
const OTHER_ITEM = 'GA-HJ-002';
const MINUTE = 60_000;

async function twoDesks(hall: TestHall) {
  const kiosk = await connectDevice(hall, 'kiosk');
  const one = await virtualClerk(hall, 'clerk01', 'w01');
  const two = await virtualClerk(hall, 'clerk02', 'w02');
  const deskOne = followView(one.connection, { kind: 'clerk', windowId: 'w01' });
  const deskTwo = followView(two.connection, { kind: 'clerk', windowId: 'w02' });
  const issue = (itemCode = ITEM) => give(kiosk.connection, 'issueTicket', { itemCodes: [itemCode] });
  return { kiosk, one, two, deskOne, deskTwo, issue };
}

test('Q-105, Q-107, Q-108 whoever leaves to fetch a paper goes on at any window, called there, with the time away counted to nobody', async () => {
  const hall = await startHall();
  const { one, two, deskTwo, issue } = await twoDesks(hall);
  const { ticketId } = await issue();
  await one.callNext();
  await one.start(ticketId);
  hall.clock.advance(3 * MINUTE);
  await give(one.connection, 'suspendTicket', { windowId: 'w01', ticketId, suspensionKind: 'withoutFile' });
  const listed = await deskTwo.until((view) => view.suspended.length === 1);
  expect(listed.suspended[0]).toMatchObject({
    ticketId,
    kind: 'withoutFile',
    windowLabel: '1',
    mine: false,
    code: null,
  });
  hall.clock.advance(20 * MINUTE);
  await give(two.connection, 'resumeTicket', { windowId: 'w02', ticketId, present: false });
  const called = await deskTwo.until((view) => view.ticket !== null);
  expect(called.ticket).toMatchObject({ state: 'called', suspendedMs: 20 * MINUTE, callReason: { rule: 'resumed' } });
  await two.start(ticketId);
  hall.clock.advance(2 * MINUTE);
  await two.finish(ticketId);
  const { figures } = await deskTwo.until((view) => view.figures.served === 1);
  expect(figures.meanServiceMs).toBeLessThan(6 * MINUTE);
});

test('Q-106 a file that the window keeps brings its holder back to that window only', async () => {
  const hall = await startHall();
  const { one, two, issue } = await twoDesks(hall);
  const { ticketId } = await issue();
  await one.callNext();
  await one.start(ticketId);
  await give(one.connection, 'suspendTicket', { windowId: 'w01', ticketId, suspensionKind: 'withFile' });
  const elsewhere = give(two.connection, 'resumeTicket', { windowId: 'w02', ticketId, present: true });
  await expect(elsewhere).rejects.toThrow('resumeElsewhere');
  await give(one.connection, 'resumeTicket', { windowId: 'w01', ticketId, present: true });
  await one.finish(ticketId);
});

test('Q-105 while one waits for another step the window serves the next', async () => {
  const hall = await startHall();
  const { one, deskOne, issue } = await twoDesks(hall);
  const first = await issue();
  const second = await issue();
  await one.callNext();
  await one.start(first.ticketId);
  await give(one.connection, 'suspendTicket', { windowId: 'w01', ticketId: first.ticketId, suspensionKind: 'waiting' });
  expect(await one.serveNext()).toMatchObject({ ticketId: second.ticketId });
  const { suspended } = await deskOne.until((view) => view.suspended.length === 1 && view.ticket === null);
  expect(suspended[0]).toMatchObject({ ticketId: first.ticketId, mine: true });
  await give(one.connection, 'resumeTicket', { windowId: 'w01', ticketId: first.ticketId, present: true });
  await one.finish(first.ticketId);
});

test('Q-110, Q-111, Q-114 a transfer with a note stays the sender’s until it is accepted, and comes back when that was wished', async () => {
  const hall = await startHall();
  const { one, two, deskOne, deskTwo, issue } = await twoDesks(hall);
  const { ticketId, number } = await issue();
  await issue();
  await one.callNext();
  await one.start(ticketId);
  const note = '请核对复印件，王先生在等';
  await give(one.connection, 'transferTicket', {
    windowId: 'w01',
    ticketId,
    target: { kind: 'window', windowId: 'w02' },
    reason: 'needsSpecialist',
    note,
    returnToSender: true,
  });
  const sent = await deskOne.until((view) => view.sent.length === 1);
  expect(sent.sent[0]).toMatchObject({ number, targetKind: 'window', target: '2' });
  const third = ask(two.connection, 'transferNote', { windowId: 'w02', ticketId });
  await expect(third).rejects.toThrow('notAllowed');
  expect(await two.callNext()).toEqual({ ticketId, number });
  const held = await deskTwo.until((view) => view.ticket !== null);
  expect(held.ticket?.transfer).toMatchObject({ fromWindowLabel: '1', hasNote: true, returnToSender: true });
  for (const [desk, windowId] of [
    [two, 'w02'],
    [one, 'w01'],
  ] as const)
    expect(await ask(desk.connection, 'transferNote', { windowId, ticketId })).toEqual({ note });
  await two.start(ticketId);
  await deskOne.until((view) => view.sent.length === 0);
  await two.finish(ticketId);
  expect(await one.callNext()).toEqual({ ticketId, number });
  await one.start(ticketId);
  await one.finish(ticketId);
  expect(JSON.stringify([deskOne.views, deskTwo.views])).not.toContain('王先生');
  const manager = await connectStaff(hall, 'manager');
  await give(manager.connection, 'closeDay', {});
  const gone = ask(one.connection, 'transferNote', { windowId: 'w01', ticketId });
  await expect(gone).rejects.toThrow();
});

test('Q-112 the sender takes a ticket back that nobody has accepted', async () => {
  const hall = await startHall();
  const { one, two, issue } = await twoDesks(hall);
  const { ticketId } = await issue();
  await one.callNext();
  const target = { kind: 'window', windowId: 'w02' } as const;
  await give(one.connection, 'transferTicket', { windowId: 'w01', ticketId, target, reason: 'workload' });
  await expect(give(two.connection, 'takeBackTransfer', { windowId: 'w02', ticketId })).rejects.toThrow(
    'transferNotYours',
  );
  await give(one.connection, 'takeBackTransfer', { windowId: 'w01', ticketId });
  expect(await two.callNext()).toBeUndefined();
  expect(await one.callNext()).toMatchObject({ ticketId });
});

test('Q-115 several items on one ticket go on at the same window, and on at another one with the same number', async () => {
  const hall = await startHall();
  const { kiosk, one } = await twoDesks(hall);
  const desk = followView(one.connection, { kind: 'clerk', windowId: 'w01' });
  const social = (await ask(one.connection, 'staffNames', {})).staff.length;
  expect(social).toBeGreaterThan(10);
  const { queue } = hall.server.loop.committed;
  const itemOfFund =
    Object.entries(queue?.settings.itemQueues ?? {}).find(([, queueId]) => queueId === 'fund')?.[0] ?? '';
  const wish = { itemCodes: [ITEM, OTHER_ITEM, itemOfFund], itemOrder: 'set' } as const;
  const ticket = await give(kiosk.connection, 'issueTicket', { ...wish, itemCodes: [...wish.itemCodes] });
  expect(ticket).toMatchObject({ itemCode: ITEM, itemCodes: wish.itemCodes, queueId: 'police' });
  const twice = give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM, ITEM] });
  await expect(twice).rejects.toThrow('itemGivenTwice');
  await one.callNext();
  await one.start(ticket.ticketId);
  await one.finish(ticket.ticketId);
  const goesOn = await desk.until((view) => view.ticket?.itemCode === OTHER_ITEM);
  expect(goesOn.ticket).toMatchObject({ number: ticket.number, state: 'serving' });
  await one.finish(ticket.ticketId);
  await desk.until((view) => view.ticket === null);
  const fund = await virtualClerk(hall, 'clerk11', 'w11');
  expect(await fund.serveNext()).toMatchObject({ number: ticket.number });
  const found = await ask(kiosk.connection, 'findTickets', { number: ticket.number.toLowerCase() });
  expect(found.tickets).toMatchObject([{ state: 'served', itemCodes: wish.itemCodes, phoneUrl: null }]);
});
