import { expect, test } from 'vitest';
import { MINUTE, openHall, type QueueHarness, SECOND, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { reasonForChosen } from './chosen-call.ts';
import { nextInOrder } from './dispatch.ts';
import type { TicketClassSettings } from './settings.ts';
import { getServiceWindow } from './state-lookup.ts';
import type { Ticket } from './ticket.ts';
import { joinQueue, leaveQueue } from './ticket-line.ts';

const ELDERLY = ['household', 'elderly'] as const;

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

function withClass(classId: string, change: Partial<TicketClassSettings>) {
  return {
    classes: SETTINGS.classes.map((one) => (one.classId === classId ? { ...one, ...change } : one)),
  };
}

/** As after a check-in: class and rank are what the dispatch sees of an appointment. */
function becomeAppointment(hall: QueueHarness, ticket: Ticket, slotAt: number): void {
  leaveQueue(hall.state, ticket);
  Object.assign(ticket, { classId: 'appointment', rankAt: slotAt });
  joinQueue(hall.state, ticket);
}

function direct(hall: QueueHarness, ticket: Ticket, windowId: string): void {
  leaveQueue(hall.state, ticket);
  ticket.directedTo = { kind: 'window', windowId };
  joinQueue(hall.state, ticket);
}

function nextAt(hall: QueueHarness, windowId: string) {
  const [next] = nextInOrder(hall.state, windowId, hall.at, 1);
  if (next === undefined) throw new Error('nobody next');
  return { number: next.ticket.number, ...next.reason };
}

test('Q-20 among the heads of its queues a window calls the one that waited longest', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  issueSpread(hall, ['tax'], ['household'], ['tax']);
  expect([1, 2, 3].map(() => callAndFinish(hall, 'w2'))).toEqual(['B001', 'A001', 'B002']);
});

test('Q-20 a class of slope three overtakes when its index is larger, not before', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.at += 10 * MINUTE;
  hall.issue('household', { priorityReason: 'elderly' });
  hall.at += 5 * MINUTE;
  // 3 x 5 min = 15 min: the same index, so the earlier rank goes first.
  expect(nextAt(hall, 'w1').number).toBe('A001');
  hall.at += 1;
  expect(nextAt(hall, 'w1').number).toBe('A002');
});

test('Q-20 a head start counts from the first instant on as time waited', () => {
  const hall = openHall(withClass('priority', { slope: 1, headStartMs: 10 * MINUTE }));
  staffWindows(hall, 'w1');
  hall.issue('household');
  hall.at += 10 * MINUTE - 1;
  hall.issue('household', { priorityReason: 'elderly' });
  expect(nextAt(hall, 'w1')).toMatchObject({
    number: 'A002',
    index: 10 * MINUTE,
    waitedMs: 0,
    headStartMs: 10 * MINUTE,
  });
  const later = openHall(withClass('priority', { slope: 1, headStartMs: 10 * MINUTE }));
  staffWindows(later, 'w1');
  later.issue('household');
  later.at += 10 * MINUTE + 1;
  later.issue('household', { priorityReason: 'elderly' });
  expect(nextAt(later, 'w1').number).toBe('A001');
});

test('Q-20 the preference of window and clerk multiplies the index and is named when it decided', () => {
  const windows = SETTINGS.windows.map((one) =>
    one.windowId === 'w2' ? { ...one, preferences: { business: 0.8 } } : one,
  );
  const hall = openHall({ windows, clerkSkills: { 'staff-w2': { people: 1, business: 0.5 } } });
  staffWindows(hall, 'w2');
  hall.issue('tax');
  hall.at += 10 * MINUTE;
  hall.issue('household');
  hall.at += 10 * MINUTE;
  expect(nextAt(hall, 'w2')).toMatchObject({
    number: 'A001',
    rule: 'preferred',
    preference: 1,
    runnerUp: { number: 'B001', index: 20 * MINUTE * 0.8 * 0.5 },
  });
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

test('Q-26 an appointment is called by its slot: before it anybody else goes first, but it does not wait for nobody', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const early = hall.issue('household');
  becomeAppointment(hall, early, hall.at + 20 * MINUTE);
  expect(nextAt(hall, 'w1')).toMatchObject({ number: early.number, rule: 'onlyOne', waitedMs: -20 * MINUTE });
  const soon = hall.issue('household');
  becomeAppointment(hall, soon, hall.at + 10 * MINUTE);
  expect(nextAt(hall, 'w1').number).toBe(soon.number);
  hall.at += 5 * MINUTE;
  hall.issue('household');
  expect(nextAt(hall, 'w1').number).toBe('A003');
});

test('Q-26 a head start does not count before the slot', () => {
  const hall = openHall(withClass('appointment', { headStartMs: 10 * MINUTE }));
  staffWindows(hall, 'w1');
  const appointment = hall.issue('household');
  becomeAppointment(hall, appointment, hall.at + 10 * MINUTE);
  const ordinary = hall.issue('household');
  hall.at += 9 * MINUTE;
  expect(nextAt(hall, 'w1').number).toBe(ordinary.number);
  hall.at += MINUTE;
  expect(nextAt(hall, 'w1').number).toBe(appointment.number);
});

test('Q-26 after its slot an appointment ages by its class and may pass one who waited longer', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  const appointment = hall.issue('household');
  becomeAppointment(hall, appointment, hall.at + 10 * MINUTE);
  hall.at += 20 * MINUTE + 1;
  expect(nextAt(hall, 'w1')).toMatchObject({ number: 'A002', rule: 'appointmentDue', runnerUp: { number: 'A001' } });
});

test('Q-21 inside a class of a queue the first to come is the first to be called, whoever left between', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const tickets = [1, 2, 3, 4, 5].map(() => hall.issue('household'));
  hall.at += MINUTE;
  hall.run({ kind: 'cancelTicket', ticketId: tickets[2]?.ticketId ?? '', reason: 'citizen' });
  hall.run({ kind: 'cancelTicket', ticketId: tickets[0]?.ticketId ?? '', reason: 'citizen' });
  expect([1, 2, 3].map(() => callAndFinish(hall, 'w1'))).toEqual(['A002', 'A004', 'A005']);
});

test('Q-22 after two priority calls in a row an ordinary ticket goes first, then priority again', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  issueSpread(hall, ELDERLY, ELDERLY, ELDERLY, ELDERLY, ELDERLY, ['household'], ['household']);
  const called = [1, 2, 3, 4, 5, 6, 7].map(() => callAndFinish(hall, 'w1'));
  expect(called).toEqual(['A001', 'A002', 'A006', 'A003', 'A004', 'A007', 'A005']);
});

test('Q-22 the cap holds back nobody when only priority tickets and an appointment before its slot wait', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  issueSpread(hall, ELDERLY, ELDERLY, ELDERLY);
  becomeAppointment(hall, hall.issue('household'), hall.at + 30 * MINUTE);
  expect([1, 2, 3, 4].map(() => callAndFinish(hall, 'w1'))).toEqual(['A001', 'A002', 'A003', 'A004']);
});

test('Q-22 the cap counts calls at one window; a window that closed and opened begins anew', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  issueSpread(hall, ELDERLY, ELDERLY, ELDERLY, ELDERLY, ['household']);
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
  const ordinary = { chosenFor: null, classId: 'ordinary', slope: 1, headStartMs: 0, preference: 1 };
  expect(nextInOrder(hall.state, 'w2', hall.at, 1)[0]?.reason).toEqual({
    rule: 'onlyOne',
    ...ordinary,
    index: MINUTE,
    waitedMs: MINUTE,
    runnerUp: null,
  });
  hall.issue('tax', { priorityReason: 'veteran' });
  hall.at += 10 * SECOND;
  expect(nextInOrder(hall.state, 'w2', hall.at, 1)[0]?.reason).toEqual({
    rule: 'longestWait',
    ...ordinary,
    index: 70 * SECOND,
    waitedMs: 70 * SECOND,
    runnerUp: { number: 'B001', index: 30 * SECOND },
  });
  hall.at += MINUTE;
  expect(hall.call('w2').callReason).toEqual({
    rule: 'priorityAged',
    ...ordinary,
    classId: 'priority',
    slope: 3,
    index: 210 * SECOND,
    waitedMs: 70 * SECOND,
    runnerUp: { number: 'A001', index: 130 * SECOND },
  });
});

test('Q-23 a call forced by the cap names the priority ticket that had to wait', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  issueSpread(hall, ELDERLY, ELDERLY, ELDERLY, ['household']);
  callAndFinish(hall, 'w1');
  callAndFinish(hall, 'w1');
  expect(hall.call('w1').callReason).toMatchObject({
    rule: 'priorityCapReached',
    index: MINUTE,
    runnerUp: { number: 'A003', index: 3 * 2 * MINUTE },
  });
});

test('Q-23 a chosen number has the same numbers and names whom the index would have called', () => {
  const hall = openHall();
  issueSpread(hall, ['household'], ['household'], ELDERLY);
  const serviceWindow = getServiceWindow(hall.state, 'w1');
  const [, second] = [...hall.state.tickets.values()];
  if (second === undefined) throw new Error('no ticket');
  const { at } = hall;
  expect(reasonForChosen(hall.state, serviceWindow, second, { rule: 'chosen', chosenFor: 'urgent', at })).toEqual({
    rule: 'chosen',
    chosenFor: 'urgent',
    classId: 'ordinary',
    slope: 1,
    headStartMs: 0,
    preference: 1,
    index: 2 * MINUTE,
    waitedMs: 2 * MINUTE,
    runnerUp: { number: 'A001', index: 3 * MINUTE },
  });
  expect(reasonForChosen(hall.state, serviceWindow, second, { rule: 'resumed', chosenFor: null, at })).toMatchObject({
    rule: 'resumed',
    runnerUp: null,
  });
});

test('Q-24 the preview names who is then called, in order and with the same reasons, and changes nothing', () => {
  const hall = openHall();
  staffWindows(hall, 'w4');
  issueSpread(hall, ['tax'], ELDERLY, ['collect'], ELDERLY, ELDERLY, ['tax', 'disabled'], ['household'], ['collect']);
  const directed = hall.issue('tax');
  direct(hall, directed, 'w4');
  direct(hall, hall.issue('household', { priorityReason: 'elderly' }), 'w4');
  hall.at += MINUTE;
  const before = structuredClone(hall.state);
  const preview = nextInOrder(hall.state, 'w4', hall.at, 20);
  expect(hall.state).toEqual(before);
  expect(preview).toHaveLength(10);
  expect(nextInOrder(hall.state, 'w4', hall.at, 3)).toEqual(preview.slice(0, 3));
  const expected = preview.map(({ ticket, reason }) => [ticket.number, reason]);
  const called = expected.map(() => {
    const ticket = hall.call('w4');
    hall.run({ kind: 'markNoShow', windowId: 'w4', ticketId: ticket.ticketId });
    return [ticket.number, ticket.callReason];
  });
  expect(called).toEqual(expected);
});

test('Q-25 every ticket that waits for this window or its clerk alone is a candidate, by the same index', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w3');
  const ordinary = hall.issue('household');
  hall.at += 5 * MINUTE;
  const elderly = hall.issue('household', { priorityReason: 'elderly' });
  direct(hall, ordinary, 'w3');
  direct(hall, elderly, 'w3');
  hall.issue('tax');
  hall.at += 5 * MINUTE;
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' })).toMatchObject({ code: 'nobodyWaiting' });
  // 3 x 5 min against 10 min, though the ordinary one stands before it in the directed line.
  expect(nextAt(hall, 'w3')).toMatchObject({ number: 'A002', rule: 'directed', runnerUp: { number: 'A001' } });
  leaveQueue(hall.state, ordinary);
  ordinary.directedTo = { kind: 'staff', staffId: 'staff-w1' };
  joinQueue(hall.state, ordinary);
  expect(nextAt(hall, 'w1')).toMatchObject({ number: 'A001', rule: 'directed', runnerUp: null });
});
