import type { PhoneView } from '@yichuang/contract';
import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockOf } from '../display/board-clock.ts';
import { TEXTS } from './texts.ts';

/** Called: where to go, nothing else. */
export function CalledPart({ view }: { readonly view: PhoneView }) {
  const text = useTexts(TEXTS);
  return (
    <section className="my-ticket-go" role="alert">
      <p>{text('pleaseGo')}</p>
      <p className="my-ticket-window">{text('windowName', { label: view.windowLabel ?? '' })}</p>
      {view.callCount > 1 ? <p>{text('calledAgain', { count: view.callCount })}</p> : null}
    </section>
  );
}

/** 挂起: what to do, by its kind, and by when. */
export function SuspendedPart({
  view,
  suspension,
}: {
  readonly view: PhoneView;
  readonly suspension: NonNullable<PhoneView['suspension']>;
}) {
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const name = useName();
  const { kind, windowLabel, expectedBackAt } = suspension;
  const labels = catalogue.windows.filter(({ queueIds }) => queueIds.includes(view.queueId)).map(({ label }) => label);
  const queue = name(
    catalogue.queues.find(({ queueId }) => queueId === view.queueId),
    view.queueId,
  );
  return (
    <>
      <section className="my-ticket-do" role="status">
        <h2>{text(`${kind}Title`)}</h2>
        <p>{text(`${kind}Do`)}</p>
        {kind === 'withoutFile' ? (
          <p className="my-ticket-windows">
            {queue}
            {labels.length === 0 ? null : <br />}
            {labels.length === 0 ? null : text('windowNames', { labels: labels.join(text('comma')) })}
          </p>
        ) : null}
        {kind === 'withFile' ? <p className="my-ticket-window">{text('windowName', { label: windowLabel })}</p> : null}
        {expectedBackAt === null ? null : (
          <p className="my-ticket-fact">
            {text(kind === 'waiting' ? 'expectedAbout' : 'expectedBy', {
              time: clockOf(expectedBackAt, catalogue.hall.timeZone),
            })}
          </p>
        )}
      </section>
      <p className="my-ticket-tip">{text('keptNumber')}</p>
    </>
  );
}

/** 过号: what the hall's rule allows, in words. */
export function MissedPart({ missed }: { readonly missed: NonNullable<PhoneView['missed']> }) {
  const text = useTexts(TEXTS);
  const mayReturn = missed.mayReturn && missed.rule !== 'void';
  return (
    <section className="my-ticket-do" role="status">
      <h2>{text(mayReturn ? 'missedTitle' : 'missedVoidTitle')}</h2>
      <p>{text(mayReturn ? 'missedDo' : 'missedVoidDo')}</p>
      {mayReturn ? (
        <p className="my-ticket-fact">
          {missed.rule === 'head' || missed.numbers === 0
            ? text('missedHead')
            : text('missedAfter', { count: missed.numbers })}
        </p>
      ) : null}
    </section>
  );
}
