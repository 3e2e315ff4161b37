import { ERRORS, type ErrorCode } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../../app/staff-durations.ts';
import { keyState } from '../desk-acts.ts';
import { missedActs } from '../missed-acts.ts';
import { TEXTS } from '../texts.ts';
import { type Desk, mayGive } from '../use-desk.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { OptionRow } from './OptionRow.tsx';

const ACTS = ['returnTicket', 'undoNoShow'] as const;

/** A missed number: its holder has come back and waits by the hall's rule, or the mark was wrong and is undone. */
export function MissedDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { missed, windowId, allowedActions } = desk.view;
  const [index, setIndex] = useState(() => (missed.some((entry) => entry.mayReturn) ? 0 : 1));
  const act = ACTS[index] ?? 'returnTicket';
  const start = desk.dialog?.ticketId ?? null;
  const entries = [...missed].sort((a, b) => Number(b.ticketId === start) - Number(a.ticketId === start));

  function shutOf(entry: (typeof missed)[number]): string | null {
    const possible = missedActs(entry, desk.now);
    const code: ErrorCode | null =
      act === 'returnTicket'
        ? possible.mayReturn
          ? null
          : 'returnNotAllowed'
        : possible.mayUndo
          ? null
          : 'undoTooLate';
    return code === null ? null : ERRORS[code][language];
  }
  function choose(ticketId: string): void {
    if (act === 'returnTicket') void desk.give('returnTicket', 'returnTicket', { ticketId });
    else void desk.give('undoNoShow', 'undoNoShow', { windowId, ticketId });
  }
  const hallSays = keyState(allowedActions, act, desk.now);
  const reason =
    hallSays.code !== null && Object.hasOwn(ERRORS, hallSays.code)
      ? ERRORS[hallSays.code as ErrorCode][language]
      : text('shut_notAllowed');
  return (
    <DialogPanel desk={desk} act={null} title={text('missedTitle')}>
      <OptionRow
        label={text('missedAct')}
        keys="horizontal"
        index={index}
        onIndex={setIndex}
        options={[text('missedReturn'), text('missedUndo')]}
      />
      {!hallSays.enabled && (
        <p className="desk-dialog-say" role="status">
          {reason}
        </p>
      )}
      <Choices
        label={text('missedTitle')}
        enabled={desk.busyAct === null && mayGive(desk, act)}
        choices={entries.map((entry) => ({
          id: entry.ticketId,
          number: entry.number,
          label: name(
            catalogue.items.find((item) => item.itemCode === entry.itemCode),
            entry.itemCode,
          ),
          detail: missedActs(entry, desk.now).mayUndo
            ? text('undoUntil', { time: timeOfDay(entry.undoUntil ?? 0, catalogue.hall.timeZone) })
            : undefined,
          note: text('minutesAgo', { count: wholeMinutes(desk.now - entry.at) }),
          shut: shutOf(entry),
          onChoose: () => choose(entry.ticketId),
        }))}
      />
    </DialogPanel>
  );
}
