import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall, useHallNow } from '../app/hall-context.tsx';
import { clockWords } from './clock-words.ts';
import { useKiosk } from './kiosk-context.tsx';
import { type KioskNotice, kioskNotices, noticeTurn } from './kiosk-notices.ts';
import { TEXTS } from './texts.ts';

/** What the manager tells everybody, one after the other in the same place, so that no key moves. */
export function NoticeBand() {
  const { view } = useKiosk();
  const { catalogue } = useHall();
  const { language } = useLanguage();
  const now = useHallNow();
  const text = useTexts(TEXTS);
  const noticeWords = useNoticeWords();
  const notices = kioskNotices(catalogue, view, language);
  if (notices.length === 0) return null;
  const index = noticeTurn(now, notices.length);
  const place = { index: index + 1, count: notices.length };
  return (
    <section className="kiosk-notices">
      {/* All in one cell: the band is as high as the longest, whichever is shown. */}
      <div>
        {notices.map((notice, each) => (
          <p key={notice.id} className={each === index ? undefined : 'kiosk-notice-waits'} aria-hidden={each !== index}>
            {noticeWords(notice)}
          </p>
        ))}
      </div>
      {notices.length > 1 && (
        <span role="img" aria-label={text('noticeOf', place)}>
          {text('noticeOfShort', place)}
        </span>
      )}
    </section>
  );
}

function useNoticeWords(): (notice: KioskNotice) => string {
  const { connection, catalogue } = useHall();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  const name = useName();
  return function noticeWords(notice) {
    if (notice.kind === 'notice')
      return notice.zone === null
        ? notice.words
        : text('noticeInZone', { zone: name(notice.zone), notice: notice.words });
    const time = clockWords(notice.until, connection.hallNow(), catalogue.hall.timeZone, language);
    if (notice.queues.length === 0) return text('extended', { time });
    const queues = notice.queues.map((queue) => name(queue)).join(language === 'zh' ? '、' : ', ');
    return text('extendedFor', { time, queues });
  };
}
