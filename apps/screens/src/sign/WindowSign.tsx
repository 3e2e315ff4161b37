import type { WindowSignView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import type { CSSProperties } from 'react';
import { clockOf } from '../display/board-clock.ts';
import { useFreshCall } from './fresh-call.ts';
import { pauseWords } from './pause-words.ts';
import { TEXTS } from './texts.ts';

/** Number and verb, or the window's state in two words; nothing else. */
export function WindowSign({
  view,
  now,
  timeZone,
  staleSince,
}: {
  readonly view: WindowSignView;
  /** Hall time (epoch ms). */
  readonly now: number;
  readonly timeZone: string;
  /** Hall time at which the line was lost, else null. */
  readonly staleSince: number | null;
}) {
  const text = useTexts(TEXTS);
  const { state, number } = view;
  const calls = number !== null && state === 'called';
  const callId = calls ? `${number}/${view.callCount}` : null;
  const fresh = useFreshCall(callId);
  return (
    <main className={fresh ? 'sign sign-fresh' : 'sign'}>
      <p className="sign-window">
        <span>{text('window', { label: view.label })}</span>
        {staleSince === null ? null : (
          <span className="sign-offline" role="status">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 3 22 21H2ZM12 9v6M12 17v2" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
            {text('offlineSince', { time: clockOf(staleSince, timeZone) })}
          </span>
        )}
      </p>
      {number !== null && (state === 'called' || state === 'serving') ? (
        <p
          key={callId ?? number}
          className={calls ? 'sign-line sign-called' : 'sign-line'}
          role="status"
          style={{ '--number-length': Math.max(4, number.length) } as CSSProperties}
        >
          <span className="sign-verb">
            {text(calls ? 'please' : 'serving')}
            {fresh ? <strong className="sign-new">{text('newCall')}</strong> : null}
          </span>
          <b className="sign-number">{number}</b>
        </p>
      ) : state === 'paused' ? (
        <PausedSign view={view} now={now} timeZone={timeZone} />
      ) : (
        <p className="sign-state" role="status">
          {text(state === 'closed' ? 'closed' : 'open')}
        </p>
      )}
    </main>
  );
}

function PausedSign({
  view,
  now,
  timeZone,
}: {
  readonly view: WindowSignView;
  readonly now: number;
  readonly timeZone: string;
}) {
  const text = useTexts(TEXTS);
  const { reason, back, at } = pauseWords(view, now);
  return (
    <div className="sign-paused" role="status">
      <p className="sign-state">{text('paused')}</p>
      <p className="sign-back">
        {reason === null ? null : <span>{text(reason)}</span>}
        <b>{text(back, at === null ? {} : { time: clockOf(at, timeZone) })}</b>
      </p>
    </div>
  );
}
