import type { BusyView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { calendarDay, clockTime } from '../kiosk/hall-time.ts';
import { busiestAndQuietest, type HourBar, hourBars } from './hour-bars.ts';
import { TEXTS } from './texts.ts';

/** Today by hour: the question as title, the answer in a sentence, then the bars; a list, so that it can be read aloud. */
export function HourChart({ byHour, now }: { readonly byHour: BusyView['byHour']; readonly now: number }) {
  const text = useTexts(TEXTS);
  const { hall } = useHall().catalogue;
  const weekday = new Date(calendarDay(now, hall.timeZone)).getUTCDay();
  const spans = hall.openAllHours ? [] : (hall.businessHours[weekday] ?? []);
  const bars = hourBars(byHour, spans, Number(clockTime(now, hall.timeZone).slice(0, 2)));
  const most = Math.max(1, ...bars.map(({ issued }) => issued));
  const isEmpty = bars.every(({ issued }) => issued === 0);
  const found = busiestAndQuietest(bars);
  return (
    <section className="visitor-card busy-hours">
      <h2>{text('whenQuiet')}</h2>
      <p className="busy-advice">
        {isEmpty ? text('nothingYet') : found === null ? text('tooEarly') : text('advice', found)}
      </p>
      {!isEmpty && (
        <figure>
          <figcaption className="visitor-soft">{text('today')}</figcaption>
          <ol>
            {bars.map((bar) => (
              <Bar key={bar.hour} bar={bar} most={most} />
            ))}
          </ol>
        </figure>
      )}
    </section>
  );
}

function Bar({ bar, most }: { readonly bar: HourBar; readonly most: number }) {
  const text = useTexts(TEXTS);
  const { hour, issued, phase } = bar;
  return (
    <li className={`busy-bar busy-bar-${phase}`}>
      <span className="busy-bar-hour">{text('hour', { hour })}</span>
      <span className="busy-bar-track">
        <span className="busy-bar-fill" style={{ inlineSize: `${(issued / most) * 100}%` }} />
        <span className="busy-bar-count">
          {phase === 'later' ? '' : text(phase === 'now' ? 'soFar' : 'people', { count: issued })}
        </span>
      </span>
    </li>
  );
}
