const KEY = 'yichuang.front-desk.window';

/** The window this browser stood at last, so that a reload leads straight back. */
export function findChosenWindow(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the choice; null forgets it. */
export function keepChosenWindow(windowId: string | null): void {
  try {
    if (windowId === null) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, windowId);
  } catch {
    // A browser that keeps nothing asks again.
  }
}
