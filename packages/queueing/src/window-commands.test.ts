import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, SECOND, staffWindows } from '../test/queue-harness.ts';
import { allowedAtWindow } from './allowed-at-window.ts';
import { getTicket } from './state-lookup.ts';
import type { TransferTarget } from './ticket.ts';

function hallWithCall() {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  hall.issue('household');
  hall.issue('household');
  const ticket = hall.call('w1');
  return { hall, ticket, at: { windowId: 'w1', ticketId: ticket.ticketId } };
}

test('Q-30 a window with a ticket calls no other, and a ticket is called to one window', () => {
  const { hall, ticket } = hallWithCall();
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' })).toEqual({
    code: 'windowBusy',
    windowId: 'w1',
    ticketId: ticket.ticketId,
  });
  expect(hall.call('w2').number).toBe('A002');
  expect(hall.refusalOf({ kind: 'startService', windowId: 'w2', ticketId: ticket.ticketId })).toEqual({
    code: 'ticketNotAtWindow',
    windowId: 'w2',
    ticketId: ticket.ticketId,
  });
});

test('Q-31 a window is opened by one staff member, who has no other window', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' })).toEqual({ code: 'windowNotOpen', windowId: 'w1' });
  hall.run({ kind: 'openWindow', windowId: 'w1', staffId: 's1' });
  expect(hall.refusalOf({ kind: 'openWindow', windowId: 'w1', staffId: 's2' })).toEqual({
    code: 'windowAlreadyOpen',
    windowId: 'w1',
  });
  expect(hall.refusalOf({ kind: 'openWindow', windowId: 'w2', staffId: 's1' })).toEqual({
    code: 'staffAtAnotherWindow',
    windowId: 'w1',
  });
  hall.run({ kind: 'pauseWindow', windowId: 'w1', reason: 'meal', backAt: null, uncovered: false });
  expect(hall.refusalOf({ kind: 'openWindow', windowId: 'w2', staffId: 's1' }).code).toBe('staffAtAnotherWindow');
  hall.run({ kind: 'closeWindow', windowId: 'w1' });
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 's1' });
  expect(hall.state.windows.get('w2')).toMatchObject({ status: 'open', staffId: 's1', idleSince: hall.at });
});

test('Q-31 an unknown window and a day that is not open are refused', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'openWindow', windowId: 'w9', staffId: 's1' })).toEqual({
    code: 'unknownWindow',
    windowId: 'w9',
  });
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf({ kind: 'openWindow', windowId: 'w1', staffId: 's1' })).toEqual({ code: 'dayNotOpen' });
});

test('Q-32 a window pauses only without a ticket, does not call while paused, and resumes', () => {
  const { hall, at } = hallWithCall();
  expect(
    hall.refusalOf({ kind: 'pauseWindow', windowId: 'w1', reason: 'break', backAt: null, uncovered: false }).code,
  ).toBe('windowBusy');
  hall.run({ kind: 'markNoShow', ...at });
  hall.run({ kind: 'pauseWindow', windowId: 'w1', reason: 'break', backAt: null, uncovered: false });
  expect(hall.state.windows.get('w1')).toMatchObject({ status: 'paused', pauseReason: 'break', idleSince: null });
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' })).toEqual({ code: 'windowPaused', windowId: 'w1' });
  expect(
    hall.refusalOf({ kind: 'pauseWindow', windowId: 'w1', reason: 'meal', backAt: null, uncovered: false }).code,
  ).toBe('windowPaused');
  hall.run({ kind: 'resumeWindow', windowId: 'w1' });
  expect(hall.refusalOf({ kind: 'resumeWindow', windowId: 'w1' })).toEqual({ code: 'windowNotPaused', windowId: 'w1' });
  expect(hall.refusalOf({ kind: 'resumeWindow', windowId: 'w3' })).toEqual({ code: 'windowNotOpen', windowId: 'w3' });
  expect(hall.call('w1').number).toBe('A002');
});

test('Q-33 a window closes only without a ticket', () => {
  const { hall, at } = hallWithCall();
  expect(hall.refusalOf({ kind: 'closeWindow', windowId: 'w1' }).code).toBe('windowBusy');
  hall.run({ kind: 'markNoShow', ...at });
  hall.run({ kind: 'closeWindow', windowId: 'w1' });
  expect(hall.state.windows.get('w1')).toMatchObject({ status: 'closed', staffId: null, idleSince: null });
  expect(hall.refusalOf({ kind: 'closeWindow', windowId: 'w1' })).toEqual({ code: 'windowNotOpen', windowId: 'w1' });
});

test('Q-34 a number is called again after the set gap, up to the cap, and only while nobody came', () => {
  const { hall, ticket, at } = hallWithCall();
  const firstCall = hall.at;
  hall.at += 10 * SECOND - 1;
  expect(hall.refusalOf({ kind: 'recall', ...at })).toEqual({
    code: 'recallTooSoon',
    notBefore: firstCall + 10 * SECOND,
  });
  hall.at += 1;
  hall.run({ kind: 'recall', ...at });
  expect(hall.refusalOf({ kind: 'recall', ...at })).toEqual({
    code: 'recallTooSoon',
    notBefore: hall.at + 10 * SECOND,
  });
  hall.at += 10 * SECOND;
  hall.run({ kind: 'recall', ...at });
  hall.at += MINUTE;
  expect(hall.refusalOf({ kind: 'recall', ...at })).toEqual({ code: 'recallCapReached', cap: 2 });
  expect(ticket).toMatchObject({ callCount: 3, calledAt: firstCall, lastCalledAt: firstCall + 20 * SECOND });
  hall.run({ kind: 'confirmArrival', ...at });
  expect(hall.refusalOf({ kind: 'recall', ...at })).toMatchObject({ code: 'wrongTicketState', state: 'arrived' });
});

test('Q-35 the arrival is confirmed once, by the window that called', () => {
  const { hall, ticket, at } = hallWithCall();
  hall.at += MINUTE;
  hall.run({ kind: 'confirmArrival', ...at });
  expect(ticket).toMatchObject({ state: 'arrived', arrivedAt: hall.at, startedAt: null });
  expect(hall.refusalOf({ kind: 'confirmArrival', ...at })).toMatchObject({ code: 'wrongTicketState' });
  expect(hall.refusalOf({ kind: 'confirmArrival', windowId: 'w3', ticketId: ticket.ticketId })).toEqual({
    code: 'windowHasNoTicket',
    windowId: 'w3',
  });
  expect(hall.refusalOf({ kind: 'confirmArrival', windowId: 'w1', ticketId: 'none' })).toEqual({
    code: 'unknownTicket',
    ticketId: 'none',
  });
});

test('Q-36 a start without a confirmed arrival records the arrival at the same instant', () => {
  const { hall, ticket, at } = hallWithCall();
  hall.at += MINUTE;
  const events = hall.run({ kind: 'startService', ...at });
  expect(events.map(({ kind }) => kind)).toEqual(['ServiceStarted']);
  expect(ticket).toMatchObject({ state: 'serving', arrivedAt: hall.at, startedAt: hall.at });
});

test('Q-36 a start after arrival is one event; only a started service finishes, and that frees the window', () => {
  const { hall, ticket, at } = hallWithCall();
  expect(hall.refusalOf({ kind: 'finishService', ...at, accurate: true })).toMatchObject({
    code: 'wrongTicketState',
    state: 'called',
  });
  hall.run({ kind: 'confirmArrival', ...at });
  expect(hall.run({ kind: 'startService', ...at })).toHaveLength(1);
  expect(hall.refusalOf({ kind: 'startService', ...at })).toMatchObject({ code: 'wrongTicketState' });
  hall.at += MINUTE;
  hall.run({ kind: 'finishService', ...at, accurate: true });
  expect(ticket).toMatchObject({ state: 'served', endedAt: hall.at });
  expect(hall.state.windows.get('w1')).toMatchObject({ ticketId: null, idleSince: hall.at, servedCount: 1 });
  expect(hall.state.queues.get('people')).toMatchObject({ servedCount: 1, servedMs: MINUTE });
  expect(hall.refusalOf({ kind: 'finishService', ...at, accurate: true })).toEqual({
    code: 'windowHasNoTicket',
    windowId: 'w1',
  });
});

test('Q-37 a no-show ends a called ticket, never one whose holder has come', () => {
  const { hall, ticket, at } = hallWithCall();
  hall.run({ kind: 'markNoShow', ...at });
  expect(ticket).toMatchObject({ state: 'noShow', endedAt: hall.at });
  const next = hall.call('w1');
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId: next.ticketId });
  expect(hall.refusalOf({ kind: 'markNoShow', windowId: 'w1', ticketId: next.ticketId })).toEqual({
    code: 'wrongTicketState',
    ticketId: next.ticketId,
    state: 'arrived',
  });
});

test('Q-38 a page is told what the window may do, and from when on a recall is possible', () => {
  const { hall } = hallWithCall();
  const actions = new Map(allowedAtWindow(hall.state, 'w1', hall.at).map((action) => [action.command, action]));
  const allowed = [...actions.values()].filter((action) => action.allowed).map(({ command }) => command);
  expect(allowed).toEqual([
    'takeOverWindow',
    'confirmArrival',
    'startService',
    'markNoShow',
    'transferTicket',
    'takeBackTransfer',
    'setWindowQueues',
    'raiseEmergency',
  ]);
  expect(actions.get('recall')).toEqual({
    command: 'recall',
    allowed: false,
    code: 'recallTooSoon',
    notBefore: hall.at + 10 * SECOND,
  });
  expect(actions.get('callNext')).toEqual({ command: 'callNext', allowed: false, code: 'windowBusy' });
});

test('Q-39 a clerk calls a chosen number of the own queues, with the reason and whom the index would have called', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w3');
  hall.issue('household');
  hall.at += MINUTE;
  const chosen = hall.issue('household');
  const call = { kind: 'callTicket', ticketId: chosen.ticketId, reason: 'cameBack' } as const;
  expect(hall.refusalOf({ ...call, windowId: 'w3' })).toEqual({
    code: 'ticketNotForWindow',
    ticketId: chosen.ticketId,
    windowId: 'w3',
  });
  expect(hall.refusalOf({ ...call, windowId: 'w2' }).code).toBe('windowNotOpen');
  expect(hall.refusalOf({ ...call, windowId: 'w1', ticketId: 'none' }).code).toBe('unknownTicket');
  hall.run({ ...call, windowId: 'w1' });
  expect(chosen).toMatchObject({ state: 'called', windowId: 'w1', staffId: 'staff-w1', callCount: 1 });
  expect(chosen.callReason).toMatchObject({ rule: 'chosen', chosenFor: 'cameBack', runnerUp: { number: 'A001' } });
  expect(hall.refusalOf({ ...call, windowId: 'w1' }).code).toBe('windowBusy');
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 's2' });
  expect(hall.refusalOf({ ...call, windowId: 'w2' })).toMatchObject({ code: 'wrongTicketState', state: 'called' });
});

test('Q-38 an unknown window may do nothing', () => {
  const actions = allowedAtWindow(openHall().state, 'w9', 0);
  expect(actions.every((action) => !action.allowed && action.code === 'unknownWindow')).toBe(true);
});

test('Q-39 who waits for a closed window or a clerk who sits nowhere can be chosen at any window of the queue', () => {
  const hall = openHall({ clerkSkills: { expert: { business: 1 } } });
  staffWindows(hall, 'w1', 'w2', 'w3', 'w4');
  const about = { reason: 'needsSpecialist', noteRef: null, returnToSender: true } as const;
  function sentOn(target: TransferTarget): string {
    hall.issue('household');
    const { ticketId } = hall.call('w1');
    hall.run({ kind: 'transferTicket', windowId: 'w1', ticketId, target, ...about });
    return ticketId;
  }
  const choose = (windowId: string, ticketId: string) =>
    ({ kind: 'callTicket', windowId, ticketId, reason: 'agreed' }) as const;
  const toWindow = sentOn({ kind: 'window', windowId: 'w2' });
  const toClerk = sentOn({ kind: 'staff', staffId: 'expert' });
  hall.pause('w2');
  expect(hall.refusalOf(choose('w4', toWindow)).code).toBe('ticketNotForWindow');
  hall.run({ kind: 'closeWindow', windowId: 'w2' });
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w4' }).code).toBe('nobodyWaiting');
  expect(hall.refusalOf(choose('w3', toWindow)).code).toBe('ticketNotForWindow');
  hall.run(choose('w4', toWindow));
  hall.run({ kind: 'startService', windowId: 'w4', ticketId: toWindow });
  expect(getTicket(hall.state, toWindow)).toMatchObject({ directedTo: null, transfer: { accepted: true } });
  hall.run({ kind: 'closeWindow', windowId: 'w1' });
  // The sender went home: what goes back can be called elsewhere.
  hall.finish('w4');
  expect(getTicket(hall.state, toWindow).directedTo).toEqual({ kind: 'window', windowId: 'w1' });
  hall.run(choose('w4', toWindow));
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 'expert' });
  hall.run({ kind: 'openWindow', windowId: 'w1', staffId: 's1' });
  expect(hall.refusalOf(choose('w1', toClerk)).code).toBe('ticketNotForWindow');
  hall.run({ kind: 'closeWindow', windowId: 'w2' });
  hall.run(choose('w1', toClerk));
});
