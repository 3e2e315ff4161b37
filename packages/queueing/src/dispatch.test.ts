import { expect, test } from 'vitest';
import { MINUTE, openHall, type QueueHarness, SECOND, staffWindows } from '../test/queue-harness.ts';
import { nextInOrder } from './dispatch.ts';

function callAndFinish(hall: QueueHarness, windowId: string): string {
  const ticket = hall.call(windowId);
  hall.run({ kind: 'markNoShow', windowId, ticketId: ticket.ticketId });
  return ticket.number;
}

function issueSpread(hall: QueueHarness, ...items: (readonly [itemCode: string, priorityReason?: string])[]): void {
  for (const [itemCode, priorityReason] of items) {
    hall.issue(itemCode, priorityReason === undefined ? {} : { priorityReason });
    hall.at += MINUTE;
  }
}

test('Q-20 among the heads of its queues a window calls the one that waited longest', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  issueSpread(hall, ['tax'], ['household'], ['tax']);
  expect([callAndFinish(hall, 'w2'), callAndFinish(hall, 'w2'), callAndFinish(hall, 'w2')]).toEqual([
    'B001',
    'A001',
    'B002',
  ]);
});

test('Q-20 a priority ticket ages three times as fast and overtakes when its index is larger, not before', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.at += 10 * MINUTE;
  hall.issue('household', { priorityReason: 'elderly' });
  hall.at += 5 * MINUTE;
  // 3 x 5 min = 15 min: the same index, so the earlier ticket goes first.
  expect(nextInOrder(hall.state, 'w1', hall.at, 1)[0]?.ticket.number).toBe('A001');
  expect(nextInOrder(hall.state, 'w1', hall.at + 1, 1)[0]?.ticket.number).toBe('A002');
});

test('Q-20 at the same instant the order of issue decides', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  hall.issue('tax');
  hall.issue('household', { priorityReason: 'elderly' });
  expect(hall.call('w2').number).toBe('B001');
});

test('Q-20 a window calls only from the queues that it serves', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w3');
  hall.issue('tax');
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' })).toEqual({ code: 'nobodyWaiting', windowId: 'w1' });
  expect(hall.call('w3').number).toBe('B001');
});

test('Q-21 inside a class of a queue the first to come is the first to be called, whoever left between', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const tickets = [1, 2, 3, 4, 5].map(() => hall.issue('household'));
  hall.at += MINUTE;
  hall.run({ kind: 'cancelTicket', ticketId: tickets[2]?.ticketId ?? '', reason: 'citizen' });
  hall.run({ kind: 'cancelTicket', ticketId: tickets[0]?.ticketId ?? '', reason: 'citizen' });
  expect([callAndFinish(hall, 'w1'), callAndFinish(hall, 'w1'), callAndFinish(hall, 'w1')]).toEqual([
    'A002',
    'A004',
    'A005',
  ]);
});

test('Q-22 after two priority calls in a row an ordinary ticket goes first, then priority again', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const elderly = ['household', 'elderly'] as const;
  issueSpread(hall, elderly, elderly, elderly, elderly, elderly, ['household'], ['household']);
  const called = [1, 2, 3, 4, 5, 6, 7].map(() => callAndFinish(hall, 'w1'));
  expect(called).toEqual(['A001', 'A002', 'A006', 'A003', 'A004', 'A007', 'A005']);
});

test('Q-22 the cap holds back nobody when only priority tickets wait', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const elderly = ['household', 'elderly'] as const;
  issueSpread(hall, elderly, elderly, elderly);
  expect([1, 2, 3].map(() => callAndFinish(hall, 'w1'))).toEqual(['A001', 'A002', 'A003']);
});

test('Q-22 the cap counts calls at one window; a window that closed and opened begins anew', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  const elderly = ['household', 'elderly'] as const;
  issueSpread(hall, elderly, elderly, elderly, elderly, ['household']);
  expect([callAndFinish(hall, 'w1'), callAndFinish(hall, 'w1')]).toEqual(['A001', 'A002']);
  expect(callAndFinish(hall, 'w2')).toBe('A003');
  hall.run({ kind: 'closeWindow', windowId: 'w1' });
  staffWindows(hall, 'w1');
  expect(callAndFinish(hall, 'w1')).toBe('A004');
});

test('Q-23 the reason of a call tells the rule, the numbers and who was next best', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  hall.issue('household');
  hall.at += MINUTE;
  expect(nextInOrder(hall.state, 'w2', hall.at, 1)[0]?.reason).toEqual({
    rule: 'onlyOne',
    index: MINUTE,
    weight: 1,
    waitedMs: MINUTE,
    runnerUp: null,
  });
  hall.issue('tax', { priorityReason: 'veteran' });
  hall.at += 10 * SECOND;
  expect(nextInOrder(hall.state, 'w2', hall.at, 1)[0]?.reason).toEqual({
    rule: 'longestWait',
    index: 70 * SECOND,
    weight: 1,
    waitedMs: 70 * SECOND,
    runnerUp: { number: 'B001', index: 30 * SECOND },
  });
  hall.at += MINUTE;
  const called = hall.call('w2');
  expect(called.callReason).toEqual({
    rule: 'priorityAged',
    index: 210 * SECOND,
    weight: 3,
    waitedMs: 70 * SECOND,
    runnerUp: { number: 'A001', index: 130 * SECOND },
  });
});

test('Q-23 a call forced by the cap names the priority ticket that had to wait', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const elderly = ['household', 'elderly'] as const;
  issueSpread(hall, elderly, elderly, elderly, ['household']);
  callAndFinish(hall, 'w1');
  callAndFinish(hall, 'w1');
  expect(hall.call('w1').callReason).toMatchObject({
    rule: 'priorityCapReached',
    index: MINUTE,
    runnerUp: { number: 'A003', index: 3 * 2 * MINUTE },
  });
});

test('Q-24 the preview names who is then called, in order and with the same reasons, and changes nothing', () => {
  const hall = openHall();
  staffWindows(hall, 'w4');
  const elderly = ['household', 'elderly'] as const;
  issueSpread(hall, ['tax'], elderly, ['collect'], elderly, elderly, ['tax', 'disabled'], ['household'], ['collect']);
  const before = structuredClone(hall.state);
  const preview = nextInOrder(hall.state, 'w4', hall.at, 20);
  expect(hall.state).toEqual(before);
  expect(preview).toHaveLength(8);
  expect(nextInOrder(hall.state, 'w4', hall.at, 3)).toEqual(preview.slice(0, 3));
  const expected = preview.map(({ ticket, reason }) => [ticket.number, reason]);
  const called = expected.map(() => {
    const ticket = hall.call('w4');
    hall.run({ kind: 'markNoShow', windowId: 'w4', ticketId: ticket.ticketId });
    return [ticket.number, ticket.callReason];
  });
  expect(called).toEqual(expected);
});
