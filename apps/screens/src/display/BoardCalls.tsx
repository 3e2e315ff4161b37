import { useTexts } from '@yichuang/ui';
import type { CSSProperties } from 'react';
import type { ShownCall } from './board-calls.ts';
import './board-calls.css';
import { TEXTS } from './texts.ts';
import { useTurn } from './use-turn.ts';

const ROWS = 5;
const TURN_MS = 4000;

/** The last call as large as the width allows, and the five before it; a new one pushes them down. More new ones than rows take turns. */
export function BoardCalls({ calls }: { readonly calls: readonly ShownCall[] }) {
  const text = useTexts(TEXTS);
  const [first, ...before] = calls;
  const crowd = before.filter(({ isNew }) => isNew);
  const pages = Math.max(1, Math.ceil(crowd.length / ROWS));
  const page = useTurn(pages, TURN_MS);
  if (first === undefined) return null;
  const { call: current, isNew: fresh } = first;
  const rows = pages > 1 ? crowd.slice(page * ROWS, (page + 1) * ROWS) : before.slice(0, ROWS);
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
          {pages > 1 ? <span className="board-crowd">{text('manyCalls', { count: crowd.length + 1 })}</span> : null}
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
        {rows.map(({ call, isNew }) => (
          <li key={call.announcementId} className={isNew ? 'board-recent-new' : undefined}>
            <span className="board-recent-number">
              {call.number}
              {isNew ? <em>{text('newRow')}</em> : null}
            </span>
            <Arrow />
            <span className="board-recent-window">
              <b>{call.windowLabel}</b>
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
