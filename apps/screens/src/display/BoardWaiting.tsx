import type { BoardView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { clockOf, dateOf } from './board-clock.ts';
import { expectedWaitOf } from './board-state.ts';
import { TEXTS } from './texts.ts';

/** With more lines than these the right third is full. */
const ROOM_FOR_NOTICE = 3;

/** The right third: the clock, where one is, who waits and how long; the sign of a lost line. */
export function BoardWaiting({
  view,
  calling,
  now,
  timeZone,
  hallName,
  zoneName,
  queueName,
  staleSince,
}: {
  readonly view: BoardView;
  readonly calling: boolean;
  readonly now: number;
  readonly timeZone: string;
  readonly hallName: string;
  readonly zoneName: string;
  readonly queueName: (queueId: string) => string;
  readonly staleSince: number | null;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { date, weekday } = dateOf(now, timeZone, language);
  return (
    <aside className="board-right">
      <p className="board-clock">
        <time>{clockOf(now, timeZone)}</time>
        <span>
          {date}
          <br />
          {weekday}
        </span>
      </p>
      <h2 className="board-place">
        <span>{hallName}</span>
        <b>{zoneName}</b>
        <i>{text('waiting')}</i>
      </h2>
      <ul className="board-queues">
        {view.queues.map((queue) => {
          const expected = expectedWaitOf(queue);
          return (
            <li key={queue.queueId}>
              <span className="board-queue-name">{queueName(queue.queueId)}</span>
              <span className="board-queue-count">
                <b>{queue.waiting}</b>
                <i>{text('people')}</i>
              </span>
              <span className="board-queue-wait">{text(expected.key, expected.values)}</span>
            </li>
          );
        })}
      </ul>
      {calling && staleSince === null && view.queues.length <= ROOM_FOR_NOTICE ? (
        <p className="board-notice">{text('notice')}</p>
      ) : null}
      {staleSince === null ? null : (
        <p className="board-offline" role="alert">
          <svg viewBox="0 0 48 48" aria-hidden="true">
            <path d="M24 5 45 43H3Z" fill="none" stroke="currentColor" strokeWidth="4" strokeLinejoin="round" />
            <path d="M24 18v12M24 34v4" stroke="currentColor" strokeWidth="5" />
          </svg>
          <span>
            {text('offline')}
            <br />
            {text('offlineSince', { time: clockOf(staleSince, timeZone) })}
          </span>
        </p>
      )}
    </aside>
  );
}
