import { problemOf } from '@yichuang/contract';
import { expect, test } from 'vitest';
import {
  LEVELS,
  nextRatingPadState,
  RATING_PAD_AT_REST,
  type RatingPadEvent,
  type RatingPadState,
} from './rating-step.ts';

const FIRST = { ratingId: 'r1', number: 'A001', itemCode: 'item', invitedAt: 0 };
const SECOND = { ratingId: 'r2', number: 'A002', itemCode: 'item', invitedAt: 0 };
const INVITED: RatingPadEvent = { kind: 'invited', invitation: FIRST };
const PRESS: RatingPadEvent = { kind: 'levelPressed', level: 4 };
const CONFIRM: RatingPadEvent = { kind: 'confirmed' };

function after(...events: RatingPadEvent[]): RatingPadState {
  return events.reduce(nextRatingPadState, RATING_PAD_AT_REST);
}

test('a rating is chosen, confirmed, sent and thanked for', () => {
  expect(after(INVITED).step).toEqual({ kind: 'choosing', invitation: FIRST });
  expect(after(INVITED, PRESS).step).toEqual({ kind: 'confirming', invitation: FIRST, level: 4 });
  expect(after(INVITED, PRESS, CONFIRM).step).toEqual({ kind: 'sending', invitation: FIRST, level: 4 });
  const thanked = after(INVITED, PRESS, CONFIRM, { kind: 'answered', problem: null });
  expect(thanked).toEqual({ step: { kind: 'thanks' }, settled: 'r1' });
  expect(nextRatingPadState(thanked, { kind: 'timeUp', invitation: null }).step.kind).toBe('rest');
});

test('a choice can be changed until it is confirmed, never after', () => {
  expect(after(INVITED, PRESS, { kind: 'changePressed' }).step.kind).toBe('choosing');
  expect(after(INVITED, PRESS, CONFIRM, { kind: 'changePressed' }).step.kind).toBe('sending');
  expect(after(INVITED, PRESS, { kind: 'levelPressed', level: 1 }).step).toMatchObject({ level: 4 });
});

test('nothing is sent without a press on confirm', () => {
  expect(after(INVITED, CONFIRM).step.kind).toBe('choosing');
  expect(after(INVITED, PRESS, { kind: 'timeUp', invitation: FIRST }).step.kind).toBe('choosing');
});

test('a declined invitation stays away until another one comes', () => {
  const declined = after(INVITED, { kind: 'declined' });
  expect(declined.step.kind).toBe('rest');
  expect(nextRatingPadState(declined, INVITED).step.kind).toBe('rest');
  expect(nextRatingPadState(declined, { kind: 'invited', invitation: SECOND }).step).toMatchObject({
    invitation: SECOND,
  });
});

test('an invitation that leaves the pad while it is answered is told to go on by the ticket', () => {
  for (const events of [[INVITED], [INVITED, PRESS]])
    for (const invitation of [null, SECOND]) {
      const moved = after(...events, { kind: 'invited', invitation });
      expect(moved.step).toEqual({ kind: 'moved', number: 'A001' });
      const next = nextRatingPadState(moved, { kind: 'timeUp', invitation });
      expect(next.step).toEqual(invitation === null ? { kind: 'rest' } : { kind: 'choosing', invitation });
    }
});

test('a rating on its way is not disturbed by the view that its own commit brings', () => {
  const sending = after(INVITED, PRESS, CONFIRM, { kind: 'invited', invitation: null });
  expect(sending.step.kind).toBe('sending');
  expect(nextRatingPadState(sending, { kind: 'answered', problem: null }).step.kind).toBe('thanks');
});

test('the same view again changes nothing', () => {
  const confirming = after(INVITED, PRESS);
  expect(nextRatingPadState(confirming, INVITED)).toBe(confirming);
});

test.each([
  ['alreadyRated', 'alreadyRated'],
  ['invitationNotOnPad', 'moved'],
  ['unknownRating', 'moved'],
  ['fault', 'failed'],
] as const)('the refusal %s leads to %s', (code, kind) => {
  expect(after(INVITED, PRESS, CONFIRM, { kind: 'answered', problem: problemOf(code) }).step.kind).toBe(kind);
});

test('after a fault the person may try again', () => {
  const failed = after(INVITED, PRESS, CONFIRM, { kind: 'answered', problem: problemOf('fault') });
  expect(nextRatingPadState(failed, { kind: 'changePressed' }).step).toEqual({ kind: 'choosing', invitation: FIRST });
});

test('the levels stand best first', () => {
  expect(LEVELS).toEqual([5, 4, 3, 2, 1]);
});

test('a service that is suspended or sent on invites nobody, and leaves a rating that is being given alone', () => {
  const nobody: RatingPadEvent = { kind: 'invited', invitation: null };
  expect(after(nobody)).toBe(RATING_PAD_AT_REST);
  expect(after(INVITED, PRESS, CONFIRM, nobody).step.kind).toBe('sending');
});
