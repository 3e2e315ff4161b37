import type { WaitRange } from '@yichuang/contract';

/** Which sentence tells a wait, and its numbers. */
export type WaitWords =
  | { readonly key: 'windowNotOpen'; readonly values: Record<string, never> }
  | { readonly key: 'noWait'; readonly values: Record<string, never> }
  | { readonly key: 'waitAbout'; readonly values: { readonly minutes: number } }
  | { readonly key: 'waitRange'; readonly values: { readonly low: number; readonly high: number } };

/** A range as people say it; null means that no window serves this queue yet. */
export function waitWords(wait: WaitRange | null): WaitWords {
  if (wait === null) return { key: 'windowNotOpen', values: {} };
  if (wait.highMinutes <= 0) return { key: 'noWait', values: {} };
  if (wait.lowMinutes >= wait.highMinutes) return { key: 'waitAbout', values: { minutes: wait.highMinutes } };
  return { key: 'waitRange', values: { low: Math.max(0, wait.lowMinutes), high: wait.highMinutes } };
}
