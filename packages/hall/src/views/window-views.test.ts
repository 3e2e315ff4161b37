import { expect, test } from 'vitest';
import { type HallHarness, MINUTE, MORNING, openHall, SECOND } from '../../test/hall-harness.ts';
import { livedDay } from '../../test/lived-day.ts';
import { evolveHall } from '../evolve.ts';
import { newHallState } from '../state.ts';
import { viewOf } from './view.ts';

function board(hall: HallHarness, zoneId: string) {
  const view = viewOf(hall.state, { kind: 'board', zoneId }, hall.at);
  if (view === undefined) throw new Error('no board');
  return view;
}

function numbersOn(hall: HallHarness, zoneId: string): string[] {
  const { current, recent } = board(hall, zoneId);
  return [current, ...recent].flatMap((call) => call?.number ?? []);
}

test('a board shows the newest call first and five before it, of its own zone only', () => {
  const hall = openHall('w1', 'w3');
  for (let count = 0; count < 8; count += 1) hall.issue('household');
  hall.issue('tax');
  for (let count = 0; count < 7; count += 1) hall.serve('w1', SECOND);
  hall.call('w3');
  expect(numbersOn(hall, 'north')).toEqual(['A007', 'A006', 'A005', 'A004', 'A003', 'A002']);
  expect(numbersOn(hall, 'south')).toEqual(['B001']);
  expect(board(hall, 'south')).toMatchObject({ zoneId: 'south', current: { windowLabel: '3', callCount: 1 } });
  expect(board(hall, 'north').queues.map(({ queueId }) => queueId)).toEqual(['people']);
});

test('a recall comes to the front once, and a cancelled call leaves the board', () => {
  const hall = openHall('w1', 'w2');
  hall.issue('household');
  hall.issue('household');
  const first = hall.call('w1');
  hall.call('w2');
  hall.at += 10 * SECOND;
  hall.run({ kind: 'recall', windowId: 'w1', ticketId: first });
  expect(numbersOn(hall, 'north')).toEqual(['A001', 'A002']);
  expect(board(hall, 'north').current).toMatchObject({ callCount: 2, at: hall.at });
  hall.run({ kind: 'cancelTicket', ticketId: first, reason: 'citizen' });
  expect(numbersOn(hall, 'north')).toEqual(['A002']);
});

test('a sign shows the state of its window and the number that it called', () => {
  const hall = openHall();
  const look = () => viewOf(hall.state, { kind: 'windowSign', windowId: 'w1' }, hall.at);
  const rest = { pauseReason: null, backAt: null };
  const closed = { windowId: 'w1', label: '1', state: 'closed', number: null, calledAt: null, callCount: 0, ...rest };
  expect(look()).toEqual(closed);
  hall.run({ kind: 'openWindow', windowId: 'w1', staffId: 's1' });
  expect(look()?.state).toBe('open');
  hall.run({ kind: 'pauseWindow', windowId: 'w1', reason: 'meal', backAt: null, uncovered: true });
  expect(look()?.state).toBe('paused');
  hall.run({ kind: 'resumeWindow', windowId: 'w1' });
  const ticketId = hall.issue('household');
  hall.call('w1');
  expect(look()).toMatchObject({ state: 'called', number: 'A001', calledAt: MORNING, callCount: 1 });
  hall.run({ kind: 'confirmArrival', windowId: 'w1', ticketId });
  expect(look()?.state).toBe('called');
  hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  expect(look()).toMatchObject({ state: 'serving', number: 'A001' });
});

test('a desk shows its ticket with the reason of the call, the line in its order, and what it may do', () => {
  const hall = openHall('w2');
  hall.issue('household', { personRef: 'p1', priorityReason: 'elderly' });
  hall.at += MINUTE;
  for (const code of ['tax', 'identity']) hall.issue(code);
  hall.call('w2');
  const view = viewOf(hall.state, { kind: 'clerk', windowId: 'w2' }, hall.at);
  expect(view).toMatchObject({ status: 'open', staffId: 'staff-w2', waiting: 2, zoneId: 'north' });
  expect(view?.ticket).toMatchObject({
    number: 'A001',
    state: 'called',
    identified: true,
    priorityReason: 'elderly',
    callReason: { rule: 'longestWait', slope: 3, waitedMs: MINUTE, runnerUp: 'B001' },
  });
  expect(view?.line.map(({ number }) => number)).toEqual(['B001', 'A002']);
  const allowed = view?.allowedActions.filter((action) => action.allowed).map(({ command }) => command);
  expect(allowed).toEqual([
    'takeOverWindow',
    'confirmArrival',
    'startService',
    'markNoShow',
    'transferTicket',
    'takeBackTransfer',
    'raiseEmergency',
    'cancelTicket',
  ]);
  expect(JSON.stringify(view)).not.toContain('p1');
});

test('the line of a desk is the order of its calls, twenty at most', () => {
  const hall = openHall('w2');
  for (let count = 0; count < 24; count += 1) {
    hall.at += 7 * SECOND;
    hall.issue(count % 3 === 0 ? 'tax' : 'household', count % 4 === 1 ? { priorityReason: 'disabled' } : {});
  }
  const view = viewOf(hall.state, { kind: 'clerk', windowId: 'w2' }, hall.at);
  expect(view?.line).toHaveLength(20);
  expect(view?.waiting).toBe(24);
  const called = view?.line.map(() => {
    const ticketId = hall.call('w2');
    hall.run({ kind: 'startService', windowId: 'w2', ticketId });
    hall.run({ kind: 'finishService', windowId: 'w2', ticketId, accurate: true });
    return ticketId;
  });
  expect(called).toEqual(view?.line.map(({ ticketId }) => ticketId));
});

test('a pad lights up after a service, until it is rated or the next service starts', () => {
  const hall = openHall('w1');
  for (let count = 0; count < 3; count += 1) hall.issue('household');
  const look = () => viewOf(hall.state, { kind: 'ratingPad', windowId: 'w1' }, hall.at);
  const first = hall.call('w1');
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: first });
  expect(look()).toMatchObject({ state: 'serving', serving: 'A001', invitation: null });
  hall.at += 2 * MINUTE;
  hall.run({ kind: 'finishService', windowId: 'w1', ticketId: first, accurate: true });
  const invitation = { ratingId: first, number: 'A001', itemCode: 'household', invitedAt: hall.at };
  expect(look()).toMatchObject({ state: 'open', serving: null, invitation });
  hall.run({ kind: 'submitRating', ratingId: first, level: 4, channel: 'pad', staffId: null });
  expect(look()?.invitation).toBeNull();
  hall.serve('w1', 2 * MINUTE);
  expect(look()?.invitation).toMatchObject({ number: 'A002' });
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: hall.call('w1') });
  expect(look()).toMatchObject({ serving: 'A003', invitation: null });
});

test('a window whose call is cancelled is free since then', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.call('w1');
  hall.at += MINUTE;
  hall.run({ kind: 'cancelTicket', ticketId, reason: 'staff' });
  const view = viewOf(hall.state, { kind: 'manager' }, hall.at);
  expect(view?.windows[0]).toMatchObject({ state: 'open', sinceAt: MORNING + MINUTE });
});

test('a window is in its state since its state last changed, in a whole lived day', () => {
  const { log } = livedDay();
  const state = newHallState();
  const seen = new Map<string, { readonly state: string; readonly since: number | null }>();
  for (const record of log) {
    evolveHall(state, record);
    const windows = viewOf(state, { kind: 'manager' }, record.at)?.windows ?? [];
    for (const { windowId, state: word, sinceAt } of windows) {
      const before = seen.get(windowId);
      const since = before === undefined ? null : before.state === word ? before.since : record.at;
      seen.set(windowId, { state: word, since });
      expect(sinceAt, `${windowId} ${word} after ${record.body.kind}`).toBe(since);
    }
  }
});
