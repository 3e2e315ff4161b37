import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useHall } from '../../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../../app/staff-durations.ts';
import { useHallNames } from '../manager-names.tsx';
import type { Selection } from '../selection.ts';
import './day.css';
import { TEXTS } from './texts.ts';

interface SuspendedPartProps {
  readonly view: ManagerView;
  readonly now: number;
  readonly onSelect: (selection: Selection) => void;
}

/** Everybody whose service rests, the longest first, so that nobody is forgotten. */
export function SuspendedPart({ view, now, onSelect }: SuspendedPartProps) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const longestFirst = view.suspended.toSorted((a, b) => a.sinceAt - b.sinceAt);
  if (longestFirst.length === 0)
    return (
      <section className="day-card day-empty" aria-label={text('suspended')}>
        {text('nobodySuspended')}
      </section>
    );
  return (
    <section className="day-card day-scroll" aria-label={text('suspended')}>
      <ol className="day-list">
        {longestFirst.map((ticket) => {
          const isOverdue = ticket.expectedBackAt !== null && ticket.expectedBackAt < now;
          return (
            <li key={ticket.ticketId}>
              <button
                type="button"
                className={isOverdue ? 'day-ticket day-overdue' : 'day-ticket'}
                onClick={() => onSelect({ kind: 'serviceWindow', id: ticket.windowId })}
              >
                <strong>{ticket.number}</strong>
                <span>
                  <b>{names.item(ticket.itemCode)}</b>
                  <span>{text(ticket.kind)}</span>
                  <span>
                    {text('suspendedAt', { label: ticket.windowLabel })} ·{' '}
                    {text('suspendedFor', { count: wholeMinutes(now - ticket.sinceAt) })}
                  </span>
                  {ticket.expectedBackAt !== null && (
                    <b>
                      {text(isOverdue ? 'overdue' : 'expected', {
                        time: timeOfDay(ticket.expectedBackAt, catalogue.hall.timeZone),
                      })}
                    </b>
                  )}
                </span>
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
