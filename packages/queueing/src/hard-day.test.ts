import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { checkCounts } from './check-counts.ts';
import { preferenceAt } from './skills.ts';
import { getServiceWindow } from './state-lookup.ts';
import { queuesLeftUncovered } from './window-cover.ts';

const SKILLS = { junior: { people: 0.5 }, senior: { people: 1, business: 0.8, delivery: 1 } };

test('Q-120 a window serves its queues as far as its clerk does; a clerk who is not named serves all', () => {
  const hall = openHall({ clerkSkills: SKILLS });
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 'junior' });
  expect(hall.state.windows.get('w2')?.queueIds).toEqual(['people']);
  expect(hall.state.queues.get('business')?.openWindows).toBe(0);
  hall.issue('tax');
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w2' }).code).toBe('nobodyWaiting');
  hall.run({ kind: 'closeWindow', windowId: 'w2' });
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 'somebody' });
  expect(hall.state.windows.get('w2')?.queueIds).toEqual(['people', 'business']);
  expect(hall.call('w2').itemCode).toBe('tax');
});

test('Q-120 the preference is that of the window times that of the clerk', () => {
  const windows = SETTINGS.windows.map((one) => ({ ...one, preferences: { people: 0.4 } }));
  const hall = openHall({ clerkSkills: SKILLS, windows });
  const preferenceOf = (queueId: string) => preferenceAt(hall.state, getServiceWindow(hall.state, 'w2'), queueId);
  expect([preferenceOf('people'), preferenceOf('business')]).toEqual([0.4, 1]);
  hall.run({ kind: 'openWindow', windowId: 'w2', staffId: 'senior' });
  expect([preferenceOf('people'), preferenceOf('business')]).toEqual([0.4, 0.8]);
});

test('Q-121 a planned break may not leave a queue with people in line too thin, unless it is meant', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  const meal = { kind: 'pauseWindow', windowId: 'w2', reason: 'meal', backAt: hall.at + 30 * MINUTE } as const;
  hall.issue('household');
  const ticket = hall.issue('tax');
  expect(queuesLeftUncovered(hall.state, 'w2')).toEqual(['business']);
  expect(hall.refusalOf({ ...meal, uncovered: false })).toEqual({ code: 'queueUncovered', queueIds: ['business'] });
  const [knowingly] = hall.run({ ...meal, uncovered: true });
  expect(knowingly).toMatchObject({ kind: 'WindowPaused', uncovered: true });
  expect(hall.state.windows.get('w2')).toMatchObject({ pauseReason: 'meal', backAt: hall.at + 30 * MINUTE });
  hall.run({ kind: 'resumeWindow', windowId: 'w2' });
  expect(hall.state.windows.get('w2')).toMatchObject({ pauseReason: null, backAt: null });
  hall.run({ kind: 'cancelTicket', ticketId: ticket.ticketId, reason: 'citizen' });
  const [covered] = hall.run({ ...meal, uncovered: false });
  expect(covered).toMatchObject({ kind: 'WindowPaused', uncovered: false });
});

test('Q-121 a broken device and closing the window do not wait for cover', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  hall.issue('tax');
  const [broken] = hall.run({
    kind: 'pauseWindow',
    windowId: 'w2',
    reason: 'equipment',
    backAt: null,
    uncovered: false,
  });
  expect(broken).toMatchObject({ uncovered: true });
  hall.run({ kind: 'resumeWindow', windowId: 'w2' });
  hall.run({ kind: 'closeWindow', windowId: 'w2' });
});

test('Q-122 a walk-in is served at once on an internal number that no line, quota or odds know of', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  const events = hall.run({ kind: 'serveWalkIn', windowId: 'w1', itemCode: 'identity' });
  expect(events).toMatchObject([
    { kind: 'TicketIssued', number: 'W001', channel: 'window' },
    { kind: 'TicketCalled', reason: { rule: 'walkIn' } },
    { kind: 'ServiceStarted', itemCode: 'identity' },
  ]);
  expect(hall.state.queues.get('people')).toMatchObject({ lastNumber: 1, calledCount: 0, waiting: 1 });
  expect(hall.state.queues.get('people')?.issues).toHaveLength(1);
  expect(hall.refusalOf({ kind: 'serveWalkIn', windowId: 'w1', itemCode: 'identity' }).code).toBe('windowBusy');
  hall.at += MINUTE;
  hall.finish('w1');
  expect(hall.state.counts).toMatchObject({ issued: 2, served: 1, waiting: 1 });
  expect(hall.refusalOf({ kind: 'serveWalkIn', windowId: 'w1', itemCode: 'tax' })).toEqual({
    code: 'itemNotAtWindow',
    itemCode: 'tax',
    windowId: 'w1',
  });
  expect(hall.refusalOf({ kind: 'serveWalkIn', windowId: 'w1', itemCode: 'none' }).code).toBe('unknownItem');
  expect(checkCounts(hall.state, hall.at)).toEqual([]);
});

test('Q-123 the queues of a window are set for the rest of the day, at once and whoever sits there', () => {
  const hall = openHall({ clerkSkills: SKILLS });
  hall.issue('tax');
  hall.run({ kind: 'openWindow', windowId: 'w1', staffId: 'senior' });
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' }).code).toBe('nobodyWaiting');
  const set = { kind: 'setWindowQueues', windowId: 'w1' } as const;
  expect(hall.refusalOf({ ...set, queueIds: ['people', 'none'] })).toEqual({ code: 'unknownQueue', queueId: 'none' });
  hall.run({ ...set, queueIds: ['people', 'business', 'business'] });
  expect(hall.state.queues.get('business')?.openWindows).toBe(1);
  expect(hall.call('w1').itemCode).toBe('tax');
  hall.run({ kind: 'takeOverWindow', windowId: 'w1', staffId: 'junior' });
  expect(hall.state.windows.get('w1')?.queueIds).toEqual(['people']);
  expect(checkCounts(hall.state)).toEqual([]);
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: '2026-11-21' as typeof DAY });
  expect(hall.state.windows.get('w1')).toMatchObject({ dayQueueIds: null, queueIds: ['people'] });
});

test('Q-124 help is called for in any state of the window and at any hour, once, until it is settled', () => {
  const hall = openHall();
  const raise = { kind: 'raiseEmergency', windowId: 'w3' } as const;
  hall.run(raise);
  expect(hall.state.windows.get('w3')).toMatchObject({ status: 'closed', emergencySince: hall.at });
  expect(hall.refusalOf(raise)).toEqual({ code: 'emergencyAlreadyRaised', windowId: 'w3' });
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'settleEmergency', windowId: 'w3' });
  expect(hall.refusalOf({ kind: 'settleEmergency', windowId: 'w3' })).toEqual({ code: 'noEmergency', windowId: 'w3' });
  hall.run(raise);
  expect(hall.refusalOf({ kind: 'raiseEmergency', windowId: 'w9' }).code).toBe('unknownWindow');
  hall.run({ kind: 'openDay', day: '2026-11-21' as typeof DAY });
  expect(hall.state.windows.get('w3')?.emergencySince).toBe(null);
});

test('Q-125 another clerk takes a window over with the ticket that is there, also while it is paused', () => {
  const hall = openHall();
  staffWindows(hall, 'w1', 'w2');
  hall.issue('household');
  const ticket = hall.serve('w1');
  const takeOver = { kind: 'takeOverWindow', windowId: 'w1' } as const;
  expect(hall.refusalOf({ ...takeOver, staffId: 'staff-w1' })).toEqual({ code: 'staffAlreadyHere', windowId: 'w1' });
  expect(hall.refusalOf({ ...takeOver, staffId: 'staff-w2' })).toEqual({
    code: 'staffAtAnotherWindow',
    windowId: 'w2',
  });
  expect(hall.refusalOf({ ...takeOver, windowId: 'w3', staffId: 'relief' }).code).toBe('windowNotOpen');
  const events = hall.run({ ...takeOver, staffId: 'relief' });
  expect(events).toMatchObject([{ kind: 'WindowTakenOver', fromStaffId: 'staff-w1', staffId: 'relief' }]);
  expect(ticket).toMatchObject({ state: 'serving', staffId: 'relief' });
  hall.finish('w1');
  expect(ticket.services).toMatchObject([{ staffId: 'relief' }]);
  hall.pause('w1');
  hall.run({ ...takeOver, staffId: 'staff-w1' });
  expect(hall.state.windows.get('w1')).toMatchObject({ status: 'paused', pauseReason: 'other', staffId: 'staff-w1' });
});
