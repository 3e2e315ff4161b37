import type { RatingEvent, RatingState } from './types.ts';

/** A ticket that has ended, as far as rating looks at it. `startedAt` is null when no service began. */
export interface EndedService {
  readonly ticketId: string;
  readonly windowId: string;
  readonly staffId: string;
  readonly itemCode: string;
  readonly startedAt: number | null;
  readonly endedAt: number;
}

/** R-01 … R-04: what follows for rating from the end of a ticket, however it ended; mostly one invitation on the pad. */
export function ratingFollowUps(
  state: RatingState,
  { ticketId, windowId, staffId, itemCode, startedAt, endedAt }: EndedService,
  inviteAfterServiceMs: number,
): RatingEvent[] {
  if (startedAt === null || state.ratings.has(ticketId)) return [];
  const serviceMs = endedAt - startedAt;
  if (serviceMs <= inviteAfterServiceMs) return [];
  return [
    ...moveOpenInvitation(state, windowId, endedAt),
    { kind: 'RatingInvited', at: endedAt, ratingId: ticketId, ticketId, windowId, staffId, itemCode, serviceMs },
  ];
}

/** the invitation still open on a window's pad goes to the phone; for when the next service starts there. */
export function moveOpenInvitation(state: RatingState, windowId: string, at: number): RatingEvent[] {
  const ratingId = state.onPad.get(windowId);
  return ratingId === undefined ? [] : [{ kind: 'InvitationMovedToPhone', at, ratingId }];
}
