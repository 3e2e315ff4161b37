import { expect, test } from 'vitest';
import { MINUTE, openHall, type QueueHarness, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import type { QueueCommand } from './commands.ts';
import { nextInOrder } from './dispatch.ts';
import type { Ticket, TransferTarget } from './ticket.ts';

type TransferCommand = Omit<Extract<QueueCommand, { kind: 'transferTicket' }>, 'at'>;

const TO_W3: TransferTarget = { kind: 'window', windowId: 'w3' };

/** A ticket of 'people' in service at w2 for two minutes; all windows but w4 are open. */
function hallWithService() {
  const hall = openHall({ clerkSkills: { expert: { business: 1 } } });
  staffWindows(hall, 'w1', 'w2', 'w3');
  const ticket = hall.issue('household');
  hall.at += MINUTE;
  hall.serve('w2');
  hall.at += 2 * MINUTE;
  return { hall, ticket };
}

function transferOf({ ticketId, windowId }: Ticket, target: TransferTarget, returnToSender = false): TransferCommand {
  const about = { windowId: windowId ?? '', ticketId, reason: 'needsSpecialist', noteRef: 'note-1' } as const;
  return { kind: 'transferTicket', ...about, target, returnToSender };
}

function directedKeys({ state }: QueueHarness): string[] {
  return [...state.directed.keys()];
}

test('Q-110 to a queue: it waits there with its seniority and class, and the time served so far is kept apart', () => {
  const { hall, ticket } = hallWithService();
  const { rankAt, rankTie, classId } = ticket;
  const younger = hall.issue('tax');
  hall.run(transferOf(ticket, { kind: 'queue', queueId: 'business' }));
  expect(ticket).toMatchObject({ state: 'waiting', queueId: 'business', rankAt, rankTie, classId, windowId: null });
  expect(ticket).toMatchObject({ directedTo: null, callCount: 0, startedAt: null, callReason: null });
  expect(ticket.services).toMatchObject([
    { windowId: 'w2', staffId: 'staff-w2', queueId: 'people', serviceMs: 2 * MINUTE, ending: 'transferred' },
  ]);
  expect(hall.state.queues.get('people')).toMatchObject({ servedCount: 0, servedMs: 0, waiting: 0 });
  expect(hall.state.windows.get('w2')).toMatchObject({ ticketId: null, idleSince: hall.at, servedCount: 0 });
  const order = nextInOrder(hall.state, 'w3', hall.at, 9).map((call) => call.ticket.number);
  expect(order).toEqual([ticket.number, younger.number]);
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-110 to a window or a clerk: nobody else calls it, wherever that clerk sits', () => {
  const { hall, ticket } = hallWithService();
  hall.run(transferOf(ticket, TO_W3));
  expect(ticket).toMatchObject({ state: 'waiting', queueId: 'people', directedTo: TO_W3 });
  expect(hall.state.queues.get('people')?.waiting).toBe(0);
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' }).code).toBe('nobodyWaiting');
  const choose = { kind: 'callTicket', ticketId: ticket.ticketId, reason: 'agreed' } as const;
  expect(hall.refusalOf({ ...choose, windowId: 'w1' }).code).toBe('ticketNotForWindow');
  expect(hall.serve('w3')).toBe(ticket);
  hall.run(transferOf(ticket, { kind: 'staff', staffId: 'expert' }));
  expect(directedKeys(hall)).toHaveLength(1);
  hall.run({ kind: 'takeOverWindow', windowId: 'w1', staffId: 'expert' });
  expect(hall.call('w1')).toBe(ticket);
  expect(directedKeys(hall)).toEqual([]);
});

test('Q-110 from called and arrived too; not from waiting', () => {
  const { hall } = hallWithService();
  const [first, second] = [hall.issue('household'), hall.issue('household')];
  hall.call('w1');
  hall.run(transferOf(first, TO_W3));
  expect(first.services).toEqual([]);
  hall.call('w1');
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId: second.ticketId });
  hall.run(transferOf(second, TO_W3));
  expect(second).toMatchObject({ state: 'waiting', arrivedAt: null });
  expect(hall.refusalOf({ ...transferOf(second, TO_W3), windowId: 'w1' }).code).toBe('windowHasNoTicket');
});

test('Q-110 an unknown target and the place where it is already are refused', () => {
  const { hall, ticket } = hallWithService();
  const refusalOf = (target: TransferTarget) => hall.refusalOf(transferOf(ticket, target));
  expect(refusalOf({ kind: 'queue', queueId: 'none' })).toEqual({ code: 'unknownQueue', queueId: 'none' });
  expect(refusalOf({ kind: 'window', windowId: 'w9' })).toEqual({ code: 'unknownWindow', windowId: 'w9' });
  expect(refusalOf({ kind: 'staff', staffId: 'nobody' })).toEqual({ code: 'unknownStaff', staffId: 'nobody' });
  expect(refusalOf({ kind: 'queue', queueId: 'people' })).toEqual({ code: 'sameTarget' });
  expect(refusalOf({ kind: 'window', windowId: 'w2' })).toEqual({ code: 'sameTarget' });
  expect(refusalOf({ kind: 'staff', staffId: 'staff-w2' })).toEqual({ code: 'sameTarget' });
  hall.run(transferOf(ticket, { kind: 'staff', staffId: 'staff-w1' }));
});

test('Q-111 the sender owns the ticket until the receiver begins; a missed call does not end that', () => {
  const { hall, ticket } = hallWithService();
  hall.run(transferOf(ticket, TO_W3));
  expect(ticket.transfer).toEqual({
    fromWindowId: 'w2',
    fromStaffId: 'staff-w2',
    at: hall.at,
    target: TO_W3,
    reason: 'needsSpecialist',
    noteRef: 'note-1',
    returnToSender: false,
    accepted: false,
  });
  hall.call('w3');
  hall.miss('w3');
  hall.run({ kind: 'returnTicket', ticketId: ticket.ticketId });
  expect(ticket).toMatchObject({ directedTo: TO_W3, transfer: { accepted: false } });
  hall.call('w3');
  expect(ticket.transfer?.accepted).toBe(false);
  hall.run({ kind: 'startService', windowId: 'w3', ticketId: ticket.ticketId });
  expect(ticket).toMatchObject({ directedTo: null, transfer: { accepted: true } });
});

test('Q-112 the sender takes back what nobody has begun: it waits for the own window, in its own queue again', () => {
  const { hall, ticket } = hallWithService();
  const { ticketId } = ticket;
  hall.run(transferOf(ticket, { kind: 'queue', queueId: 'business' }));
  const takeBack = { kind: 'takeBackTransfer', windowId: 'w2', ticketId } as const;
  expect(hall.refusalOf({ ...takeBack, windowId: 'w1' })).toEqual({ code: 'transferNotYours', ticketId });
  expect(hall.refusalOf({ ...takeBack, windowId: 'w4' }).code).toBe('windowNotOpen');
  hall.run(takeBack);
  expect(ticket).toMatchObject({ queueId: 'people', directedTo: { kind: 'window', windowId: 'w2' }, transfer: null });
  expect(hall.refusalOf(takeBack)).toEqual({ code: 'transferNotYours', ticketId });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
  expect(hall.serve('w2')).toBe(ticket);
  hall.run(transferOf(ticket, TO_W3));
  hall.call('w3');
  expect(hall.refusalOf(takeBack)).toMatchObject({ code: 'wrongTicketState', state: 'called' });
});

test('Q-114 with return the ticket comes back once, to the window that sent it, for the same item', () => {
  const { hall, ticket } = hallWithService();
  hall.run(transferOf(ticket, { kind: 'queue', queueId: 'business' }, true));
  hall.serve('w3');
  const events = hall.finish('w3');
  expect(events).toMatchObject([
    { kind: 'ServiceFinished', windowId: 'w3' },
    { kind: 'TicketMovedOn', why: 'returnToSender', itemCode: 'household', queueId: 'people' },
  ]);
  expect(ticket).toMatchObject({ state: 'waiting', directedTo: { kind: 'window', windowId: 'w2' }, endedAt: null });
  expect(ticket.items).toEqual([{ itemCode: 'household', queueId: 'people', served: false }]);
  expect(hall.serve('w2')).toBe(ticket);
  expect(hall.finish('w2')).toHaveLength(1);
  expect(ticket).toMatchObject({ state: 'served', endedAt: hall.at });
  expect(ticket.services.map(({ windowId, ending }) => `${windowId} ${ending}`)).toEqual([
    'w2 transferred',
    'w3 finished',
    'w2 finished',
  ]);
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-114 when the sender has called it again itself there is nobody to return to', () => {
  const { hall, ticket } = hallWithService();
  hall.run(transferOf(ticket, { kind: 'queue', queueId: 'business' }, true));
  expect(hall.serve('w2')).toBe(ticket);
  hall.finish('w2');
  expect(ticket.state).toBe('served');
});

test('Q-113 an inaccurate service stands in no average, whether said at the finish or later', () => {
  const hall = openHall(SETTINGS);
  staffWindows(hall, 'w1');
  const tickets = [1, 2, 3].map(() => hall.issue('household'));
  const [first, second, third] = tickets.map(({ ticketId }) => ticketId);
  hall.serve('w1');
  hall.at += 5 * MINUTE;
  hall.finish('w1');
  hall.serve('w1');
  hall.at += 60 * MINUTE;
  hall.run({ kind: 'finishService', windowId: 'w1', ticketId: second ?? '', accurate: false });
  expect(hall.state.queues.get('people')).toMatchObject({ servedCount: 1, servedMs: 5 * MINUTE });
  expect(hall.state.windows.get('w1')?.servedCount).toBe(2);
  hall.run({ kind: 'markInaccurate', ticketId: first ?? '' });
  expect(hall.state.queues.get('people')).toMatchObject({ servedCount: 0, servedMs: 0 });
  expect(hall.state.itemTimes.get('household')).toEqual({ count: 0, totalMs: 0 });
  for (const ticketId of [first ?? '', second ?? '', third ?? '']) {
    expect(hall.refusalOf({ kind: 'markInaccurate', ticketId })).toEqual({ code: 'nothingToMark', ticketId });
  }
  expect(hall.refusalOf({ kind: 'markInaccurate', ticketId: 'none' }).code).toBe('unknownTicket');
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});
