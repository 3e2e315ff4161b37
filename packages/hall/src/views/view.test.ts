import { startOfBusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { viewBytes } from '../../test/hall-differences.ts';
import { allAudiences, CONFIGURATION, DAY, MINUTE, MORNING, newHarness, openHall } from '../../test/hall-harness.ts';
import { viewOf } from './view.ts';

test('a hall that is not set up shows nothing to anybody', () => {
  const { state } = newHarness();
  for (const audience of allAudiences(state)) expect(viewOf(state, audience, MORNING)).toBeUndefined();
});

test('there is no view of a place or a ticket that is not there, and one of each that is', () => {
  const hall = openHall();
  const ticketId = hall.issue('tax');
  for (const kind of ['windowSign', 'clerk', 'ratingPad'] as const) {
    expect(viewOf(hall.state, { kind, windowId: 'w9' }, MORNING)).toBeUndefined();
    expect(viewOf(hall.state, { kind, windowId: 'w1' }, MORNING)).toMatchObject({ windowId: 'w1', label: '1' });
  }
  expect(viewOf(hall.state, { kind: 'phone', ticketId: 'none' }, MORNING)).toBeUndefined();
  expect(viewOf(hall.state, { kind: 'phone', ticketId }, MORNING)).toMatchObject({ number: 'B001' });
});

test('looking changes nothing', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const before = structuredClone(hall.state);
  viewBytes(hall.state, MORNING + MINUTE);
  expect(hall.state).toEqual(before);
});

test('the kiosk says whether the hall is open, and when it opens', () => {
  const hall = newHarness();
  const queueing = { ...CONFIGURATION.queueing, openAllHours: false };
  hall.run({ kind: 'configureHall', configuration: { ...CONFIGURATION, queueing } });
  const midnight = startOfBusinessDay(DAY, queueing.timeZone);
  const nine = midnight + 9 * 60 * MINUTE;
  expect(viewOf(hall.state, { kind: 'kiosk' }, midnight)).toMatchObject({ open: false, opensAt: nine });
  hall.run({ kind: 'openDay', day: DAY });
  expect(viewOf(hall.state, { kind: 'kiosk' }, nine)).toMatchObject({ open: true, opensAt: null });
  const lunch = midnight + 12.5 * 60 * MINUTE;
  expect(viewOf(hall.state, { kind: 'kiosk' }, lunch)).toMatchObject({ open: false, opensAt: lunch + 30 * MINUTE });
  expect(viewOf(hall.state, { kind: 'manager' }, lunch)).toMatchObject({ open: false });
});

test('the kiosk offers what was asked for most today, six at most, and each queue with its load', () => {
  const hall = openHall('w1', 'w2');
  for (const code of ['tax', 'identity', 'identity', 'household']) hall.issue(code);
  const view = viewOf(hall.state, { kind: 'kiosk' }, MORNING);
  expect(view?.popular).toEqual(['identity', 'household', 'tax']);
  const giving = { state: 'open', closedFor: null, freeAt: null };
  expect(view?.queues).toEqual([
    { queueId: 'people', zoneId: 'north', waiting: 3, openWindows: 2, wait: expect.objectContaining({}), ...giving },
    { queueId: 'business', zoneId: 'south', waiting: 1, openWindows: 1, wait: expect.objectContaining({}), ...giving },
    { queueId: 'delivery', zoneId: 'south', waiting: 0, openWindows: 0, wait: null, ...giving },
  ]);
});

test('the phone follows its ticket from the line to the rating', () => {
  const hall = openHall('w1');
  hall.issue('household');
  const ticketId = hall.issue('household', { personRef: 'p1' });
  const look = () => viewOf(hall.state, { kind: 'phone', ticketId }, hall.at);
  const mayCancel = { command: 'cancelTicket', allowed: true };
  expect(look()).toMatchObject({ state: 'waiting', ahead: 1, zoneId: 'north', windowLabel: null, rating: null });
  expect(look()?.allowedActions).toEqual([mayCancel]);
  expect(look()).not.toHaveProperty('personRef');
  hall.serve('w1', 2 * MINUTE);
  hall.call('w1');
  expect(look()).toMatchObject({ state: 'called', ahead: null, wait: null, windowLabel: '1', callCount: 1 });
  hall.run({ kind: 'startService', windowId: 'w1', ticketId });
  expect(look()?.allowedActions).toEqual([{ command: 'cancelTicket', allowed: false, code: 'wrongTicketState' }]);
  hall.at += 2 * MINUTE;
  hall.run({ kind: 'finishService', windowId: 'w1', ticketId, accurate: true });
  expect(look()?.rating).toEqual({ ratingId: ticketId, state: 'open', level: null });
  hall.run({ kind: 'submitRating', ratingId: ticketId, level: 5, channel: 'phone', staffId: null });
  expect(look()?.rating).toEqual({ ratingId: ticketId, state: 'rated', level: 5 });
});

test('the manager sees counts, windows, queues, ratings and what is over its limit', () => {
  const hall = openHall('w1');
  for (let count = 0; count < 6; count += 1) hall.issue('household');
  const rated = hall.serve('w1', 2 * MINUTE);
  hall.run({ kind: 'submitRating', ratingId: rated, level: 1, channel: 'pad', staffId: null });
  hall.at += 30 * MINUTE;
  const view = viewOf(hall.state, { kind: 'manager' }, hall.at);
  expect(view).toMatchObject({
    day: DAY,
    open: true,
    counts: { issued: 6, waiting: 5, served: 1, atWindow: 0 },
    ratings: { invited: 1, rated: 1, bad: 1 },
  });
  expect(view?.windows.map(({ windowId, state }) => [windowId, state])).toEqual([
    ['w1', 'open'],
    ['w2', 'closed'],
    ['w3', 'closed'],
    ['w4', 'closed'],
  ]);
  expect(view?.windows[0]).toMatchObject({ staffId: 'staff-w1', servedToday: 1, sinceAt: MORNING + 2 * MINUTE });
  expect(view?.queues[0]).toMatchObject({ prefix: 'A', waiting: 5, served: 1, longestSinceAt: MORNING });
  expect(view?.alarms.map(({ code }) => code)).toEqual(['longWait', 'longLine', 'idleWhileWaiting']);
});
