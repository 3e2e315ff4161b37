/** 好差评: 5 very satisfied … 1 very dissatisfied; 1 and 2 are bad ratings (E1). */
export type RatingLevel = 1 | 2 | 3 | 4 | 5;
/** Where a rating was given; wider than any wire table (E7). */
export type RatingChannel = 'pad' | 'phone';
export type InvitationState = 'onPad' | 'onPhone' | 'rated';

/** One opportunity to rate one service (一次一评); `ratingId` is the ticket's id. */
export interface Rating {
  readonly ratingId: string;
  readonly ticketId: string;
  readonly windowId: string;
  /** Who served and is rated; may never write the rating. */
  readonly staffId: string;
  readonly itemCode: string;
  readonly invitedAt: number;
  readonly serviceMs: number;
  state: InvitationState;
  level: RatingLevel | null;
  channel: RatingChannel | null;
  ratedAt: number | null;
}

export type RatingEvent =
  | {
      readonly kind: 'RatingInvited';
      readonly at: number;
      readonly ratingId: string;
      readonly ticketId: string;
      readonly windowId: string;
      readonly staffId: string;
      readonly itemCode: string;
      readonly serviceMs: number;
    }
  | { readonly kind: 'InvitationMovedToPhone'; readonly at: number; readonly ratingId: string }
  | {
      readonly kind: 'RatingGiven';
      readonly at: number;
      readonly ratingId: string;
      readonly level: RatingLevel;
      readonly channel: RatingChannel;
    };

export type RatingCommand = { readonly at: number } & {
  readonly kind: 'submitRating';
  readonly ratingId: string;
  readonly level: RatingLevel;
  readonly channel: RatingChannel;
  /** The staff member behind the door that the command came through; null for a pad or a phone. */
  readonly staffId: string | null;
};

export type RatingRefusal =
  | { readonly code: 'unknownRating'; readonly ratingId: string }
  | { readonly code: 'alreadyRated'; readonly ratingId: string }
  | { readonly code: 'ratingByStaff' }
  | { readonly code: 'invitationNotOnPad'; readonly ratingId: string };

/** Ratings in memory (today's and those loaded since), and the open invitation of each pad. */
export interface RatingState {
  readonly ratings: Map<string, Rating>;
  /** windowId -> ratingId of the invitation shown on that window's pad. */
  readonly onPad: Map<string, string>;
}
