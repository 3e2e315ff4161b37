import { expect, test } from 'vitest';
import { DAY, type HallHarness, MINUTE, openHall } from '../test/hall-harness.ts';

function invitations(hall: HallHarness) {
  return hall.log.flatMap(({ body }) => (body.kind === 'RatingInvited' ? [body] : []));
}

function start(hall: HallHarness, windowId: string, ticketId: string): void {
  hall.run({ kind: 'startService', windowId, ticketId });
}

function finish(hall: HallHarness, windowId: string, ticketId: string): void {
  hall.run({ kind: 'finishService', windowId, ticketId, accurate: true });
}

test('R-02: what was suspended in between is no service time', () => {
  const hall = openHall('w1');
  const windowId = 'w1';
  const ticketId = hall.issue('household');
  hall.call(windowId);
  start(hall, windowId, ticketId);
  hall.at += MINUTE / 2;
  const suspend = { kind: 'suspendTicket', windowId, ticketId, suspensionKind: 'withFile' } as const;
  hall.run({ ...suspend, expectedBackAt: null });
  expect(invitations(hall)).toEqual([]);
  hall.at += 20 * MINUTE;
  hall.run({ kind: 'resumeTicket', windowId, ticketId, present: true });
  hall.at += MINUTE / 2;
  finish(hall, windowId, ticketId);
  expect(invitations(hall)).toEqual([]);
});

test('R-05: a suspended service that goes on at once sends the open invitation to the phone like a start', () => {
  const hall = openHall('w1');
  const windowId = 'w1';
  const [first, second] = [hall.issue('household'), hall.issue('household')];
  hall.call(windowId);
  start(hall, windowId, first);
  hall.at += MINUTE;
  hall.run({ kind: 'suspendTicket', windowId, ticketId: first, suspensionKind: 'withFile', expectedBackAt: null });
  hall.serve(windowId, 2 * MINUTE);
  expect(hall.state.rating.onPad.get(windowId)).toBe(second);
  const resumed = hall.run({ kind: 'resumeTicket', windowId, ticketId: first, present: true });
  expect(resumed.map(({ body }) => body.kind)).toEqual(['TicketResumed', 'InvitationMovedToPhone']);
});

test('R-01: several items at one window are one visit, invited at its end with the time of all of them', () => {
  const hall = openHall('w2');
  const ticketId = hall.issue('household tax');
  hall.call('w2');
  start(hall, 'w2', ticketId);
  hall.at += 3 * MINUTE;
  finish(hall, 'w2', ticketId);
  expect(invitations(hall)).toEqual([]);
  hall.at += MINUTE / 2;
  finish(hall, 'w2', ticketId);
  expect(invitations(hall)).toMatchObject([{ windowId: 'w2', itemCode: 'tax', serviceMs: 3.5 * MINUTE }]);
});

test('R-04: a ticket that goes on to another window is invited once, where it was served first', () => {
  const hall = openHall('w1', 'w3');
  const ticketId = hall.issue('household tax');
  hall.serve('w1', 2 * MINUTE);
  expect(invitations(hall)).toMatchObject([{ ticketId, windowId: 'w1', serviceMs: 2 * MINUTE }]);
  hall.serve('w3', 2 * MINUTE);
  expect(invitations(hall)).toHaveLength(1);
});

test('R-01: a service that is sent on invites nobody; who finishes it is rated', () => {
  const hall = openHall('w1', 'w2');
  const ticketId = hall.issue('household');
  hall.call('w1');
  start(hall, 'w1', ticketId);
  hall.at += 5 * MINUTE;
  hall.run({
    kind: 'transferTicket',
    windowId: 'w1',
    ticketId,
    target: { kind: 'window', windowId: 'w2' },
    reason: 'needsSpecialist',
    noteRef: null,
    returnToSender: false,
  });
  expect(invitations(hall)).toEqual([]);
  expect(hall.serve('w2', 2 * MINUTE)).toBe(ticketId);
  expect(invitations(hall)).toMatchObject([{ windowId: 'w2', staffId: 'staff-w2', serviceMs: 2 * MINUTE }]);
});

test('R-03: a suspended ticket that expires with the day invites nobody', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.call('w1');
  start(hall, 'w1', ticketId);
  hall.at += 5 * MINUTE;
  hall.run({ kind: 'suspendTicket', windowId: 'w1', ticketId, suspensionKind: 'waiting', expectedBackAt: null });
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.state.queue?.tickets.get(ticketId)?.state).toBe('expired');
  expect(invitations(hall)).toEqual([]);
});
