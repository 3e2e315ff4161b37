import type { ClerkView } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { actOfShortcut, actState, type DeskAct, FIND_SHORTCUT, keyState, primaryAct, SHORTCUTS } from './desk-acts.ts';

const NOW = 1_000_000;

test.each([
  ['closed', null, 'openWindow'],
  ['paused', null, 'resumeWindow'],
  ['open', null, 'callNext'],
  ['open', 'called', 'confirmArrival'],
  ['open', 'arrived', 'startService'],
  ['open', 'serving', 'finishService'],
  ['paused', 'serving', 'finishService'],
] as const)('a window %s with a ticket %s has the primary act %s', (status, state, act) => {
  const ticket = state === null ? null : ({ state } as NonNullable<ClerkView['ticket']>);
  expect(primaryAct({ status, ticket, heldByOther: false })).toBe(act);
  expect(primaryAct({ status, ticket, heldByOther: true })).toBe('takeOverWindow');
});

test('Q-38 a key is open only by the hall’s word', () => {
  const actions = [
    { command: 'callNext', allowed: true },
    { command: 'recall', allowed: false, code: 'windowHasNoTicket' },
  ];
  expect(keyState(actions, 'callNext', NOW).enabled).toBe(true);
  expect(keyState(actions, 'recall', NOW)).toEqual({ enabled: false, code: 'windowHasNoTicket', secondsLeft: null });
  expect(keyState(actions, 'cancelTicket', NOW)).toEqual({ enabled: false, code: 'notAllowed', secondsLeft: null });
});

test('Q-34 a recall counts down and opens by itself, not a moment before', () => {
  const actions = [{ command: 'recall', allowed: false, code: 'recallTooSoon', notBefore: NOW + 2_500 }];
  expect(keyState(actions, 'recall', NOW)).toEqual({ enabled: false, code: 'recallTooSoon', secondsLeft: 3 });
  expect(keyState(actions, 'recall', NOW + 2_499).enabled).toBe(false);
  expect(keyState(actions, 'recall', NOW + 2_500).enabled).toBe(true);
});

test('every shortcut means one act in each state of the window, and every act has one', () => {
  const reached = new Set<DeskAct>();
  for (const shortcut of new Set(Object.values(SHORTCUTS)))
    for (const status of ['closed', 'open', 'paused'] as const)
      for (const emergencySince of [null, NOW])
        for (const heldByOther of [false, true]) {
          const act = actOfShortcut(shortcut, { status, emergencySince, heldByOther });
          if (act === undefined) continue;
          expect(SHORTCUTS[act]).toBe(shortcut);
          reached.add(act);
        }
  // The two acts on a missed number share a key; its dialog tells them apart.
  const all = (Object.keys(SHORTCUTS) as DeskAct[]).filter((act) => act !== 'undoNoShow');
  expect([...reached].sort()).toEqual(all.sort());
  expect(Object.values(SHORTCUTS)).not.toContain(FIND_SHORTCUT);
  for (const browserKey of ['F5', 'F11', 'F12'])
    expect(actOfShortcut(browserKey, { status: 'open', emergencySince: null, heldByOther: false })).toBeUndefined();
});

const ALL_ALLOWED = (Object.keys(SHORTCUTS) as DeskAct[]).map((command) => ({ command, allowed: true }));
const VIEW = {
  ticket: null,
  lastServed: { ticketId: 't', number: 'A001', endedAt: 0, serviceMs: 1, accurate: true },
  suspended: [],
  missed: [],
  sent: [],
  allowedActions: ALL_ALLOWED,
} as unknown as ClerkView;

test('acts on a list are shut while nobody is on it', () => {
  expect(actState(VIEW, 'resumeTicket', NOW).code).toBe('nobodySuspended');
  expect(actState(VIEW, 'takeBackTransfer', NOW).code).toBe('nothingSent');
  expect(actState(VIEW, 'returnTicket', NOW).code).toBe('nobodyMissed');
  const one = [{}] as never;
  const full = { ...VIEW, suspended: one, missed: one, sent: one };
  for (const act of ['resumeTicket', 'takeBackTransfer', 'returnTicket'] as const)
    expect(actState(full, act, NOW).enabled).toBe(true);
});

test('a wrong time is marked once, on the service that runs or else on the last one', () => {
  expect(actState(VIEW, 'markInaccurate', NOW).enabled).toBe(true);
  const marked = { ...VIEW, lastServed: VIEW.lastServed && { ...VIEW.lastServed, accurate: false } };
  expect(actState(marked, 'markInaccurate', NOW).code).toBe('nothingToMark');
  expect(actState({ ...VIEW, lastServed: null }, 'markInaccurate', NOW).code).toBe('nothingToMark');
  const called = { ...VIEW, ticket: { state: 'called' } } as unknown as ClerkView;
  expect(actState(called, 'markInaccurate', NOW).code).toBe('nothingToMark');
  const serving = {
    ...VIEW,
    ticket: { state: 'serving' },
    allowedActions: [{ command: 'finishService', allowed: true }],
  } as unknown as ClerkView;
  expect(actState(serving, 'markInaccurate', NOW).enabled).toBe(true);
});
