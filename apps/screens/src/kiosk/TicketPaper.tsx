import { useName, useTexts } from '@yichuang/ui';
import { createPortal } from 'react-dom';
import { useHall } from '../app/hall-context.tsx';
import { calendarDay, clockTime } from './hall-time.ts';
import type { IssuedTicket } from './kiosk-flow.ts';
import './ticket-paper.css';
import { QrCode } from './QrCode.tsx';
import { TEXTS } from './texts.ts';
import { waitWords } from './wait-words.ts';

/** The 80 mm paper; seen by the printer only. Says nothing of why somebody has priority. */
export function TicketPaper({ ticket }: { readonly ticket: IssuedTicket }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const zone = catalogue.zones.find((candidate) => candidate.zoneId === ticket.zoneId);
  const item = catalogue.items.find((candidate) => candidate.itemCode === ticket.itemCode);
  const { timeZone } = catalogue.hall;
  const { key, values } = waitWords(ticket.wait);
  // Beside the page, not in it: printing hides the page whole.
  return createPortal(
    <section className="paper" aria-hidden="true">
      <p className="paper-small">{name(catalogue.hall)}</p>
      <p className="paper-small">
        {calendarDay(ticket.issuedAt, timeZone)} {clockTime(ticket.issuedAt, timeZone)}
      </p>
      <p className="paper-number">{ticket.number}</p>
      <p className="paper-item">{name(item, ticket.itemCode)}</p>
      <p className="paper-zone">{name(zone, ticket.zoneId)}</p>
      <p className="paper-line">
        {ticket.ahead === 0 ? text('aheadNobody') : text('ahead', { count: ticket.ahead })}
        {' · '}
        {text(key, values)}
      </p>
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
