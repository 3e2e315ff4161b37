import { expect, test } from 'vitest';
import { type HallHarness, MINUTE, MORNING, openHall } from '../test/hall-harness.ts';
import { viewOf } from './views/view.ts';

function post(hall: HallHarness, noticeId: string, zoneId: string | null = null, until: number | null = null): void {
  hall.run({ kind: 'postNotice', noticeId, zh: `通知${noticeId}`, en: '', zoneId, until });
}

function shownOn(hall: HallHarness, audience: { kind: 'kiosk' } | { kind: 'board'; zoneId: string }): string[] {
  const view = viewOf(hall.state, audience, hall.at);
  return view?.notices.map(({ noticeId }) => noticeId) ?? [];
}

test('a notice hangs in the whole hall or in its zone, until it is withdrawn', () => {
  const hall = openHall();
  post(hall, 'n1');
  post(hall, 'n2', 'south');
  expect(shownOn(hall, { kind: 'kiosk' })).toEqual(['n1', 'n2']);
  expect(shownOn(hall, { kind: 'board', zoneId: 'north' })).toEqual(['n1']);
  expect(shownOn(hall, { kind: 'board', zoneId: 'south' })).toEqual(['n1', 'n2']);
  hall.run({ kind: 'withdrawNotice', noticeId: 'n1' });
  expect(shownOn(hall, { kind: 'board', zoneId: 'north' })).toEqual([]);
  expect(hall.log.at(-1)).toMatchObject({ stream: 'registry', body: { kind: 'NoticeWithdrawn' } });
});

test('a notice whose time is over is not shown, and is gone with the next one that is posted', () => {
  const hall = openHall();
  post(hall, 'n1', null, MORNING + MINUTE);
  hall.at = MORNING + MINUTE - 1;
  expect(shownOn(hall, { kind: 'kiosk' })).toEqual(['n1']);
  hall.at += 1;
  expect(shownOn(hall, { kind: 'kiosk' })).toEqual([]);
  expect(hall.state.registry.notices.has('n1')).toBe(true);
  post(hall, 'n2');
  expect([...hall.state.registry.notices.keys()]).toEqual(['n2']);
});

test('a notice in no zone of the hall, and one that does not hang, are refused', () => {
  const hall = openHall();
  const notice = { noticeId: 'n1', zh: '通知', en: '', until: null };
  expect(hall.refusalOf({ kind: 'postNotice', ...notice, zoneId: 'east' })).toEqual({
    code: 'unknownZone',
    zoneId: 'east',
  });
  expect(hall.refusalOf({ kind: 'withdrawNotice', noticeId: 'n1' })).toEqual({ code: 'unknownNotice', noticeId: 'n1' });
});
