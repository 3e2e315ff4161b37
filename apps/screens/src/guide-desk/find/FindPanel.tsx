import type { FoundTicket, QueryInput } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useAsk, useHall } from '../../app/hall-context.tsx';
import { normaliseTypedCitizenId, typedCitizenIdFault } from '../../booking/typed-citizen-id.ts';
import { calendarDay } from '../../kiosk/hall-time.ts';
import type { Guide } from '../guide-desk.ts';
import { TicketCard } from '../issue/TicketCard.tsx';
import { TEXTS } from '../texts.ts';
import { FoundTicketCard } from './FoundTicketCard.tsx';
import './find.css';
import { lookUpOf } from './look-up.ts';

/** Finds today's tickets by number or ID number, and does what can be done with them. */
export function FindPanel({ guide }: { readonly guide: Guide }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { connection, catalogue } = useHall();
  const { ask, busy, problem, clearProblem } = useAsk('findTickets');
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const [asked, setAsked] = useState<QueryInput<'findTickets'> | null>(null);
  const [found, setFound] = useState<readonly FoundTicket[] | null>(null);
  const [copy, setCopy] = useState<FoundTicket | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const isActive = guide.tab === 'find';

  useEffect(() => {
    if (isActive && copy === null) field.current?.focus();
  }, [isActive, copy]);

  const look = useCallback(
    async (input: QueryInput<'findTickets'>) => {
      setAsked(input);
      const result = await ask(input);
      if (result?.ok !== true) return;
      setFound(result.output.tickets);
      // Out of the field: from here on letters act.
      if (result.output.tickets.length > 0) results.current?.focus();
    },
    [ask],
  );
  const { number: wantedNumber, order } = guide.wanted;
  // biome-ignore lint/correctness/useExhaustiveDependencies: order tells that the same number is wanted again
  useEffect(() => {
    if (wantedNumber === null) return;
    setTyped(wantedNumber);
    setWrong(false);
    setCopy(null);
    void look({ number: wantedNumber });
  }, [wantedNumber, order, look]);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const today = calendarDay(connection.hallNow(), catalogue.hall.timeZone);
    const input = lookUpOf(typed, (id) => typedCitizenIdFault(normaliseTypedCitizenId(id), today) === null);
    setFound(null);
    setWrong(input === null);
    guide.say(null);
    if (input === null) return;
    if (input.citizenIdNumber !== undefined) setTyped('');
    void look(input);
  }

  if (copy !== null)
    return <TicketCard ticket={copy} title={text('reprint')} isCopy isActive={isActive} onDone={() => setCopy(null)} />;
  return (
    <div className="find">
      <form className="find-form" onSubmit={submit}>
        <label className="guide-field">
          <span>{text('findField')}</span>
          <input
            ref={field}
            autoComplete="off"
            spellCheck={false}
            maxLength={24}
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(event) => {
              clearProblem();
              setWrong(false);
              setTyped(event.target.value.toUpperCase());
            }}
          />
        </label>
        <button type="submit" className="guide-key guide-key-main" disabled={busy || guide.isOffline}>
          {text('findGo')} <kbd>Enter</kbd>
        </button>
      </form>
      <p className={isWrong || problem !== null ? 'find-say find-say-bad' : 'find-say'} role="status">
        {isWrong
          ? text('findWrong')
          : problem !== null
            ? problem[language]
            : busy
              ? text('finding')
              : found?.length === 0
                ? text('findNothing')
                : text('findHint')}
      </p>
      <div className="find-results" ref={results} tabIndex={-1}>
        {found?.map((ticket, index) => (
          <FoundTicketCard
            key={ticket.ticketId}
            guide={guide}
            ticket={ticket}
            // Letters mean the first one; the others have their keys.
            hasShortcuts={isActive && index === 0}
            onReprint={() => setCopy(ticket)}
            onChanged={() => {
              if (asked !== null) void look(asked);
            }}
          />
        ))}
      </div>
    </div>
  );
}
