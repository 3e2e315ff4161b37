import type { PhoneView } from '@yichuang/contract';
import { useEffect, useRef, useState } from 'react';
import { type HallSound, openHallSound } from '../display/hall-sound.ts';

/** `unset`: shakes where the phone allows it unasked; `on`: rings too; `muted`: neither. */
export type ReminderMode = 'unset' | 'on' | 'muted';

const CALL_SHAKES = [400, 200, 400, 200, 800];
const NEAR_SHAKES = [200, 100, 200];

/** Shakes the phone where it can; before the first tap a browser refuses, and says so in its log. */
function shake(pattern: number | number[]): void {
  if (navigator.userActivation?.hasBeenActive !== false) navigator.vibrate?.(pattern);
}

/** Reminds once at every call, and once when the turn is near; sound needs the tap that `turnOn` is. */
export function useReminder(view: Pick<PhoneView, 'state' | 'callCount' | 'near'>): {
  readonly mode: ReminderMode;
  readonly turnOn: () => void;
  readonly mute: () => void;
} {
  const [mode, setMode] = useState<ReminderMode>('unset');
  const sound = useRef<HallSound | null>(null);
  const latest = useRef(mode);
  latest.current = mode;
  const calls = view.state === 'called' ? view.callCount : 0;
  const isNear = view.state === 'waiting' && view.near;
  const wasNear = useRef(isNear);

  function remind(shakes: number[]): void {
    if (latest.current === 'muted') return;
    shake(shakes);
    if (latest.current === 'on') void sound.current?.chime();
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: once per call
  useEffect(() => {
    if (calls > 0) remind(CALL_SHAKES);
  }, [calls]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once when it becomes near, not for what the page found
  useEffect(() => {
    if (isNear && !wasNear.current) remind(NEAR_SHAKES);
    wasNear.current = isNear;
  }, [isNear]);

  useEffect(() => () => sound.current?.close(), []);

  function turnOn(): void {
    setMode('on');
    shake(NEAR_SHAKES);
    if (sound.current !== null) {
      sound.current.allow();
      void sound.current.chime();
      return;
    }
    try {
      // The first chime tells how loud the phone is; it sounds as soon as the browser lets the page.
      let isFirst = true;
      const opened = openHallSound((running) => {
        if (!running || !isFirst) return;
        isFirst = false;
        void opened.chime();
      });
      sound.current = opened;
    } catch {
      // A phone without sound for pages still shakes and turns yellow.
    }
  }

  function mute(): void {
    setMode('muted');
    shake(0);
  }

  return { mode, turnOn, mute };
}
