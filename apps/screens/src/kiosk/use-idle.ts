import { useEffect, useRef, useState } from 'react';
import { type IdleState, idleStateAfter } from './idle-state.ts';

const ACTIVE: IdleState = { kind: 'active' };

/** Watches for touches and keys while `isWatching`; the returned function counts as a touch. `untouchedMs`: as if so long ago at first. */
export function useIdle(isWatching: boolean, untouchedMs = 0): readonly [IdleState, () => void] {
  const [touchedAt, setTouchedAt] = useState(() => performance.now() - untouchedMs);
  const first = useRef(touchedAt);
  const [state, setState] = useState<IdleState>(ACTIVE);

  // biome-ignore lint/correctness/useExhaustiveDependencies: touchedAt is the order to start anew, untouchedMs counts once
  useEffect(() => {
    if (!isWatching) return;
    let last = touchedAt === first.current ? performance.now() - untouchedMs : performance.now();
    function touch(): void {
      // While the question stands, only its key answers: a sleeve on the glass is nobody.
      if (idleStateAfter(performance.now() - last).kind === 'active') last = performance.now();
    }
    const timer = setInterval(() => setState(idleStateAfter(performance.now() - last)), 250);
    window.addEventListener('pointerdown', touch);
    window.addEventListener('keydown', touch);
    return () => {
      clearInterval(timer);
      // Watching later begins anew, not with an old verdict.
      setState(ACTIVE);
      window.removeEventListener('pointerdown', touch);
      window.removeEventListener('keydown', touch);
    };
  }, [isWatching, touchedAt]);

  return [isWatching ? state : ACTIVE, () => setTouchedAt(performance.now())];
}
