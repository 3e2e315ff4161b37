import type { BusyView, Catalogue } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useConnectionStatus, useHall, useHallNow, useView } from '../app/hall-context.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { VisitorHeader } from '../app/VisitorHeader.tsx';
import { clockWords } from '../kiosk/clock-words.ts';
import './busy.css';
import { busyOfHall } from './busy-level.ts';
import { HourChart } from './HourChart.tsx';
import { LevelSign } from './LevelSign.tsx';
import { QueueList } from './QueueList.tsx';
import { TEXTS } from './texts.ts';

/** The live page; the last view stays while the line is down, marked with its age. */
export function BusyPage() {
  const { message } = useView({ kind: 'busy' });
  const status = useConnectionStatus();
  if (message === null) return <PageFrame state={status.kind === 'offline' ? 'offline' : 'loading'} />;
  return <BusyOfView view={message.view} />;
}

function BusyOfView({ view }: { readonly view: BusyView }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const now = useHallNow();
  return (
    <div className="visitor">
      <VisitorHeader />
      <main className="visitor-page busy">
        <NowCard view={view} now={now} />
        {view.notices.length > 0 && (
          <section className="busy-notices" aria-label={text('notices')}>
            {view.notices.map((notice) => (
              <p key={notice.noticeId} className="visitor-notice">
                {noticeZone(catalogue, notice.zoneId, name)}
                {name({ zh: notice.zh, en: notice.en === '' ? notice.zh : notice.en })}
              </p>
            ))}
          </section>
        )}
        {catalogue.queues.some((queue) => queue.takesAppointments) && (
          <a className="visitor-key visitor-key-main busy-book" href="/booking">
            {text('bookInstead')}
            <small>{text('bookHint')}</small>
          </a>
        )}
        <QueueList queues={view.queues} now={now} />
        <HourChart byHour={view.byHour} now={now} />
      </main>
    </div>
  );
}

function noticeZone(catalogue: Catalogue, zoneId: string | null, name: ReturnType<typeof useName>): string {
  const zone = zoneId === null ? undefined : catalogue.zones.find((entry) => entry.zoneId === zoneId);
  return zone === undefined ? '' : `${name(zone)} · `;
}

/** The answer to the question of the page, in a word, with the hours. */
function NowCard({ view, now }: { readonly view: BusyView; readonly now: number }) {
  const text = useTexts(TEXTS);
  const { level, waiting } = busyOfHall(view.queues);
  const shown = view.open ? level : 'closed';
  return (
    <section className={`busy-now busy-${shown}`}>
      <h1>{text('question')}</h1>
      <p className="busy-answer" role="status">
        <LevelSign level={shown} />
        {text(`answer_${shown}`)}
      </p>
      {(view.open || waiting > 0) && (
        <p className="busy-count">
          {waiting === 0 ? text('nobodyWaiting') : text('peopleWaiting', { count: waiting })}
        </p>
      )}
      <p>
        <Hours view={view} now={now} />
      </p>
    </section>
  );
}

function Hours({ view, now }: { readonly view: BusyView; readonly now: number }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { timeZone } = useHall().catalogue.hall;
  function words(at: number): string {
    return clockWords(at, now, timeZone, language);
  }
  if (!view.open) return view.opensAt === null ? text('closedNow') : text('opensAt', { time: words(view.opensAt) });
  if (view.extension !== null) return text('extendedUntil', { time: words(view.extension.until) });
  return view.closesAt === null ? text('openNow') : text('openUntil', { time: words(view.closesAt) });
}
