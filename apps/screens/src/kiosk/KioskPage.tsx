import { useLanguage, useTexts } from '@yichuang/ui';
import { type ComponentType, useReducer, useRef } from 'react';
import { useConnectionStatus, useHall, useView } from '../app/hall-context.tsx';
import { AudiencePage, DepartmentPage, ItemListPage, LifeEventPage, PriorityPage } from './ChoicePages.tsx';
import { CitizenIdPage } from './CitizenIdPage.tsx';
import { GuideDeskPage } from './GuideDeskPage.tsx';
import { HomePage } from './HomePage.tsx';
import { clockTime } from './hall-time.ts';
import { IdleDialog } from './IdleDialog.tsx';
import { IssuingPage } from './IssuingPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { KioskHeader } from './KioskHeader.tsx';
import './kiosk.css';
import './kiosk-pages.css';
import './kiosk-landscape.css';
import { KioskProvider } from './kiosk-context.tsx';
import {
  currentStep,
  type IssuedTicket,
  KIOSK_START,
  type KioskPlace,
  type KioskState,
  kioskFlow,
} from './kiosk-flow.ts';
import { RefusedPage } from './RefusedPage.tsx';
import { SearchPage } from './SearchPage.tsx';
import { TicketPage } from './TicketPage.tsx';
import { TEXTS } from './texts.ts';
import { useIdle } from './use-idle.ts';

const PAGES: { readonly [K in KioskPlace['kind']]: ComponentType } = {
  home: HomePage,
  audiences: AudiencePage,
  lifeEvents: LifeEventPage,
  departments: DepartmentPage,
  items: ItemListPage,
  search: SearchPage,
  guideDesk: GuideDeskPage,
  item: ItemPage,
  priority: PriorityPage,
  citizenId: CitizenIdPage,
  issuing: IssuingPage,
  ticket: TicketPage,
  refused: RefusedPage,
};

/** The kiosk under an open line; `initial` lets the gallery start anywhere. */
export function KioskPage({ prints, initial }: { readonly prints: boolean; readonly initial?: KioskState }) {
  const [state, dispatch] = useReducer(kioskFlow, initial ?? KIOSK_START);
  const { connection, catalogue } = useHall();
  const { language, setLanguage } = useLanguage();
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const { message, problem } = useView({ kind: 'kiosk' });
  const asking = useRef(false);
  const printed = useRef<IssuedTicket | null>(null);
  const view = message?.view ?? null;
  const { place } = currentStep(state);

  // A fresh home has nobody at it; while a ticket is being taken or shown, those pages keep their own time.
  const isUntouched = place.kind === 'home' && !state.isElder && language === 'zh';
  const [idle, goOn] = useIdle(!isUntouched && place.kind !== 'issuing' && place.kind !== 'ticket');

  function end(): void {
    setLanguage('zh');
    dispatch({ kind: 'end' });
  }

  async function takeTicket(): Promise<void> {
    const { draft } = state;
    if (draft === null || asking.current) return;
    asking.current = true;
    dispatch({ kind: 'open', place: { kind: 'issuing' } });
    const result = await connection.command('issueTicket', {
      itemCode: draft.itemCode,
      ...(draft.citizenIdNumber === null ? {} : { citizenIdNumber: draft.citizenIdNumber }),
      ...(draft.priorityReason === null ? {} : { priorityReason: draft.priorityReason }),
    });
    asking.current = false;
    dispatch(result.ok ? { kind: 'issued', ticket: result.output } : { kind: 'refused', problem: result.problem });
  }

  function printOnce(ticket: IssuedTicket): void {
    if (!prints || printed.current === ticket) return;
    printed.current = ticket;
    window.print();
  }

  function reasonBlocked(): string | null {
    if (status.kind === 'offline') return text('blockedOffline');
    if (status.kind === 'refused') return status.problem[language];
    if (view === null) return problem === null ? text('blockedConnecting') : problem[language];
    if (view.open) return null;
    if (view.opensAt === null) return text('blockedClosed');
    return text('blockedClosedUntil', { time: clockTime(view.opensAt, catalogue.hall.timeZone) });
  }

  const blocked = reasonBlocked();
  const Page = PAGES[place.kind];
  // The hall's clock at the moment when the line broke: so old are the waits on the page.
  const brokenAt = status.kind === 'offline' ? connection.hallNow() - (Date.now() - status.since) : null;
  return (
    <KioskProvider value={{ state, dispatch, view, blocked, takeTicket, prints, printOnce, end }}>
      <div className={state.isElder ? 'kiosk kiosk-elder' : 'kiosk'} inert={idle.kind === 'asking'}>
        <KioskHeader />
        {brokenAt !== null && place.kind !== 'issuing' && place.kind !== 'ticket' && (
          <p className="kiosk-offline" role="alert">
            <span aria-hidden="true">!</span>
            {message === null
              ? text('offline')
              : text('offlineSince', { time: clockTime(brokenAt, catalogue.hall.timeZone) })}
          </p>
        )}
        <Page />
      </div>
      <IdleDialog idle={idle} isElder={state.isElder} onGoOn={goOn} onOver={end} />
    </KioskProvider>
  );
}
