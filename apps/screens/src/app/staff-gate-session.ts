import type { StaffSession } from '@yichuang/contract';

/** What is needed of `localStorage`. */
export type SessionStorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

function storageKey(page: string): string {
  return `yichuang.session.${page}`;
}

function isStaffSession(value: unknown): value is StaffSession {
  if (typeof value !== 'object' || value === null) return false;
  const session = value as Record<string, unknown>;
  return (
    typeof session.token === 'string' &&
    typeof session.staffId === 'string' &&
    typeof session.displayName === 'string' &&
    typeof session.role === 'string' &&
    Array.isArray(session.windowIds)
  );
}

/** The session kept for a page; undefined when there is none, when it cannot be read, or when the browser keeps nothing. */
export function findStaffSession(storage: SessionStorageLike, page: string): StaffSession | undefined {
  try {
    const value: unknown = JSON.parse(storage.getItem(storageKey(page)) ?? 'null');
    return isStaffSession(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the session of a page over a reload; a browser that keeps nothing only asks again next time. */
export function keepStaffSession(storage: SessionStorageLike, page: string, session: StaffSession): void {
  try {
    storage.setItem(storageKey(page), JSON.stringify(session));
  } catch {
    // Storage may be switched off or full: the sign-in still holds until the page is closed.
  }
}

/** Forgets the session of a page. */
export function forgetStaffSession(storage: SessionStorageLike, page: string): void {
  try {
    storage.removeItem(storageKey(page));
  } catch {
    // Nothing was kept.
  }
}
