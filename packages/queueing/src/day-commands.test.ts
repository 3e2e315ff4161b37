import type { BusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import { newQueueState } from './new-queue-state.ts';

const NEXT_DAY = '2026-11-21' as BusinessDay;

test('Q-50 a day opens once, and the next one only after it is closed', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'openDay', day: DAY })).toEqual({ code: 'dayAlreadyOpen' });
  expect(hall.refusalOf({ kind: 'openDay', day: NEXT_DAY })).toEqual({ code: 'dayAlreadyOpen' });
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf({ kind: 'openDay', day: DAY })).toEqual({ code: 'dayAlreadyOpen' });
  expect(hall.refusalOf({ kind: 'openDay', day: '2026-11-19' as BusinessDay })).toEqual({ code: 'dayAlreadyOpen' });
  hall.run({ kind: 'openDay', day: NEXT_DAY });
  expect(hall.state).toMatchObject({ day: NEXT_DAY, dayOpen: true });
});

test('Q-50 a new day begins empty: like a fresh hall on its first day', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  hall.issue('household', { personRef: 'p1', priorityReason: 'elderly' });
  hall.issue('tax', { personRef: 'p2' });
  const { ticketId } = hall.call('w1');
  hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  hall.at += MINUTE;
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: NEXT_DAY });
  const fresh = newQueueState(hall.state.settings);
  expect(hall.state).toEqual({ ...fresh, day: NEXT_DAY, dayOpen: true });
});

test('Q-51 closing the day ends what is open: services as done, all else as expired, then windows, then the day', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2', 'w4');
  const tickets = [1, 2, 3, 4].map(() => hall.issue('household'));
  for (const windowId of ['w1', 'w2', 'w4']) hall.call(windowId);
  const [first, second] = tickets.map(({ ticketId }) => ticketId);
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: first ?? '' });
  hall.run({ kind: 'confirmArrival', windowId: 'w2', ticketId: second ?? '' });
  hall.at += MINUTE;
  const events = hall.run({ kind: 'closeDay', day: DAY });
  expect(events.map(({ kind }) => kind)).toEqual([
    'ServiceFinished',
    'TicketExpired',
    'TicketExpired',
    'TicketExpired',
    'WindowClosed',
    'WindowClosed',
    'WindowClosed',
    'DayClosed',
  ]);
  expect(events[0]).toMatchObject({ ticketId: first, windowId: 'w1', ending: 'dayClosed' });
  expect(tickets.map(({ state }) => state)).toEqual(['served', 'expired', 'expired', 'expired']);
  expect(hall.state.counts).toMatchObject({ issued: 4, served: 1, expired: 3, waiting: 0, atWindow: 0 });
  expect(checkCounts(hall.state)).toEqual([]);
});

test('Q-51 every ticket that ends with the day bears the reason why it was not served', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2', 'w4');
  const tickets = [1, 2, 3, 4, 5, 6].map(() => hall.issue('household'));
  const away = { suspensionKind: 'waiting', expectedBackAt: null } as const;
  hall.run({ kind: 'suspendTicket', windowId: 'w1', ticketId: hall.serve('w1').ticketId, ...away });
  hall.run({
    kind: 'transferTicket',
    windowId: 'w1',
    ticketId: hall.call('w1').ticketId,
    target: { kind: 'window', windowId: 'w3' },
    reason: 'other',
    noteRef: null,
    returnToSender: false,
  });
  hall.call('w1');
  hall.serve('w2');
  hall.call('w4');
  hall.miss('w4');
  hall.at += MINUTE;
  const events = hall.run({ kind: 'closeDay', day: DAY });
  const reasons = events.flatMap((event) => (event.kind === 'TicketExpired' ? event.reason : []));
  expect(reasons).toEqual(['suspended', 'transferNotAccepted', 'notServed', 'notCalled']);
  expect(events[3]).toMatchObject({ kind: 'ServiceFinished', ending: 'dayClosed', accurate: false });
  expect(tickets.map(({ state }) => state)).toEqual(['expired', 'expired', 'expired', 'served', 'noShow', 'expired']);
  expect(hall.state.queues.get('people')).toMatchObject({ servedCount: 0, servedMs: 0 });
  expect(hall.state).toMatchObject({ directed: new Map(), suspended: new Set() });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-51 only the day that is open can be closed', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'closeDay', day: NEXT_DAY })).toEqual({ code: 'dayNotOpen' });
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf({ kind: 'closeDay', day: DAY })).toEqual({ code: 'dayNotOpen' });
});

test('Q-52 a recount finds a running count, a line or a window that is wrong', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.issue('household');
  hall.call('w1');
  expect(checkCounts(hall.state)).toEqual([]);
  hall.state.counts.waiting += 1;
  expect(checkCounts(hall.state)).toContain('waiting is 2, counted 1');
  expect(checkCounts(hall.state)).toContain('the counts do not add up');
  hall.state.counts.waiting -= 1;
  const serviceWindow = hall.state.windows.get('w1');
  if (serviceWindow !== undefined) serviceWindow.ticketId = null;
  expect(checkCounts(hall.state)).toEqual(['window w1 holds null']);
  if (serviceWindow !== undefined) serviceWindow.ticketId = `${DAY}.A001`;
  expect(checkCounts(hall.state)).toEqual([]);
});

test('Q-52 a recount finds a line out of order, a wrong queue, a forgotten suspension and clocks that overlap', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  const [first, second] = [hall.issue('household'), hall.issue('household', { personRef: 'p1' })];
  const people = hall.state.queues.get('people');
  if (people === undefined) throw new Error('no queue');
  second.rankAt -= 1;
  expect(checkCounts(hall.state)).toEqual(['the line of people ordinary is out of order']);
  second.rankAt += 1;
  people.openWindows += 1;
  people.waiting -= 1;
  expect(checkCounts(hall.state)).toEqual([
    '1 wait for people, 2 in its lines',
    'openWindows of people is 3, counted 2',
  ]);
  people.openWindows -= 1;
  people.waiting += 1;
  hall.state.liveByPerson.clear();
  expect(checkCounts(hall.state)).toEqual([`undefined is bound, not ${second.ticketId}`]);
  hall.state.liveByPerson.set('p1 household', second.ticketId);
  hall.state.suspended.add(first.ticketId);
  expect(checkCounts(hall.state)).toEqual([`${first.ticketId} is waiting and its suspension says otherwise`]);
  hall.state.suspended.clear();
  first.times.serviceMs += 1;
  expect(checkCounts(hall.state, hall.at)).toEqual(['the phases of A001 overlap']);
});
