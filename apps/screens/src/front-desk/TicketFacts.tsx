import type { ClerkTicket } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockText } from '../app/staff-durations.ts';
import { reasonSentence } from './call-reason.ts';
import './ticket-facts.css';
import { TEXTS } from './texts.ts';
import type { Desk } from './use-desk.ts';
import { useLookup } from './use-lookup.ts';

/** What else is known of the ticket: from whom it came, its items, and why it was called. */
export function TicketFacts({ desk, ticket }: { readonly desk: Desk; readonly ticket: ClerkTicket }) {
  return (
    <>
      {ticket.transfer !== null && (
        <Transfer transfer={ticket.transfer} windowId={desk.view.windowId} ticketId={ticket.ticketId} />
      )}
      {ticket.items.length > 1 && <Items ticket={ticket} />}
      <Why ticket={ticket} />
    </>
  );
}

function Transfer({
  transfer,
  windowId,
  ticketId,
}: {
  readonly transfer: NonNullable<ClerkTicket['transfer']>;
  readonly windowId: string;
  readonly ticketId: string;
}) {
  const text = useTexts(TEXTS);
  const { hasNote, fromWindowLabel: label } = transfer;
  const { answer, problem } = useLookup('transferNote', hasNote ? { windowId, ticketId } : null);
  const note = answer?.note ?? text(problem === null ? 'noteLoading' : 'noteFailed');
  return (
    <section className="desk-fact desk-fact-transfer">
      <h3>{text('transferredFrom', { label })}</h3>
      <p>
        <b>{text(`reason_${transfer.reason}`)}</b>
        {transfer.returnToSender && <span> · {text('returnsToSender', { label })}</span>}
        {hasNote && <q className={answer === null ? 'desk-note-waits' : undefined}>{note}</q>}
      </p>
    </section>
  );
}

function Items({ ticket }: { readonly ticket: ClerkTicket }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  return (
    <section className="desk-fact">
      <h3>{text('itemsOfTicket', { count: ticket.items.length })}</h3>
      <ol className="desk-items">
        {ticket.items.map(({ itemCode, served }) => {
          const isNow = !served && itemCode === ticket.itemCode;
          return (
            <li
              key={itemCode}
              className={isNow ? 'desk-item-now' : undefined}
              aria-current={isNow ? 'step' : undefined}
            >
              <b>{text(served ? 'itemDone' : isNow ? 'itemNow' : 'itemNext')}</b>
              <span>
                {name(
                  catalogue.items.find((item) => item.itemCode === itemCode),
                  itemCode,
                )}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function Why({ ticket }: { readonly ticket: ClerkTicket }) {
  const text = useTexts(TEXTS);
  const { key, values, runnerUp } = reasonSentence(ticket.callReason, 'called');
  const { chosenFor } = ticket.callReason;
  const chosenKey = `chosen_${chosenFor}`;
  const chosen = Object.hasOwn(TEXTS, chosenKey) ? text(chosenKey as keyof typeof TEXTS) : (chosenFor ?? '');
  return (
    <section className="desk-fact">
      <h3>{text('why')}</h3>
      <p>
        {text(key, { ...values, chosenFor: chosen })}
        {runnerUp !== null && text(runnerUp.key, { number: runnerUp.number })}
      </p>
    </section>
  );
}

/** The last ticket served here, in case its end was forgotten. */
export function LastServed({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { lastServed, status } = desk.view;
  if (lastServed === null || status === 'closed') return null;
  return (
    <section className="desk-fact desk-fact-last">
      <h3>{text('lastServed', { number: lastServed.number, duration: clockText(lastServed.serviceMs) })}</h3>
      <p>{text(lastServed.accurate ? 'lastServedMore' : 'lastServedMarked')}</p>
    </section>
  );
}
