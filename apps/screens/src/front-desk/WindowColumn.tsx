import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { clockText, timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { type WindowState, WindowStateSign } from '../app/WindowStateSign.tsx';
import { DeskKey } from './DeskKey.tsx';
import { EmergencyKey } from './EmergencyKey.tsx';
import './window-column.css';
import { TEXTS } from './texts.ts';
import type { Desk } from './use-desk.ts';

interface WindowColumnProps {
  readonly desk: Desk;
  /** Absent when the person has one window only. */
  readonly onOtherWindow: (() => void) | null;
  readonly onSignOut: () => void;
}

/** The window itself: its state in large, its acts, what it serves, the day's figures, notices, and the key for help. */
export function WindowColumn({ desk, onOtherWindow, onSignOut }: WindowColumnProps) {
  const text = useTexts(TEXTS);
  const { view } = desk;
  const [leaving, setLeaving] = useState(false);
  useEffect(() => {
    if (!leaving) return;
    const timer = setTimeout(() => setLeaving(false), 6000);
    return () => clearTimeout(timer);
  }, [leaving]);
  const mine = view.status !== 'closed' && desk.heldBy === null;
  return (
    <section className="desk-column desk-window" aria-label={text('window')}>
      <Status desk={desk} />
      <div className="desk-window-keys">
        <DeskKey desk={desk} act="pauseWindow" />
        <DeskKey desk={desk} act="closeWindow" />
      </div>
      <Served desk={desk} />
      <Figures desk={desk} />
      <Notices desk={desk} />
      <EmergencyKey desk={desk} />
      <div className="desk-leave">
        {leaving && mine && <p role="alert">{text('signOutOpen')}</p>}
        {onOtherWindow !== null && !leaving && (
          <button type="button" className="desk-quiet-key" disabled={mine} onClick={onOtherWindow}>
            {text('otherWindow')}
          </button>
        )}
        <button
          type="button"
          className={leaving ? 'desk-quiet-key desk-quiet-key-armed' : 'desk-quiet-key'}
          onClick={() => (mine && !leaving ? setLeaving(true) : onSignOut())}
        >
          {text('signOut')}
        </button>
      </div>
    </section>
  );
}

function Status({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { timeZone } = useHall().catalogue.hall;
  const { status, pauseReason, backAt } = desk.view;
  const state: WindowState = status;
  const isLate = backAt !== null && backAt < desk.now;
  const time = backAt === null ? '' : timeOfDay(backAt, timeZone);
  return (
    <div className={`desk-status desk-status-${state}`} role="status">
      <WindowStateSign state={state} />
      <strong>
        {text(state)}
        {pauseReason !== null && <small> · {text(pauseReason)}</small>}
      </strong>
      {backAt !== null && (
        <span>
          {isLate ? text('backLate', { time, count: wholeMinutes(desk.now - backAt) }) : text('backAt', { time })}
        </span>
      )}
    </div>
  );
}

function Served({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard
    <section className="desk-served" aria-label={text('queuesServed')} tabIndex={0}>
      <h3>{text('queuesServed')}</h3>
      <ul>
        {desk.view.queueIds.map((queueId) => {
          const queue = catalogue.queues.find((candidate) => candidate.queueId === queueId);
          return (
            <li key={queueId}>
              {queue !== undefined && <b>{queue.prefix}</b>} {name(queue, queueId)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Figures({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { served, meanServiceMs, noShow } = desk.view.figures;
  const figures = [
    { label: text('servedToday'), value: String(served) },
    { label: text('meanService'), value: meanServiceMs === null ? '–' : clockText(meanServiceMs) },
    { label: text('noShowToday'), value: String(noShow) },
  ];
  return (
    <section aria-label={text('ownFigures')}>
      <dl className="desk-figures">
        {figures.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Notices({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { notices } = desk.view;
  return (
    <section className="desk-notices" aria-label={text('notices')}>
      <h3>{text('notices')}</h3>
      {notices.length === 0 ? (
        <p>{text('noNotices')}</p>
      ) : (
        <ul>
          {notices.map((notice) => (
            <li key={notice.noticeId}>{language === 'en' && notice.en !== '' ? notice.en : notice.zh}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
