import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useKiosk } from './kiosk-context.tsx';
import { PadPage } from './PadPage.tsx';
import { TEXTS } from './texts.ts';

const CODE_LENGTH = 6;
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The code of an appointment, six digits; the ID number does as well. */
export function CheckInCodePage() {
  const { dispatch, checkIn, cutOff } = useKiosk();
  const text = useTexts(TEXTS);
  const [code, setCode] = useState('');
  const isWhole = code.length === CODE_LENGTH;

  function press(key: string): void {
    if (key === 'Delete') setCode('');
    else if (key === 'Backspace') setCode((before) => before.slice(0, -1));
    else if (/^\d$/.test(key)) setCode((before) => (before + key).slice(0, CODE_LENGTH));
  }

  const progress = isWhole ? text('codeReady') : text('codeProgress', { count: code.length });
  return (
    <PadPage
      question={text('codeQuestion')}
      note={text('codeNote')}
      field={text('codeField')}
      shown={[code.slice(0, 3), code.slice(3)].join(' ').trimEnd()}
      word={cutOff ?? progress}
      keys={[
        ...DIGITS.map((label) => ({ label, isDead: isWhole })),
        { label: text('eraseAll'), act: 'eraseAll', isDead: code === '' },
        { label: '0', isDead: isWhole },
        { label: text('erase'), act: 'erase', isDead: code === '' },
      ]}
      onKey={press}
      main={
        isWhole ? (
          <button
            type="button"
            className="kiosk-key kiosk-key-main"
            disabled={cutOff !== null}
            onClick={() => checkIn({ code })}
          >
            {text('checkIn')}
          </button>
        ) : (
          <button
            type="button"
            className="kiosk-key kiosk-key-skip"
            onClick={() => dispatch({ kind: 'open', place: { kind: 'citizenId', purpose: 'checkIn' } })}
          >
            {text('checkInById')}
          </button>
        )
      }
    />
  );
}
