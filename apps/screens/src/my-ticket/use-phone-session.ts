import type { PhoneSession } from '@yichuang/contract';
import { openPhoneSession } from '@yichuang/hall-client';
import { useEffect, useState } from 'react';
import { findLinkToken, findPhoneSession, forgetPhoneSession, keepPhoneSession } from './phone-link.ts';

const RETRY_MS = 3000;

/** `invalid`: no token, or one that the hall does not take. */
export type PhoneGate =
  | { readonly kind: 'opening' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'invalid' }
  | { readonly kind: 'open'; readonly session: PhoneSession };

/** Exchanges the token of the address for a session, once; a new link in the same tab starts again. */
export function usePhoneSession(): readonly [PhoneGate, () => void] {
  const [gate, setGate] = useState<PhoneGate>({ kind: 'opening' });

  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    async function exchange(token: string): Promise<void> {
      const result = await openPhoneSession(location.origin, token);
      if (isGone) return;
      if (result.ok) {
        keepPhoneSession(sessionStorage, result.value);
        clearFragment();
        setGate({ kind: 'open', session: result.value });
      } else if (result.problem.status >= 500 || result.problem.status === 429) {
        // Nothing is lost: the token is still in hand.
        setGate({ kind: 'unreachable' });
        timer = setTimeout(() => exchange(token), RETRY_MS);
      } else {
        clearFragment();
        setGate({ kind: 'invalid' });
      }
    }

    function start(): void {
      clearTimeout(timer);
      const token = findLinkToken(location.hash);
      const session = findPhoneSession(sessionStorage);
      if (token !== undefined) exchange(token);
      else if (session === undefined) setGate({ kind: 'invalid' });
      else setGate({ kind: 'open', session });
    }

    start();
    window.addEventListener('hashchange', start);
    return () => {
      isGone = true;
      clearTimeout(timer);
      window.removeEventListener('hashchange', start);
    };
  }, []);

  function forget(): void {
    forgetPhoneSession(sessionStorage);
    setGate({ kind: 'invalid' });
  }

  return [gate, forget];
}

/** The token opens the ticket: it must not stay in the address, the history or a shared screenshot. */
function clearFragment(): void {
  history.replaceState(null, '', `${location.pathname}${location.search}`);
}
