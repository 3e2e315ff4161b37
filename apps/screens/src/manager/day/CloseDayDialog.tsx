import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useEffect, useRef, useState } from 'react';
import { useCommand, useConnectionStatus } from '../../app/hall-context.tsx';
import { CheckField } from '../form/Fields.tsx';
import { Key } from '../form/Key.tsx';
import { PanelProblem } from '../panel/Panel.tsx';
import { dayEndOf, endsVisits } from './close-day.ts';
import { TEXTS } from './texts.ts';

const PARTS = ['waiting', 'atWindow', 'suspended', 'appointments'] as const;

/** Says what the end of the day will settle, follows the hall while it is open, and asks before it acts. */
export function CloseDayDialog({ view, onClose }: { readonly view: ManagerView; readonly onClose: () => void }) {
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const { send, busy, problem } = useCommand('closeDay');
  const [isSeen, setSeen] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const end = dayEndOf(view);
  const mustConfirm = endsVisits(end);
  useEffect(() => dialog.current?.showModal(), []);

  async function closeDay(): Promise<void> {
    const result = await send({});
    if (result?.ok === true) onClose();
  }

  return (
    <dialog ref={dialog} className="day-dialog" aria-label={text('closeDayTitle')} onClose={onClose}>
      <h2>{text('closeDayTitle')}</h2>
      <p>{text('closeDayLead')}</p>
      <ul>
        {PARTS.filter((part) => end[part] > 0).map((part) => (
          <li key={part}>{text(`settle_${part}`, { count: end[part] })}</li>
        ))}
        {end.windows.length > 0 && (
          <li>{text('settle_windows', { count: end.windows.length, labels: end.windows.join('、') })}</li>
        )}
      </ul>
      {mustConfirm ? (
        <CheckField path="closeDay.seen" label={text('closeDayNobody')} value={isSeen} onChange={setSeen} />
      ) : (
        <p className="form-done">{text('closeDayEmpty')}</p>
      )}
      <PanelProblem problem={problem} />
      <div className="day-dialog-keys">
        <Key onPress={() => dialog.current?.close()}>{text('closeDayBack')}</Key>
        <Key tone="danger" isDisabled={busy || status.kind !== 'online' || (mustConfirm && !isSeen)} onPress={closeDay}>
          {text('closeDayNow')}
        </Key>
      </div>
    </dialog>
  );
}
