import type { MissedTicket, SuspendedTicket } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { wholeMinutes } from '../../app/staff-durations.ts';
import { clockTime } from '../../kiosk/hall-time.ts';
import { TEXTS } from '../floor-texts.ts';
import { type Guide, useGuideCommand } from '../guide-desk.ts';
import { TEXTS as DESK_TEXTS } from '../texts.ts';
import { awayInOrder } from './away-order.ts';
import './remember.css';

const MISSED_SHOWN = 30;

/** Everybody who is away or has missed a call, so that nobody is forgotten. */
export function RememberPanel({ guide }: { readonly guide: Guide }) {
  const text = useTexts(TEXTS);
  const { suspended, missed } = guide.view;
  return (
    <div className="remember">
      <section aria-label={text('suspendedTitle')}>
        <h2>
          {text('suspendedTitle')} <span>{suspended.length}</span>
        </h2>
        {suspended.length === 0 && <p className="visits-none">{text('noSuspended')}</p>}
        <ul>
          {awayInOrder(suspended, guide.now).map((ticket) => (
            <AwayRow key={ticket.ticketId} guide={guide} ticket={ticket} />
          ))}
        </ul>
      </section>
      <section aria-label={text('missedTitle')}>
        <h2>
          {text('missedTitle')} <span>{missed.length}</span>
        </h2>
        {missed.length === 0 && <p className="visits-none">{text('noMissed')}</p>}
        <ul>
          {missed.map((ticket) => (
            <MissedRow key={ticket.ticketId} guide={guide} ticket={ticket} />
          ))}
        </ul>
        {missed.length >= MISSED_SHOWN && (
          <p className="remember-soft">{text('newestOnly', { count: MISSED_SHOWN })}</p>
        )}
      </section>
    </div>
  );
}

function NumberKey({ guide, number }: { readonly guide: Guide; readonly number: string }) {
  const text = useTexts(TEXTS);
  return (
    <button
      type="button"
      className="remember-number"
      aria-label={text('lookAt', { number })}
      onClick={() => guide.lookUp(number)}
    >
      {number}
    </button>
  );
}

function useItemName() {
  const name = useName();
  const { items } = useHall().catalogue;
  return (itemCode: string) =>
    name(
      items.find((item) => item.itemCode === itemCode),
      itemCode,
    );
}

function AwayRow({ guide, ticket }: { readonly guide: Guide; readonly ticket: SuspendedTicket }) {
  const text = useTexts(TEXTS);
  const itemName = useItemName();
  const { timeZone } = useHall().catalogue.hall;
  const { number, itemCode, kind, windowLabel, sinceAt, expectedBackAt } = ticket;
  const isLate = expectedBackAt !== null && expectedBackAt < guide.now;
  const back =
    expectedBackAt === null
      ? text('backUnknown')
      : text(isLate ? 'backLate' : 'backAt', {
          time: clockTime(expectedBackAt, timeZone),
          count: wholeMinutes(guide.now - expectedBackAt),
        });
  return (
    <li className={isLate ? 'remember-row remember-late' : 'remember-row'}>
      <NumberKey guide={guide} number={number} />
      <div>
        <strong>{itemName(itemCode)}</strong>
        <p>{text(`kind_${kind}`, { label: windowLabel })}</p>
        <p className="remember-when">
          {isLate && '! '}
          {text('awayFor', { count: wholeMinutes(guide.now - sinceAt) })} · {back}
        </p>
      </div>
    </li>
  );
}

function MissedRow({ guide, ticket }: { readonly guide: Guide; readonly ticket: MissedTicket }) {
  const text = useTexts(TEXTS);
  const deskText = useTexts(DESK_TEXTS);
  const { language } = useLanguage();
  const itemName = useItemName();
  const { timeZone } = useHall().catalogue.hall;
  const { give, isBusy } = useGuideCommand('returnTicket');
  const { ticketId, number, itemCode, at, windowLabel, mayReturn } = ticket;

  async function comeBack(): Promise<void> {
    const answer = await give({ ticketId });
    if (answer === null) return;
    guide.say(
      'problem' in answer
        ? { isGood: false, words: answer.problem[language] }
        : { isGood: true, words: deskText('returned', { number }) },
    );
  }
  return (
    <li className="remember-row">
      <NumberKey guide={guide} number={number} />
      <div>
        <strong>{itemName(itemCode)}</strong>
        <p>{text('missedAt', { time: clockTime(at, timeZone), label: windowLabel })}</p>
        {!mayReturn && <p className="remember-void">{text('mayNotReturn')}</p>}
      </div>
      {mayReturn && (
        <button
          type="button"
          className="guide-key guide-key-strong"
          aria-label={text('cameBackOf', { number })}
          disabled={isBusy || guide.isOffline}
          onClick={() => void comeBack()}
        >
          {text('cameBack')}
        </button>
      )}
    </li>
  );
}
