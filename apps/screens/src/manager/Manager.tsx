import type { ManagerView, StaffSession } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useEffect, useState } from 'react';
import { useConnectionStatus, useHall, useHallNow, useView } from '../app/hall-context.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { Stopped } from '../app/StaffGate.tsx';
import { OfflineBanner, StaffHeader } from '../app/StaffHeader.tsx';
import { timeOfDay } from '../app/staff-durations.ts';
import { DevicesPage } from './devices/DevicesPage.tsx';
import { EmergencyBand } from './EmergencyBand.tsx';
import { Floor } from './Floor.tsx';
import './manager.css';
import { StaffNames } from './manager-names.tsx';
import { addressOfPage, MANAGER_PAGES, type ManagerPage, pageOfAddress } from './manager-place.ts';
import type { Selection } from './selection.ts';
import { HistoryPage } from './settings/HistoryPage.tsx';
import { SettingsPage } from './settings/SettingsPage.tsx';
import { TEXTS } from './texts.ts';

interface ManagerProps {
  readonly session: StaffSession;
  readonly onSignOut: () => void;
}

/** The manager's pages over one live view: floor, settings, history, devices; an emergency stands above each of them. */
export function Manager({ session, onSignOut }: ManagerProps) {
  const text = useTexts(TEXTS);
  const { message, problem } = useView({ kind: 'manager' });
  const status = useConnectionStatus();
  const now = useHallNow();
  const [page, setPage] = useManagerPage();
  const [selection, setSelection] = useState<Selection | null>(null);
  if (message === null && problem !== null) return <Stopped problem={problem} onSignOut={onSignOut} />;
  if (message === null) return <PageFrame state={status.kind === 'offline' ? 'offline' : 'loading'} />;
  const { view } = message;
  return (
    <StaffNames>
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
          <div className="floor-head">
            <ManagerNav page={page} onPage={setPage} />
            <DayState view={view} />
          </div>
        </StaffHeader>
        <OfflineBanner />
        <EmergencyBand
          view={view}
          now={now}
          onShow={(windowId) => {
            setPage('floor');
            setSelection({ kind: 'serviceWindow', id: windowId });
          }}
        />
        {page === 'floor' && <Floor view={view} now={now} selection={selection} onSelect={setSelection} />}
        {page === 'settings' && <SettingsPage presentVersion={view.settingsVersion} />}
        {page === 'history' && <HistoryPage presentVersion={view.settingsVersion} />}
        {page === 'devices' && <DevicesPage />}
      </div>
    </StaffNames>
  );
}

/** The page in the address, so that a reload and the browser's back key keep the place. */
function useManagerPage(): readonly [ManagerPage, (page: ManagerPage) => void] {
  const [page, setPage] = useState(() => pageOfAddress(location.search));
  useEffect(() => {
    function follow(): void {
      setPage(pageOfAddress(location.search));
    }
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  function open(next: ManagerPage): void {
    if (next !== page) history.pushState(null, '', addressOfPage(location.pathname, location.search, next));
    setPage(next);
  }
  return [page, open];
}

function ManagerNav({ page, onPage }: { readonly page: ManagerPage; readonly onPage: (page: ManagerPage) => void }) {
  const text = useTexts(TEXTS);
  return (
    <nav className="floor-nav" aria-label={text('pages')}>
      {MANAGER_PAGES.map((entry) => (
        <button
          key={entry}
          type="button"
          aria-current={entry === page ? 'page' : undefined}
          onClick={() => onPage(entry)}
        >
          {text(`page_${entry}`)}
        </button>
      ))}
    </nav>
  );
}

function DayState({ view }: { readonly view: ManagerView }) {
  const text = useTexts(TEXTS);
  const { catalogue } = useHall();
  function clock(at: number): string {
    return timeOfDay(at, catalogue.hall.timeZone);
  }
  return (
    <div className="floor-day" role="status">
      <strong>{view.day}</strong>
      {view.extension !== null ? (
        <b className="floor-extended">{text('dayExtended', { time: clock(view.extension.until) })}</b>
      ) : view.open ? (
        <span>{view.closesAt === null ? text('dayOpen') : text('dayOpenUntil', { time: clock(view.closesAt) })}</span>
      ) : (
        <span>
          <b>{text(view.day === null ? 'dayNotYet' : 'afterHours')}</b>{' '}
          {text(view.day === null ? 'dayNotYetMore' : 'afterHoursMore')}
        </span>
      )}
    </div>
  );
}
