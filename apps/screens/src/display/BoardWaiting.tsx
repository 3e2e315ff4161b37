import type { BoardView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import './board-waiting.css';
import { clockOf, dateOf } from './board-clock.ts';
import { expectedWaitOf, noTicketsOf } from './board-state.ts';
import { TEXTS } from './texts.ts';
import { useTurn } from './use-turn.ts';

/** Rows that fit into the right third when nothing else stands there. */
const ROOM = 6;
/** With more lines than these the right third is full. */
const ROOM_FOR_NOTICE = 3;
/** Characters of a name that take one line; only English ones are longer. */
const SHORT_NAME = 14;
const PAGE_MS = 8000;

/** The right third: the clock, where one is, extended hours, who waits and how long. */
export function BoardWaiting({
  view,
  calling,
  hasBand,
  now,
  timeZone,
  hallName,
  zoneName,
  queueName,
}: {
  readonly view: BoardView;
  readonly calling: boolean;
  /** Whether the foot of the board takes room. */
  readonly hasBand: boolean;
  readonly now: number;
  readonly timeZone: string;
  readonly hallName: string;
  readonly zoneName: string;
  readonly queueName: (queueId: string) => string;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { date, weekday } = dateOf(now, timeZone, language);
  const extended = extensionOf(view);
  const extendedSome = extended !== null && extended.queueIds !== null;
  const hasLongNames = view.queues.some(({ queueId }) => queueName(queueId).length > SHORT_NAME);
  const room = ROOM - [hasBand, extendedSome, hasLongNames].filter(Boolean).length;
  const pages = Math.max(1, Math.ceil(view.queues.length / room));
  const page = useTurn(pages, PAGE_MS);
  const rows = view.queues.slice(page * room, (page + 1) * room);
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
        <i>{pages > 1 ? text('page', { page: page + 1, pages }) : text('waiting')}</i>
      </h2>
      {extended === null ? null : (
        <p className={extendedSome ? 'board-extended board-extended-long' : 'board-extended'}>
          {text(extendedSome ? 'extendedFor' : 'extended', {
            time: clockOf(extended.until, timeZone),
            queues: (extended.queueIds ?? []).map(queueName).join(text('comma')),
          })}
        </p>
      )}
      <ul className={hasLongNames ? 'board-queues board-long-names' : 'board-queues'}>
        {rows.map((queue) => {
          const closed = noTicketsOf(queue);
          const expected = expectedWaitOf(queue);
          return (
            <li key={queue.queueId} className={closed === null ? undefined : 'board-queue-stopped'}>
              <span className="board-queue-name">{queueName(queue.queueId)}</span>
              <span className="board-queue-count">
                <b>{queue.waiting}</b>
                {/* The heading says what is counted; English has no room for it in every row. */}
                {language === 'zh' ? <i>{text('people')}</i> : null}
              </span>
              {closed === null ? (
                <span className="board-queue-wait">{text(expected.key, expected.values)}</span>
              ) : (
                <span className="board-queue-wait board-queue-closed">
                  <ClosedSign />
                  {text(closed.key, closed.at === null ? {} : { time: clockOf(closed.at, timeZone) })}
                </span>
              )}
            </li>
          );
        })}
      </ul>
      {calling && !hasBand && extended === null && view.queues.length <= ROOM_FOR_NOTICE ? (
        <p className="board-notice">{text('notice')}</p>
      ) : null}
    </aside>
  );
}

/** The extended hours as far as they concern this zone; `queueIds` null when they concern all of it. */
function extensionOf({ extension, queues }: BoardView): BoardView['extension'] {
  if (extension === null || extension.queueIds === null) return extension;
  const here = queues.filter(({ queueId }) => extension.queueIds?.includes(queueId)).map(({ queueId }) => queueId);
  if (here.length === 0) return null;
  return { until: extension.until, queueIds: here.length === queues.length ? null : here };
}

function ClosedSign() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="9.500" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M6.500 12h11" stroke="currentColor" strokeWidth="3.500" />
    </svg>
  );
}
