import type { Rating, RatingEvent, RatingState } from './types.ts';

type RatingEventOf<K extends RatingEvent['kind']> = Extract<RatingEvent, { kind: K }>;

const EVOLVERS: { readonly [K in RatingEvent['kind']]: (state: RatingState, event: RatingEventOf<K>) => void } = {
  RatingInvited: evolveRatingInvited,
  InvitationMovedToPhone: evolveInvitationMovedToPhone,
  RatingGiven: evolveRatingGiven,
};

/** Applies one event to the state in place; throws `RatingFault` if the event names no rating of the state. */
export function evolveRating(state: RatingState, event: RatingEvent): void {
  // The table's type pairs kind and event; the compiler cannot follow the pair through an index.
  const evolve = EVOLVERS[event.kind] as (state: RatingState, event: RatingEvent) => void;
  evolve(state, event);
}

/** A fault: an event that cannot follow on the state. */
export class RatingFault extends Error {
  readonly code = 'unknownRatingInState';

  constructor(ratingId: string) {
    super(`no rating ${ratingId}`);
    this.name = 'RatingFault';
  }
}

function evolveRatingInvited(state: RatingState, event: RatingEventOf<'RatingInvited'>): void {
  const { at, ratingId, ticketId, windowId, staffId, itemCode, serviceMs } = event;
  state.ratings.set(ratingId, {
    ratingId,
    ticketId,
    windowId,
    staffId,
    itemCode,
    invitedAt: at,
    serviceMs,
    state: 'onPad',
    level: null,
    channel: null,
    ratedAt: null,
  });
  state.onPad.set(windowId, ratingId);
}

function evolveInvitationMovedToPhone(state: RatingState, event: RatingEventOf<'InvitationMovedToPhone'>): void {
  const rating = getRating(state, event.ratingId);
  rating.state = 'onPhone';
  clearPad(state, rating);
}

function evolveRatingGiven(state: RatingState, event: RatingEventOf<'RatingGiven'>): void {
  const rating = getRating(state, event.ratingId);
  rating.state = 'rated';
  rating.level = event.level;
  rating.channel = event.channel;
  rating.ratedAt = event.at;
  clearPad(state, rating);
}

function getRating({ ratings }: RatingState, ratingId: string): Rating {
  const rating = ratings.get(ratingId);
  if (rating === undefined) throw new RatingFault(ratingId);
  return rating;
}

function clearPad({ onPad }: RatingState, { windowId, ratingId }: Rating): void {
  if (onPad.get(windowId) === ratingId) onPad.delete(windowId);
}
