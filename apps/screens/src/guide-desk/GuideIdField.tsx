import { useTexts } from '@yichuang/ui';
import { useId } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { groupedCitizenId, normaliseTypedCitizenId, typedCitizenIdFault } from '../booking/typed-citizen-id.ts';
import { calendarDay } from '../kiosk/hall-time.ts';
import { TEXTS } from './texts.ts';

interface GuideIdFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter: what stands there is sent. */
  readonly onEnter: () => void;
}

/** The fault of a number that may be left out; null when it is sound or empty. */
export function useOptionalIdFault(value: string) {
  const { connection, catalogue } = useHall();
  if (value === '') return null;
  return typedCitizenIdFault(value, calendarDay(connection.hallNow(), catalogue.hall.timeZone));
}

/** An ID number that may be left out, typed or read by a card reader that types; checked with its check digit. */
export function GuideIdField({ value, onChange, onEnter }: GuideIdFieldProps) {
  const text = useTexts(TEXTS);
  const wordId = useId();
  const fault = useOptionalIdFault(value);
  const isWrong = fault !== null && fault !== 'incomplete';
  return (
    <label className="guide-field">
      <span>{text('citizenId')}</span>
      <input
        autoComplete="off"
        spellCheck={false}
        aria-describedby={wordId}
        aria-invalid={isWrong}
        value={groupedCitizenId(value)}
        onChange={(event) => onChange(normaliseTypedCitizenId(event.target.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          onEnter();
        }}
      />
      <span id={wordId} className={isWrong ? 'guide-field-bad' : 'guide-field-note'}>
        {value === ''
          ? ''
          : fault === null
            ? text('idSound')
            : isWrong
              ? text(`id_${fault}`)
              : text('idProgress', { count: value.length })}
      </span>
    </label>
  );
}
