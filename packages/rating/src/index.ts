export { decideRating, type RatingDecision } from './decide-rating.ts';
export { evolveRating, RatingFault } from './evolve-rating.ts';
export { newRatingState } from './new-rating-state.ts';
export { type EndedService, moveOpenInvitation, ratingFollowUps } from './rating-follow-ups.ts';
export type {
  InvitationState,
  Rating,
  RatingChannel,
  RatingCommand,
  RatingEvent,
  RatingLevel,
  RatingRefusal,
  RatingState,
} from './types.ts';
