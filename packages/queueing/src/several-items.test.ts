import { expect, test } from 'vitest';
import { MINUTE, openHall, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';

test('Q-115 in set order the ticket goes on to its next item with its rank, behind nobody who came later', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w3');
  const ticket = hall.issue(['household', 'tax']);
  const { rankAt, rankTie } = ticket;
  hall.at += MINUTE;
  const later = hall.issue('tax');
  hall.serve('w1');
  hall.at += MINUTE;
  const events = hall.finish('w1');
  expect(events).toMatchObject([
    { kind: 'ServiceFinished' },
    { kind: 'TicketMovedOn', why: 'nextItem', itemCode: 'tax', target: { kind: 'queue', queueId: 'business' } },
  ]);
  expect(ticket).toMatchObject({ state: 'waiting', itemCode: 'tax', queueId: 'business', rankAt, rankTie });
  expect(hall.serve('w3')).toBe(ticket);
  hall.finish('w3');
  expect(ticket).toMatchObject({ state: 'served', items: [{ served: true }, { served: true }] });
  expect(hall.call('w3')).toBe(later);
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-115 a window that serves the next item too goes on at once, without an announcement', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  const ticket = hall.issue(['household', 'tax']);
  hall.serve('w2');
  hall.at += MINUTE;
  const events = hall.finish('w2');
  expect(events).toMatchObject([
    { kind: 'ServiceFinished' },
    { kind: 'TicketMovedOn', why: 'nextItem', target: { kind: 'window', windowId: 'w2' } },
    { kind: 'TicketCalled', reason: { rule: 'continued', runnerUp: null } },
    { kind: 'ServiceStarted', itemCode: 'tax', arrivedAt: hall.at },
  ]);
  expect(ticket).toMatchObject({ state: 'serving', itemCode: 'tax', queueId: 'business', directedTo: null });
  expect(hall.state.queues.get('business')?.calledCount).toBe(0);
  hall.at += 2 * MINUTE;
  hall.finish('w2');
  expect(ticket.services.map(({ itemCode, serviceMs }) => [itemCode, serviceMs])).toEqual([
    ['household', MINUTE],
    ['tax', 2 * MINUTE],
  ]);
  expect(hall.state.counts).toMatchObject({ served: 1, waiting: 0, atWindow: 0 });
});

test('Q-115 in any order what this window serves comes first', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  const ticket = hall.issue(['household', 'collect', 'tax'], { itemOrder: 'any' });
  expect(hall.serve('w2')).toBe(ticket);
  hall.finish('w2');
  expect(ticket).toMatchObject({ state: 'serving', itemCode: 'tax' });
  hall.finish('w2');
  expect(ticket).toMatchObject({ state: 'waiting', itemCode: 'collect', queueId: 'delivery' });
});

test('Q-115 in any order the shortest range decides between other windows; a queue without a window comes last', () => {
  const items = ['household', 'tax', 'collect'];
  const hall = openHall();
  staffWindows(hall, 'w1');
  const [first, second] = [hall.issue(items, { itemOrder: 'any' }), hall.issue(items, { itemOrder: 'any' })];
  hall.serve('w1');
  hall.run({ kind: 'setWindowQueues', windowId: 'w4', queueIds: ['delivery'] });
  staffWindows(hall, 'w4');
  hall.finish('w1');
  expect(first).toMatchObject({ state: 'waiting', itemCode: 'collect' });
  staffWindows(hall, 'w3');
  for (let issued = 0; issued < 5; issued += 1) hall.issue('collect');
  hall.serve('w1');
  hall.finish('w1');
  expect(second).toMatchObject({ state: 'waiting', itemCode: 'tax' });
});

test('Q-116 every item is bound to the person until it is served, the others until the ticket ends', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w3');
  const { ticketId } = hall.issue(['household', 'tax'], { personRef: 'p1' });
  const another = { kind: 'issueTicket', itemOrder: 'set', personRef: 'p1', channel: 'kiosk' } as const;
  const live = { code: 'ticketAlreadyLive', ticketId };
  expect(hall.refusalOf({ ...another, itemCodes: ['tax'], priorityReason: null })).toEqual(live);
  hall.serve('w1');
  hall.finish('w1');
  expect(hall.refusalOf({ ...another, itemCodes: ['tax'], priorityReason: null })).toEqual(live);
  hall.run({ ...another, itemCodes: ['household'], priorityReason: null });
  hall.run({ kind: 'cancelTicket', ticketId, reason: 'citizen' });
  hall.run({ ...another, itemCodes: ['tax'], priorityReason: null });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});
