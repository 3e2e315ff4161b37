import type { ClerkTicket, ClerkView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockText } from '../app/staff-durations.ts';
import { longRule } from './call-rules.ts';
import { DeskKey } from './DeskKey.tsx';
import { hasAct, primaryAct, TICKET_ACTS } from './desk-acts.ts';
import { Notice } from './Notice.tsx';
import './work-column.css';
import { TEXTS, type TextKey } from './texts.ts';
import { ticketClocks } from './ticket-clocks.ts';
import type { Desk } from './use-desk.ts';

const CLOCK_TEXTS = { waiting: 'clockWaiting', way: 'clockWay', service: 'clockService' } as const;

/** The ticket at the window, its clocks, why it was called, and the keys of the work. */
export function WorkColumn({
  desk,
  onGoToWindow,
}: {
  readonly desk: Desk;
  readonly onGoToWindow: (windowId: string) => void;
}) {
  const { view, now } = desk;
  const text = useTexts(TEXTS);
  return (
    <section className="desk-column desk-work">
      {view.ticket === null ? <NoTicket view={view} /> : <TicketPlate ticket={view.ticket} />}
      <div className="desk-clocks">
        {view.ticket === null
          ? (['waiting', 'way', 'service'] as const).map((kind) => (
              <Clock key={kind} label={text(CLOCK_TEXTS[kind])} value="–" note="" running={false} />
            ))
          : ticketClocks(view.ticket, now).map((clock) => (
              <Clock
                key={clock.kind}
                label={text(CLOCK_TEXTS[clock.kind])}
                value={clock.durationMs === null ? '–' : clockText(clock.durationMs)}
                note={clock.running ? text('running') : clock.durationMs === null ? text('notStarted') : ''}
                running={clock.running}
              />
            ))}
      </div>
      <p className="desk-why">{view.ticket !== null && <Why ticket={view.ticket} />}</p>
      <Notice desk={desk} onGoToWindow={onGoToWindow} />
      <div className="desk-keys">
        <DeskKey desk={desk} act={primaryAct(view)} look="primary" />
        {TICKET_ACTS.filter((act) => act !== 'cancelTicket' || hasAct(view.allowedActions, act)).map((act) => (
          <DeskKey key={act} desk={desk} act={act} />
        ))}
      </div>
    </section>
  );
}

function TicketPlate({ ticket }: { readonly ticket: ClerkTicket }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const item = catalogue.items.find((candidate) => candidate.itemCode === ticket.itemCode);
  const queue = catalogue.queues.find((candidate) => candidate.queueId === item?.queueId);
  const group = catalogue.priorityGroups.find((candidate) => candidate.code === ticket.priorityReason);
  const state: TextKey = `state_${ticket.state}`;
  return (
    <div className={`desk-plate desk-plate-${ticket.state}`}>
      <div className="desk-plate-state" role="status">
        <b>{text(state)}</b>
        {ticket.state === 'called' && <span>{text('callCount', { count: ticket.callCount })}</span>}
      </div>
      <strong className="desk-plate-number">{ticket.number}</strong>
      <span className="desk-plate-item">{name(item, ticket.itemCode)}</span>
      <div className="desk-plate-tags">
        {ticket.priorityReason !== null && <b>{text('priority', { group: name(group, ticket.priorityReason) })}</b>}
        {queue !== undefined && <span>{name(queue)}</span>}
        <span>{text(ticket.identified ? 'identified' : 'anonymous')}</span>
      </div>
    </div>
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

function Clock(clock: {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly running: boolean;
}) {
  return (
    <div className={clock.running ? 'desk-clock desk-clock-running' : 'desk-clock'}>
      <span className="desk-clock-label">{clock.label}</span>
      <span className="desk-clock-note">{clock.note}</span>
      <strong>{clock.value}</strong>
    </div>
  );
}

function Why({ ticket }: { readonly ticket: ClerkTicket }) {
  const text = useTexts(TEXTS);
  const { key, values } = longRule(ticket.callReason);
  const { runnerUp } = ticket.callReason;
  return (
    <>
      <b>{text('why')}</b>
      <span>
        {text(key, values)}
        {runnerUp !== null && text('whyRunnerUp', { number: runnerUp })}
      </span>
    </>
  );
}
