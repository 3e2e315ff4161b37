import type { ClerkView } from '@yichuang/contract';

/** What can be done with a missed number now, by the hall's rule and the time that is left to undo. */
export function missedActs(
  { mayReturn, undoUntil }: Pick<ClerkView['missed'][number], 'mayReturn' | 'undoUntil'>,
  now: number,
): { readonly mayReturn: boolean; readonly mayUndo: boolean } {
  return { mayReturn, mayUndo: undoUntil !== null && now <= undoUntil };
}
