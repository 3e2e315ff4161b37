import { type ErrorCode, problemOf } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { refusalAdvice } from './refusal-advice.ts';

const CATALOGUE = {
  queues: [
    { queueId: 'police', prefix: 'P', zoneId: 'A', takesAppointments: true, zh: '公安', en: 'Police' },
    { queueId: 'delivery', prefix: 'D', zoneId: 'C', takesAppointments: false, zh: '出件', en: 'Results' },
  ],
};

function adviceFor(code: ErrorCode, details: Record<string, unknown> = {}) {
  return refusalAdvice({
    problem: problemOf(code, { details }),
    act: 'issue',
    catalogue: CATALOGUE,
    opensAt: 7,
  });
}

test('a closed hall says when it opens, by the refusal or by the view', () => {
  expect(adviceFor('hallClosed', { opensAt: 5 }).when).toEqual({ key: 'opensAt', at: 5 });
  expect(adviceFor('hallClosed', { opensAt: null }).when).toEqual({ key: 'opensAt', at: 7 });
});

test('a closed queue says why', () => {
  expect(adviceFor('queueClosed', { reason: 'meeting' }).reason).toBe('closedFor_meeting');
  expect(adviceFor('queueClosed').reason).toBe('closedFor_other');
});

test('a full quota says when there is more, or to book where visits can be booked', () => {
  expect(adviceFor('quotaFull', { queueId: 'police', freeAt: 9 })).toMatchObject({
    title: 'quotaFull',
    when: { key: 'quotaFreeAt', at: 9 },
    advice: 'comeThenOrBook',
  });
  expect(adviceFor('quotaFull', { queueId: 'police', freeAt: null })).toMatchObject({
    title: 'quotaFullToday',
    when: null,
    advice: 'bookInstead',
  });
  expect(adviceFor('quotaFull', { queueId: 'delivery', freeAt: 9 }).advice).toBe('comeThen');
});

test('too early says from when; a live ticket is shown by its number', () => {
  expect(adviceFor('tooEarlyToCheckIn', { from: 9 }).when).toEqual({ key: 'checkInFrom', at: 9 });
  expect(adviceFor('ticketAlreadyLive', { ticketId: '2026-03-10.P013' })).toMatchObject({
    act: 'seeMyNumber',
    number: 'P013',
  });
});

test('whatever nobody can mend here leads to the guide desk', () => {
  expect(adviceFor('notAllowed')).toMatchObject({ advice: 'goGuideDesk', act: null });
});
