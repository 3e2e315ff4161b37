import type { PhoneView } from '@yichuang/contract';

/** Why a ticket waits that has been at a window or was missed; null for one that simply waits. */
export type Rejoined = 'transferred' | 'nextItem' | 'returned' | null;

/** What this page has seen of the visit. */
export interface VisitStep {
  readonly state: PhoneView['state'];
  readonly rejoined: Rejoined;
}

const AT_WINDOW: ReadonlySet<PhoneView['state']> = new Set(['called', 'arrived', 'serving']);

/** The visit after another view; `before` is null for the first one that this page gets. */
export function nextVisitStep(before: VisitStep | null, view: Pick<PhoneView, 'state' | 'items'>): VisitStep {
  const { state } = view;
  if (state !== 'waiting') return { state, rejoined: null };
  const goesOn = view.items.some(({ served }) => served) ? 'nextItem' : null;
  if (before === null) return { state, rejoined: goesOn };
  if (before.state === 'noShow') return { state, rejoined: 'returned' };
  if (AT_WINDOW.has(before.state)) return { state, rejoined: goesOn ?? 'transferred' };
  return { state, rejoined: before.rejoined ?? goesOn };
}
