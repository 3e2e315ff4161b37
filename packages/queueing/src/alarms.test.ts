import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, SECOND, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { type Alarm, alarmsOf } from './alarms.ts';

const LIMITS = {
  waitLimitMs: 20 * MINUTE,
  lineLimit: 3,
  idleWhileWaitingMs: 2 * MINUTE,
  serviceLimitMs: 15 * MINUTE,
  suspensionLimitMs: 30 * MINUTE,
};

function codesOf(alarms: readonly Alarm[]): string[] {
  return alarms.map(({ code }) => code);
}

test('Q-70 a calm hall has no alarm', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  expect(alarmsOf(hall.state, LIMITS, hall.at + 60 * MINUTE)).toEqual([]);
});

test('Q-70 a long wait is raised at the limit, for the ticket that waits longest', () => {
  const hall = openHall();
  const issuedAt = hall.at;
  hall.issue('tax', { priorityReason: 'elderly' });
  hall.at += MINUTE;
  hall.issue('tax');
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 20 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 20 * MINUTE)).toHaveLength(1);
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 25 * MINUTE)).toEqual([
    {
      code: 'longWait',
      queueId: 'business',
      windowId: null,
      number: 'B001',
      sinceAt: issuedAt + 20 * MINUTE,
      value: 25 * MINUTE,
    },
  ]);
});

test('Q-72 nobody waits before the slot of an appointment, and a late one not before coming', () => {
  const hall = openHall();
  const slotAt = hall.at + 30 * MINUTE;
  const booking = { kind: 'bookAppointment', day: DAY, slotAt, itemCode: 'tax', personRef: null } as const;
  hall.run({ ...booking, appointmentId: 'a1', priorityReason: null, channel: 'staff', code: '1' });
  hall.run({ ...booking, appointmentId: 'a2', priorityReason: null, channel: 'staff', code: '2' });
  hall.run({ kind: 'checkInAppointment', appointmentId: 'a1' });
  expect(alarmsOf(hall.state, LIMITS, slotAt + 20 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, slotAt + 20 * MINUTE)).toMatchObject([{ number: 'B001', value: 20 * MINUTE }]);
  hall.run({ kind: 'cancelTicket', ticketId: `${DAY}.B001`, reason: 'citizen' });
  hall.at = slotAt + 15 * MINUTE;
  hall.run({ kind: 'checkInAppointment', appointmentId: 'a2' });
  hall.at += 5 * MINUTE;
  hall.issue('tax');
  expect(alarmsOf(hall.state, LIMITS, hall.at + 15 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, hall.at + 15 * MINUTE)).toMatchObject([{ number: 'B002', value: 20 * MINUTE }]);
});

test('Q-70 a long line is raised since the ticket that made it so long, counted over both classes', () => {
  const hall = openHall();
  hall.issue('tax');
  hall.at += MINUTE;
  hall.issue('tax', { priorityReason: 'elderly' });
  hall.at += MINUTE;
  expect(alarmsOf(hall.state, LIMITS, hall.at)).toEqual([]);
  hall.issue('tax');
  const third = hall.at;
  hall.at += MINUTE;
  hall.issue('tax');
  expect(alarmsOf(hall.state, LIMITS, hall.at)).toEqual([
    { code: 'longLine', queueId: 'business', windowId: null, number: null, sinceAt: third, value: 4 },
  ]);
});

test('Q-70 a window that idles while its people wait is raised; a paused one and one of another queue are not', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2', 'w3');
  hall.run({ kind: 'pauseWindow', windowId: 'w2', reason: 'break', backAt: null, uncovered: false });
  hall.at += 10 * MINUTE;
  hall.issue('tax');
  const issuedAt = hall.at;
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 2 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, issuedAt + 150 * SECOND)).toEqual([
    {
      code: 'idleWhileWaiting',
      queueId: null,
      windowId: 'w3',
      number: null,
      sinceAt: issuedAt + 2 * MINUTE,
      value: 150 * SECOND,
    },
  ]);
});

test('Q-70 a long service is raised from its start on, not from the call; queues stand before windows', () => {
  const hall = openHall();
  staffWindows(hall, 'w3');
  const { ticketId, number } = hall.issue('tax');
  hall.call('w3');
  const waitingSince = hall.at;
  hall.issue('tax');
  hall.at += 10 * MINUTE;
  hall.run({ kind: 'startService', windowId: 'w3', ticketId });
  const startedAt = hall.at;
  expect(alarmsOf(hall.state, { ...LIMITS, waitLimitMs: 60 * MINUTE }, startedAt + 15 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, startedAt + 15 * MINUTE)).toEqual([
    {
      code: 'longWait',
      queueId: 'business',
      windowId: null,
      number: 'B002',
      sinceAt: waitingSince + 20 * MINUTE,
      value: 25 * MINUTE,
    },
    {
      code: 'longService',
      queueId: null,
      windowId: 'w3',
      number,
      sinceAt: startedAt + 15 * MINUTE,
      value: 15 * MINUTE,
    },
  ]);
});

test('Q-70 what a service was suspended does not count as service; Q-73 a suspension over its limit is raised', () => {
  const hall = openHall();
  staffWindows(hall, 'w3');
  const { ticketId, number } = hall.issue('tax');
  hall.call('w3');
  hall.run({ kind: 'startService', windowId: 'w3', ticketId });
  hall.at += 10 * MINUTE;
  const suspendedAt = hall.at;
  const suspend = { kind: 'suspendTicket', windowId: 'w3', ticketId, suspensionKind: 'withoutFile' } as const;
  hall.run({ ...suspend, expectedBackAt: null });
  expect(alarmsOf(hall.state, LIMITS, suspendedAt + 30 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, suspendedAt + 40 * MINUTE)).toEqual([
    {
      code: 'longSuspension',
      queueId: 'business',
      windowId: 'w3',
      number,
      sinceAt: suspendedAt + 30 * MINUTE,
      value: 40 * MINUTE,
    },
  ]);
  hall.at += 40 * MINUTE;
  hall.run({ kind: 'resumeTicket', windowId: 'w3', ticketId, present: true });
  expect(alarmsOf(hall.state, LIMITS, hall.at + 5 * MINUTE - 1)).toEqual([]);
  expect(codesOf(alarmsOf(hall.state, LIMITS, hall.at + 5 * MINUTE))).toEqual(['longService']);
  hall.run({ ...suspend, expectedBackAt: hall.at + 5 * MINUTE });
  expect(codesOf(alarmsOf(hall.state, LIMITS, hall.at + 5 * MINUTE))).toEqual(['longSuspension']);
});

test('Q-73 an emergency is an alarm from its first instant on, before all else at its window', () => {
  const hall = openHall();
  staffWindows(hall, 'w3');
  hall.issue('tax');
  hall.at += 5 * MINUTE;
  hall.run({ kind: 'raiseEmergency', windowId: 'w3' });
  expect(alarmsOf(hall.state, LIMITS, hall.at)).toMatchObject([
    { code: 'emergency', windowId: 'w3', sinceAt: hall.at, value: 0 },
    { code: 'idleWhileWaiting', windowId: 'w3' },
  ]);
  hall.run({ kind: 'settleEmergency', windowId: 'w3' });
  expect(codesOf(alarmsOf(hall.state, LIMITS, hall.at))).toEqual(['idleWhileWaiting']);
});

test('Q-73 a break that runs over its planned return is raised', () => {
  const hall = openHall();
  staffWindows(hall, 'w3');
  const backAt = hall.at + 10 * MINUTE;
  hall.run({ kind: 'pauseWindow', windowId: 'w3', reason: 'break', backAt, uncovered: false });
  expect(alarmsOf(hall.state, LIMITS, backAt - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, backAt + MINUTE)).toMatchObject([
    { code: 'breakOverrun', windowId: 'w3', sinceAt: backAt, value: MINUTE },
  ]);
});

test('Q-73 a transfer that nobody can accept is raised at its sender’s window, until somebody is there', () => {
  const hall = openHall({ clerkSkills: { s9: { business: 1 } }, windows: SETTINGS.windows });
  staffWindows(hall, 'w1');
  const { ticketId, number } = hall.issue('household');
  hall.call('w1');
  const sentAt = hall.at;
  hall.run({
    kind: 'transferTicket',
    windowId: 'w1',
    ticketId,
    target: { kind: 'staff', staffId: 's9' },
    reason: 'needsSpecialist',
    noteRef: null,
    returnToSender: false,
  });
  expect(alarmsOf(hall.state, LIMITS, sentAt + 20 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, sentAt + 21 * MINUTE)).toEqual([
    {
      code: 'transferWaiting',
      queueId: 'people',
      windowId: 'w1',
      number,
      sinceAt: sentAt + 20 * MINUTE,
      value: 21 * MINUTE,
    },
  ]);
  hall.at = sentAt + 21 * MINUTE;
  hall.run({ kind: 'openWindow', windowId: 'w3', staffId: 's9' });
  expect(alarmsOf(hall.state, LIMITS, hall.at)).toEqual([]);
  expect(codesOf(alarmsOf(hall.state, LIMITS, hall.at + 2 * MINUTE))).toEqual(['idleWhileWaiting']);
});

test('Q-73 what was sent back to a window that closed, or taken back there, is raised too', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  const about = { reason: 'needsSpecialist', noteRef: null } as const;
  const target = { kind: 'window', windowId: 'w2' } as const;
  hall.issue('household');
  const { ticketId, number } = hall.serve('w1');
  hall.run({ kind: 'transferTicket', windowId: 'w1', ticketId, target, ...about, returnToSender: true });
  hall.serve('w2');
  hall.finish('w2');
  const { ticketId: other, number: otherNumber } = hall.issue('tax');
  hall.run({ kind: 'closeWindow', windowId: 'w1' });
  hall.run({ kind: 'openWindow', windowId: 'w3', staffId: 's3' });
  hall.call('w3');
  hall.run({ kind: 'transferTicket', windowId: 'w3', ticketId: other, target, ...about, returnToSender: false });
  hall.run({ kind: 'takeBackTransfer', windowId: 'w3', ticketId: other });
  hall.run({ kind: 'closeWindow', windowId: 'w3' });
  expect(alarmsOf(hall.state, LIMITS, hall.at + 20 * MINUTE - 1)).toEqual([]);
  expect(alarmsOf(hall.state, LIMITS, hall.at + 20 * MINUTE)).toMatchObject([
    { code: 'transferWaiting', windowId: 'w1', number, sinceAt: hall.at + 20 * MINUTE },
    { code: 'transferWaiting', windowId: 'w3', number: otherNumber },
  ]);
  hall.run({ kind: 'openWindow', windowId: 'w1', staffId: 's9' });
  expect(alarmsOf(hall.state, LIMITS, hall.at + 20 * MINUTE)).not.toContainEqual(
    expect.objectContaining({ code: 'transferWaiting', number }),
  );
});
