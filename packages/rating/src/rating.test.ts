import { expect, test } from 'vitest';
import { decideRating } from './decide-rating.ts';
import { evolveRating, RatingFault } from './evolve-rating.ts';
import { newRatingState } from './new-rating-state.ts';
import { type EndedService, moveOpenInvitation, ratingFollowUps } from './rating-follow-ups.ts';
import type { RatingChannel, RatingEvent, RatingLevel, RatingState } from './types.ts';

const SECOND = 1000;
const INVITE_AFTER = 15 * SECOND;
const STARTED = 1_000_000;

function service(ticketId: string, lasted: number, changes: Partial<EndedService> = {}): EndedService {
  const startedAt = STARTED;
  const endedAt = startedAt + lasted;
  return { ticketId, windowId: 'w1', staffId: 's1', itemCode: 'household', startedAt, endedAt, ...changes };
}

function apply(state: RatingState, events: readonly RatingEvent[]): void {
  for (const event of events) evolveRating(state, event);
}

function invited(...ticketIds: string[]): RatingState {
  const state = newRatingState();
  for (const ticketId of ticketIds) apply(state, ratingFollowUps(state, service(ticketId, 60 * SECOND), INVITE_AFTER));
  return state;
}

function submit(state: RatingState, ratingId: string, channel: RatingChannel, changes: { staffId?: string } = {}) {
  const level: RatingLevel = 4;
  const decision = decideRating(state, {
    kind: 'submitRating',
    at: STARTED + 90 * SECOND,
    ratingId,
    level,
    channel,
    staffId: null,
    ...changes,
  });
  if (decision.ok) apply(state, decision.events);
  return decision;
}

test('R-01 a service that ends puts one invitation on the pad of its window by itself', () => {
  const state = newRatingState();
  const events = ratingFollowUps(state, service('t1', 60 * SECOND), INVITE_AFTER);
  expect(events).toEqual([
    {
      kind: 'RatingInvited',
      at: STARTED + 60 * SECOND,
      ratingId: 't1',
      ticketId: 't1',
      windowId: 'w1',
      staffId: 's1',
      itemCode: 'household',
      serviceMs: 60 * SECOND,
    },
  ]);
  apply(state, events);
  expect(state.onPad.get('w1')).toBe('t1');
  expect(state.ratings.get('t1')).toMatchObject({ state: 'onPad', level: null, ratedAt: null, serviceMs: 60 * SECOND });
});

test('R-02 only a service longer than the set time invites', () => {
  expect(ratingFollowUps(newRatingState(), service('t1', INVITE_AFTER), INVITE_AFTER)).toEqual([]);
  expect(ratingFollowUps(newRatingState(), service('t1', INVITE_AFTER + 1), INVITE_AFTER)).toHaveLength(1);
});

test('R-03 a ticket whose service never started invites nobody', () => {
  expect(ratingFollowUps(newRatingState(), service('t1', 60 * SECOND, { startedAt: null }), INVITE_AFTER)).toEqual([]);
});

test('R-04 one service is one opportunity: a second end of the same ticket invites nobody', () => {
  const state = invited('t1');
  expect(ratingFollowUps(state, service('t1', 60 * SECOND), INVITE_AFTER)).toEqual([]);
  submit(state, 't1', 'pad');
  expect(ratingFollowUps(state, service('t1', 60 * SECOND), INVITE_AFTER)).toEqual([]);
});

test('R-05 the next start at the window moves an open invitation to the phone', () => {
  const state = invited('t1');
  expect(moveOpenInvitation(state, 'w2', STARTED)).toEqual([]);
  const moved = moveOpenInvitation(state, 'w1', STARTED + 5);
  expect(moved).toEqual([{ kind: 'InvitationMovedToPhone', at: STARTED + 5, ratingId: 't1' }]);
  apply(state, moved);
  expect(state.ratings.get('t1')?.state).toBe('onPhone');
  expect(moveOpenInvitation(state, 'w1', STARTED + 6)).toEqual([]);
});

test('R-06 a newer invitation on the same pad sends the older one to the phone first', () => {
  const state = invited('t1');
  const events = ratingFollowUps(state, service('t2', 60 * SECOND), INVITE_AFTER);
  expect(events.map((event) => [event.kind, event.ratingId])).toEqual([
    ['InvitationMovedToPhone', 't1'],
    ['RatingInvited', 't2'],
  ]);
  apply(state, events);
  expect(state.onPad.get('w1')).toBe('t2');
  expect(state.ratings.get('t1')?.state).toBe('onPhone');
});

test('R-10 a rating that comes through a staff member’s door is refused, whoever was rated', () => {
  const state = invited('t1');
  expect(submit(state, 't1', 'pad', { staffId: 's1' })).toEqual({ ok: false, refusal: { code: 'ratingByStaff' } });
  expect(submit(state, 't1', 'phone', { staffId: 's2' })).toEqual({ ok: false, refusal: { code: 'ratingByStaff' } });
  expect(state.ratings.get('t1')?.level).toBe(null);
});

test('R-11 a second rating is refused and the first one stands', () => {
  const state = invited('t1');
  expect(submit(state, 't1', 'pad').ok).toBe(true);
  expect(submit(state, 't1', 'phone')).toEqual({ ok: false, refusal: { code: 'alreadyRated', ratingId: 't1' } });
  expect(submit(state, 't1', 'pad')).toEqual({ ok: false, refusal: { code: 'alreadyRated', ratingId: 't1' } });
  expect(state.ratings.get('t1')).toMatchObject({ state: 'rated', level: 4, channel: 'pad' });
});

test('R-12 the pad takes a rating only while the invitation is on it', () => {
  const state = invited('t1', 't2');
  expect(submit(state, 't1', 'pad')).toEqual({ ok: false, refusal: { code: 'invitationNotOnPad', ratingId: 't1' } });
  expect(submit(state, 't2', 'pad').ok).toBe(true);
  expect(state.onPad.has('w1')).toBe(false);
});

test('R-13 the phone takes a rating as long as none was given, on the pad or moved', () => {
  const state = invited('t1', 't2');
  expect(submit(state, 't1', 'phone').ok).toBe(true);
  expect(state.onPad.get('w1')).toBe('t2');
  expect(submit(state, 't2', 'phone').ok).toBe(true);
  expect(state.onPad.has('w1')).toBe(false);
});

test('R-14 what was never invited cannot be rated', () => {
  const refusal = { code: 'unknownRating', ratingId: 't9' };
  expect(submit(newRatingState(), 't9', 'phone')).toEqual({ ok: false, refusal });
  expect(() => evolveRating(newRatingState(), { kind: 'InvitationMovedToPhone', at: 1, ratingId: 't9' })).toThrow(
    RatingFault,
  );
});

test('R-15 nothing rates by itself: an invitation left alone stays without a level', () => {
  const state = invited('t1');
  apply(state, moveOpenInvitation(state, 'w1', STARTED + 5));
  expect(state.ratings.get('t1')).toMatchObject({ level: null, channel: null, ratedAt: null });
});
