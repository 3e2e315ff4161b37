import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { TEXTS } from './device-texts.ts';

const DIGITS = [...'1234567890'];
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Keys for a screen without a keyboard: digits, and letters for codes that have them. */
export function DeviceCodeKeys({
  onKey,
  onErase,
}: {
  readonly onKey: (key: string) => void;
  readonly onErase: () => void;
}) {
  const text = useTexts(TEXTS);
  const [letters, setLetters] = useState(false);
  return (
    <div className="device-keys">
      {(letters ? LETTERS : DIGITS).map((key) => (
        <button key={key} type="button" onClick={() => onKey(key)}>
          {key}
        </button>
      ))}
      <button type="button" className="device-key-wide" onClick={() => setLetters(!letters)}>
        {letters ? text('digits') : text('letters')}
      </button>
      <button type="button" className="device-key-wide" onClick={onErase}>
        {text('erase')}
      </button>
    </div>
  );
}
