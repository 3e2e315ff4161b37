import { useState } from 'react';

/**
 * What was typed and not yet sent, by clerk and ticket. Kept in memory only, because a note may speak of a person; it
 * outlives every dialog, every broken line and every redrawn page until it is sent or the clerk signs out.
 */
const drafts = new Map<string, unknown>();

/** A value that survives its dialog; `forget` after it was sent. */
export function useDraft<T>(key: string, initial: T): [T, (value: T) => void, () => void] {
  const [value, setValue] = useState<T>(() => (drafts.has(key) ? (drafts.get(key) as T) : initial));
  function keep(next: T): void {
    drafts.set(key, next);
    setValue(next);
  }
  return [value, keep, () => drafts.delete(key)];
}

/** At the end of a session: the next person at this screen finds nothing. */
export function forgetDrafts(): void {
  drafts.clear();
}
