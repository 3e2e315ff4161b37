import { useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import { useKeyCap } from './DeskKey.tsx';
import { type DeskAct, FIND_SHORTCUT } from './desk-acts.ts';
import './help-overlay.css';
import { PICKED_BY_DIGIT } from './LineColumn.tsx';
import { TEXTS, type TextKey } from './texts.ts';

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
  'takeOverWindow',
  'cancelTicket',
  'suspendTicket',
  'resumeTicket',
  'transferTicket',
  'takeBackTransfer',
  'returnTicket',
  'serveWalkIn',
  'markInaccurate',
  'raiseEmergency',
];

/** All keys of the desk with their places on the keyboard; asked for with F1, gone with F1 or Esc. */
export function HelpOverlay({ onClose }: { readonly onClose: () => void }) {
  const text = useTexts(TEXTS);
  const keyCap = useKeyCap();
  const closeKey = useRef<HTMLButtonElement>(null);
  useEffect(() => closeKey.current?.focus(), []);
  const others: readonly (readonly [string, TextKey])[] = [
    [FIND_SHORTCUT.toUpperCase(), 'find'],
    [`2–${PICKED_BY_DIGIT}`, 'helpPick'],
    [text('escKey'), 'back'],
  ];
  const rows = [...ORDER.map((act) => [keyCap(act), act === 'returnTicket' ? 'helpMissed' : act] as const), ...others];
  return (
    <div className="desk-help" role="dialog" aria-modal="true" aria-label={text('helpTitle')}>
      <div className="desk-help-card">
        <h2>{text('helpTitle')}</h2>
        <dl>
          {rows.map(([cap, key]) => (
            <div key={key}>
              <dt>
                <kbd>{cap}</kbd>
              </dt>
              <dd>{text(key)}</dd>
            </div>
          ))}
        </dl>
        <p>{text('helpNote')}</p>
        <button ref={closeKey} type="button" className="desk-quiet-key" onClick={onClose}>
          {text('back')}
        </button>
      </div>
    </div>
  );
}
