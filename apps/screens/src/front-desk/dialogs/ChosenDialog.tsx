import { CHOSEN_CALL_REASONS } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import type { Desk } from '../use-desk.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { DIALOG_TEXTS } from './texts.ts';

/** Why a number is called out of its turn: a digit chooses the reason and calls. */
export function ChosenReasons({
  desk,
  ticketId,
  number,
}: {
  readonly desk: Desk;
  readonly ticketId: string;
  readonly number: string;
}) {
  const text = useTexts(DIALOG_TEXTS);
  return (
    <>
      <p className="desk-dialog-say">{text('chosenNote')}</p>
      <Choices
        label={text('chosenTitle', { number })}
        enabled={!desk.offline && desk.busyAct === null && desk.stateOf('callTicket').enabled}
        choices={CHOSEN_CALL_REASONS.map((reason) => ({
          id: reason,
          label: text(`chosen_${reason}`),
          onChoose: () =>
            void desk.give('callTicket', 'callTicket', { windowId: desk.view.windowId, ticketId, reason }),
        }))}
      />
    </>
  );
}

/** Of a number picked from the line. */
export function ChosenDialog({
  desk,
  ticketId,
  number,
}: {
  readonly desk: Desk;
  readonly ticketId: string;
  readonly number: string;
}) {
  const text = useTexts(DIALOG_TEXTS);
  return (
    <DialogPanel desk={desk} act="callTicket" title={text('chosenTitle', { number })}>
      <ChosenReasons desk={desk} ticketId={ticketId} number={number} />
    </DialogPanel>
  );
}
