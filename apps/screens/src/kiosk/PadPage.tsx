import { useTexts } from '@yichuang/ui';
import type { ReactNode } from 'react';
import { KioskFoot } from './KioskFoot.tsx';
import { useKiosk } from './kiosk-context.tsx';
import { TEXTS } from './texts.ts';
import { usePressedKeys } from './use-pressed-keys.ts';

/** A key of the pad; `erase` takes one back, `eraseAll` all. */
export type PadKey = { readonly label: string; readonly act?: 'erase' | 'eraseAll'; readonly isDead: boolean };

/** A page with one question, what has been typed, and a large pad. */
export function PadPage({
  question,
  note,
  field,
  shown,
  word,
  isWrong = false,
  keys,
  onKey,
  main,
}: {
  readonly question: string;
  readonly note: string;
  /** Name of the field. */
  readonly field: string;
  readonly shown: string;
  /** How far it is, or what is wrong. */
  readonly word: string;
  readonly isWrong?: boolean;
  readonly keys: readonly PadKey[];
  /** A character, `Backspace` or `Delete` (all of it). */
  readonly onKey: (key: string) => void;
  readonly main: ReactNode;
}) {
  const { isAsking } = useKiosk();
  const text = useTexts(TEXTS);
  usePressedKeys(onKey, isAsking);
  return (
    <>
      <main className="kiosk-body kiosk-id">
        <div className="kiosk-id-head">
          <h2 className="kiosk-question">{question}</h2>
          <p className="kiosk-note">{note}</p>
          <output className={isWrong ? 'kiosk-id-field kiosk-wrong' : 'kiosk-id-field'} aria-label={field}>
            {shown}
          </output>
          <p className={isWrong ? 'kiosk-id-word kiosk-wrong' : 'kiosk-id-word'} role={isWrong ? 'alert' : 'status'}>
            {isWrong ? `! ${word}` : word}
          </p>
        </div>
        <fieldset className="kiosk-keypad" aria-label={text('keypad')}>
          {keys.map(({ label, act, isDead }) => (
            <button
              key={label}
              type="button"
              className={act === undefined ? 'kiosk-letter' : 'kiosk-letter kiosk-erase'}
              disabled={isDead}
              onClick={() => onKey(act === undefined ? label : act === 'erase' ? 'Backspace' : 'Delete')}
            >
              {label}
            </button>
          ))}
        </fieldset>
      </main>
      <KioskFoot>{main}</KioskFoot>
    </>
  );
}
