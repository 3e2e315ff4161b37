import { expect, test } from 'vitest';
import {
  bookAppointment,
  type HallHarness,
  MINUTE,
  MORNING,
  openHall,
  pauseWindow,
  SECOND,
} from '../../test/hall-harness.ts';
import { viewOf } from './view.ts';

function desk(hall: HallHarness, windowId: string) {
  const view = viewOf(hall.state, { kind: 'clerk', windowId }, hall.at);
  if (view === undefined) throw new Error('no desk');
  return view;
}

function phone(hall: HallHarness, ticketId: string) {
  const view = viewOf(hall.state, { kind: 'phone', ticketId }, hall.at);
  if (view === undefined) throw new Error('no phone');
  return view;
}

function serving(hall: HallHarness, windowId: string): string {
  const ticketId = hall.call(windowId);
  hall.run({ kind: 'startService', windowId, ticketId });
  return ticketId;
}

function suspend(hall: HallHarness, windowId: string, ticketId: string, suspensionKind: 'withoutFile' | 'withFile') {
  hall.run({ kind: 'suspendTicket', windowId, ticketId, suspensionKind, expectedBackAt: null });
}

function transfer(hall: HallHarness, ticketId: string, windowId: string): void {
  const target = { kind: 'window', windowId } as const;
  const why = { reason: 'needsSpecialist', noteRef: 'note-1', returnToSender: true } as const;
  hall.run({ kind: 'transferTicket', windowId: 'w1', ticketId, target, ...why });
}

test('a desk lists what it may take up again, its own first, and says when it is elsewhere', () => {
  const hall = openHall('w1', 'w2', 'w3');
  hall.issue('household');
  hall.issue('household');
  const free = serving(hall, 'w2');
  suspend(hall, 'w2', free, 'withoutFile');
  const kept = serving(hall, 'w1');
  suspend(hall, 'w1', kept, 'withFile');
  expect(desk(hall, 'w1').suspended).toMatchObject([
    { ticketId: kept, mine: true, kind: 'withFile', windowLabel: '1', code: null },
    { ticketId: free, mine: false, code: null },
  ]);
  expect(desk(hall, 'w2').suspended.map(({ ticketId }) => ticketId)).toEqual([free]);
  expect(desk(hall, 'w3').suspended).toEqual([]);
  hall.issue('tax');
  serving(hall, 'w2');
  expect(desk(hall, 'w2').suspended).toMatchObject([{ ticketId: free, code: 'windowBusy' }]);
  expect(phone(hall, kept)).toMatchObject({ state: 'suspended', suspension: { kind: 'withFile', windowLabel: '1' } });
  expect(viewOf(hall.state, { kind: 'guide' }, hall.at)?.suspended).toHaveLength(2);
});

test('now − servedSince is net service time, over a suspension', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const ticketId = serving(hall, 'w1');
  hall.at += 2 * MINUTE;
  suspend(hall, 'w1', ticketId, 'withFile');
  hall.at += 10 * MINUTE;
  hall.run({ kind: 'resumeTicket', windowId: 'w1', ticketId, present: true });
  const since = desk(hall, 'w1').ticket?.servedSince;
  expect(hall.at - (since ?? 0)).toBe(2 * MINUTE);
  hall.at += MINUTE;
  expect(desk(hall, 'w1').ticket).toMatchObject({ servedSince: since, suspendedMs: 10 * MINUTE });
});

test('a missed number stands at its desk with how long it can be taken back, and on the phone with the hall’s rule', () => {
  const hall = openHall('w1', 'w2');
  const ticketId = hall.issue('household');
  hall.call('w1');
  hall.run({ kind: 'markNoShow', windowId: 'w1', ticketId });
  const undoUntil = hall.at + 2 * MINUTE;
  expect(desk(hall, 'w1').missed).toMatchObject([{ ticketId, windowLabel: '1', mayReturn: true, undoUntil }]);
  expect(desk(hall, 'w1').figures.noShow).toBe(1);
  expect(desk(hall, 'w2').missed).toEqual([]);
  expect(phone(hall, ticketId).missed).toEqual({ mayReturn: true, rule: 'afterNumbers', numbers: 2 });
  hall.at += 2 * MINUTE + 1;
  expect(desk(hall, 'w1').missed[0]?.undoUntil).toBeNull();
  hall.run({ kind: 'returnTicket', ticketId });
  expect(desk(hall, 'w1').missed).toEqual([]);
  expect(viewOf(hall.state, { kind: 'guide' }, hall.at)?.missed).toEqual([]);
});

test('首问负责: what a window sent on stays on its list until the receiver starts', () => {
  const hall = openHall('w1', 'w2');
  hall.issue('household');
  const ticketId = serving(hall, 'w1');
  transfer(hall, ticketId, 'w2');
  expect(desk(hall, 'w1').sent).toMatchObject([{ ticketId, targetKind: 'window', target: '2' }]);
  expect(desk(hall, 'w2').line).toMatchObject([{ ticketId, directed: true, callReason: { rule: 'directed' } }]);
  expect(desk(hall, 'w2').waiting).toBe(1);
  expect(phone(hall, ticketId)).toMatchObject({ state: 'waiting', directedToLabel: '2', near: true });
  hall.call('w2');
  expect(desk(hall, 'w2').ticket?.transfer).toEqual({
    fromWindowId: 'w1',
    fromWindowLabel: '1',
    reason: 'needsSpecialist',
    hasNote: true,
    returnToSender: true,
  });
  expect(desk(hall, 'w1').sent).toHaveLength(1);
  hall.run({ kind: 'startService', windowId: 'w2', ticketId });
  expect(desk(hall, 'w1').sent).toEqual([]);
});

test('a desk knows its last service and its own figures, without what was marked as forgotten', () => {
  const hall = openHall('w1');
  for (let count = 0; count < 2; count += 1) hall.issue('household');
  hall.serve('w1', 2 * MINUTE);
  const ticketId = hall.serve('w1', 60 * MINUTE);
  expect(desk(hall, 'w1').lastServed).toMatchObject({ ticketId, serviceMs: 60 * MINUTE, accurate: true });
  expect(desk(hall, 'w1').figures).toEqual({ served: 2, meanServiceMs: 31 * MINUTE, noShow: 0 });
  hall.run({ kind: 'markInaccurate', ticketId });
  expect(desk(hall, 'w1').lastServed).toMatchObject({ accurate: false });
  expect(desk(hall, 'w1').figures).toEqual({ served: 2, meanServiceMs: 2 * MINUTE, noShow: 0 });
  expect(desk(hall, 'w1').allowedActions).toContainEqual({
    command: 'markInaccurate',
    allowed: false,
    code: 'nothingToMark',
  });
});

test('a board forgets a number that was sent on, suspended or has come back, and keeps one that is missed', () => {
  const hall = openHall('w1', 'w2');
  const shown = () => viewOf(hall.state, { kind: 'board', zoneId: 'north' }, hall.at)?.current?.number ?? null;
  const ticketId = hall.issue('household');
  serving(hall, 'w1');
  expect(shown()).toBe('A001');
  suspend(hall, 'w1', ticketId, 'withoutFile');
  expect(shown()).toBeNull();
  hall.run({ kind: 'resumeTicket', windowId: 'w1', ticketId, present: false });
  expect(shown()).toBe('A001');
  transfer(hall, ticketId, 'w2');
  expect(shown()).toBeNull();
  hall.call('w2');
  hall.run({ kind: 'markNoShow', windowId: 'w2', ticketId });
  expect(shown()).toBe('A001');
  hall.run({ kind: 'returnTicket', ticketId });
  expect(shown()).toBeNull();
});

test('you are next: as near as there are windows, or the next one of some window', () => {
  const hall = openHall('w1', 'w2');
  const ids = ['household', 'household', 'household', 'household'].map((code) => {
    hall.at += SECOND;
    return hall.issue(code);
  });
  expect(ids.map((ticketId) => phone(hall, ticketId).near)).toEqual([true, true, false, false]);
  hall.run({ kind: 'closeWindow', windowId: 'w1' });
  hall.run(pauseWindow('w2'));
  expect(ids.map((ticketId) => phone(hall, ticketId).near)).toEqual([false, false, false, false]);
});

test('the guide desk and the manager see the visits of the day', () => {
  const hall = openHall('w1');
  hall.run(bookAppointment('a1', MORNING + 30 * MINUTE));
  hall.run(bookAppointment('a2', MORNING + 60 * MINUTE));
  hall.run({ kind: 'checkInAppointment', appointmentId: 'a1' });
  hall.at = MORNING + 75 * MINUTE;
  const guide = viewOf(hall.state, { kind: 'guide' }, hall.at);
  expect(guide?.appointments).toMatchObject([
    { appointmentId: 'a1', state: 'checkedIn', number: 'A001' },
    { appointmentId: 'a2', state: 'booked', number: null, code: 'code-a2' },
  ]);
  const manager = viewOf(hall.state, { kind: 'manager' }, hall.at);
  expect(manager?.appointments).toEqual({ booked: 1, checkedIn: 1, late: 1 });
  expect(desk(hall, 'w1').line[0]).toMatchObject({ classId: 'appointment', appointmentAt: MORNING + 30 * MINUTE });
});

test('the manager may do in each window what its state allows, and nothing that only its clerk may', () => {
  const hall = openHall('w1');
  hall.run({ kind: 'raiseEmergency', windowId: 'w1' });
  const view = viewOf(hall.state, { kind: 'manager' }, hall.at);
  const actions = view?.windows[0]?.allowedActions ?? [];
  const allowed = actions.filter((action) => action.allowed).map(({ command }) => command);
  expect(allowed.sort()).toEqual(['closeWindow', 'pauseWindow', 'setWindowQueues', 'settleEmergency']);
  expect(view?.windows[0]?.emergencySince).toBe(hall.at);
  expect(view?.alarms.map(({ code }) => code)).toContain('emergency');
  const commands = view?.allowedActions.map(({ command, allowed: may }) => [command, may]);
  expect(commands).toEqual([
    ['closeDay', true],
    ['extendHours', true],
    ['endExtension', false],
    ['postNotice', true],
  ]);
});

test('a view of a floor where nothing happens rests within the minute', () => {
  const hall = openHall('w1', 'w2');
  hall.issue('household');
  hall.issue('tax', { priorityReason: 'elderly' });
  hall.at = MORNING + 5 * MINUTE;
  serving(hall, 'w1');
  for (const audience of [
    { kind: 'kiosk' },
    { kind: 'guide' },
    { kind: 'manager' },
    { kind: 'busy' },
    { kind: 'clerk', windowId: 'w1' },
    { kind: 'clerk', windowId: 'w2' },
    { kind: 'phone', ticketId: '2026-11-20.B001' },
  ] as const)
    expect(viewOf(hall.state, audience, hall.at + 31 * SECOND)).toEqual(
      viewOf(hall.state, audience, hall.at + 10 * SECOND),
    );
});

test('how busy the hall is by the hour of its clock', () => {
  const hall = openHall();
  hall.issue('household');
  hall.issue('tax');
  hall.at += 60 * MINUTE;
  hall.issue('household');
  expect(viewOf(hall.state, { kind: 'busy' }, hall.at)?.byHour).toEqual([
    { hour: 9, issued: 2 },
    { hour: 10, issued: 1 },
  ]);
});
