import { useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import type { IdleState } from './idle-state.ts';
import { TEXTS } from './texts.ts';

/** 您还在吗? Thirty seconds to answer, as often as wanted; then home for the next person. */
export function IdleDialog({
  idle,
  isElder,
  onGoOn,
  onOver,
}: {
  readonly idle: IdleState;
  readonly isElder: boolean;
  readonly onGoOn: () => void;
  readonly onOver: () => void;
}) {
  const text = useTexts(TEXTS);
  const key = useRef<HTMLButtonElement>(null);
  const over = useRef(onOver);
  over.current = onOver;
  const { kind } = idle;
  useEffect(() => {
    if (kind === 'over') over.current();
    if (kind === 'asking') key.current?.focus();
  }, [kind]);
  if (idle.kind !== 'asking') return null;
  return (
    <div className={isElder ? 'kiosk-veil kiosk-elder' : 'kiosk-veil'}>
      <section className="kiosk-dialog" role="alertdialog" aria-modal="true" aria-labelledby="kiosk-idle">
        <h2 id="kiosk-idle">{text('stillThere')}</h2>
        <p className="kiosk-countdown" aria-hidden="true">
          {idle.secondsLeft}
        </p>
        <p>{text('stillThereNote', { seconds: idle.secondsLeft })}</p>
        <button ref={key} type="button" className="kiosk-key kiosk-key-main" onClick={onGoOn}>
          {text('goOn')}
        </button>
      </section>
    </div>
  );
}
