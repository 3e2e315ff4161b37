import { useEffect, useRef, useState } from 'react';

/** Counts whole seconds down and then calls `onEnd` once; every touch of the screen starts it again. */
export function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    let startedAt = performance.now();
    function touch(): void {
      startedAt = performance.now();
      setLeft(seconds);
    }
    const timer = setInterval(() => {
      const remaining = Math.ceil(seconds - (performance.now() - startedAt) / 1000);
      setLeft(Math.max(0, remaining));
      if (remaining > 0) return;
      clearInterval(timer);
      end.current();
    }, 250);
    window.addEventListener('pointerdown', touch);
    return () => {
      clearInterval(timer);
      window.removeEventListener('pointerdown', touch);
    };
  }, [seconds]);
  return left;
}
