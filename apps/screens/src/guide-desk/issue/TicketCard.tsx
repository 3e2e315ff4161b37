import type { CommandOutput } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { useShortcuts } from '../../front-desk/use-shortcuts.ts';
import { QrCode } from '../../kiosk/QrCode.tsx';
import { TicketPaper } from '../../kiosk/TicketPaper.tsx';
import { waitWords } from '../../kiosk/wait-words.ts';
import { TEXTS } from '../texts.ts';
import './ticket-card.css';

interface TicketCardProps {
  readonly ticket: CommandOutput<'issueTicket'>;
  readonly title: string;
  /** The paper says that it is a second one. */
  readonly isCopy: boolean;
  readonly isActive: boolean;
  readonly onDone: () => void;
}

/** The ticket, to be read across the desk, scanned or printed. Enter: the next person; P prints. */
export function TicketCard({ ticket, title, isCopy, isActive, onDone }: TicketCardProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const next = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isActive) next.current?.focus();
  }, [isActive]);
  useShortcuts(isActive ? { p: () => print(), Escape: onDone } : {});
  const zone = catalogue.zones.find((entry) => entry.zoneId === ticket.zoneId);
  const { key, values } = waitWords(ticket.wait);
  return (
    <div className="ticket-card">
      <section className="ticket-card-number" role="status">
        <h2>{title}</h2>
        <p className="ticket-card-digits">{ticket.number}</p>
        <ul>
          {ticket.itemCodes.map((itemCode) => (
            <li key={itemCode}>
              {name(
                catalogue.items.find((item) => item.itemCode === itemCode),
                itemCode,
              )}
            </li>
          ))}
        </ul>
        <p className="ticket-card-wait">
          {ticket.ahead === 0 ? text('aheadNobody') : text('ahead', { count: ticket.ahead })} · {text(key, values)}
        </p>
        <p>{text('sitIn', { zone: name(zone, ticket.zoneId) })}</p>
      </section>
      <section className="ticket-card-qr">
        {ticket.phoneUrl === null ? (
          <p>{text('noQr')}</p>
        ) : (
          <>
            <QrCode text={ticket.phoneUrl} label={text('qrLabel')} />
            <p>{text('scan')}</p>
          </>
        )}
      </section>
      <div className="ticket-card-keys">
        <button type="button" className="guide-key" onClick={() => print()}>
          {text('print')} <kbd>P</kbd>
        </button>
        <button ref={next} type="button" className="guide-key guide-key-main" onClick={onDone}>
          {text('nextPerson')} <kbd>Enter</kbd>
        </button>
      </div>
      {/* A card left open under another task must not come out of the printer with this one. */}
      {isActive && <TicketPaper ticket={ticket} isCopy={isCopy} />}
    </div>
  );
}
