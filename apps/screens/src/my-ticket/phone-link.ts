import type { PhoneSession } from '@yichuang/contract';

const SESSION_KEY = 'yichuang.session.my-ticket';

/** The part of `sessionStorage` that is needed here. */
export type PageStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** The token of `#t=TOKEN`; undefined when the address has none. */
export function findLinkToken(hash: string): string | undefined {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('t');
  return token === null || token === '' ? undefined : token;
}

/** The session of this tab; undefined when there is none or it cannot be read. */
export function findPhoneSession(storage: PageStorage): PhoneSession | undefined {
  try {
    const kept: unknown = JSON.parse(storage.getItem(SESSION_KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return undefined;
    const { token, ticketId } = kept as Partial<PhoneSession>;
    return typeof token === 'string' && typeof ticketId === 'string' ? { token, ticketId } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the session until the tab is closed; a phone that forbids it only loses the reload. */
export function keepPhoneSession(storage: PageStorage, session: PhoneSession): void {
  try {
    storage.setItem(SESSION_KEY, JSON.stringify(session));
  } catch {
    // Private modes refuse storage; the page works without it.
  }
}

/** Forgets a session that the hall no longer takes. */
export function forgetPhoneSession(storage: PageStorage): void {
  storage.removeItem(SESSION_KEY);
}
