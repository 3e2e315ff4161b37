import type { GuideView, QueueLoad } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { WindowStateSign } from '../../app/WindowStateSign.tsx';
import { clockTime } from '../../kiosk/hall-time.ts';
import { waitWords } from '../../kiosk/wait-words.ts';
import { TEXTS } from '../floor-texts.ts';
import type { Guide } from '../guide-desk.ts';
import { useQueueWords } from '../use-queue-words.ts';
import './floor-side.css';

/** The hall at a glance, always in sight: notices, lines, windows by zone. */
export function FloorSide({ guide }: { readonly guide: Guide }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const { notices, queues, windows } = guide.view;
  return (
    <aside className="floor-aside" aria-label={text('floor')}>
      {notices.length > 0 && (
        <section aria-label={text('notices')}>
          {notices.map((notice) => (
            <p key={notice.noticeId} className="floor-aside-notice">
              {name({ zh: notice.zh, en: notice.en === '' ? notice.zh : notice.en })}
            </p>
          ))}
        </section>
      )}
      <section aria-label={text('queues')}>
        <h2>{text('queues')}</h2>
        <ul className="floor-aside-queues">
          {queues.map((queue) => (
            <QueueRow key={queue.queueId} guide={guide} queue={queue} />
          ))}
        </ul>
      </section>
      <section aria-label={text('windows')}>
        <h2>{text('windows')}</h2>
        {catalogue.zones
          .map((zone) => ({ zone, ofZone: windows.filter(({ zoneId }) => zoneId === zone.zoneId) }))
          .filter(({ ofZone }) => ofZone.length > 0)
          .map(({ zone, ofZone }) => (
            <section key={zone.zoneId} aria-label={name(zone)}>
              <h3>{name(zone)}</h3>
              <ul className="floor-aside-windows">
                {ofZone.map((entry) => (
                  <WindowTile key={entry.windowId} guide={guide} entry={entry} />
                ))}
              </ul>
            </section>
          ))}
      </section>
    </aside>
  );
}

function QueueRow({ guide, queue }: { readonly guide: Guide; readonly queue: QueueLoad }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const { isShut, words } = useQueueWords(guide)(queue);
  const known = catalogue.queues.find((entry) => entry.queueId === queue.queueId);
  return (
    <li className={isShut ? 'floor-aside-queue floor-aside-shut' : 'floor-aside-queue'}>
      <b>{known?.prefix}</b>
      <span className="floor-aside-name">{name(known, queue.queueId)}</span>
      <span>{text('persons', { count: queue.waiting })}</span>
      {isShut ? <span className="floor-aside-why">{words}</span> : <span>{shortWait()}</span>}
    </li>
  );

  function shortWait(): string {
    const { key, values } = waitWords(queue.wait);
    if (key === 'windowNotOpen') return text('noWindow');
    if (key === 'noWait') return text('noWait');
    return key === 'waitAbout' ? text('minutesAbout', values) : text('minutes', values);
  }
}

function WindowTile({ guide, entry }: { readonly guide: Guide; readonly entry: GuideView['windows'][number] }) {
  const text = useTexts(TEXTS);
  const { timeZone } = useHall().catalogue.hall;
  const { label, state, number, backAt } = entry;
  const inside = (
    <>
      <b>{text('windowLabel', { label })}</b>
      <span>
        <WindowStateSign state={state} /> {text(`state_${state}`)}
      </span>
      <span className="floor-aside-number">
        {number ??
          (state === 'paused' && backAt !== null ? text('backShort', { time: clockTime(backAt, timeZone) }) : '')}
      </span>
    </>
  );
  return (
    <li className={`floor-aside-window floor-aside-${state}`}>
      {number === null ? (
        <div>{inside}</div>
      ) : (
        <button type="button" onClick={() => guide.lookUp(number)}>
          {inside}
        </button>
      )}
    </li>
  );
}
