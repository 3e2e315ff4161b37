import { useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { TEXTS } from './texts.ts';

const ARMED_MS = 4000;

interface TwicePressedProps {
  readonly label: string;
  /** Spoken name, where the label alone would not tell which one. */
  readonly name?: string;
  readonly shortcut?: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** A key for what cannot be taken back: the second press within a few seconds does it. */
export function TwicePressed({ label, name = label, shortcut, disabled, onPress }: TwicePressedProps) {
  const text = useTexts(TEXTS);
  const [isArmed, setArmed] = useState(false);
  useEffect(() => {
    if (!isArmed) return;
    const timer = setTimeout(() => setArmed(false), ARMED_MS);
    return () => clearTimeout(timer);
  }, [isArmed]);
  return (
    <button
      type="button"
      className={isArmed ? 'guide-key guide-key-armed' : 'guide-key guide-key-bad'}
      aria-label={isArmed ? `${text('again')}: ${name}` : name}
      disabled={disabled}
      onClick={() => {
        if (isArmed) onPress();
        setArmed(!isArmed);
      }}
    >
      {isArmed ? text('again') : label} {shortcut !== undefined && <kbd>{shortcut}</kbd>}
    </button>
  );
}
