import { addDays, instantOf } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { CONFIGURATION, DAY, type HallHarness, MINUTE, newHarness, openHall } from '../../test/hall-harness.ts';
import { viewOf } from './view.ts';

function clock(hour: number, day = DAY): number {
  return instantOf(day, hour * 60, CONFIGURATION.queueing.timeZone);
}

/** A hall that keeps its hours, 9 to 12 and 13 to 17 on weekdays. */
function strictHall(): HallHarness {
  const hall = newHarness();
  const queueing = { ...CONFIGURATION.queueing, openAllHours: false };
  hall.at = clock(8);
  hall.run({ kind: 'configureHall', configuration: { ...CONFIGURATION, queueing } });
  hall.run({ kind: 'openDay', day: DAY });
  return hall;
}

function hoursOf(hall: HallHarness, at: number) {
  const view = viewOf(hall.state, { kind: 'busy' }, at);
  return { open: view?.open, opensAt: view?.opensAt, closesAt: view?.closesAt };
}

test('a page says until when the hall is open, or when it opens', () => {
  const hall = strictHall();
  expect(hoursOf(hall, clock(8))).toEqual({ open: false, opensAt: clock(9), closesAt: null });
  expect(hoursOf(hall, clock(9.5))).toEqual({ open: true, opensAt: null, closesAt: clock(12) });
  expect(hoursOf(hall, clock(12.5))).toEqual({ open: false, opensAt: clock(13), closesAt: null });
});

test('a hall that never closes says no time', () => {
  expect(hoursOf(openHall(), clock(3))).toEqual({ open: true, opensAt: null, closesAt: null });
});

test('a day that was closed early opens on the next one, and the view rests meanwhile', () => {
  const hall = strictHall();
  hall.run({ kind: 'closeDay', day: DAY });
  const monday = clock(9, addDays(DAY, 3));
  for (const hour of [9.5, 10, 14]) expect(hoursOf(hall, clock(hour))).toMatchObject({ open: false, opensAt: monday });
});

test('extended hours keep the hall open for their queues alone', () => {
  const hall = strictHall();
  hall.at = clock(16.5);
  hall.run({ kind: 'extendHours', until: clock(18), queueIds: ['people'] });
  expect(hoursOf(hall, clock(16.5))).toMatchObject({ open: true, closesAt: clock(18) });
  const view = viewOf(hall.state, { kind: 'kiosk' }, clock(17.5));
  expect(view).toMatchObject({ open: true, extension: { until: clock(18), queueIds: ['people'] } });
  expect(view?.queues.map(({ state }) => state)).toEqual(['open', 'closed', 'closed']);
  expect(viewOf(hall.state, { kind: 'board', zoneId: 'north' }, clock(18))?.extension).toBeNull();
  expect(hoursOf(hall, clock(18)).open).toBe(false);
});

test('a closed queue says why, and a full one when it gives numbers again', () => {
  const hall = newHarness();
  const [people, ...others] = CONFIGURATION.queueing.queues;
  if (people === undefined) throw new Error('no queue');
  const quotas = [{ channels: ['kiosk'], fromMinute: 540, toMinute: 600, limit: 1 }] as const;
  const queueing = { ...CONFIGURATION.queueing, queues: [{ ...people, quotas }, ...others] };
  hall.run({ kind: 'configureHall', configuration: { ...CONFIGURATION, queueing } });
  hall.run({ kind: 'openDay', day: DAY });
  hall.issue('household');
  hall.run({ kind: 'closeQueue', queueId: 'business', reason: 'systemDown' });
  const view = viewOf(hall.state, { kind: 'guide' }, hall.at + MINUTE);
  expect(view?.queues).toMatchObject([
    { state: 'full', closedFor: null, freeAt: clock(10) },
    { state: 'closed', closedFor: 'systemDown', freeAt: null },
    { state: 'open' },
  ]);
});
