import { useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import { type DeskAct, SHORTCUTS } from './desk-acts.ts';
import './help-overlay.css';
import { TEXTS } from './texts.ts';

const ORDER: readonly DeskAct[] = [
  'callNext',
  'recall',
  'startService',
  'markNoShow',
  'confirmArrival',
  'finishService',
  'pauseWindow',
  'resumeWindow',
  'openWindow',
  'closeWindow',
  'cancelTicket',
];

/** All keys of the desk with their places on the keyboard; asked for with F1, gone with F1 or Esc. */
export function HelpOverlay({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(TEXTS);
  const closeKey = useRef<HTMLButtonElement>(null);
  useEffect(() => closeKey.current?.focus(), []);
  return (
    <div className="desk-help" role="dialog" aria-modal="true" aria-label={text('helpTitle')}>
      <div className="desk-help-card">
        <h2>{text('helpTitle')}</h2>
        <dl>
          {ORDER.map((act) => (
            <div key={act}>
              <dt>
                <kbd>{act === 'cancelTicket' ? text('deleteKey') : SHORTCUTS[act]}</kbd>
              </dt>
              <dd>{text(act)}</dd>
            </div>
          ))}
          <div>
            <dt>
              <kbd>Esc</kbd>
            </dt>
            <dd>{text('back')}</dd>
          </div>
        </dl>
        <p>{text('helpNote')}</p>
        <button ref={closeKey} type="button" className="desk-quiet-key" onClick={onClose}>
          {text('back')}
        </button>
      </div>
    </div>
  );
}
