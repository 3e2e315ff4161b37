import type { RatingCommand, RatingEvent, RatingRefusal, RatingState } from './types.ts';

/** Outcome of a rating command: events to append, or the reason why not. */
export type RatingDecision =
  | { readonly ok: true; readonly events: readonly RatingEvent[] }
  | { readonly ok: false; readonly refusal: RatingRefusal };

/** Decides on a rating and changes nothing (R-10 … R-13). */
export function decideRating(state: RatingState, command: RatingCommand): RatingDecision {
  const { at, ratingId, level, channel, staffId } = command;
  if (staffId !== null) return refuse({ code: 'ratingByStaff' });
  const rating = state.ratings.get(ratingId);
  if (rating === undefined) return refuse({ code: 'unknownRating', ratingId });
  if (rating.state === 'rated') return refuse({ code: 'alreadyRated', ratingId });
  if (channel === 'pad' && state.onPad.get(rating.windowId) !== ratingId) {
    return refuse({ code: 'invitationNotOnPad', ratingId });
  }
  return { ok: true, events: [{ kind: 'RatingGiven', at, ratingId, level, channel }] };
}

function refuse(refusal: RatingRefusal): RatingDecision {
  return { ok: false, refusal };
}
