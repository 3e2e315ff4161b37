import { useEffect, useRef } from 'react';

/** Keys of the keyboard and what they do; the browser's own meaning of these keys is taken away, also while they rest. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // A key held down is one press.
      if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
      const act = Object.hasOwn(latest.current, event.key) ? latest.current[event.key] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      if (!event.repeat) act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
