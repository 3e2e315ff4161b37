import type { ClerkView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { clockText, wholeMinutes } from '../app/staff-durations.ts';
import { DeskKey } from './DeskKey.tsx';
import { hasAct, primaryAct, ticketActs } from './desk-acts.ts';
import { DeskDialog } from './dialogs/DeskDialog.tsx';
import { Notice } from './Notice.tsx';
import './work-column.css';
import { LastServed, TicketFacts } from './TicketFacts.tsx';
import { TicketPlate } from './TicketPlate.tsx';
import { TEXTS, type TextKey } from './texts.ts';
import { ticketClocks } from './ticket-clocks.ts';
import type { Desk } from './use-desk.ts';

const CLOCK_TEXTS = { waiting: 'clockWaiting', way: 'clockWay', service: 'clockService' } as const;

/** The ticket at the window, what is known of it, its clocks, and the keys of the work; a dialog takes their place. */
export function WorkColumn({
  desk,
  onGoToWindow,
}: {
  readonly desk: Desk;
  readonly onGoToWindow: (windowId: string) => void;
}) {
  const { view } = desk;
  const { ticket } = view;
  const primary = primaryAct({ ...view, heldByOther: desk.heldBy !== null });
  return (
    <section className="desk-column desk-work">
      <div className="desk-work-inner" inert={desk.dialog !== null}>
        {ticket === null ? <NoTicket view={view} /> : <TicketPlate ticket={ticket} />}
        <Clocks desk={desk} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be reached by the keyboard */}
        <div className="desk-facts" tabIndex={0}>
          {ticket === null ? <LastServed desk={desk} /> : <TicketFacts desk={desk} ticket={ticket} />}
        </div>
        <Notice desk={desk} onGoToWindow={onGoToWindow} />
        <div className="desk-keys">
          <DeskKey desk={desk} act={primary} look="primary" />
          {ticketActs(primary)
            .filter((act) => act !== 'cancelTicket' || hasAct(view.allowedActions, act))
            .map((act) => (
              <DeskKey key={act} desk={desk} act={act} />
            ))}
        </div>
      </div>
      <DeskDialog desk={desk} />
    </section>
  );
}

function NoTicket({ view }: { readonly view: ClerkView }) {
  const text = useTexts(TEXTS);
  const next = view.line[0];
  const head: TextKey = view.status === 'open' ? (next === undefined ? 'nobody' : 'ready') : view.status;
  const more =
    view.status === 'closed'
      ? text('closedMore')
      : view.status === 'paused'
        ? text('pausedMore')
        : next === undefined
          ? text('nobodyMore')
          : text('readyMore', { number: next.number });
  return (
    <div className="desk-plate desk-plate-empty">
      <strong>{text(head)}</strong>
      <span>{more}</span>
    </div>
  );
}

function Clocks({ desk }: { readonly desk: Desk }) {
  const text = useTexts(TEXTS);
  const { ticket } = desk.view;
  const kinds = ['waiting', 'way', 'service'] as const;
  const clocks = ticket === null ? [] : ticketClocks(ticket, desk.now);
  return (
    <div className="desk-clocks">
      {kinds.map((kind) => {
        const clock = clocks.find((candidate) => candidate.kind === kind);
        const isNet = kind === 'service' && clock?.durationMs != null && (ticket?.suspendedMs ?? 0) > 0;
        const note = isNet
          ? text('withoutSuspended', { count: wholeMinutes(ticket?.suspendedMs ?? 0) })
          : clock === undefined
            ? ''
            : clock.running
              ? text('running')
              : clock.durationMs === null && kind !== 'waiting'
                ? text('notStarted')
                : '';
        return (
          <div key={kind} className={clock?.running ? 'desk-clock desk-clock-running' : 'desk-clock'}>
            <span className="desk-clock-label">{text(CLOCK_TEXTS[kind])}</span>
            <span className="desk-clock-note">{note}</span>
            <strong>{clock?.durationMs == null ? '–' : clockText(clock.durationMs)}</strong>
          </div>
        );
      })}
    </div>
  );
}
