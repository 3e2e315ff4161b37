import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { createPortal } from 'react-dom';
import { useHall } from '../app/hall-context.tsx';
import { clockWords } from './clock-words.ts';
import { calendarDay, clockTime } from './hall-time.ts';
import { isInLine } from './issued-words.ts';
import type { IssuedTicket } from './kiosk-places.ts';
import './ticket-paper.css';
import { QrCode } from './QrCode.tsx';
import { TEXTS } from './texts.ts';
import { waitWords } from './wait-words.ts';

/** The 80 mm paper; seen by the printer only. Says nothing of why somebody has priority. */
export function TicketPaper({
  ticket,
  isCopy,
}: {
  readonly ticket: IssuedTicket;
  /** 补打: says so, so that two papers are not taken for two tickets. */
  readonly isCopy: boolean;
}) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const zone = catalogue.zones.find((candidate) => candidate.zoneId === ticket.zoneId);
  const { language } = useLanguage();
  const { timeZone } = catalogue.hall;
  const { key, values } = waitWords(ticket.wait);
  // Beside the page, not in it: printing hides the page whole.
  return createPortal(
    <section className={ticket.itemCodes.length > 1 ? 'paper paper-several' : 'paper'} aria-hidden="true">
      <p className="paper-small">{name(catalogue.hall)}</p>
      <p className="paper-small">
        {calendarDay(ticket.issuedAt, timeZone)} {clockTime(ticket.issuedAt, timeZone)}
      </p>
      {isCopy && <p className="paper-copy">{text('paperCopy')}</p>}
      <p className="paper-number">{ticket.number}</p>
      {itemsInOrder(ticket).map((itemCode, index, all) => {
        const item = name(
          catalogue.items.find((candidate) => candidate.itemCode === itemCode),
          itemCode,
        );
        return (
          <p key={itemCode} className={index === 0 ? 'paper-item' : 'paper-further'}>
            {all.length > 1 ? text('paperItems', { index: index + 1, item }) : item}
          </p>
        );
      })}
      <p className="paper-zone">{name(zone, ticket.zoneId)}</p>
      {ticket.appointmentAt !== null && (
        <p className="paper-line">
          {text('paperBooked', { time: clockWords(ticket.appointmentAt, ticket.issuedAt, timeZone, language) })}
        </p>
      )}
      {isInLine(ticket) && (
        <p className="paper-line">
          {ticket.ahead === 0 ? text('aheadNobody') : text('ahead', { count: ticket.ahead })}
          {' · '}
          {text(key, values)}
        </p>
      )}
      {ticket.phoneUrl !== null && (
        <>
          <QrCode text={ticket.phoneUrl} label={text('qrLabel')} />
          <p className="paper-small">{text('scanToFollow')}</p>
        </>
      )}
      <p className="paper-small">{text('paperMissed')}</p>
    </section>,
    document.body,
  );
}

/** The present item first: that is where the citizen goes now. */
function itemsInOrder({ itemCode, itemCodes }: IssuedTicket): readonly string[] {
  return [itemCode, ...itemCodes.filter((code) => code !== itemCode)];
}
