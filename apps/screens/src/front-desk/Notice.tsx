import { ERRORS } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import './notice.css';
import { TEXTS } from './texts.ts';
import type { Desk } from './use-desk.ts';

/** The one place where the desk speaks: a refusal, a second press awaited, an answer awaited. It is always there and never moves. */
export function Notice({
  desk,
  onGoToWindow,
}: {
  readonly desk: Desk;
  readonly onGoToWindow: (windowId: string) => void;
}) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  function reason(code: string | null): string {
    if (desk.offline) return text('lineDown');
    if (desk.heldBy !== null) return text('heldByOther', { code: desk.heldBy });
    if (code !== null && Object.hasOwn(ERRORS, code)) return ERRORS[code as keyof typeof ERRORS][language];
    const key = `shut_${code}`;
    return Object.hasOwn(TEXTS, key) ? text(key as keyof typeof TEXTS) : '';
  }

  if (desk.busyAct !== null)
    return (
      <p className="desk-notice desk-notice-busy" role="status">
        {text(desk.offline ? 'busyOffline' : 'busy', { act: text(desk.busyAct) })}
      </p>
    );
  if (desk.refusal !== null) {
    const { act, problem } = desk.refusal;
    const elsewhere = catalogue.windows.find((entry) => entry.windowId === problem.details?.windowId);
    return (
      <p className="desk-notice desk-notice-bad" role="alert">
        <span>{text('refused', { act: text(act), reason: problem[language] })}</span>
        {problem.code === 'staffAtAnotherWindow' && elsewhere !== undefined && (
          <button type="button" onClick={() => onGoToWindow(elsewhere.windowId)}>
            {text('goToWindow', { label: elsewhere.label })}
          </button>
        )}
      </p>
    );
  }
  if (desk.armedAct !== null)
    return (
      <p className="desk-notice desk-notice-warn" role="alert">
        <Armed desk={desk} />
      </p>
    );
  if (desk.notNow !== null)
    return (
      <p className="desk-notice desk-notice-warn" role="alert">
        {text('notNow', { act: text(desk.notNow.act), reason: reason(desk.notNow.code) })}
      </p>
    );
  if (desk.heldBy !== null)
    return (
      <p className="desk-notice desk-notice-warn" role="status">
        {text('heldByOther', { code: desk.heldBy })}
      </p>
    );
  return <p className="desk-notice" role="status" />;
}

/** What the second press would do. */
function Armed({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { ticket, lastServed } = desk.view;
  if (desk.armedAct === null) return null;
  if (desk.armedAct === 'markInaccurate')
    return ticket === null
      ? text('pressAgain_markInaccurate', { number: lastServed?.number ?? '' })
      : text('pressAgain_finishInaccurate', { number: ticket.number });
  return text('pressAgain', { act: text(desk.armedAct) });
}
