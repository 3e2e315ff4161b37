import { useEffect, useRef } from 'react';

/** Hands on what a card reader or a keyboard types, unless `isDeaf`. */
export function usePressedKeys(onKey: (key: string) => void, isDeaf: boolean): void {
  const latest = useRef(onKey);
  latest.current = onKey;
  useEffect(() => {
    if (isDeaf) return;
    function press(event: KeyboardEvent): void {
      latest.current(event.key === 'Backspace' ? event.key : event.key.toUpperCase());
    }
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [isDeaf]);
}
