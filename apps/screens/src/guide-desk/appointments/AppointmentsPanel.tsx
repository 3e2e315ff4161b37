import type { CommandOutput, GuideView } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAsk, useHall } from '../../app/hall-context.tsx';
import { normaliseTypedCitizenId, typedCitizenIdFault } from '../../booking/typed-citizen-id.ts';
import { slotWords } from '../../booking/visit-time.ts';
import { calendarDay } from '../../kiosk/hall-time.ts';
import { TEXTS } from '../floor-texts.ts';
import type { Guide } from '../guide-desk.ts';
import { TicketCard } from '../issue/TicketCard.tsx';
import { TEXTS as DESK_TEXTS } from '../texts.ts';
import { AppointmentRow, type AppointmentShown } from './AppointmentRow.tsx';
import './appointments.css';
import { bySlot } from './appointment-timing.ts';
import { BookFor } from './BookFor.tsx';
import { useCheckIn } from './use-check-in.ts';

const CODE_LENGTH = 6;

/** Today's appointments by slot, to check in and cancel; those of other days by code or ID number; and booking for somebody. */
export function AppointmentsPanel({ guide }: { readonly guide: Guide }) {
  const deskText = useTexts(DESK_TEXTS);
  const [booking, setBooking] = useState<{ readonly itemCode: string | null } | null>(null);
  const [ticket, setTicket] = useState<CommandOutput<'checkInAppointment'> | null>(null);
  const isActive = guide.tab === 'appointments';
  const { booking: wantedItem, number, order } = guide.wanted;
  useEffect(() => {
    if (order > 0 && number === null) setBooking({ itemCode: wantedItem });
  }, [wantedItem, number, order]);

  if (ticket !== null)
    return (
      <TicketCard
        ticket={ticket}
        title={deskText('checkedIn')}
        isCopy={false}
        isActive={isActive}
        onDone={() => setTicket(null)}
      />
    );
  if (booking !== null)
    return <BookFor key={order} guide={guide} startItem={booking.itemCode} onDone={() => setBooking(null)} />;
  return (
    <AppointmentLists
      guide={guide}
      onTicket={setTicket}
      onBook={() => {
        guide.say(null);
        setBooking({ itemCode: null });
      }}
    />
  );
}

interface AppointmentListsProps {
  readonly guide: Guide;
  readonly onTicket: (ticket: CommandOutput<'checkInAppointment'>) => void;
  readonly onBook: () => void;
}

function AppointmentLists({ guide, onTicket, onBook }: AppointmentListsProps) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { connection, catalogue } = useHall();
  const { ask, busy, problem, clearProblem } = useAsk('findAppointments');
  const [typed, setTyped] = useState('');
  const [elsewhere, setElsewhere] = useState<readonly AppointmentShown[] | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const checkIn = useCheckIn(guide, onTicket);
  const isActive = guide.tab === 'appointments';
  useEffect(() => {
    if (isActive) field.current?.focus();
  }, [isActive]);

  const digits = normaliseTypedCitizenId(typed);
  const shown = guide.view.appointments.filter(
    ({ code }) => digits === '' || digits.length > CODE_LENGTH || code.startsWith(digits),
  );
  const today = calendarDay(guide.now, catalogue.hall.timeZone);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const open = shown.filter(({ state }) => state === 'booked');
    if (digits !== '' && digits.length <= CODE_LENGTH && open.length === 1 && open[0] !== undefined) {
      const isIn = await checkIn.give(open[0]);
      if (isIn) setTyped('');
      return;
    }
    const isId = typedCitizenIdFault(digits, calendarDay(connection.hallNow(), catalogue.hall.timeZone)) === null;
    if (!isId && digits.length !== CODE_LENGTH) return;
    const result = await ask(isId ? { citizenIdNumber: digits } : { code: digits });
    if (isId) setTyped('');
    setElsewhere(
      result?.ok === true
        ? result.output.appointments.map((entry) => ({ ...entry, code: isId ? null : digits }))
        : null,
    );
  }

  return (
    <div className="visits">
      <form className="find-form" onSubmit={submit}>
        <label className="guide-field">
          <span>{text('bookingField')}</span>
          <input
            ref={field}
            autoComplete="off"
            spellCheck={false}
            maxLength={24}
            value={typed}
            onChange={(event) => {
              clearProblem();
              setElsewhere(null);
              setTyped(event.target.value);
            }}
          />
        </label>
        <button type="submit" className="guide-key" disabled={guide.isOffline || busy || checkIn.isBusy}>
          {text(digits.length > CODE_LENGTH || shown.length === 0 ? 'lookEverywhere' : 'checkIn')} <kbd>Enter</kbd>
        </button>
        <button type="button" className="guide-key guide-key-strong" onClick={onBook}>
          {text('bookFor')}
        </button>
      </form>
      <p className={problem === null ? 'find-say' : 'find-say find-say-bad'} role="status">
        {problem === null ? text('bookingHint') : problem[language]}
      </p>
      {elsewhere !== null && (
        <section className="visits-list" aria-label={text('ofPerson')}>
          <h2>{text('ofPerson')}</h2>
          {elsewhere.length === 0 && <p className="visits-none">{text('noneFound')}</p>}
          {elsewhere.map((entry) => (
            <AppointmentRow
              key={entry.appointmentId}
              guide={guide}
              appointment={entry}
              checkIn={checkIn}
              withTime
              onCancelled={() =>
                setElsewhere(
                  (before) =>
                    before?.map((other) => (other === entry ? { ...entry, state: 'cancelled' as const } : other)) ??
                    null,
                )
              }
            />
          ))}
        </section>
      )}
      <TodayList guide={guide} shown={shown} isFiltered={digits !== ''} checkIn={checkIn} today={today} />
    </div>
  );
}

function TodayList({
  guide,
  shown,
  isFiltered,
  checkIn,
  today,
}: {
  readonly guide: Guide;
  readonly shown: GuideView['appointments'];
  readonly isFiltered: boolean;
  readonly checkIn: ReturnType<typeof useCheckIn>;
  readonly today: string;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const name = useName();
  const { catalogue } = useHall();
  return (
    <section className="visits-list" aria-label={text('today')}>
      <h2>{text('today')}</h2>
      {shown.length === 0 && <p className="visits-none">{text(isFiltered ? 'noneMatch' : 'noneToday')}</p>}
      {bySlot(shown).map(({ slotAt, entries }) => (
        <section key={slotAt} aria-label={`${name(catalogue.hall)} ${slotWords(slotAt, catalogue, language)}`}>
          <h3>
            {slotWords(slotAt, catalogue, language)} <span>{text('slotCount', { count: entries.length })}</span>
          </h3>
          {entries.map((entry) => (
            <AppointmentRow
              key={entry.appointmentId}
              guide={guide}
              appointment={{ ...entry, day: today }}
              checkIn={checkIn}
            />
          ))}
        </section>
      ))}
    </section>
  );
}
