import type { WindowSignView } from '@yichuang/contract';

type Reason = 'break' | 'meal' | 'meeting' | 'paperwork' | 'equipment';

/** Why a paused window is empty and when somebody is back, as its sign says it. `at`: the planned return, while it lies ahead. */
export function pauseWords(
  view: Pick<WindowSignView, 'pauseReason' | 'backAt'>,
  now: number,
): { readonly reason: Reason | null; readonly back: 'backAt' | 'backSoon'; readonly at: number | null } {
  const { pauseReason, backAt } = view;
  const reason = pauseReason === 'other' ? null : pauseReason;
  // A time that has passed would only make people angry.
  return backAt === null || backAt <= now
    ? { reason, back: 'backSoon', at: null }
    : { reason, back: 'backAt', at: backAt };
}
