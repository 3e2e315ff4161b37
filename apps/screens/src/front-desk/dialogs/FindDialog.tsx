import { ERRORS, type ErrorCode, type FoundTicket } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { type FormEvent, useRef, useState } from 'react';
import { useHall } from '../../app/hall-context.tsx';
import { keyState } from '../desk-acts.ts';
import { useDraft } from '../drafts.ts';
import { TEXTS } from '../texts.ts';
import { type Desk, mayGive } from '../use-desk.ts';
import { useLookup } from '../use-lookup.ts';
import { Choices } from './Choices.tsx';
import { ChosenReasons } from './ChosenDialog.tsx';
import { DialogPanel } from './DialogPanel.tsx';
import './dialog-fields.css';
import { type FoundAct, foundActs, typedNumber } from './found-acts.ts';

/** Looks a number up for somebody who comes without being called, and does what can be done with it. */
export function FindDialog({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const [typed, setTyped, forgetTyped] = useDraft(`${desk.session.staffId}/find`, '');
  const [asked, setAsked] = useState<string | null>(null);
  const [chosen, setChosen] = useState<FoundTicket | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { answer, problem } = useLookup('findTickets', asked === null ? null : { number: asked });
  const [isNoNumber, setIsNoNumber] = useState(false);

  function look(event: FormEvent): void {
    event.preventDefault();
    const number = typedNumber(typed);
    setIsNoNumber(number === null);
    setAsked(number);
    // Out of the field: from here on digits choose.
    if (number !== null) field.current?.closest<HTMLElement>('[role="dialog"]')?.focus();
  }

  if (chosen !== null)
    return (
      <DialogPanel key="chosen" desk={desk} act="callTicket" title={text('chosenTitle', { number: chosen.number })}>
        <ChosenReasons desk={desk} ticketId={chosen.ticketId} number={chosen.number} />
      </DialogPanel>
    );
  const nothing = isNoNumber || (answer !== null && answer.tickets.length === 0);
  return (
    <DialogPanel key="find" desk={desk} act={null} title={text('findTitle')}>
      <form className="desk-field-row" onSubmit={look}>
        <label className="desk-field desk-field-number">
          <span>{text('findField')}</span>
          <input
            ref={field}
            // biome-ignore lint/a11y/noAutofocus: the dialog has this one field
            autoFocus
            autoComplete="off"
            spellCheck={false}
            maxLength={8}
            value={typed}
            onFocus={(event) => event.target.select()}
            onChange={(event) => setTyped(event.target.value.toUpperCase())}
          />
        </label>
        <button type="submit" className="desk-field-go">
          {text('findGo')} <kbd>Enter</kbd>
        </button>
      </form>
      <p className="desk-dialog-say" role="status">
        {nothing
          ? text('findNothing')
          : asked === null
            ? text('findHint')
            : problem !== null
              ? problem[language]
              : answer === null
                ? text('findLooking')
                : ''}
      </p>
      {!nothing &&
        answer?.tickets.map((ticket) => (
          <Found
            key={ticket.ticketId}
            desk={desk}
            ticket={ticket}
            onChoose={() => setChosen(ticket)}
            onDone={forgetTyped}
          />
        ))}
    </DialogPanel>
  );
}

function Found({
  desk,
  ticket,
  onChoose,
  onDone,
}: {
  readonly desk: Desk;
  readonly ticket: FoundTicket;
  readonly onChoose: () => void;
  readonly onDone: () => void;
}) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const { windowId, allowedActions } = desk.view;
  const { ticketId } = ticket;
  const acts = foundActs(ticket);
  const group = catalogue.priorityGroups.find((entry) => entry.code === ticket.priorityReason);

  async function give({ id }: FoundAct): Promise<void> {
    if (id === 'choose') {
      onChoose();
      return;
    }
    const isDone =
      id === 'return'
        ? await desk.give('returnTicket', 'returnTicket', { ticketId })
        : await desk.give('resumeTicket', 'resumeTicket', { windowId, ticketId, present: id === 'resumePresent' });
    if (isDone) onDone();
  }
  function whyNot(act: FoundAct['act']): string | null {
    if (mayGive(desk, act)) return null;
    const { code } = keyState(allowedActions, act, desk.now);
    return code !== null && Object.hasOwn(ERRORS, code) ? ERRORS[code as ErrorCode][language] : text('shut_notAllowed');
  }
  return (
    <section className="desk-found" aria-label={ticket.number}>
      <strong>{ticket.number}</strong>
      <div>
        <b>{text(`found_${ticket.state}`, { count: ticket.ahead, label: ticket.windowLabel ?? '' })}</b>
        <span>
          {name(
            catalogue.items.find((item) => item.itemCode === ticket.itemCode),
            ticket.itemCode,
          )}
        </span>
        {ticket.priorityReason !== null && (
          <span>{text('priority', { group: name(group, ticket.priorityReason) })}</span>
        )}
      </div>
      {acts.length === 0 ? (
        <p>{text(ticket.state === 'noShow' ? 'foundVoid' : 'foundNoAct')}</p>
      ) : (
        <Choices
          label={ticket.number}
          enabled={!desk.offline && desk.busyAct === null && desk.heldBy === null}
          choices={acts.map((act) => ({
            id: act.id,
            label: text(act.label),
            shut: whyNot(act.act),
            onChoose: () => void give(act),
          }))}
        />
      )}
    </section>
  );
}
