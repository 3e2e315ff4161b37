import { useLayoutEffect, useRef, useState } from 'react';

const FRESH_MS = 10_000;

/** Whether the call shown came just now; never for what the page found when it opened. */
export function useFreshCall(callId: string | null): boolean {
  const known = useRef(callId);
  const [fresh, setFresh] = useState(false);
  useLayoutEffect(() => {
    if (known.current === callId) return;
    known.current = callId;
    setFresh(callId !== null);
    const timer = setTimeout(() => setFresh(false), FRESH_MS);
    return () => clearTimeout(timer);
  }, [callId]);
  return fresh;
}
