import { expect, test } from 'vitest';
import { actOfShortcut, keyState, primaryAct, SHORTCUTS } from './desk-acts.ts';

const NOW = 1_000_000;

test.each([
  ['closed', null, 'openWindow'],
  ['paused', null, 'resumeWindow'],
  ['open', null, 'callNext'],
  ['open', 'called', 'startService'],
  ['open', 'arrived', 'startService'],
  ['open', 'serving', 'finishService'],
  ['paused', 'serving', 'finishService'],
] as const)('a window %s with a ticket %s has the primary act %s', (status, state, act) => {
  const ticket = state === null ? null : ({ state } as Parameters<typeof primaryAct>[0]['ticket']);
  expect(primaryAct({ status, ticket })).toBe(act);
});

test('a key is open only by the hall’s word', () => {
  const actions = [
    { command: 'callNext', allowed: true },
    { command: 'recall', allowed: false, code: 'windowHasNoTicket' },
  ];
  expect(keyState(actions, 'callNext', NOW).enabled).toBe(true);
  expect(keyState(actions, 'recall', NOW)).toEqual({ enabled: false, code: 'windowHasNoTicket', secondsLeft: null });
  expect(keyState(actions, 'cancelTicket', NOW)).toEqual({ enabled: false, code: 'notAllowed', secondsLeft: null });
});

test('a recall counts down and opens by itself, not a moment before', () => {
  const actions = [{ command: 'recall', allowed: false, code: 'recallTooSoon', notBefore: NOW + 2_500 }];
  expect(keyState(actions, 'recall', NOW)).toEqual({ enabled: false, code: 'recallTooSoon', secondsLeft: 3 });
  expect(keyState(actions, 'recall', NOW + 2_499).enabled).toBe(false);
  expect(keyState(actions, 'recall', NOW + 2_500).enabled).toBe(true);
});

test('every shortcut means one act in each state of the window', () => {
  for (const shortcut of new Set(Object.values(SHORTCUTS)))
    for (const status of ['closed', 'open', 'paused'] as const) {
      const act = actOfShortcut(shortcut, { status });
      expect(act === undefined ? undefined : SHORTCUTS[act]).toBe(shortcut);
    }
  expect(actOfShortcut('F9', { status: 'paused' })).toBe('resumeWindow');
  expect(actOfShortcut('F9', { status: 'open' })).toBe('pauseWindow');
  expect(actOfShortcut('F10', { status: 'closed' })).toBe('openWindow');
  expect(actOfShortcut('F5', { status: 'open' })).toBeUndefined();
});
