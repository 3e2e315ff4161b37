import { useLanguage, useTexts } from '@yichuang/ui';
import './board-message.css';
import { dateOf } from './board-clock.ts';
import type { NextOpening } from './hall-hours.ts';
import { TEXTS } from './texts.ts';

/** Nobody called yet: what to do. */
export function BoardWelcome() {
  const text = useTexts(TEXTS);
  return (
    <div className="board-message" role="status">
      <h1>{text('welcome')}</h1>
      <p className="board-message-lead">{text('takeTicket')}</p>
      <p>{text('thenWait')}</p>
    </div>
  );
}

/** A closed hall: when it opens. */
export function BoardClosed({
  today,
  opening,
  timeZone,
}: {
  readonly today: string;
  readonly opening: NextOpening | null;
  readonly timeZone: string;
}) {
  const text = useTexts(TEXTS);
  return (
    <div className="board-message" role="status">
      <h1>{text('closed')}</h1>
      <p className="board-message-lead">
        {opening === null ? text('closedThanks') : <OpeningWords opening={opening} timeZone={timeZone} />}
      </p>
      {today === '' ? null : <p>{text('hoursToday', { hours: today })}</p>}
      {opening === null ? null : <p>{text('closedThanks')}</p>}
    </div>
  );
}

function OpeningWords({ opening, timeZone }: { readonly opening: NextOpening; readonly timeZone: string }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { daysAhead, clock: time, dayAt } = opening;
  if (daysAhead === 0) return text('opensToday', { time });
  if (daysAhead === 1) return text('opensTomorrow', { time });
  return text('opensOn', { time, ...dateOf(dayAt, timeZone, language) });
}
