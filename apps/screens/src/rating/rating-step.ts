import type { Problem, RatingPadView } from '@yichuang/contract';

/** 5 very satisfied … 1 very dissatisfied. */
export type Level = 1 | 2 | 3 | 4 | 5;
/** Best first, as the law lists them. */
export const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

type Invitation = NonNullable<RatingPadView['invitation']>;

/** What the person in front of the pad sees. */
export type RatingStep =
  | { readonly kind: 'rest' }
  | { readonly kind: 'choosing'; readonly invitation: Invitation }
  | { readonly kind: 'confirming'; readonly invitation: Invitation; readonly level: Level }
  | { readonly kind: 'sending'; readonly invitation: Invitation; readonly level: Level }
  | { readonly kind: 'thanks' }
  | { readonly kind: 'alreadyRated' }
  /** The invitation left the pad before it was answered; the QR code of the ticket still takes the rating. */
  | { readonly kind: 'moved'; readonly number: string }
  | { readonly kind: 'failed'; readonly invitation: Invitation; readonly problem: Problem };

/** `settled`: the rating that this pad is done with (rated, declined or refused) though the hall may still show it. */
export interface RatingPadState {
  readonly step: RatingStep;
  readonly settled: string | null;
}

export type RatingPadEvent =
  | { readonly kind: 'invited'; readonly invitation: Invitation | null }
  | { readonly kind: 'levelPressed'; readonly level: Level }
  | { readonly kind: 'changePressed' }
  | { readonly kind: 'declined' }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'answered'; readonly problem: Problem | null }
  | { readonly kind: 'timeUp'; readonly invitation: Invitation | null };

export const RATING_PAD_AT_REST: RatingPadState = { step: { kind: 'rest' }, settled: null };

/** How long a step stays when nobody touches the pad (ms); steps that are not named stay. */
export const STEP_LASTS: Partial<Record<RatingStep['kind'], number>> = {
  thanks: 4000,
  alreadyRated: 4000,
  moved: 8000,
  // A level left on the screen would tell the clerk what the person thinks.
  confirming: 30_000,
  failed: 12_000,
};

/** Gives the next state of a pad. */
export function nextRatingPadState(state: RatingPadState, event: RatingPadEvent): RatingPadState {
  const { step } = state;
  if (event.kind === 'invited') return onInvitation(state, event.invitation);
  if (event.kind === 'timeUp') return onTimeUp(state, event.invitation);
  if (event.kind === 'levelPressed')
    return step.kind === 'choosing'
      ? { ...state, step: { kind: 'confirming', invitation: step.invitation, level: event.level } }
      : state;
  if (event.kind === 'changePressed')
    return step.kind === 'confirming' || step.kind === 'failed'
      ? { ...state, step: { kind: 'choosing', invitation: step.invitation } }
      : state;
  if (event.kind === 'declined')
    return 'invitation' in step && step.kind !== 'sending'
      ? { step: { kind: 'rest' }, settled: step.invitation.ratingId }
      : state;
  if (event.kind === 'confirmed')
    return step.kind === 'confirming' ? { ...state, step: { ...step, kind: 'sending' } } : state;
  return onAnswer(state, event.problem);
}

function onInvitation(state: RatingPadState, invitation: Invitation | null): RatingPadState {
  const { step, settled } = state;
  // While the rating is on its way the answer decides, not the view: the hall withdraws a rated invitation first.
  if (step.kind === 'sending') return state;
  if ('invitation' in step) {
    if (step.invitation.ratingId === invitation?.ratingId) return state;
    return { step: { kind: 'moved', number: step.invitation.number }, settled: step.invitation.ratingId };
  }
  if (step.kind !== 'rest' || invitation === null || invitation.ratingId === settled) return state;
  return { step: { kind: 'choosing', invitation }, settled };
}

function onTimeUp(state: RatingPadState, invitation: Invitation | null): RatingPadState {
  const { step } = state;
  if (step.kind === 'confirming' || step.kind === 'failed')
    return { ...state, step: { kind: 'choosing', invitation: step.invitation } };
  return onInvitation({ ...state, step: { kind: 'rest' } }, invitation);
}

function onAnswer(state: RatingPadState, problem: Problem | null): RatingPadState {
  const { step } = state;
  if (step.kind !== 'sending') return state;
  const { invitation } = step;
  const settled = invitation.ratingId;
  if (problem === null) return { step: { kind: 'thanks' }, settled };
  if (problem.code === 'alreadyRated') return { step: { kind: 'alreadyRated' }, settled };
  if (problem.code === 'invitationNotOnPad' || problem.code === 'unknownRating')
    return { step: { kind: 'moved', number: invitation.number }, settled };
  return { ...state, step: { kind: 'failed', invitation, problem } };
}
