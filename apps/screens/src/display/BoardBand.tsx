import type { Notice } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import './board-band.css';
import { clockOf } from './board-clock.ts';
import { ageWords } from './stale-since.ts';
import { TEXTS } from './texts.ts';
import { useTurn } from './use-turn.ts';

const NOTICE_MS = 10_000;

/** The foot of the board over its whole width: a lost line, else what the manager tells everybody, one after another. */
export function BoardBand({
  notices,
  staleSince,
  now,
  timeZone,
}: {
  readonly notices: readonly Notice[];
  readonly staleSince: number | null;
  readonly now: number;
  readonly timeZone: string;
}) {
  if (staleSince !== null) return <OfflineBand staleSince={staleSince} now={now} timeZone={timeZone} />;
  return notices.length === 0 ? null : <NoticeBand notices={notices} />;
}

function OfflineBand({
  staleSince,
  now,
  timeZone,
}: {
  readonly staleSince: number;
  readonly now: number;
  readonly timeZone: string;
}) {
  const text = useTexts(TEXTS);
  const { key, values } = ageWords(now - staleSince);
  return (
    <p className="board-band board-offline" role="alert">
      <svg viewBox="0 0 48 48" aria-hidden="true">
        <path d="M24 5 45 43H3Z" fill="none" stroke="currentColor" strokeWidth="4" strokeLinejoin="round" />
        <path d="M24 18v12M24 34v4" stroke="currentColor" strokeWidth="5" />
      </svg>
      <span>
        {text('offline')}
        <br />
        {text('offlineSince', { time: clockOf(staleSince, timeZone), age: text(key, values) })}
      </span>
      <span>{text('listenGuide')}</span>
    </p>
  );
}

function NoticeBand({ notices }: { readonly notices: readonly Notice[] }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const turn = useTurn(notices.length, NOTICE_MS);
  const notice = notices[turn];
  if (notice === undefined) return null;
  const words = notice[language] === '' ? notice.zh : notice[language];
  return (
    <section className="board-band board-notices" aria-label={text('noticeLabel')}>
      <b>
        {notices.length === 1 ? text('noticeLabel') : text('noticeCount', { turn: turn + 1, count: notices.length })}
      </b>
      <p
        key={notice.noticeId}
        className={words.length > (language === 'zh' ? 40 : 84) ? 'board-notice-long' : undefined}
      >
        {words}
      </p>
    </section>
  );
}
