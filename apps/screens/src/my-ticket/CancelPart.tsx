import type { PhoneView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useEffect, useRef, useState } from 'react';
import { useCommand, useConnectionStatus } from '../app/hall-context.tsx';
import { TEXTS } from './texts.ts';

/** Gives the place in the line up, after asking; only where the hall would allow it. */
export function CancelPart({ view }: { readonly view: PhoneView }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const [isAsking, setAsking] = useState(false);
  const { send, busy, problem } = useCommand('cancelTicket');
  const isOnline = useConnectionStatus().kind === 'online';
  const dialog = useRef<HTMLDialogElement>(null);
  const isAllowed = view.allowedActions.some(({ command, allowed }) => command === 'cancelTicket' && allowed);

  useEffect(() => {
    if (isAsking && isAllowed) dialog.current?.showModal();
    else dialog.current?.close();
  }, [isAsking, isAllowed]);

  if (!isAllowed) return null;
  return (
    <footer className="my-ticket-foot">
      <button type="button" className="my-ticket-quiet" disabled={!isOnline} onClick={() => setAsking(true)}>
        {text('cancel')}
      </button>
      <dialog
        ref={dialog}
        className="my-ticket-dialog"
        aria-labelledby="my-ticket-cancel"
        onClose={() => setAsking(false)}
      >
        <h2 id="my-ticket-cancel">{text('cancelQuestion', { number: view.number })}</h2>
        <p>{problem?.[language] ?? text('cancelNote')}</p>
        <button type="button" className="my-ticket-key my-ticket-main" disabled={busy} onClick={() => setAsking(false)}>
          {text('keepWaiting')}
        </button>
        <button
          type="button"
          className="my-ticket-key my-ticket-bad"
          disabled={busy || !isOnline}
          onClick={() => send({ ticketId: view.ticketId })}
        >
          {text(busy ? 'cancelling' : 'cancelNow')}
        </button>
      </dialog>
    </footer>
  );
}
