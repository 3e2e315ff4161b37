import type { DeviceSession, Problem } from '@yichuang/contract';
import { type HallConnection, openHallConnection } from '@yichuang/hall-client';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useDeviceCatalogue } from './device-catalogue.ts';
import './device-gate.css';
import { TEXTS } from './device-texts.ts';
import { HallProvider } from './hall-context.tsx';
import { PageFrame } from './PageFrame.tsx';

const RELOADED = 'yichuang.reloaded';
const RELOAD_AGAIN_MS = 60_000;
const REOPEN_MS = 5000;

/** Opens the line and the catalogue for a paired screen; the screen below stays while the line is down. */
export function DeviceHall({
  session,
  onForgotten,
  children,
}: {
  readonly session: DeviceSession;
  readonly onForgotten: () => void;
  readonly children: ReactNode;
}) {
  const [connection, setConnection] = useState<HallConnection | null>(null);
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  const [offline, setOffline] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const { catalogue, failed } = useDeviceCatalogue(round);
  const forgotten = useRef(onForgotten);
  forgotten.current = onForgotten;

  // biome-ignore lint/correctness/useExhaustiveDependencies: attempt is the order to open again
  useEffect(() => {
    const opened = openHallConnection({ baseUrl: location.origin, token: session.token });
    let wasOnline = false;
    const stop = opened.onStatus((status) => {
      setOffline(status.kind === 'offline');
      setRefusal(status.kind === 'refused' ? status.problem : null);
      if (status.kind === 'refused' && status.problem.code === 'notAuthenticated') forgotten.current();
      if (status.kind !== 'online') return;
      sessionStorage.removeItem(RELOADED);
      // A restarted server may serve another catalogue.
      if (wasOnline) setRound((before) => before + 1);
      wasOnline = true;
    });
    setConnection(opened);
    return () => {
      stop();
      opened.close();
    };
  }, [session.token, attempt]);

  const refusalCode = refusal?.code;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each attempt that is refused again waits anew
  useEffect(() => {
    if (refusalCode === undefined) return;
    if (refusalCode === 'incompatible' && sessionStorage.getItem(RELOADED) === null) {
      sessionStorage.setItem(RELOADED, '1');
      location.reload();
      return;
    }
    const outdated = refusalCode === 'incompatible';
    const timer = setTimeout(
      () => (outdated ? location.reload() : setAttempt((before) => before + 1)),
      outdated ? RELOAD_AGAIN_MS : REOPEN_MS,
    );
    return () => clearTimeout(timer);
  }, [refusalCode, attempt]);

  if (refusal !== null && refusal.code !== 'notAuthenticated') return <DeviceRefusal problem={refusal} />;
  if (connection === null || catalogue === null) return <PageFrame state={offline || failed ? 'offline' : 'loading'} />;
  return (
    <HallProvider connection={connection} catalogue={catalogue}>
      {children}
    </HallProvider>
  );
}

function DeviceRefusal({ problem }: { readonly problem: Problem }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <main className="device-refusal" role="alert">
      <p>{problem.code === 'incompatible' ? text('outdated') : problem[language]}</p>
    </main>
  );
}
