import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, type QueueHarness, SECOND, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import type { NoShowSettings } from './settings.ts';
import type { Ticket } from './ticket.ts';
import { clocksOf } from './ticket-clocks.ts';

function hallWith(noShow: Partial<NoShowSettings>): QueueHarness {
  const hall = openHall({ noShow: { ...SETTINGS.noShow, ...noShow } });
  staffWindows(hall, 'w1');
  return hall;
}

function numbersInLine(hall: QueueHarness): string[] {
  const line = hall.state.queues.get('people')?.lines.get('ordinary');
  return (line?.ids.slice(line.head) ?? []).map((ticketId) => ticketId.slice(-4));
}

/** Issues so many, a minute apart, and misses the first. */
function missFirstOf(hall: QueueHarness, count: number): Ticket {
  for (let issued = 0; issued < count; issued += 1) {
    hall.issue('household');
    hall.at += MINUTE;
  }
  hall.call('w1');
  return hall.miss('w1');
}

test('Q-100 a no-show needs the set number of calls and says how many are missing; it is counted at the queue', () => {
  const hall = hallWith({ callsNeeded: 3 });
  hall.issue('household');
  const { ticketId } = hall.call('w1');
  const at = { windowId: 'w1', ticketId };
  expect(hall.refusalOf({ kind: 'markNoShow', ...at })).toEqual({ code: 'moreCallsNeeded', calls: 2 });
  for (let recalls = 0; recalls < 2; recalls += 1) {
    hall.at += 10 * SECOND;
    hall.run({ kind: 'recall', ...at });
  }
  const ticket = hall.miss('w1');
  expect(ticket).toMatchObject({ state: 'noShow', noShowCount: 1, noShowAt: hall.at, noShowWindowId: 'w1' });
  expect(hall.state.queues.get('people')).toMatchObject({ calledCount: 1, noShowCount: 1 });
  expect(hall.state.counts).toMatchObject({ noShow: 1, atWindow: 0 });
});

test('Q-101 the window that marked a no-show takes it back for a while: the number is called there again', () => {
  const hall = hallWith({ undoWithinMs: MINUTE });
  staffWindows(hall, 'w2');
  const ticket = missFirstOf(hall, 1);
  const undo = { kind: 'undoNoShow', windowId: 'w1', ticketId: ticket.ticketId } as const;
  expect(hall.refusalOf({ ...undo, windowId: 'w2' }).code).toBe('ticketNotForWindow');
  hall.at += MINUTE + 1;
  expect(hall.refusalOf(undo)).toEqual({ code: 'undoTooLate' });
  hall.at -= 1;
  hall.run(undo);
  expect(ticket).toMatchObject({ state: 'called', windowId: 'w1', noShowCount: 0, noShowAt: null, endedAt: null });
  expect(hall.state.queues.get('people')).toMatchObject({ noShowCount: 0 });
  expect(hall.refusalOf(undo).code).toBe('windowBusy');
  hall.at += SECOND;
  expect(clocksOf(ticket, hall.at)).toMatchObject({ waitingMs: MINUTE, wayMs: SECOND });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-101 a window that is busy or paused undoes nothing, and only a no-show is undone', () => {
  const hall = hallWith({});
  const ticket = missFirstOf(hall, 2);
  const undo = { kind: 'undoNoShow', windowId: 'w1', ticketId: ticket.ticketId } as const;
  hall.call('w1');
  expect(hall.refusalOf(undo).code).toBe('windowBusy');
  const other = hall.miss('w1');
  hall.pause('w1');
  expect(hall.refusalOf(undo).code).toBe('windowPaused');
  hall.run({ kind: 'resumeWindow', windowId: 'w1' });
  hall.run({ kind: 'returnTicket', ticketId: other.ticketId });
  expect(hall.refusalOf({ ...undo, ticketId: other.ticketId })).toMatchObject({ code: 'wrongTicketState' });
});

test('Q-102 back after two numbers: right behind the second of its line, and nobody else changes places', () => {
  const hall = hallWith({ returnRule: 'afterNumbers', numbers: 2 });
  const ticket = missFirstOf(hall, 5);
  hall.run({ kind: 'returnTicket', ticketId: ticket.ticketId });
  expect(numbersInLine(hall)).toEqual(['A002', 'A003', 'A001', 'A004', 'A005']);
  expect(ticket).toMatchObject({ state: 'waiting', windowId: null, callCount: 0, callReason: null, endedAt: null });
  expect([1, 2, 3].map(() => hall.serve('w1') && hall.finish('w1')[0])).toMatchObject(
    ['A002', 'A003', 'A001'].map((number) => ({ ticketId: `${DAY}.${number}` })),
  );
});

test('Q-102 among tickets of the same instant there is a place between any two', () => {
  const hall = hallWith({ returnRule: 'afterNumbers', numbers: 1, returns: 9 });
  for (let issued = 0; issued < 4; issued += 1) hall.issue('household');
  hall.call('w1');
  const first = hall.miss('w1');
  hall.call('w1');
  const second = hall.miss('w1');
  hall.run({ kind: 'returnTicket', ticketId: first.ticketId });
  hall.run({ kind: 'returnTicket', ticketId: second.ticketId });
  expect(numbersInLine(hall)).toEqual(['A003', 'A002', 'A001', 'A004']);
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-102 fewer in the line than the rule lets go first: last; nobody there: as if it had come now', () => {
  const hall = hallWith({ returnRule: 'afterNumbers', numbers: 3 });
  const ticket = missFirstOf(hall, 2);
  hall.run({ kind: 'returnTicket', ticketId: ticket.ticketId });
  hall.issue('household');
  expect(numbersInLine(hall)).toEqual(['A002', 'A001', 'A003']);
  const alone = hallWith({ returnRule: 'afterNumbers', numbers: 3 });
  const only = missFirstOf(alone, 1);
  alone.run({ kind: 'returnTicket', ticketId: only.ticketId });
  expect(only.rankAt).toBe(alone.at);
});

test('Q-102 who comes back never gains a better rank than before', () => {
  const hall = hallWith({ returnRule: 'afterNumbers', numbers: 1 });
  hall.issue('household');
  hall.at += MINUTE;
  const late = hall.issue('household');
  hall.run({ kind: 'callTicket', windowId: 'w1', ticketId: late.ticketId, reason: 'urgent' });
  hall.miss('w1');
  const { rankAt, rankTie } = late;
  hall.run({ kind: 'returnTicket', ticketId: late.ticketId });
  expect(late).toMatchObject({ rankAt, rankTie });
  expect(numbersInLine(hall)).toEqual(['A001', 'A002']);
});

test('Q-102 back to the head: the old rank; void: a new ticket is needed', () => {
  const head = hallWith({ returnRule: 'head' });
  const first = missFirstOf(head, 3);
  const { rankAt, rankTie } = first;
  head.run({ kind: 'returnTicket', ticketId: first.ticketId });
  expect(first).toMatchObject({ rankAt, rankTie });
  expect(numbersInLine(head)).toEqual(['A001', 'A002', 'A003']);
  const none = hallWith({ returnRule: 'void' });
  const { ticketId } = missFirstOf(none, 1);
  expect(none.refusalOf({ kind: 'returnTicket', ticketId })).toEqual({ code: 'returnNotAllowed', ticketId });
});

test('Q-103 a ticket comes back as often as the hall allows, not after the day and only from a no-show', () => {
  const hall = hallWith({ returnRule: 'head', returns: 1 });
  const { ticketId } = missFirstOf(hall, 1);
  const comesBack = { kind: 'returnTicket', ticketId } as const;
  hall.run(comesBack);
  expect(hall.refusalOf(comesBack)).toMatchObject({ code: 'wrongTicketState', state: 'waiting' });
  expect(hall.refusalOf({ ...comesBack, ticketId: 'none' }).code).toBe('unknownTicket');
  hall.call('w1');
  expect(hall.miss('w1').noShowCount).toBe(2);
  expect(hall.refusalOf(comesBack).code).toBe('returnNotAllowed');
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.refusalOf(comesBack)).toEqual({ code: 'dayNotOpen' });
});

test('Q-103 who has taken another ticket for the item meanwhile does not come back with the first', () => {
  const hall = hallWith({ returnRule: 'head' });
  const missed = hall.issue('household', { personRef: 'p1' });
  hall.call('w1');
  hall.miss('w1');
  const again = hall.issue('household', { personRef: 'p1' });
  const live = { code: 'ticketAlreadyLive', ticketId: again.ticketId };
  expect(hall.refusalOf({ kind: 'returnTicket', ticketId: missed.ticketId })).toEqual(live);
  expect(hall.refusalOf({ kind: 'undoNoShow', windowId: 'w1', ticketId: missed.ticketId })).toEqual(live);
  hall.run({ kind: 'cancelTicket', ticketId: again.ticketId, reason: 'citizen' });
  hall.run({ kind: 'returnTicket', ticketId: missed.ticketId });
  const third = { itemCodes: ['household'], itemOrder: 'set', personRef: 'p1' } as const;
  const refusal = hall.refusalOf({ kind: 'issueTicket', ...third, priorityReason: null, channel: 'kiosk' });
  expect(refusal).toEqual({ code: 'ticketAlreadyLive', ticketId: missed.ticketId });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});
