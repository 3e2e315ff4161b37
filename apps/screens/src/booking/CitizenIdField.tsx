import { useTexts } from '@yichuang/ui';
import { type Ref, useId } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { calendarDay } from '../kiosk/hall-time.ts';
import { TEXTS } from './texts.ts';
import {
  CITIZEN_ID_LENGTH,
  groupedCitizenId,
  normaliseTypedCitizenId,
  typedCitizenIdFault,
} from './typed-citizen-id.ts';

interface CitizenIdFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** True once the main key was pressed: what is missing is a fault then. */
  readonly isAsked: boolean;
  readonly fieldRef?: Ref<HTMLInputElement>;
}

/** The ID number, checked on the page with its check digit; the phone's number pad lacks an X, so there is a key for it. */
export function CitizenIdField({ value, onChange, isAsked, fieldRef }: CitizenIdFieldProps) {
  const text = useTexts(TEXTS);
  const wordId = useId();
  const fault = useCitizenIdFault(value);
  const isWrong = fault !== null && (fault !== 'incomplete' || isAsked);
  const mayAddX = value.length === CITIZEN_ID_LENGTH - 1 && !value.includes('X');
  return (
    <div className="booking-id">
      <label>
        <span>{text('idField')}</span>
        <input
          ref={fieldRef}
          inputMode="numeric"
          autoComplete="off"
          spellCheck={false}
          aria-describedby={wordId}
          aria-invalid={isWrong}
          value={groupedCitizenId(value)}
          onChange={(event) => onChange(normaliseTypedCitizenId(event.target.value))}
        />
      </label>
      <button
        type="button"
        className="visitor-key booking-x"
        aria-label={text('idX')}
        disabled={!mayAddX}
        onClick={() => onChange(`${value}X`)}
      >
        X
      </button>
      <p id={wordId} className={isWrong ? 'visitor-problem' : ''} role={isWrong ? 'alert' : 'status'}>
        {fault === null ? text('idSound') : isWrong ? text(`id_${fault}`) : text('idProgress', { count: value.length })}
      </p>
    </div>
  );
}

/** What is wrong with the number, by the hall's calendar. */
export function useCitizenIdFault(value: string) {
  const { connection, catalogue } = useHall();
  return typedCitizenIdFault(value, calendarDay(connection.hallNow(), catalogue.hall.timeZone));
}
