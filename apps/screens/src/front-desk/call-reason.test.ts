import type { CallReason } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { reasonSentence } from './call-reason.ts';
import { TEXTS } from './texts.ts';

const MINUTE = 60_000;
const REASON: CallReason = {
  rule: 'priorityAged',
  chosenFor: null,
  classId: 'priority',
  waitedMs: 9 * MINUTE + 59_000,
  slope: 3,
  headStartMs: 5 * MINUTE,
  preference: 1,
  runnerUp: 'A013',
};
const RULES = [
  'onlyOne',
  'longestWait',
  'priorityAged',
  'priorityCapReached',
  'appointmentDue',
  'preferred',
  'directed',
  'chosen',
  'resumed',
  'continued',
  'walkIn',
] as const;

test('Q-23 every rule has a sentence in both languages, and each of its places is filled', () => {
  for (const rule of RULES)
    for (const moment of ['next', 'called'] as const) {
      const { key, values } = reasonSentence({ ...REASON, rule }, moment);
      for (const sentence of [TEXTS[key].zh, TEXTS[key].en])
        for (const [, place] of sentence.matchAll(/\{(\w+)\}/g))
          if (place !== 'chosenFor') expect(values).toHaveProperty(place ?? '');
    }
});

test('Q-20 the sentence of an aged priority bears slope, head start and the wait in whole minutes', () => {
  expect(reasonSentence(REASON, 'called').values).toEqual({ minutes: 9, slope: 3, headStart: 5 });
});

test('Q-22 a chosen number names who would have been called by the rules', () => {
  expect(reasonSentence({ ...REASON, rule: 'chosen' }, 'called').runnerUp).toEqual({
    key: 'runnerUpByRule',
    number: 'A013',
  });
  expect(reasonSentence({ ...REASON, runnerUp: null }, 'next').runnerUp).toBeNull();
});

test('an appointment before its slot has waited no minutes, never less', () => {
  expect(reasonSentence({ ...REASON, rule: 'appointmentDue', waitedMs: -3 * MINUTE }, 'next').values.minutes).toBe(0);
});
