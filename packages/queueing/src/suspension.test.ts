import { expect, test } from 'vitest';
import { MINUTE, openHall, type QueueHarness, SECOND, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import type { SuspensionKind } from './commands.ts';
import { refusalToResume } from './suspend-commands.ts';
import type { Ticket } from './ticket.ts';
import { clocksOf, presentServiceMs } from './ticket-clocks.ts';

/** A ticket of 'people' that was served for two minutes at w2 and is suspended there; all windows but w4 are open. */
function hallWithSuspended(suspensionKind: SuspensionKind) {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2', 'w3');
  hall.issue('household');
  const ticket = hall.serve('w2');
  hall.at += 2 * MINUTE;
  suspend(hall, ticket, suspensionKind);
  return { hall, ticket };
}

function suspend(hall: QueueHarness, { ticketId, windowId }: Ticket, suspensionKind: SuspensionKind): void {
  const expectedBackAt = hall.at + 20 * MINUTE;
  hall.run({ kind: 'suspendTicket', windowId: windowId ?? '', ticketId, suspensionKind, expectedBackAt });
}

test('Q-105 a suspended ticket leaves the window free and is listed, oldest first; seniority stays', () => {
  const { hall, ticket } = hallWithSuspended('withoutFile');
  const { rankAt, rankTie } = ticket;
  expect(ticket).toMatchObject({ state: 'suspended', windowId: null, rankAt, rankTie });
  expect(ticket.suspension).toEqual({
    kind: 'withoutFile',
    windowId: 'w2',
    staffId: 'staff-w2',
    at: hall.at,
    expectedBackAt: hall.at + 20 * MINUTE,
  });
  expect(hall.state.windows.get('w2')).toMatchObject({ ticketId: null, idleSince: hall.at });
  expect(hall.state.counts).toMatchObject({ suspended: 1, atWindow: 0 });
  hall.issue('household');
  hall.at += MINUTE;
  const other = hall.serve('w2');
  suspend(hall, other, 'withFile');
  expect([...hall.state.suspended]).toEqual([ticket.ticketId, other.ticketId]);
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-105 only a running service is suspended', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  const { ticketId } = hall.call('w1');
  const suspension = { windowId: 'w1', ticketId, suspensionKind: 'waiting', expectedBackAt: null } as const;
  expect(hall.refusalOf({ kind: 'suspendTicket', ...suspension })).toMatchObject({ code: 'wrongTicketState' });
});

test('Q-106 without the file: any open free window that serves the queue resumes', () => {
  const { hall, ticket } = hallWithSuspended('withoutFile');
  const { ticketId } = ticket;
  expect(refusalToResume(hall.state, 'w1', ticketId)).toBe(null);
  expect(refusalToResume(hall.state, 'w2', ticketId)).toBe(null);
  expect(refusalToResume(hall.state, 'w3', ticketId)).toEqual({
    code: 'resumeElsewhere',
    ticketId,
    windowId: 'w2',
    suspensionKind: 'withoutFile',
  });
  expect(refusalToResume(hall.state, 'w4', ticketId)?.code).toBe('windowNotOpen');
  hall.issue('household');
  hall.call('w1');
  expect(refusalToResume(hall.state, 'w1', ticketId)?.code).toBe('windowBusy');
});

test('Q-106 with the file: only the window that keeps it, also when that one is closed', () => {
  const { hall, ticket } = hallWithSuspended('withFile');
  expect(refusalToResume(hall.state, 'w1', ticket.ticketId)?.code).toBe('resumeElsewhere');
  hall.run({ kind: 'closeWindow', windowId: 'w2' });
  expect(refusalToResume(hall.state, 'w1', ticket.ticketId)?.code).toBe('resumeElsewhere');
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 'relief' });
  expect(refusalToResume(hall.state, 'w2', ticket.ticketId)).toBe(null);
});

test('Q-106 waiting for another step: the window that interrupted, or another of the queue once that one is closed', () => {
  const { hall, ticket } = hallWithSuspended('waiting');
  expect(refusalToResume(hall.state, 'w1', ticket.ticketId)?.code).toBe('resumeElsewhere');
  hall.pause('w2');
  expect(refusalToResume(hall.state, 'w1', ticket.ticketId)?.code).toBe('resumeElsewhere');
  hall.run({ kind: 'closeWindow', windowId: 'w2' });
  expect(refusalToResume(hall.state, 'w1', ticket.ticketId)).toBe(null);
  expect(refusalToResume(hall.state, 'w3', ticket.ticketId)?.code).toBe('resumeElsewhere');
});

test('Q-107 a person who stands there is served at once; otherwise the number is called first', () => {
  const { hall, ticket } = hallWithSuspended('withoutFile');
  hall.at += 10 * MINUTE;
  const { ticketId } = ticket;
  const events = hall.run({ kind: 'resumeTicket', windowId: 'w1', ticketId, present: true });
  expect(events.map(({ kind }) => kind)).toEqual(['TicketResumed']);
  expect(ticket).toMatchObject({ state: 'serving', windowId: 'w1', staffId: 'staff-w1', startedAt: hall.at });
  expect(ticket).toMatchObject({ suspension: null, callReason: { rule: 'resumed' } });
  suspend(hall, ticket, 'withoutFile');
  hall.run({ kind: 'resumeTicket', windowId: 'w2', ticketId, present: false });
  expect(ticket).toMatchObject({ state: 'called', windowId: 'w2', callCount: 1, arrivedAt: null });
  hall.run({ kind: 'startService', windowId: 'w2', ticketId });
  expect(ticket).toMatchObject({ state: 'serving', arrivedAt: hall.at });
  expect(hall.refusalOf({ kind: 'resumeTicket', windowId: 'w1', ticketId, present: true })).toMatchObject({
    code: 'wrongTicketState',
  });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-108 Q-60 the gap counts to nobody: one service is the sum of its stretches', () => {
  const { hall, ticket } = hallWithSuspended('withoutFile');
  const beganAt = hall.at - 2 * MINUTE;
  hall.at += 10 * MINUTE;
  const { ticketId } = ticket;
  hall.run({ kind: 'resumeTicket', windowId: 'w1', ticketId, present: false });
  hall.at += 30 * SECOND;
  hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  hall.at += 3 * MINUTE;
  expect(presentServiceMs(ticket, hall.at)).toBe(5 * MINUTE);
  hall.finish('w1');
  expect(ticket.services).toMatchObject([
    { windowId: 'w1', startedAt: beganAt, endedAt: hall.at, serviceMs: 5 * MINUTE, ending: 'finished' },
  ]);
  expect(clocksOf(ticket, hall.at)).toEqual({
    waitingMs: 0,
    wayMs: 30 * SECOND,
    serviceMs: 5 * MINUTE,
    suspendedMs: 10 * MINUTE,
  });
  expect(hall.state.queues.get('people')).toMatchObject({ servedCount: 1, servedMs: 5 * MINUTE });
  expect(presentServiceMs(ticket, hall.at)).toBe(0);
});

test('Q-106 with the file: who misses the call back and returns waits for the window that keeps the file', () => {
  const { hall, ticket } = hallWithSuspended('withFile');
  const { ticketId } = ticket;
  hall.run({ kind: 'resumeTicket', windowId: 'w2', ticketId, present: false });
  hall.miss('w2');
  hall.run({ kind: 'returnTicket', ticketId });
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' }).code).toBe('nobodyWaiting');
  expect(hall.serve('w2')).toMatchObject({ ticketId, directedTo: null });
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});
