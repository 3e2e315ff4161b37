import type { PhoneView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { useConnectionStatus, useHall, useView } from '../app/hall-context.tsx';
import { waitWords } from '../kiosk/wait-words.ts';
import { CancelPart } from './CancelPart.tsx';
import { dataAge } from './data-age.ts';
import { LanguageKey } from './LanguageKey.tsx';
import './my-ticket.css';
import { PhoneNotice } from './PhoneNotice.tsx';
import { RatingPart } from './RatingPart.tsx';
import { TEXTS } from './texts.ts';

/** What to do in the states that have only one sentence. */
const TIPS = {
  arrived: 'arrivedTip',
  served: 'servedTip',
  noShow: 'noShowTip',
  cancelled: 'cancelledTip',
  expired: 'expiredTip',
} as const satisfies Partial<Record<PhoneView['state'], keyof typeof TEXTS>>;

const OVER: ReadonlySet<PhoneView['state']> = new Set(['noShow', 'cancelled', 'expired']);

/** The ticket of the session, live. */
export function MyTicketPage({ ticketId }: { readonly ticketId: string }) {
  const { message, problem } = useView({ kind: 'phone', ticketId });
  const status = useConnectionStatus();
  if (message !== null) return <TicketCard view={message.view} />;
  if (problem !== null) return <PhoneNotice notice="invalid" />;
  return <PhoneNotice notice={status.kind === 'offline' ? 'unreachable' : 'opening'} />;
}

function TicketCard({ view }: { readonly view: PhoneView }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const isCalled = view.state === 'called';
  useVibration(isCalled ? view.callCount : 0);
  const item = catalogue.items.find((candidate) => candidate.itemCode === view.itemCode);
  const windowName = view.windowLabel === null ? null : text('windowName', { label: view.windowLabel });
  return (
    <div className={isCalled ? 'my-ticket my-ticket-called' : 'my-ticket'}>
      <header className="my-ticket-header">
        <span>{name(catalogue.hall)}</span>
        <LanguageKey />
      </header>
      <OfflineLine />
      <main className="my-ticket-card">
        <p className={OVER.has(view.state) ? 'my-ticket-state my-ticket-over' : 'my-ticket-state'} role="status">
          {text(view.state)}
        </p>
        <h1 className="my-ticket-number" aria-label={`${text('myNumber')} ${view.number}`}>
          {view.number}
        </h1>
        <p className="my-ticket-item">{name(item, view.itemCode)}</p>
        {view.state === 'waiting' && <WaitingPart view={view} />}
        {isCalled && (
          <section className="my-ticket-go" role="alert">
            <p>{text('pleaseGo')}</p>
            <p className="my-ticket-window">{windowName}</p>
            {view.callCount > 1 && <p>{text('calledAgain', { count: view.callCount })}</p>}
          </section>
        )}
        {(view.state === 'arrived' || view.state === 'serving') && <p className="my-ticket-window">{windowName}</p>}
        {view.state in TIPS && view.rating === null && (
          <p className="my-ticket-tip">{text(TIPS[view.state as keyof typeof TIPS])}</p>
        )}
        {view.rating !== null && <RatingPart key={view.rating.ratingId} rating={view.rating} />}
      </main>
      <CancelPart view={view} />
    </div>
  );
}

function WaitingPart({ view }: { readonly view: PhoneView }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const zone = catalogue.zones.find((candidate) => candidate.zoneId === view.zoneId);
  const { key, values } = waitWords(view.wait);
  return (
    <>
      <section className="my-ticket-wait">
        {view.ahead !== null && (
          <p className="my-ticket-ahead">
            {view.ahead === 0 ? text('aheadNobody') : text('ahead', { count: view.ahead })}
          </p>
        )}
        <p className="my-ticket-range">{text(key, values)}</p>
      </section>
      <section className="my-ticket-where">
        <h2>{text('sitHere')}</h2>
        <p>{name(zone, view.zoneId)}</p>
      </section>
      <p className="my-ticket-tip">{text('waitingTip')}</p>
    </>
  );
}

/** Under a broken line: how old the card is. */
function OfflineLine() {
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const since = status.kind === 'offline' ? status.since : null;
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (since === null) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 5000);
    return () => clearInterval(timer);
  }, [since]);
  if (since === null) return null;
  const { key, values } = dataAge(now - since);
  return (
    <p className="my-ticket-offline" role="alert">
      {text('offlineAge', { age: text(key, values) })}
    </p>
  );
}

/** Shakes the phone at each new call; phones without it, and pages never touched, stay still. */
function useVibration(callCount: number): void {
  useEffect(() => {
    if (callCount > 0) navigator.vibrate?.([400, 200, 400, 200, 800]);
  }, [callCount]);
}
