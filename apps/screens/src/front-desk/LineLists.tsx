import { useTexts } from '@yichuang/ui';
import type { ReactNode } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { type DeskAct, SHORTCUTS } from './desk-acts.ts';
import { missedActs } from './missed-acts.ts';
import './line-lists.css';
import { TEXTS } from './texts.ts';
import type { Desk } from './use-desk.ts';
import { useTargetName } from './use-target-name.ts';

/** Those who wait for something else than their turn: suspended, missed, sent and not taken over. Always in sight. */
export function LineLists({ desk }: { readonly desk: Desk }) {
  return (
    <div className="desk-lists">
      <SuspendedList desk={desk} />
      <MissedList desk={desk} />
      <SentList desk={desk} />
    </div>
  );
}

interface ListProps {
  readonly desk: Desk;
  readonly act: DeskAct;
  readonly title: string;
  readonly none: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One list with its key; a row of it is pressed, or chosen by digit after the key. */
function List({ desk, act, title, none, count, children }: ListProps) {
  const text = useTexts(TEXTS);
  return (
    <section className={`desk-list desk-list-${act}`} aria-label={title}>
      <header>
        <h3>
          {title} {count > 0 && <b>{count}</b>}
        </h3>
        <button
          type="button"
          className="desk-small-key"
          aria-keyshortcuts={SHORTCUTS[act]}
          disabled={!desk.stateOf(act).enabled || desk.busyAct !== null}
          onClick={() => desk.press(act)}
        >
          {text(act)} <kbd aria-hidden="true">{SHORTCUTS[act].toUpperCase()}</kbd>
        </button>
      </header>
      {count === 0 ? <p>{none}</p> : <ul>{children}</ul>}
    </section>
  );
}

function SuspendedList({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { timeZone } = useHall().catalogue.hall;
  const { suspended } = desk.view;
  return (
    <List
      desk={desk}
      act="resumeTicket"
      title={text('suspended')}
      none={text('noneSuspended')}
      count={suspended.length}
    >
      {suspended.map((entry) => {
        const { expectedBackAt: backAt } = entry;
        const isOverdue = backAt !== null && backAt < desk.now;
        return (
          <li key={entry.ticketId}>
            <strong>{entry.number}</strong>
            <span>
              {text(`kind_${entry.kind}`)} ·{' '}
              {entry.mine ? text('fromHere') : text('fromWindow', { label: entry.windowLabel })}
            </span>
            <span className={isOverdue ? 'desk-list-late' : undefined}>
              {backAt === null
                ? text('minutesAgo', { count: wholeMinutes(desk.now - entry.sinceAt) })
                : text(isOverdue ? 'overdue' : 'expectedAt', { time: timeOfDay(backAt, timeZone) })}
            </span>
          </li>
        );
      })}
    </List>
  );
}

function MissedList({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { missed } = desk.view;
  return (
    <List desk={desk} act="returnTicket" title={text('missed')} none={text('noneMissed')} count={missed.length}>
      {missed.map((entry) => {
        const { mayReturn, mayUndo } = missedActs(entry, desk.now);
        const words = [...(mayReturn ? [text('missedMayReturn')] : []), ...(mayUndo ? [text('missedMayUndo')] : [])];
        return (
          <li key={entry.ticketId}>
            <strong>{entry.number}</strong>
            <span>{words.length === 0 ? text('missedVoid') : words.join(' · ')}</span>
            <span>{text('minutesAgo', { count: wholeMinutes(desk.now - entry.at) })}</span>
          </li>
        );
      })}
    </List>
  );
}

function SentList({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const targetName = useTargetName();
  const { sent } = desk.view;
  return (
    <List desk={desk} act="takeBackTransfer" title={text('sent')} none={text('noneSent')} count={sent.length}>
      {sent.map((entry) => (
        <li key={entry.ticketId}>
          <strong>{entry.number}</strong>
          <span>{targetName(entry)}</span>
          <span>{text('minutesAgo', { count: wholeMinutes(desk.now - entry.at) })}</span>
        </li>
      ))}
    </List>
  );
}
