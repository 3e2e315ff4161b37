import type { FoundTicket } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { foundState } from './found-state.ts';
import { appointmentTiming, isInLine } from './issued-words.ts';

const TICKET: FoundTicket = {
  ticketId: '2026-03-10.P013',
  number: 'P013',
  itemCode: 'X',
  itemCodes: ['X'],
  queueId: 'police',
  zoneId: 'A',
  ahead: 4,
  wait: null,
  issuedAt: 0,
  appointmentAt: null,
  existing: true,
  phoneUrl: null,
  state: 'waiting',
  windowLabel: null,
  priorityReason: null,
  mayReturn: false,
};
const AFTER = { returnRule: 'afterNumbers', numbers: 3 } as const;

test('a missed number comes back where the hall allows it, and says behind how many', () => {
  const missed = { ...TICKET, state: 'noShow', mayReturn: true } as const;
  expect(foundState(missed, AFTER)).toMatchObject({
    act: 'comeBack',
    note: { key: 'stateMissedAfter', values: { count: 3 } },
  });
  expect(foundState(missed, { returnRule: 'head', numbers: 0 })).toMatchObject({
    act: 'comeBack',
    note: { key: 'stateMissedHead' },
  });
});

test('a missed number that is void, a cancelled and an expired one lead to a new ticket by one press', () => {
  for (const state of ['noShow', 'cancelled', 'expired'] as const)
    expect(foundState({ ...TICKET, state }, AFTER).act, state).toBe('takeAgain');
});

test('a called ticket names its window, and the board when there is none', () => {
  const called = { ...TICKET, state: 'called' } as const;
  expect(foundState({ ...called, windowLabel: '3' }, AFTER).note).toEqual({
    key: 'stateCalledAt',
    values: { window: '3' },
  });
  expect(foundState(called, AFTER).note?.key).toBe('stateCalledSomewhere');
});

test('only a paper that still serves is printed again; place and range stand only on one that waits', () => {
  expect(foundState(TICKET, AFTER).mayReprint).toBe(true);
  expect(foundState({ ...TICKET, state: 'served' }, AFTER).mayReprint).toBe(false);
  expect(isInLine(TICKET)).toBe(true);
  expect(isInLine({ ...TICKET, state: 'suspended' })).toBe(false);
});

test('late is who comes after the grace behind the slot', () => {
  expect(appointmentTiming({ appointmentAt: null, issuedAt: 5 }, 10)).toBeNull();
  expect(appointmentTiming({ appointmentAt: 100, issuedAt: 110 }, 10)).toBe('inTime');
  expect(appointmentTiming({ appointmentAt: 100, issuedAt: 111 }, 10)).toBe('late');
});
