import { useEffect, useState } from 'react';

/** Index of what is shown of several things that take turns, each for `eachMs`; 0 while there is one at most. */
export function useTurn(count: number, eachMs: number): number {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setTurn(0);
    if (count < 2) return;
    const timer = setInterval(() => setTurn((before) => (before + 1) % count), eachMs);
    return () => clearInterval(timer);
  }, [count, eachMs]);
  return turn < count ? turn : 0;
}
