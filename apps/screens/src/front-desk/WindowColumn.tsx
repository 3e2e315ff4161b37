import { useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { type WindowState, WindowStateSign } from '../app/WindowStateSign.tsx';
import { DeskKey } from './DeskKey.tsx';
import './window-column.css';
import { TEXTS } from './texts.ts';
import { type Desk, PAUSE_REASONS } from './use-desk.ts';

interface WindowColumnProps {
  readonly desk: Desk;
  /** Absent when the person has one window only. */
  readonly onOtherWindow: (() => void) | null;
  readonly onSignOut: () => void;
}

/** The window itself: its state in large, the day's figures, and its acts. */
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
  const state: WindowState = view.status;
  const pauseReason = PAUSE_REASONS.find((reason) => reason === view.pauseReason);
  return (
    <section className="desk-column desk-window" aria-label={text('window')}>
      <div className={`desk-status desk-status-${state}`} role="status">
        <WindowStateSign state={state} />
        <strong>{text(state)}</strong>
        <span>{pauseReason === undefined ? '' : text(pauseReason)}</span>
      </div>
      <dl className="desk-figures">
        <div>
          <dt>{text('servedToday')}</dt>
          <dd>{view.servedToday}</dd>
        </div>
        <div>
          <dt>{text('waitingNow')}</dt>
          <dd>{view.waiting}</dd>
        </div>
      </dl>
      <div className="desk-window-keys">
        <DeskKey desk={desk} act="pauseWindow" />
        <DeskKey desk={desk} act="closeWindow" />
      </div>
      <div className="desk-reasons">
        {desk.choosingPause && (
          <>
            <h3>{text('pauseWhy')}</h3>
            {PAUSE_REASONS.map((reason, index) => (
              <button key={reason} type="button" aria-label={text(reason)} onClick={() => desk.pauseFor(reason)}>
                <kbd>{index + 1}</kbd>
                {text(reason)}
              </button>
            ))}
          </>
        )}
      </div>
      <p className="desk-leaving" role={leaving ? 'alert' : undefined}>
        {leaving && mine && text('signOutOpen')}
      </p>
      <div className="desk-leave-keys">
        {onOtherWindow !== null && (
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
