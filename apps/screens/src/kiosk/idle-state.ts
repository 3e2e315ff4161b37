/** After so long without a touch the kiosk asks whether somebody is still there. */
const IDLE_MS = 60_000;
/** So long it waits for the answer, then it starts again for the next person. */
const GRACE_MS = 30_000;

export type IdleState =
  | { readonly kind: 'active' }
  | { readonly kind: 'asking'; readonly secondsLeft: number }
  | { readonly kind: 'over' };

const ACTIVE: IdleState = { kind: 'active' };

/** Where a page stands, by the time since the last touch. */
export function idleStateAfter(untouchedMs: number): IdleState {
  if (untouchedMs < IDLE_MS) return ACTIVE;
  if (untouchedMs >= IDLE_MS + GRACE_MS) return { kind: 'over' };
  return { kind: 'asking', secondsLeft: Math.ceil((IDLE_MS + GRACE_MS - untouchedMs) / 1000) };
}
