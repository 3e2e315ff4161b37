import type { Notice, PhoneView } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useEffect, useRef, useState } from 'react';
import { useConnectionStatus, useHall, useView } from '../app/hall-context.tsx';
import { CancelPart } from './CancelPart.tsx';
import { dataAge } from './data-age.ts';
import { ItemList } from './ItemList.tsx';
import { LanguageKey } from './LanguageKey.tsx';
import './my-ticket.css';
import './my-ticket-states.css';
import './my-ticket-keys.css';
import { PhoneNotice } from './PhoneNotice.tsx';
import { RatingPart } from './RatingPart.tsx';
import { ReminderKey } from './ReminderKey.tsx';
import { CalledPart, MissedPart, SuspendedPart } from './StateParts.tsx';
import { TEXTS } from './texts.ts';
import { useReminder } from './use-reminder.ts';
import { nextVisitStep, type VisitStep } from './visit-step.ts';
import { WaitingPart } from './WaitingPart.tsx';

/** What to do in the states that have only one sentence. */
const TIPS = {
  arrived: 'arrivedTip',
  served: 'servedTip',
  cancelled: 'cancelledTip',
  expired: 'expiredTip',
} as const satisfies Partial<Record<PhoneView['state'], keyof typeof TEXTS>>;

const OVER: ReadonlySet<PhoneView['state']> = new Set(['noShow', 'cancelled', 'expired']);
/** The number will be called, or called again. */
const TO_BE_CALLED: ReadonlySet<PhoneView['state']> = new Set(['waiting', 'called', 'suspended']);

/** The ticket of the session, live; a phone that wakes up shows what it had until the hall has answered. */
export function MyTicketPage({ ticketId }: { readonly ticketId: string }) {
  const { message, problem } = useView({ kind: 'phone', ticketId });
  const status = useConnectionStatus();
  const last = useRef<PhoneView | null>(null);
  if (message !== null) last.current = message.view;
  if (problem !== null && message === null) return <PhoneNotice notice="invalid" />;
  if (last.current !== null) return <TicketCard view={last.current} />;
  return <PhoneNotice notice={status.kind === 'offline' ? 'unreachable' : 'opening'} />;
}

function TicketCard({ view }: { readonly view: PhoneView }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const { mode, turnOn, mute } = useReminder(view);
  const rejoined = useVisitStep(view);
  const { state, rating } = view;
  const isCalled = state === 'called';
  return (
    <div className={isCalled ? 'my-ticket my-ticket-called' : 'my-ticket'}>
      <header className="my-ticket-header">
        <span>
          {name(catalogue.hall)}
          <LiveSign />
        </span>
        <LanguageKey />
      </header>
      <AgeLine />
      <main className="my-ticket-card">
        <p className={OVER.has(state) ? 'my-ticket-state my-ticket-over' : 'my-ticket-state'} role="status">
          {text(state)}
        </p>
        <h1 className="my-ticket-number" aria-label={`${text('myNumber')} ${view.number}`}>
          {view.number}
        </h1>
        <ItemList view={view} />
        {state === 'waiting' ? <WaitingPart view={view} rejoined={rejoined} /> : null}
        {isCalled ? <CalledPart view={view} /> : null}
        {(state === 'arrived' || state === 'serving') && view.windowLabel !== null ? (
          <p className="my-ticket-window">{text('windowName', { label: view.windowLabel })}</p>
        ) : null}
        {state === 'suspended' && view.suspension !== null ? (
          <SuspendedPart view={view} suspension={view.suspension} />
        ) : null}
        {state === 'noShow' && view.missed !== null ? <MissedPart missed={view.missed} /> : null}
        {state in TIPS && rating === null ? (
          <p className="my-ticket-tip">{text(TIPS[state as keyof typeof TIPS])}</p>
        ) : null}
        {rating === null ? null : <RatingPart key={rating.ratingId} rating={rating} />}
      </main>
      {isCalled ? null : <NoticeList notices={view.notices} />}
      {TO_BE_CALLED.has(state) ? <ReminderKey mode={mode} onTurnOn={turnOn} onMute={mute} /> : null}
      <CancelPart view={view} />
    </div>
  );
}

function useVisitStep(view: PhoneView) {
  const [step, setStep] = useState<VisitStep>(() => nextVisitStep(null, view));
  const seen = useRef(view);
  useEffect(() => {
    if (seen.current === view) return;
    seen.current = view;
    setStep((before) => nextVisitStep(before, view));
  }, [view]);
  return step.rejoined;
}

/** What the manager tells everybody in the hall or this zone. */
function NoticeList({ notices }: { readonly notices: readonly Notice[] }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  if (notices.length === 0) return null;
  return (
    <section className="my-ticket-notices" aria-label={text('notices')}>
      <h2>{text('notices')}</h2>
      {notices.map((notice) => (
        <p key={notice.noticeId}>{notice[language] === '' ? notice.zh : notice[language]}</p>
      ))}
    </section>
  );
}

/** That the card is as the hall is now. */
function LiveSign() {
  const text = useTexts(TEXTS);
  return useConnectionStatus().kind === 'online' ? <small className="my-ticket-live">{text('live')}</small> : null;
}

/** Under a broken line: how old the card is. */
function AgeLine() {
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
  if (status.kind === 'online') return null;
  if (since === null) return <p className="my-ticket-offline">{text('renewing')}</p>;
  const { key, values } = dataAge(now - since);
  return (
    <p className="my-ticket-offline" role="alert">
      {text('offlineAge', { age: text(key, values) })}
    </p>
  );
}
