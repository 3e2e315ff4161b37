import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { appointmentCalendar } from './appointment-calendar.ts';
import type { Booked } from './booking-draft.ts';
import { TEXTS } from './texts.ts';
import { dayWords, slotWords, timeWords } from './visit-time.ts';

const MINUTE_MS = 60_000;
/** Until the browser has surely taken the file. */
const FILE_KEPT_MS = 60_000;

interface BookedPageProps {
  readonly booked: Booked;
  readonly onAnother: () => void;
  readonly onManage: () => void;
}

/** The booking: its code, when, where, what to bring, and from when until when to arrive. */
export function BookedPage({ booked, onAnother, onManage }: BookedPageProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue, connection } = useHall();
  const { hall, appointments } = catalogue;
  const { slotAt, code, day, itemCode, appointmentId } = booked;
  const item = catalogue.items.find((entry) => entry.itemCode === itemCode);
  const queue = catalogue.queues.find((entry) => entry.queueId === item?.queueId);
  const zone = catalogue.zones.find((entry) => entry.zoneId === queue?.zoneId);
  const essentials = item?.essentials ?? [];
  const arrival = {
    from: timeWords(slotAt - appointments.checkInEarlyMs, hall.timeZone, language),
    until: timeWords(slotAt + appointments.lateGraceMs, hall.timeZone, language),
  };

  function addToCalendar(): void {
    const file = appointmentCalendar({
      appointmentId,
      startsAt: slotAt,
      endsAt: slotAt + appointments.slotMinutes * MINUTE_MS,
      summary: text('calendarSummary'),
      description: text('calendarDescription', { code, ...arrival }),
      place: name(hall),
      madeAt: connection.hallNow(),
    });
    const url = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${text('calendarFile')}-${day}.ics`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), FILE_KEPT_MS);
  }

  return (
    <>
      <section className="visitor-card booking-done" role="status">
        <h1>✓ {text('bookedTitle')}</h1>
        <p>{text('yourCode')}</p>
        <p className="booking-code">
          <span>{code.slice(0, 3)}</span> <span>{code.slice(3)}</span>
        </p>
        <p className="booking-keep">{text('keepCode')}</p>
      </section>
      <section className="visitor-card booking-visit">
        <h2>{text('comeOn')}</h2>
        <p className="booking-when">
          <span>{dayWords(day, language)}</span> <span>{slotWords(slotAt, catalogue, language)}</span>
        </p>
        <p>{text('arrive', arrival)}</p>
        <h2>{text('where')}</h2>
        <p>
          {name(hall)}
          {zone !== undefined && ` · ${name(zone)}`}
        </p>
        <h2>{text('item')}</h2>
        <p>{name(item, itemCode)}</p>
        <h2>{text('bring')}</h2>
        {essentials.length === 0 ? (
          <p>{text('bringNothing')}</p>
        ) : (
          <ul>
            {essentials.map((essential) => (
              <li key={essential.zh}>{name(essential)}</li>
            ))}
          </ul>
        )}
      </section>
      <button type="button" className="visitor-key visitor-key-main" onClick={addToCalendar}>
        {text('addToCalendar')}
      </button>
      <div className="booking-ways">
        <button type="button" className="visitor-key" onClick={onAnother}>
          {text('bookAnother')}
        </button>
        <button type="button" className="visitor-key" onClick={onManage}>
          {text('manageLink')}
        </button>
      </div>
    </>
  );
}
