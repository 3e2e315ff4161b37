import type { Catalogue, ErrorCode, PhoneSession } from '@yichuang/contract';
import { fetchCatalogue, type HallConnection, openHallConnection } from '@yichuang/hall-client';
import { useEffect, useRef, useState } from 'react';
import { HallProvider } from '../app/hall-context.tsx';
import { MyTicketPage } from './MyTicketPage.tsx';
import { PhoneNotice } from './PhoneNotice.tsx';
import { usePhoneSession } from './use-phone-session.ts';

const RELOADED_KEY = 'yichuang.reloaded.my-ticket';
const RETRY_MS = 3000;
/** A phone that slept for so long may hold a line that is dead and does not know it. */
const ASLEEP_MS = 10_000;
/** Refusals that no waiting will mend. */
const FINAL: ReadonlySet<ErrorCode> = new Set(['notAuthenticated', 'notAllowed', 'unknownTicket', 'notFound']);

/** `/my-ticket#t=TOKEN`: one ticket, followed on its holder's phone. */
export function MyTicketScreen() {
  const [gate, forget] = usePhoneSession();
  if (gate.kind !== 'open') return <PhoneNotice notice={gate.kind} />;
  return <OpenTicket key={gate.session.token} session={gate.session} onForgotten={forget} />;
}

function OpenTicket({ session, onForgotten }: { readonly session: PhoneSession; readonly onForgotten: () => void }) {
  const [connection, setConnection] = useState<HallConnection | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [isIncompatible, setIncompatible] = useState(false);
  const { catalogue, isFailing } = useCatalogue();
  useWakeUp(() => setAttempt((before) => before + 1));
  const forgotten = useRef(onForgotten);
  forgotten.current = onForgotten;

  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is the order to open again
  useEffect(() => {
    const opened = openHallConnection({ baseUrl: location.origin, token: session.token });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = opened.onStatus((status) => {
      if (status.kind === 'online') sessionStorage.removeItem(RELOADED_KEY);
      if (status.kind !== 'refused') return;
      if (FINAL.has(status.problem.code)) {
        forgotten.current();
      } else if (status.problem.code !== 'incompatible') {
        timer = setTimeout(() => setAttempt((before) => before + 1), RETRY_MS);
      } else if (sessionStorage.getItem(RELOADED_KEY) === null) {
        // A newer server brings the newer page with it; a second failure is told instead of looping.
        sessionStorage.setItem(RELOADED_KEY, '1');
        location.reload();
      } else {
        setIncompatible(true);
      }
    });
    setConnection(opened);
    return () => {
      stop();
      clearTimeout(timer);
      opened.close();
    };
  }, [session.token, attempt]);

  if (isIncompatible) return <PhoneNotice notice="incompatible" />;
  if (connection === null || catalogue === null) return <PhoneNotice notice={isFailing ? 'unreachable' : 'opening'} />;
  return (
    <HallProvider connection={connection} catalogue={catalogue}>
      <MyTicketPage ticketId={session.ticketId} />
    </HallProvider>
  );
}

/** Tells when the page is looked at again after a while in a pocket. */
function useWakeUp(onWake: () => void): void {
  const latest = useRef(onWake);
  latest.current = onWake;
  useEffect(() => {
    let hiddenAt: number | null = document.hidden ? Date.now() : null;
    function look(): void {
      if (document.hidden) {
        hiddenAt = Date.now();
        return;
      }
      if (hiddenAt !== null && Date.now() - hiddenAt > ASLEEP_MS) latest.current();
      hiddenAt = null;
    }
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
}

/** The names of the hall, asked for until they are there. */
function useCatalogue(): { readonly catalogue: Catalogue | null; readonly isFailing: boolean } {
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [failures, setFailures] = useState(0);
  useEffect(() => {
    let isGone = false;
    async function load(): Promise<void> {
      const result = await fetchCatalogue(location.origin);
      if (isGone) return;
      if (result.ok) setCatalogue(result.value);
      else setFailures((before) => before + 1);
    }
    const timer = setTimeout(load, failures === 0 ? 0 : RETRY_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [failures]);
  return { catalogue, isFailing: failures > 0 };
}
