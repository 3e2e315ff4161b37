import type { ManagerView, StaffSession } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useConnectionStatus, useHall, useHallNow, useView } from '../app/hall-context.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { Stopped } from '../app/StaffGate.tsx';
import { OfflineBanner, StaffHeader } from '../app/StaffHeader.tsx';
import { AlarmList } from './AlarmList.tsx';
import { DayBalance, DayRatings } from './DayFigures.tsx';
import { floorPlan } from './floor-plan.ts';
import './manager.css';
import { TEXTS } from './texts.ts';
import { ZoneArea } from './ZoneArea.tsx';

interface ManagerProps {
  readonly session: StaffSession;
  readonly onSignOut: () => void;
}

/** The floor, live; only to be read. */
export function Manager({ session, onSignOut }: ManagerProps) {
  const text = useTexts(TEXTS);
  const { message, problem } = useView({ kind: 'manager' });
  const status = useConnectionStatus();
  if (message === null && problem !== null) return <Stopped problem={problem} onSignOut={onSignOut} />;
  if (message === null) return <PageFrame state={status.kind === 'offline' ? 'offline' : 'loading'} />;
  return (
    <div className="floor-page">
      <StaffHeader
        title={text('title')}
        session={session}
        acts={
          <button type="button" className="floor-sign-out" onClick={onSignOut}>
            {text('signOut')}
          </button>
        }
      >
        <DayState view={message.view} />
      </StaffHeader>
      <OfflineBanner />
      <Floor view={message.view} />
    </div>
  );
}

function DayState({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  return (
    <div className="floor-day" role="status">
      <strong>{view.day}</strong>
      {view.open ? (
        <span>{text('dayOpen')}</span>
      ) : (
        <>
          <b>{text(view.day === null ? 'dayNotYet' : 'afterHours')}</b>
          <span>{text(view.day === null ? 'dayNotYetMore' : 'afterHoursMore')}</span>
        </>
      )}
    </div>
  );
}

function Floor({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  const { catalogue } = useHall();
  const now = useHallNow();
  return (
    <main className="floor">
      <section className="floor-plan" aria-label={text('floor')}>
        {floorPlan(catalogue, view).map((area) => (
          <ZoneArea key={area.zone.zoneId} area={area} alarms={view.alarms} now={now} />
        ))}
      </section>
      <aside className="floor-side">
        <AlarmList alarms={view.alarms} now={now} />
        <DayRatings ratings={view.ratings} />
      </aside>
      <DayBalance counts={view.counts} />
    </main>
  );
}
