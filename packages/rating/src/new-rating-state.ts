import type { RatingState } from './types.ts';

/** No ratings, nothing on any pad. */
export function newRatingState(): RatingState {
  return { ratings: new Map(), onPad: new Map() };
}
