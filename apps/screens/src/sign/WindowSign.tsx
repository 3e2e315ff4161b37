import type { WindowSignView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import type { CSSProperties } from 'react';
import { useFreshCall } from '../display/fresh-call.ts';
import { TEXTS } from './texts.ts';

/** Number and verb, or the window's state in two words; nothing else. */
export function WindowSign({ view, offline }: { readonly view: WindowSignView; readonly offline: boolean }) {
  const text = useTexts(TEXTS);
  const { state, number } = view;
  const calls = number !== null && state === 'called';
  const callId = calls ? `${number}/${view.callCount}` : null;
  const fresh = useFreshCall(callId);
  return (
    <main className={fresh ? 'sign sign-fresh' : 'sign'}>
      <p className="sign-window">
        <span>{text('window', { label: view.label })}</span>
        {offline ? (
          <span className="sign-offline" role="status">
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d="M12 3 22 21H2ZM12 9v6M12 17v2" fill="none" stroke="currentColor" strokeWidth="2" />
            </svg>
            {text('offline')}
          </span>
        ) : null}
      </p>
      {number !== null && (state === 'called' || state === 'serving') ? (
        <p
          key={callId ?? number}
          className={calls ? 'sign-line sign-called' : 'sign-line'}
          role="status"
          style={{ '--number-length': Math.max(4, number.length) } as CSSProperties}
        >
          <span className="sign-verb">
            {text(calls ? 'please' : 'serving')}
            {fresh ? <strong className="sign-new">{text('newCall')}</strong> : null}
          </span>
          <b className="sign-number">{number}</b>
        </p>
      ) : (
        <p className="sign-state" role="status">
          {text(state === 'closed' || state === 'paused' ? state : 'open')}
        </p>
      )}
    </main>
  );
}
