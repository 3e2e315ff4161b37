import { SUSPENSION_KINDS } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { timeOfDay } from '../../app/staff-durations.ts';
import { returnAt, SUSPENSION_RETURNS } from '../planned-return.ts';
import type { Desk } from '../use-desk.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { OptionRow } from './OptionRow.tsx';
import { DIALOG_TEXTS } from './texts.ts';

const HOUR = 60;

/** In which of the three kinds a service is interrupted, and when the person is expected back. */
export function SuspendDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(DIALOG_TEXTS);
  const { catalogue } = useHall();
  const [index, setIndex] = useState(0);
  const { ticket, windowId } = desk.view;
  if (ticket === null) return null;
  const { ticketId } = ticket;
  const expectedBackAt = returnAt(SUSPENSION_RETURNS[index] ?? null, desk.now);
  return (
    <DialogPanel desk={desk} act="suspendTicket" title={text('suspendTitle', { number: ticket.number })}>
      <OptionRow
        label={text('expectedReturn')}
        keys="horizontal"
        index={index}
        onIndex={setIndex}
        options={SUSPENSION_RETURNS.map((minutes) => {
          if (minutes === null) return text('returnOpen');
          return minutes < HOUR
            ? text('returnIn', { count: minutes })
            : text('returnInHours', { count: minutes / HOUR });
        })}
      />
      <Choices
        label={text('suspendTitle', { number: ticket.number })}
        enabled={!desk.offline && desk.busyAct === null && desk.stateOf('suspendTicket').enabled}
        choices={SUSPENSION_KINDS.map((suspensionKind) => ({
          id: suspensionKind,
          label: text(`kind_${suspensionKind}`),
          detail: text(`kindMore_${suspensionKind}`),
          note:
            expectedBackAt === null
              ? text('returnUnknown')
              : text('returnAtTime', { time: timeOfDay(expectedBackAt, catalogue.hall.timeZone) }),
          onChoose: () =>
            void desk.give('suspendTicket', 'suspendTicket', {
              windowId,
              ticketId,
              suspensionKind,
              ...(expectedBackAt === null ? {} : { expectedBackAt }),
            }),
        }))}
      />
    </DialogPanel>
  );
}
