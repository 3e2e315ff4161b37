import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { type CSSProperties, useEffect, useRef, useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { clockWords } from './clock-words.ts';
import { appointmentTiming, isInLine } from './issued-words.ts';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { currentStep } from './kiosk-flow.ts';
import type { IssuedTicket, TicketOrigin } from './kiosk-places.ts';
import { QrCode } from './QrCode.tsx';
import { TicketPaper } from './TicketPaper.tsx';
import { TEXTS } from './texts.ts';
import { useCountdown } from './use-countdown.ts';
import { waitWords } from './wait-words.ts';

const HOME_AFTER_SECONDS = 10;
/** 完成 stands where 取号 stood: the second tap of an impatient finger must not take the number away. */
const SETTLE_MS = 800;

/** The number, large; where to sit; home by itself after ten seconds. */
export function TicketPage() {
  const { place } = currentStep(useKiosk().state);
  return place.kind === 'ticket' ? <TicketShown ticket={place.ticket} origin={place.origin} /> : null;
}

function TicketShown({ ticket, origin }: { readonly ticket: IssuedTicket; readonly origin: TicketOrigin }) {
  const { end, prints, printOnce } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const secondsLeft = useCountdown(HOME_AFTER_SECONDS, end);
  const print = useRef(printOnce);
  print.current = printOnce;
  useEffect(() => print.current(ticket), [ticket]);

  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), SETTLE_MS);
    return () => clearTimeout(timer);
  }, []);

  const withoutPaper = ticket.phoneUrl === null ? 'rememberNumber' : 'scanOrRemember';
  const instruction = prints ? 'takePaper' : withoutPaper;
  const zone = catalogue.zones.find((candidate) => candidate.zoneId === ticket.zoneId);
  const item = catalogue.items.find((candidate) => candidate.itemCode === ticket.itemCode);
  const { key, values } = waitWords(ticket.wait);
  // Who comes in time is called at the slot, whoever is ahead.
  const timing = appointmentTiming(ticket, catalogue.appointments.lateGraceMs);
  const several = ticket.itemCodes.length;
  const title = origin === 'copy' ? 'yourNumberAgain' : ticket.existing ? 'existingTicket' : 'yourNumber';
  return (
    <>
      <main className="kiosk-body kiosk-ticket">
        <section
          className="kiosk-number-card"
          style={{ '--kiosk-number-length': ticket.number.length } as CSSProperties}
        >
          <h2>{text(title)}</h2>
          <p className="kiosk-number" role="status">
            {ticket.number}
          </p>
          <p className="kiosk-number-item">
            {several > 1
              ? text('severalItems', { item: name(item, ticket.itemCode), count: several })
              : name(item, ticket.itemCode)}
          </p>
        </section>
        <section className="kiosk-card kiosk-sit">
          <h3>{text('sitHere')}</h3>
          <p className="kiosk-sit-zone">{name(zone, ticket.zoneId)}</p>
          {isInLine(ticket) && timing !== 'inTime' && (
            <p className="kiosk-sit-wait">
              {ticket.ahead === 0 ? text('aheadNobody') : text('ahead', { count: ticket.ahead })}
              <br />
              {text(key, values)}
            </p>
          )}
          <Booked ticket={ticket} />
        </section>
        {ticket.phoneUrl !== null && (
          <section className="kiosk-card kiosk-follow">
            <QrCode text={ticket.phoneUrl} label={text('qrLabel')} />
            <p>{text('scanToFollow')}</p>
          </section>
        )}
        <p className="kiosk-take-paper">{text(instruction)}</p>
        <p className="kiosk-note kiosk-home-in">{text('homeIn', { seconds: secondsLeft })}</p>
      </main>
      <KioskFoot hasWays={false}>
        <button type="button" className="kiosk-key kiosk-key-main kiosk-settling" disabled={!isSettled} onClick={end}>
          {text('done')}
        </button>
      </KioskFoot>
      <TicketPaper ticket={ticket} isCopy={origin === 'copy' || ticket.existing} />
    </>
  );
}

/** For a ticket of an appointment: when it is called, also for who came late. */
function Booked({ ticket }: { readonly ticket: IssuedTicket }) {
  const { connection, catalogue } = useHall();
  const { language } = useLanguage();
  const text = useTexts(TEXTS);
  if (ticket.appointmentAt === null) return null;
  const time = clockWords(ticket.appointmentAt, connection.hallNow(), catalogue.hall.timeZone, language);
  const isLate = appointmentTiming(ticket, catalogue.appointments.lateGraceMs) === 'late';
  return <p className="kiosk-booked">{text(isLate ? 'bookedLate' : 'bookedInTime', { time })}</p>;
}
