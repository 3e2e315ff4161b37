import type { Catalogue } from '@yichuang/contract';
import { fetchCatalogue, type HallConnection, openHallConnection, openVisitorSession } from '@yichuang/hall-client';
import { type ReactNode, useEffect, useState } from 'react';
import { HallProvider } from './hall-context.tsx';
import { PageFrame } from './PageFrame.tsx';

const RELOADED_KEY = 'yichuang.reloaded.visitor';
const RETRY_MS = 2000;
const MOST_RETRY_MS = 30_000;

/** Gives a public page a live hall without asking anybody anything; the token stays in memory and is renewed when it ends. */
export function VisitorHall({ children }: { readonly children: ReactNode }) {
  const [connection, setConnection] = useState<HallConnection | null>(null);
  const [catalogue, setCatalogue] = useState<Catalogue | null>(null);
  const [isFailing, setFailing] = useState(false);

  useEffect(() => {
    const line = openVisitorLine({ onConnection: setConnection, onCatalogue: setCatalogue, onFailing: setFailing });
    return () => line.close();
  }, []);

  if (connection === null || catalogue === null) return <PageFrame state={isFailing ? 'offline' : 'loading'} />;
  return (
    <HallProvider connection={connection} catalogue={catalogue}>
      {children}
    </HallProvider>
  );
}

interface VisitorListeners {
  readonly onConnection: (connection: HallConnection) => void;
  readonly onCatalogue: (catalogue: Catalogue) => void;
  readonly onFailing: (isFailing: boolean) => void;
}

/** Asks for a session and the names until they come; a session that has ended is replaced under the open page, which keeps its draft. */
function openVisitorLine({ onConnection, onCatalogue, onFailing }: VisitorListeners): { close(): void } {
  const timers = new Set<ReturnType<typeof setTimeout>>();
  let opened: HallConnection | null = null;
  let isClosed = false;

  function again(act: (retryMs: number) => Promise<void>, retryMs: number): void {
    const timer = setTimeout(() => {
      timers.delete(timer);
      void act(Math.min(retryMs * 2, MOST_RETRY_MS));
    }, retryMs);
    timers.add(timer);
  }

  async function loadCatalogue(retryMs: number): Promise<void> {
    const result = await fetchCatalogue(location.origin);
    if (isClosed) return;
    onFailing(!result.ok);
    if (result.ok) onCatalogue(result.value);
    else again(loadCatalogue, retryMs);
  }

  async function open(retryMs: number): Promise<void> {
    const result = await openVisitorSession(location.origin);
    if (isClosed) return;
    onFailing(!result.ok);
    if (!result.ok) {
      again(open, retryMs);
      return;
    }
    const before = opened;
    const next = openHallConnection({ baseUrl: location.origin, token: result.value.token });
    opened = next;
    next.onStatus((status) => {
      if (status.kind === 'online') sessionStorage.removeItem(RELOADED_KEY);
      if (status.kind !== 'refused' || opened !== next) return;
      if (status.problem.code !== 'incompatible') {
        again(open, RETRY_MS);
      } else if (sessionStorage.getItem(RELOADED_KEY) === null) {
        // A newer server brings the newer page with it; a second failure waits instead of looping.
        sessionStorage.setItem(RELOADED_KEY, '1');
        location.reload();
      } else {
        onFailing(true);
      }
    });
    onConnection(next);
    before?.close();
  }

  void loadCatalogue(RETRY_MS);
  void open(RETRY_MS);
  return {
    close() {
      isClosed = true;
      for (const timer of timers) clearTimeout(timer);
      opened?.close();
    },
  };
}
