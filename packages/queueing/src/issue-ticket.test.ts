import type { BusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { DAY, MINUTE, MORNING, openHall, staffWindows } from '../test/queue-harness.ts';
import { walkInIssuedEvent } from './issue-ticket.ts';

const TAKE = {
  kind: 'issueTicket',
  itemCodes: ['tax'],
  itemOrder: 'set',
  personRef: null,
  priorityReason: null,
  channel: 'kiosk',
} as const;

test('Q-01 numbers are the queue’s letter and three digits, a series per queue', () => {
  const hall = openHall();
  const numbers = ['household', 'tax', 'identity', 'collect'].map((itemCode) => hall.issue(itemCode).number);
  expect(numbers).toEqual(['A001', 'B001', 'A002', 'C001']);
});

test('Q-01 after 999 comes 1000, and after 9999 the queue has no more numbers', () => {
  const hall = openHall();
  const numbers = Array.from({ length: 9999 }, () => hall.issue('household').number);
  expect(numbers.slice(998, 1001)).toEqual(['A999', 'A1000', 'A1001']);
  expect(new Set(numbers).size).toBe(9999);
  expect(hall.refusalOf({ ...TAKE, itemCodes: ['household'] })).toEqual({
    code: 'numbersExhausted',
    queueId: 'people',
  });
  expect(hall.issue('tax').number).toBe('B001');
});

test('Q-02 a ticket’s id is day and number, its sequence the order of issue over all queues', () => {
  const hall = openHall();
  hall.issue('tax');
  expect(hall.issue('household')).toMatchObject({ ticketId: `${DAY}.A001`, sequence: 2, issuedAt: MORNING });
});

test('Q-02 a new day begins at 001 again with new ids', () => {
  const hall = openHall();
  hall.issue('tax');
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: '2026-11-23' as BusinessDay });
  expect(hall.issue('tax')).toMatchObject({ ticketId: '2026-11-23.B001', number: 'B001', sequence: 1 });
  expect(hall.state.tickets.size).toBe(1);
});

test.each([
  ['2026-11-20T08:59:59', '2026-11-20T09:00:00'],
  ['2026-11-20T12:00:00', '2026-11-20T13:00:00'],
  ['2026-11-20T17:00:00', '2026-11-23T09:00:00'],
])('Q-03 at %s the hall is closed and says that it opens at %s', (asked, opens) => {
  const hall = openHall({ openAllHours: false });
  hall.at = Date.parse(`${asked}+08:00`);
  expect(hall.refusalOf(TAKE)).toEqual({ code: 'hallClosed', opensAt: Date.parse(`${opens}+08:00`) });
});

test('Q-03 within the hours a ticket is issued; an open-all-hours hall issues at midnight too', () => {
  expect(openHall({ openAllHours: false }).issue('tax').number).toBe('B001');
  const hall = openHall({ openAllHours: true });
  hall.at = Date.parse('2026-11-22T00:00:00+08:00');
  expect(hall.issue('tax').number).toBe('B001');
});

test('Q-03 a hall that never opens names no opening, and a closed day issues nothing', () => {
  const never = openHall({ openAllHours: false, businessHours: [[], [], [], [], [], [], []] });
  expect(never.refusalOf(TAKE)).toEqual({ code: 'hallClosed', opensAt: null });
  const hall = openHall();
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf(TAKE)).toEqual({ code: 'dayNotOpen' });
});

test('Q-04 a second attempt gets the first ticket back, as long as that one is live', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const first = hall.issue('household', { personRef: 'p1' });
  const again = { ...TAKE, itemCodes: ['household'], personRef: 'p1' };
  const refusal = { code: 'ticketAlreadyLive', ticketId: first.ticketId };
  expect(hall.refusalOf(again)).toEqual(refusal);
  hall.call('w1');
  expect(hall.refusalOf(again)).toEqual(refusal);
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId: first.ticketId });
  expect(hall.refusalOf(again)).toEqual(refusal);
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: first.ticketId });
  expect(hall.refusalOf(again)).toEqual(refusal);
  hall.run({ kind: 'finishService', windowId: 'w1', ticketId: first.ticketId, accurate: true });
  expect(hall.issue('household', { personRef: 'p1' }).number).toBe('A002');
});

test('Q-04 another item of the same queue, another person, and a ticket after a cancelled one are allowed', () => {
  const hall = openHall();
  const first = hall.issue('household', { personRef: 'p1' });
  hall.issue('identity', { personRef: 'p1' });
  hall.issue('household', { personRef: 'p2' });
  hall.run({ kind: 'cancelTicket', ticketId: first.ticketId, reason: 'citizen' });
  expect(hall.issue('household', { personRef: 'p1' }).number).toBe('A004');
});

test('Q-05 tickets without any ID are issued, as many as asked for', () => {
  const hall = openHall();
  expect(hall.issue('tax').personRef).toBe(null);
  expect(hall.issue('tax').number).toBe('B002');
});

test('Q-06 the priority class needs a reason from the hall’s list', () => {
  const hall = openHall();
  expect(hall.issue('tax', { priorityReason: 'elderly' })).toMatchObject({
    classId: 'priority',
    priorityReason: 'elderly',
  });
  expect(hall.issue('tax')).toMatchObject({ classId: 'ordinary', priorityReason: null });
  expect(hall.refusalOf({ ...TAKE, priorityReason: 'hurry' })).toEqual({
    code: 'unknownPriorityReason',
    priorityReason: 'hurry',
  });
});

test.each(['unknown', 'constructor', '__proto__', ''])('Q-07 item code "%s" is refused', (itemCode) => {
  expect(openHall().refusalOf({ ...TAKE, itemCodes: [itemCode] })).toEqual({ code: 'unknownItem', itemCode });
});

test('Q-12 a ticket says how many of its queue were waiting, and its range when a window is open', () => {
  const hall = openHall();
  expect(hall.issue('tax').estimate).toBe(null);
  staffWindows(hall, 'w3');
  hall.at += MINUTE;
  hall.issue('household');
  hall.issue('tax');
  const events = hall.run(TAKE);
  expect(events[0]).toMatchObject({ ahead: 2 });
  expect(hall.state.tickets.get(`${DAY}.B003`)?.estimate?.highMinutes).toBeGreaterThan(12);
});

test('Q-03 in extended hours tickets are given for its queues alone, marked, and only until it ends', () => {
  const hall = openHall({ openAllHours: false });
  hall.at = Date.parse('2026-11-20T16:50:00+08:00');
  const until = Date.parse('2026-11-20T18:00:00+08:00');
  hall.run({ kind: 'extendHours', until, queueIds: ['business'] });
  expect(hall.issue('tax').extended).toBe(false);
  hall.at = Date.parse('2026-11-20T17:00:00+08:00');
  expect(hall.issue('tax').extended).toBe(true);
  const closed = { code: 'hallClosed', opensAt: Date.parse('2026-11-23T09:00:00+08:00') };
  expect(hall.refusalOf({ ...TAKE, itemCodes: ['household'] })).toEqual(closed);
  expect(hall.refusalOf({ ...TAKE, itemCodes: ['tax', 'household'] })).toEqual(closed);
  hall.at = until;
  expect(hall.refusalOf(TAKE)).toEqual(closed);
});

test('Q-04 every item of a ticket is bound to the person', () => {
  const hall = openHall();
  const both = hall.issue(['household', 'tax'], { personRef: 'p1' });
  const refusal = { code: 'ticketAlreadyLive', ticketId: both.ticketId };
  expect(hall.refusalOf({ ...TAKE, personRef: 'p1' })).toEqual(refusal);
  expect(hall.refusalOf({ ...TAKE, itemCodes: ['identity', 'household'], personRef: 'p1' })).toEqual(refusal);
  expect(hall.issue('identity', { personRef: 'p1' }).number).toBe('A002');
});

test('Q-08 a ticket for several items begins in set order with the first, and knows them all', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  expect(hall.issue(['tax', 'household'])).toMatchObject({
    number: 'B001',
    itemCode: 'tax',
    queueId: 'business',
    items: [
      { itemCode: 'tax', queueId: 'business', served: false },
      { itemCode: 'household', queueId: 'people', served: false },
    ],
  });
  expect(hall.refusalOf({ ...TAKE, itemCodes: ['tax', 'collect', 'tax'] })).toEqual({
    code: 'itemGivenTwice',
    itemCode: 'tax',
  });
  expect(hall.refusalOf({ ...TAKE, itemCodes: [] })).toEqual({ code: 'unknownItem', itemCode: '' });
});

test('Q-08 in any order it begins where the wait is shortest, a queue without a window last', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  expect(hall.issue(['tax', 'household'], { itemOrder: 'any' }).itemCode).toBe('household');
  staffWindows(hall, 'w3');
  expect(hall.issue(['household', 'tax'], { itemOrder: 'any' }).itemCode).toBe('tax');
  expect(openHall().issue(['household', 'tax'], { itemOrder: 'any' }).itemCode).toBe('household');
});

test('Q-81 a closed queue takes no ticket and says why, for several items when one of them is concerned', () => {
  const hall = openHall();
  hall.run({ kind: 'closeQueue', queueId: 'business', reason: 'systemDown' });
  const refusal = { code: 'queueClosed', queueId: 'business', reason: 'systemDown' };
  expect(hall.refusalOf(TAKE)).toEqual(refusal);
  expect(hall.refusalOf({ ...TAKE, itemCodes: ['household', 'tax'] })).toEqual(refusal);
  expect(hall.issue('household').number).toBe('A001');
  hall.run({ kind: 'reopenQueue', queueId: 'business' });
  expect(hall.issue('tax').number).toBe('B001');
});

test('Q-122 a walk-in has a number of the series W and takes none of its queue’s', () => {
  const hall = openHall();
  expect(walkInIssuedEvent(hall.state, { itemCode: 'tax', queueId: 'business' }, hall.at)).toMatchObject({
    ticketId: `${DAY}.W001`,
    number: 'W001',
    sequence: 1,
    channel: 'window',
    ahead: 0,
    estimate: null,
  });
});
