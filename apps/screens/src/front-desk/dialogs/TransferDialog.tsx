import { type ClerkTicket, type CommandInput, TRANSFER_REASONS } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useRef, useState } from 'react';
import { useDraft } from '../drafts.ts';
import type { Desk } from '../use-desk.ts';
import { useShortcuts } from '../use-shortcuts.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { OptionRow } from './OptionRow.tsx';
import { DIALOG_TEXTS } from './texts.ts';
import { type TargetKind, useTransferTargets } from './use-transfer-targets.ts';
import './dialog-fields.css';

const KINDS: readonly TargetKind[] = ['queue', 'window', 'staff'];

/** To which line, window or clerk a ticket goes, why, with a note, and whether it comes back. A digit sends it. */
export function TransferDialog({ desk }: { readonly desk: Desk }) {
  const { ticket } = desk.view;
  return ticket === null ? null : <TransferOf desk={desk} ticket={ticket} />;
}

function TransferOf({ desk, ticket }: { readonly desk: Desk; readonly ticket: ClerkTicket }) {
  const text = useTexts(DIALOG_TEXTS);
  const { windowId } = desk.view;
  const { ticketId } = ticket;
  const noteField = useRef<HTMLInputElement>(null);
  const kinds: readonly TargetKind[] = ticket.transfer === null ? KINDS : ['sender', ...KINDS];
  const draft = `${desk.session.staffId}/${ticketId}/transfer`;
  const [kindIndex, setKindIndex] = useState(0);
  const [reason, setReason, forgetReason] = useDraft(
    `${draft}/reason`,
    TRANSFER_REASONS.indexOf(ticket.state === 'serving' ? 'nextStep' : 'wrongQueue'),
  );
  const [note, setNote, forgetNote] = useDraft(`${draft}/note`, '');
  const [comesBack, setComesBack, forgetComesBack] = useDraft(`${draft}/back`, false);
  const kind = kinds[kindIndex] ?? 'queue';
  const { targets, message } = useTransferTargets(kind, desk, ticket);
  useShortcuts({
    n: () => noteField.current?.focus(),
    r: () => setComesBack(!comesBack),
  });

  async function send(target: CommandInput<'transferTicket'>['target']): Promise<void> {
    const isDone = await desk.give('transferTicket', 'transferTicket', {
      windowId,
      ticketId,
      target,
      reason: TRANSFER_REASONS[reason] ?? 'other',
      returnToSender: comesBack,
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    });
    if (isDone) for (const forget of [forgetReason, forgetNote, forgetComesBack]) forget();
  }

  return (
    <DialogPanel desk={desk} act="transferTicket" title={text('transferTitle', { number: ticket.number })}>
      <OptionRow
        label={text('transferReason')}
        keys="vertical"
        index={reason}
        onIndex={setReason}
        options={TRANSFER_REASONS.map((entry) => text(`reason_${entry}`))}
      />
      <div className="desk-field-row">
        <label className="desk-field">
          <span>
            {text('transferNote')} <kbd>N</kbd>
          </span>
          <input
            ref={noteField}
            autoComplete="off"
            maxLength={200}
            placeholder={text('transferNoteHint')}
            value={note}
            onChange={(event) => setNote(event.target.value)}
            onKeyDown={(event) => {
              if (event.nativeEvent.isComposing || (event.key !== 'Escape' && event.key !== 'Enter')) return;
              // Out of the field, not out of the dialog: from here on digits choose.
              event.preventDefault();
              event.currentTarget.closest<HTMLElement>('[role="dialog"]')?.focus();
            }}
          />
        </label>
        <label className="desk-tick">
          <input type="checkbox" checked={comesBack} onChange={(event) => setComesBack(event.target.checked)} />
          <span>
            {text('returnToSender')} <kbd>R</kbd>
          </span>
        </label>
      </div>
      <OptionRow
        label={text('transferTo')}
        keys="horizontal"
        index={kindIndex}
        onIndex={setKindIndex}
        options={kinds.map((entry) => text(`target_${entry}`))}
      />
      {message !== null && (
        <p className="desk-dialog-say" role="status">
          {message}
        </p>
      )}
      <Choices
        key={kind}
        inPairs
        label={text('transferTo')}
        enabled={!desk.offline && desk.busyAct === null && desk.stateOf('transferTicket').enabled}
        choices={targets.map(({ target, ...choice }) => ({ ...choice, onChoose: () => void send(target) }))}
      />
    </DialogPanel>
  );
}
