import type { PhoneView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockOf } from '../display/board-clock.ts';
import { waitWords } from '../kiosk/wait-words.ts';
import { TEXTS } from './texts.ts';
import type { Rejoined } from './visit-step.ts';

/** While the ticket waits: how many before it, how long, where to sit, and what happened if it waits again. */
export function WaitingPart({ view, rejoined }: { readonly view: PhoneView; readonly rejoined: Rejoined }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const zone = name(
    catalogue.zones.find(({ zoneId }) => zoneId === view.zoneId),
    view.zoneId,
  );
  const { key, values } = waitWords(view.wait);
  const isDirected = view.directedToLabel !== null;
  const { ahead } = view;
  return (
    <>
      {rejoined === null ? null : <RejoinedPart view={view} rejoined={rejoined} />}
      {view.near ? (
        <section className="my-ticket-near" role="status">
          <p className="my-ticket-ahead">{text(ahead === 0 ? 'next' : 'nearly')}</p>
          {ahead === null || ahead === 0 ? null : <p>{text('ahead', { count: ahead })}</p>}
          <p>{text('sitDown', { zone })}</p>
        </section>
      ) : (
        <>
          <section className="my-ticket-wait">
            {ahead === null ? null : (
              <p className="my-ticket-ahead">{ahead === 0 ? text('aheadNobody') : text('ahead', { count: ahead })}</p>
            )}
            {/* Nobody can tell how long one clerk will be. */}
            {isDirected && view.wait === null ? null : <p className="my-ticket-range">{text(key, values)}</p>}
          </section>
          <section className="my-ticket-where">
            <h2>{text('sitHere')}</h2>
            <p>{zone}</p>
          </section>
        </>
      )}
      {isDirected ? <p className="my-ticket-fact">{text('directed', { label: view.directedToLabel ?? '' })}</p> : null}
      {view.appointmentAt === null ? null : (
        <p className="my-ticket-fact">
          {text('appointment', { time: clockOf(view.appointmentAt, catalogue.hall.timeZone) })}
        </p>
      )}
      <p className="my-ticket-tip">{text('waitingTip')}</p>
    </>
  );
}

function RejoinedPart({ view, rejoined }: { readonly view: PhoneView; readonly rejoined: NonNullable<Rejoined> }) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const queue = name(
    catalogue.queues.find(({ queueId }) => queueId === view.queueId),
    view.queueId,
  );
  const toWindow = rejoined === 'transferred' && view.directedToLabel !== null;
  return (
    <section className="my-ticket-again" role="status">
      <p>{toWindow ? text('sentToWindow', { label: view.directedToLabel ?? '' }) : text(rejoined, { queue })}</p>
      <p>{text(rejoined === 'returned' ? 'returnedTip' : 'keptPlace')}</p>
    </section>
  );
}
