import { ERRORS } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import type { DeskAct } from '../desk-acts.ts';
import type { Desk } from '../use-desk.ts';
import './dialog-panel.css';
import { DIALOG_TEXTS } from './texts.ts';

interface DialogPanelProps {
  readonly desk: Desk;
  /** The act that the dialog ends in: why it is not possible stands at the foot. */
  readonly act: DeskAct | null;
  readonly title: string;
  readonly children: ReactNode;
}

/** A dialog of the desk: it takes the place of the work, the line and the window stay in sight. Esc leaves it. */
export function DialogPanel({ desk, act, title, children }: DialogPanelProps) {
  const text = useTexts(DIALOG_TEXTS);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const inside = panel.current?.contains(before) ?? false;
    if (!inside) panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <div className="desk-dialog" role="dialog" aria-label={title} tabIndex={-1} ref={panel}>
      <header className="desk-dialog-head">
        <h2>{title}</h2>
        <button type="button" className="desk-dialog-back" onClick={desk.leave}>
          {text('back')} <kbd aria-hidden="true">{text('escKey')}</kbd>
        </button>
      </header>
      <div className="desk-dialog-body">{children}</div>
      <DialogFoot desk={desk} act={act} />
    </div>
  );
}

/** What stands in the way, always at the same place. */
function DialogFoot({ desk, act }: Pick<DialogPanelProps, 'desk' | 'act'>) {
  const text = useTexts(DIALOG_TEXTS);
  const { language } = useLanguage();
  if (desk.offline)
    return (
      <p className="desk-dialog-foot desk-dialog-warn" role="status">
        {text('dialogOffline')}
      </p>
    );
  if (desk.busyAct !== null)
    return (
      <p className="desk-dialog-foot desk-dialog-busy" role="status">
        {text('dialogBusy')}
      </p>
    );
  if (desk.refusal !== null)
    return (
      <p className="desk-dialog-foot desk-dialog-bad" role="alert">
        {desk.refusal.problem[language]}
      </p>
    );
  const code = act === null ? null : desk.stateOf(act).code;
  if (code !== null && Object.hasOwn(ERRORS, code))
    return (
      <p className="desk-dialog-foot desk-dialog-warn" role="status">
        {ERRORS[code as keyof typeof ERRORS][language]}
      </p>
    );
  return <p className="desk-dialog-foot" role="status" />;
}
