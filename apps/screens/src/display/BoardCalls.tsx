import type { CallEntry } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import type { CSSProperties } from 'react';
import { useFreshCall } from './fresh-call.ts';
import { TEXTS } from './texts.ts';

/** The last call as large as the width allows, and the five before it; a new one pushes them down. */
export function BoardCalls({
  current,
  recent,
}: {
  readonly current: CallEntry;
  readonly recent: readonly CallEntry[];
}) {
  const text = useTexts(TEXTS);
  const fresh = useFreshCall(current.announcementId);
  return (
    <>
      <div
        key={current.announcementId}
        className={fresh ? 'board-current board-current-fresh' : 'board-current'}
        style={
          {
            '--number-length': Math.max(4, current.number.length),
            '--window-length': Math.max(2, current.windowLabel.length),
          } as CSSProperties
        }
      >
        <p className="board-current-label">
          <span>{text('calling')}</span>
          {current.callCount > 1 ? <span>{text('callCount', { count: current.callCount })}</span> : null}
          {fresh ? <strong className="board-current-new">{text('newCall')}</strong> : null}
        </p>
        <p className="board-current-line" role="status">
          <span className="board-spoken">
            {text('called', { number: current.number, window: current.windowLabel })}
          </span>
          <span className="board-current-number" aria-hidden="true">
            {current.number}
          </span>
          <Arrow />
          <span className="board-current-window" aria-hidden="true">
            <b>{current.windowLabel}</b>
            <i>{text('windowUnit')}</i>
          </span>
        </p>
      </div>
      <ol
        key={`before-${current.announcementId}`}
        className={fresh ? 'board-recent board-recent-pushed' : 'board-recent'}
        aria-label={text('recentCalls')}
      >
        {recent.slice(0, 5).map((entry) => (
          <li key={entry.announcementId}>
            <span className="board-recent-number">{entry.number}</span>
            <Arrow />
            <span className="board-recent-window">
              <b>{entry.windowLabel}</b>
              <i>{text('windowUnit')}</i>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

function Arrow() {
  return (
    <svg className="board-arrow" viewBox="0 0 48 48" aria-hidden="true">
      <path d="M4 24h34M25 9l15 15-15 15" fill="none" stroke="currentColor" strokeWidth="7" />
    </svg>
  );
}
