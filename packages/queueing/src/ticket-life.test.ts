import { expect, test } from 'vitest';
import { MINUTE, openHall, SECOND, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import { evolveQueue } from './evolve-queue.ts';
import { QueueingFault } from './queueing-fault.ts';
import { clocksOf } from './ticket-clocks.ts';
import { refusalToCancel } from './ticket-commands.ts';
import { TICKET_TRANSITIONS } from './ticket-transitions.ts';

test('Q-10 the table of a ticket’s life: which input leads where, and nothing follows a cancelled or expired ticket', () => {
  const ways = Object.entries(TICKET_TRANSITIONS).flatMap(([state, row]) =>
    Object.entries(row).flatMap(([input, next]) => (next === null ? [] : [`${state} ${input} ${next}`])),
  );
  expect(ways.sort()).toEqual([
    'arrived cancelTicket cancelled',
    'arrived closeDay expired',
    'arrived startService serving',
    'arrived transferTicket waiting',
    'called cancelTicket cancelled',
    'called closeDay expired',
    'called confirmArrival arrived',
    'called markNoShow noShow',
    'called recall called',
    'called startService serving',
    'called transferTicket waiting',
    'noShow returnTicket waiting',
    'noShow undoNoShow called',
    'served moveOn waiting',
    'serving closeDay served',
    'serving finishService served',
    'serving suspendTicket suspended',
    'serving transferTicket waiting',
    'suspended cancelTicket cancelled',
    'suspended closeDay expired',
    'suspended resumeAbsent called',
    'suspended resumePresent serving',
    'waiting callNext called',
    'waiting cancelTicket cancelled',
    'waiting closeDay expired',
    'waiting takeBackTransfer waiting',
  ]);
});

test('Q-10 an event that cannot follow on the state is a fault', () => {
  const hall = openHall();
  const { ticketId } = hall.issue('tax');
  const about = { at: hall.at, ticketId, windowId: 'w3' };
  const finished = { kind: 'ServiceFinished', ...about, ending: 'finished', accurate: true } as const;
  expect(() => evolveQueue(hall.state, finished)).toThrow(QueueingFault);
  expect(() => evolveQueue(hall.state, { ...finished, ticketId: 'none' })).toThrow('no ticket none');
});

test('Q-11 a ticket is cancelled while waiting, called, arrived or suspended, and the window is free again', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const tickets = [1, 2, 3, 4].map(() => hall.issue('household'));
  const [first, second, third, fourth] = tickets.map(({ ticketId }) => ticketId);
  hall.call('w1');
  hall.run({ kind: 'cancelTicket', ticketId: first ?? '', reason: 'citizen' });
  expect(hall.state.windows.get('w1')?.ticketId).toBe(null);
  hall.call('w1');
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId: second ?? '' });
  hall.run({ kind: 'cancelTicket', ticketId: second ?? '', reason: 'staff' });
  hall.run({ kind: 'cancelTicket', ticketId: third ?? '', reason: 'citizen' });
  hall.serve('w1');
  const away = { ticketId: fourth ?? '', suspensionKind: 'waiting', expectedBackAt: null } as const;
  hall.run({ kind: 'suspendTicket', windowId: 'w1', ...away });
  hall.run({ kind: 'cancelTicket', ticketId: fourth ?? '', reason: 'citizen' });
  expect(tickets.map(({ state }) => state)).toEqual(['cancelled', 'cancelled', 'cancelled', 'cancelled']);
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' }).code).toBe('nobodyWaiting');
});

test('Q-11 a ticket in service, an ended one and an unknown one are not cancelled; the page knows it', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const { ticketId } = hall.issue('household');
  expect(refusalToCancel(hall.state, ticketId)).toBe(null);
  hall.call('w1');
  hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  const cancel = { kind: 'cancelTicket', ticketId, reason: 'citizen' } as const;
  expect(hall.refusalOf(cancel)).toEqual({ code: 'wrongTicketState', ticketId, state: 'serving' });
  expect(refusalToCancel(hall.state, ticketId)).toEqual(hall.refusalOf(cancel));
  hall.run({ kind: 'finishService', windowId: 'w1', ticketId, accurate: true });
  expect(hall.refusalOf(cancel)).toMatchObject({ state: 'served' });
  expect(hall.refusalOf({ ...cancel, ticketId: 'none' })).toEqual({ code: 'unknownTicket', ticketId: 'none' });
});

test('Q-60 waiting, way and service follow each other and stop at the end', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const ticket = hall.issue('household');
  const issuedAt = hall.at;
  expect(clocksOf(ticket, issuedAt + MINUTE)).toEqual({ waitingMs: MINUTE, wayMs: 0, serviceMs: 0, suspendedMs: 0 });
  const at = { windowId: 'w1', ticketId: ticket.ticketId };
  hall.at = issuedAt + 5 * MINUTE;
  hall.call('w1');
  hall.at += 20 * SECOND;
  hall.run({ kind: 'recall', ...at });
  hall.at += 10 * SECOND;
  hall.run({ kind: 'confirmArrival', ...at });
  hall.at += 5 * SECOND;
  hall.run({ kind: 'startService', ...at });
  hall.at += 3 * MINUTE;
  hall.run({ kind: 'finishService', ...at, accurate: true });
  expect(clocksOf(ticket, hall.at + MINUTE)).toEqual({
    waitingMs: 5 * MINUTE,
    wayMs: 30 * SECOND,
    serviceMs: 3 * MINUTE,
    suspendedMs: 0,
  });
});

test('Q-60 a no-show has waiting and way but no service; a cancelled ticket only its waiting', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  const first = hall.issue('household');
  const second = hall.issue('household');
  hall.at += MINUTE;
  hall.call('w1');
  hall.run({ kind: 'cancelTicket', ticketId: second.ticketId, reason: 'citizen' });
  hall.at += 40 * SECOND;
  hall.run({ kind: 'markNoShow', windowId: 'w1', ticketId: first.ticketId });
  hall.at += MINUTE;
  expect(clocksOf(first, hall.at)).toEqual({ waitingMs: MINUTE, wayMs: 40 * SECOND, serviceMs: 0, suspendedMs: 0 });
  expect(clocksOf(second, hall.at)).toEqual({ waitingMs: MINUTE, wayMs: 0, serviceMs: 0, suspendedMs: 0 });
});
