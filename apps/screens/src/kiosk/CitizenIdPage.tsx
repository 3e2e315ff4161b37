import { useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { citizenIdFault, maskCitizenId, typeCitizenIdKey } from './citizen-id-number.ts';
import { calendarDay } from './hall-time.ts';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { TEXTS } from './texts.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'X', '0'];
/** How many of the last typed characters stay readable while typing. */
const SHOWN_WHILE_TYPING = 4;

const FAULT_TEXTS = { birthDate: 'citizenIdBirthDate', checkDigit: 'citizenIdCheckDigit' } as const;

/** The ID number, typed on a large pad; masked, checked here, and never needed. */
export function CitizenIdPage() {
  const { dispatch } = useKiosk();
  const { connection, catalogue } = useHall();
  const text = useTexts(TEXTS);
  const [typed, setTyped] = useState('');
  const fault = citizenIdFault(typed, calendarDay(connection.hallNow(), catalogue.hall.timeZone));

  useEffect(() => {
    function press(event: KeyboardEvent): void {
      if (event.key === 'Backspace') setTyped((before) => before.slice(0, -1));
      else setTyped((before) => typeCitizenIdKey(before, event.key.toUpperCase()));
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const isWrong = fault === 'birthDate' || fault === 'checkDigit';
  return (
    <>
      <main className="kiosk-body kiosk-id">
        <div className="kiosk-id-head">
          <h2 className="kiosk-question">{text('citizenIdQuestion')}</h2>
          <p className="kiosk-note">{text('citizenIdNote')}</p>
          <output
            className={isWrong ? 'kiosk-id-field kiosk-wrong' : 'kiosk-id-field'}
            aria-label={text('citizenIdField')}
          >
            {maskCitizenId(typed, SHOWN_WHILE_TYPING)}
          </output>
          <p className={isWrong ? 'kiosk-id-word kiosk-wrong' : 'kiosk-id-word'} role={isWrong ? 'alert' : 'status'}>
            {fault === null && `✓ ${text('citizenIdSound')}`}
            {isWrong && `! ${text(FAULT_TEXTS[fault])}`}
            {fault === 'incomplete' && text('citizenIdProgress', { count: typed.length })}
          </p>
        </div>
        <fieldset className="kiosk-keypad" aria-label={text('keypad')}>
          {KEYS.map((key) => (
            <button
              key={key}
              type="button"
              className="kiosk-letter"
              disabled={typeCitizenIdKey(typed, key) === typed}
              onClick={() => setTyped((before) => typeCitizenIdKey(before, key))}
            >
              {key}
            </button>
          ))}
          <button
            type="button"
            className="kiosk-letter kiosk-erase"
            disabled={typed === ''}
            onClick={() => setTyped((before) => (isWrong ? '' : before.slice(0, -1)))}
          >
            {text(isWrong ? 'eraseAll' : 'erase')}
          </button>
        </fieldset>
      </main>
      <KioskFoot>
        {fault === null ? (
          <button
            type="button"
            className="kiosk-key kiosk-key-main"
            onClick={() => dispatch({ kind: 'useCitizenId', number: typed })}
          >
            {text('citizenIdUse')}
          </button>
        ) : (
          <button
            type="button"
            className="kiosk-key kiosk-key-skip"
            onClick={() => dispatch({ kind: 'useCitizenId', number: null })}
          >
            {text('citizenIdSkip')}
          </button>
        )}
      </KioskFoot>
    </>
  );
}
