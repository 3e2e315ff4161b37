import { useEffect, useRef } from 'react';

/** Whether a key pressed there writes text. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}

/** Letters and digits by their place, so that a Chinese input method or Caps Lock changes nothing. */
function keyName({ code, key }: KeyboardEvent): string {
  if (code.startsWith('Key')) return code.slice(3).toLowerCase();
  return code.startsWith('Digit') ? code.slice(5) : key;
}

/** Whether a key means something while text is written: it writes and moves nothing there. */
function isFreeWhileTyping(name: string): boolean {
  return /^F\d/.test(name) || name === 'Escape' || name === 'Insert' || name.startsWith('Page');
}

/** Keys of the keyboard and what they do; the browser's own meaning of these keys is taken away, also while they rest. */
export function useShortcuts(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
      // A key held down is one press.
      if (event.repeat && event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' '))
        event.preventDefault();
      const name = keyName(event);
      if (isTyping(event.target) && !isFreeWhileTyping(name)) return;
      const act = Object.hasOwn(latest.current, name) ? latest.current[name] : undefined;
      if (act === undefined) return;
      event.preventDefault();
      if (!event.repeat) act();
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
