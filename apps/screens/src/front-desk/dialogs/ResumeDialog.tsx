import { ERRORS } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { wholeMinutes } from '../../app/staff-durations.ts';
import { TEXTS } from '../texts.ts';
import type { Desk } from '../use-desk.ts';
import { Choices } from './Choices.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import { OptionRow } from './OptionRow.tsx';

const PLACES = ['resumePresent', 'resumeAbsent'] as const;

/** Which suspended ticket goes on here, and whether its holder stands at the window or is to be called. */
export function ResumeDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const [place, setPlace] = useState(0);
  const { suspended, windowId } = desk.view;
  const start = desk.dialog?.ticketId ?? null;
  // One that was picked from the list stands first.
  const entries = [...suspended].sort((a, b) => Number(b.ticketId === start) - Number(a.ticketId === start));

  function whyNot(code: string | null): string | null {
    if (code === null) return null;
    return Object.hasOwn(ERRORS, code) ? ERRORS[code as keyof typeof ERRORS][language] : code;
  }
  return (
    <DialogPanel desk={desk} act="resumeTicket" title={text('resumeTitle')}>
      <OptionRow
        label={text('whereIs')}
        keys="horizontal"
        index={place}
        onIndex={setPlace}
        options={PLACES.map((entry) => text(entry))}
      />
      <Choices
        label={text(place === 0 ? 'resumePresentMore' : 'resumeAbsentMore')}
        enabled={!desk.offline && desk.busyAct === null && desk.stateOf('resumeTicket').enabled}
        choices={entries.map((entry) => ({
          id: entry.ticketId,
          number: entry.number,
          label: text(`kind_${entry.kind}`),
          detail: name(
            catalogue.items.find((item) => item.itemCode === entry.itemCode),
            entry.itemCode,
          ),
          note: `${entry.mine ? text('fromHere') : text('fromWindow', { label: entry.windowLabel })} · ${text('minutesAgo', { count: wholeMinutes(desk.now - entry.sinceAt) })}`,
          shut: whyNot(entry.code),
          onChoose: () =>
            void desk.give('resumeTicket', 'resumeTicket', {
              windowId,
              ticketId: entry.ticketId,
              present: place === 0,
            }),
        }))}
      />
    </DialogPanel>
  );
}
