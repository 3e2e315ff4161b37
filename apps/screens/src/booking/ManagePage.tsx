import type { AppointmentEntry } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { type FormEvent, useRef, useState } from 'react';
import { useAsk, useCommand, useConnectionStatus, useHall } from '../app/hall-context.tsx';
import { CitizenIdField, useCitizenIdFault } from './CitizenIdField.tsx';
import { TEXTS } from './texts.ts';
import { dayWords, slotWords } from './visit-time.ts';

const CODE = /^\d{6}$/;

interface ManagePageProps {
  readonly start: { readonly code: string; readonly citizenId: string };
  readonly onBook: () => void;
}

/** A booking looked up by its code and the ID number, and given back. */
export function ManagePage({ start, onBook }: ManagePageProps) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const isOffline = useConnectionStatus().kind !== 'online';
  const { ask, busy, problem, clearProblem } = useAsk('findAppointments');
  const [code, setCode] = useState(start.code);
  const [citizenId, setCitizenId] = useState(start.citizenId);
  const [isAsked, setAsked] = useState(false);
  const [found, setFound] = useState<readonly AppointmentEntry[] | null>(null);
  const codeField = useRef<HTMLInputElement>(null);
  const idField = useRef<HTMLInputElement>(null);
  const fault = useCitizenIdFault(citizenId);
  const isCodeWrong = !CODE.test(code);

  function forget(): void {
    setAsked(false);
    setFound(null);
    clearProblem();
  }
  async function look(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (isCodeWrong || fault !== null) {
      (isCodeWrong ? codeField : idField).current?.focus();
      return;
    }
    const result = await ask({ code, citizenIdNumber: citizenId });
    setFound(result?.ok === true ? result.output.appointments : null);
  }
  function cancelled(appointmentId: string): void {
    setFound(
      (before) =>
        before?.map((entry) =>
          entry.appointmentId === appointmentId ? { ...entry, state: 'cancelled' as const } : entry,
        ) ?? null,
    );
  }

  return (
    <>
      <form className="booking-person" onSubmit={look} noValidate>
        <h1>{text('manageTitle')}</h1>
        <p>{text('manageHow')}</p>
        <div className="booking-id">
          <label>
            <span>{text('codeField')}</span>
            <input
              ref={codeField}
              inputMode="numeric"
              autoComplete="off"
              maxLength={9}
              aria-invalid={isAsked && isCodeWrong}
              value={code}
              onChange={(event) => {
                forget();
                setCode(event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6));
              }}
            />
          </label>
          {isAsked && isCodeWrong && (
            <p className="visitor-problem" role="alert">
              {text('codeIncomplete')}
            </p>
          )}
        </div>
        <CitizenIdField
          value={citizenId}
          isAsked={isAsked}
          fieldRef={idField}
          onChange={(value) => {
            forget();
            setCitizenId(value);
          }}
        />
        {isOffline && (
          <p className="visitor-warning" role="status">
            {text('offlineKey')}
          </p>
        )}
        <button type="submit" className="visitor-key visitor-key-main" disabled={busy || isOffline}>
          {text(busy ? 'looking' : 'look')}
        </button>
      </form>
      {problem !== null && (
        <p className="visitor-problem" role="alert">
          {problem[language]}
        </p>
      )}
      {found !== null && found.length === 0 && (
        <p className="visitor-warning" role="alert">
          {text('notFound')}
        </p>
      )}
      {found?.map((appointment) => (
        <FoundAppointment
          key={appointment.appointmentId}
          appointment={appointment}
          proof={{ code, citizenIdNumber: citizenId }}
          onCancelled={() => cancelled(appointment.appointmentId)}
        />
      ))}
      <button type="button" className="visitor-key" onClick={onBook}>
        {text('newBooking')}
      </button>
    </>
  );
}

function FoundAppointment({
  appointment,
  proof,
  onCancelled,
}: {
  readonly appointment: AppointmentEntry;
  readonly proof: { readonly code: string; readonly citizenIdNumber: string };
  readonly onCancelled: () => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const isOffline = useConnectionStatus().kind !== 'online';
  const { send, busy, problem } = useCommand('cancelAppointment');
  const [isArmed, setArmed] = useState(false);
  const [isGiven, setGiven] = useState(false);
  const { appointmentId, day, slotAt, itemCode, state, number } = appointment;
  const item = catalogue.items.find((entry) => entry.itemCode === itemCode);

  async function cancel(): Promise<void> {
    const result = await send({ appointmentId, ...proof });
    if (result?.ok !== true) return;
    setGiven(true);
    onCancelled();
  }

  return (
    <section className="visitor-card booking-visit">
      <p className={`booking-state booking-state-${state}`} role="status">
        {isGiven ? text('cancelledNow') : text(`state_${state}`, { number: number ?? '' })}
      </p>
      <p className="booking-when">
        <span>{dayWords(day, language)}</span> <span>{slotWords(slotAt, catalogue, language)}</span>
      </p>
      <p>{name(item, itemCode)}</p>
      {problem !== null && (
        <p className="visitor-problem" role="alert">
          {problem[language]}
        </p>
      )}
      {state === 'booked' && !isArmed && (
        <button type="button" className="visitor-key visitor-key-bad" onClick={() => setArmed(true)}>
          {text('cancel')}
        </button>
      )}
      {state === 'booked' && isArmed && (
        <fieldset className="booking-sure" aria-label={text('cancelSure')}>
          <p role="alert">{text('cancelSure')}</p>
          <button type="button" className="visitor-key" onClick={() => setArmed(false)}>
            {text('cancelNo')}
          </button>
          <button
            type="button"
            className="visitor-key visitor-key-bad"
            disabled={busy || isOffline}
            onClick={() => void cancel()}
          >
            {text(busy ? 'cancelling' : 'cancelYes')}
          </button>
        </fieldset>
      )}
    </section>
  );
}
