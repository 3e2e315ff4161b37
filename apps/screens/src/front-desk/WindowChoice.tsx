import type { Catalogue, StaffSession } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useHall, useView } from '../app/hall-context.tsx';
import { OfflineBanner, StaffHeader } from '../app/StaffHeader.tsx';
import { WindowStateSign } from '../app/WindowStateSign.tsx';
import './window-choice.css';
import { TEXTS } from './texts.ts';

interface WindowChoiceProps {
  readonly session: StaffSession;
  readonly windows: Catalogue['windows'];
  readonly onChoose: (windowId: string) => void;
  readonly onSignOut: () => void;
}

/** Where the clerk works today: their windows, and which of them are free. */
export function WindowChoice({ session, windows, onChoose, onSignOut }: WindowChoiceProps) {
  const text = useTexts(TEXTS);
  const { catalogue } = useHall();
  const zones = catalogue.zones
    .map((zone) => ({ zone, windows: windows.filter((entry) => entry.zoneId === zone.zoneId) }))
    .filter((entry) => entry.windows.length > 0);
  return (
    <div className="desk">
      <StaffHeader
        title={text('comprehensive')}
        session={session}
        acts={
          <button type="button" className="desk-help-key" onClick={onSignOut}>
            {text('signOut')}
          </button>
        }
      />
      <OfflineBanner />
      <main className="desk-choice">
        <h2>{text('chooseWindow')}</h2>
        {windows.length === 0 && <p className="desk-choice-none">{text('noWindows')}</p>}
        {zones.map(({ zone, windows: windowsOfZone }) => (
          <section key={zone.zoneId} aria-label={text('zone', { zone: zone.zoneId })}>
            <h3>{text('zone', { zone: zone.zoneId })}</h3>
            <div className="desk-choice-tiles">
              {windowsOfZone.map((entry) => (
                <WindowTile key={entry.windowId} entry={entry} session={session} onChoose={onChoose} />
              ))}
            </div>
          </section>
        ))}
      </main>
    </div>
  );
}

function WindowTile({
  entry,
  session,
  onChoose,
}: {
  readonly entry: Catalogue['windows'][number];
  readonly session: StaffSession;
  readonly onChoose: (windowId: string) => void;
}) {
  const text = useTexts(TEXTS);
  const { message, problem } = useView({ kind: 'clerk', windowId: entry.windowId });
  const view = message?.view;
  const mine = view?.staffId === session.staffId;
  const state = view === undefined ? 'unknown' : view.status === 'closed' ? 'free' : mine ? 'yours' : 'taken';
  const words =
    view === undefined
      ? text('stateUnknown')
      : state === 'taken'
        ? text('taken', { code: view.staffId ?? '' })
        : text(state === 'yours' ? 'yours' : 'free');
  return (
    <button
      type="button"
      className={`desk-choice-tile desk-choice-${state}`}
      disabled={problem !== null}
      onClick={() => onChoose(entry.windowId)}
    >
      <strong>{text('windowLabel', { label: entry.label })}</strong>
      <span>{text(entry.kind)}</span>
      <span className="desk-choice-state">
        <WindowStateSign state={state === 'free' ? 'open' : state === 'unknown' ? 'closed' : 'serving'} />
        {words}
      </span>
    </button>
  );
}
