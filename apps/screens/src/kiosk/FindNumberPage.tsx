import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { PadPage } from './PadPage.tsx';
import { TEXTS } from './texts.ts';
import { eraseNumberKey, NOTHING_TYPED, printedNumber, typeNumberKey } from './ticket-number.ts';

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The number on the paper: first its letter, then its digits, one pad after the other. */
export function FindNumberPage() {
  const { dispatch, lookUp, cutOff } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const prefixes = catalogue.queues.map(({ prefix }) => prefix).sort();
  const number = printedNumber(typed);
  const isAtLetter = typed.prefix === '';

  function press(key: string): void {
    if (key === 'Delete') setTyped(NOTHING_TYPED);
    else if (key === 'Backspace') setTyped(eraseNumberKey);
    else setTyped((before) => typeNumberKey(before, key, prefixes));
  }

  function isDead(key: string): boolean {
    return typeNumberKey(typed, key, prefixes) === typed;
  }

  const step = isAtLetter ? 'numberLetter' : number === null ? 'numberDigits' : 'numberReady';
  return (
    <PadPage
      question={text('numberQuestion')}
      note={text(step)}
      field={text('numberField')}
      shown={`${typed.prefix} ${typed.digits}`.trim()}
      word={cutOff ?? ''}
      keys={
        isAtLetter
          ? prefixes.map((label) => ({ label, isDead: false }))
          : [
              ...DIGITS.map((label) => ({ label, isDead: isDead(label) })),
              { label: text('eraseAll'), act: 'eraseAll' as const, isDead: false },
              { label: '0', isDead: isDead('0') },
              { label: text('erase'), act: 'erase' as const, isDead: false },
            ]
      }
      onKey={press}
      main={
        number === null ? (
          <button
            type="button"
            className="kiosk-key kiosk-key-skip"
            onClick={() => dispatch({ kind: 'open', place: { kind: 'citizenId', purpose: 'find' } })}
          >
            {text('findById')}
          </button>
        ) : (
          <button
            type="button"
            className="kiosk-key kiosk-key-main"
            disabled={cutOff !== null}
            onClick={() => lookUp({ number })}
          >
            {text('find')}
          </button>
        )
      }
    />
  );
}
