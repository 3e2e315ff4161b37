import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { wholeMinutes } from '../../app/staff-durations.ts';
import { TEXTS } from '../texts.ts';
import type { Desk } from '../use-desk.ts';
import { useTargetName } from '../use-target-name.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';

/** Tickets sent on and not yet taken over: one is taken back. */
export function SentDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const targetName = useTargetName();
  const { catalogue } = useHall();
  const { sent, windowId } = desk.view;
  return (
    <DialogPanel desk={desk} act="takeBackTransfer" title={text('sentTitle')}>
      <Choices
        label={text('sentTitle')}
        enabled={!desk.offline && desk.busyAct === null && desk.stateOf('takeBackTransfer').enabled}
        choices={sent.map((entry) => ({
          id: entry.ticketId,
          number: entry.number,
          label: targetName(entry),
          detail: name(
            catalogue.items.find((item) => item.itemCode === entry.itemCode),
            entry.itemCode,
          ),
          note: text('minutesAgo', { count: wholeMinutes(desk.now - entry.at) }),
          onChoose: () =>
            void desk.give('takeBackTransfer', 'takeBackTransfer', { windowId, ticketId: entry.ticketId }),
        }))}
      />
    </DialogPanel>
  );
}
