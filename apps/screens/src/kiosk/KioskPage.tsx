import { useLanguage, useTexts } from '@yichuang/ui';
import { type ComponentType, useReducer, useRef } from 'react';
import { useConnectionStatus, useHall, useView } from '../app/hall-context.tsx';
import { BasketPage } from './BasketPage.tsx';
import { CheckInCodePage } from './CheckInCodePage.tsx';
import { AudiencePage, DepartmentPage, ItemListPage, LifeEventPage, PriorityPage } from './ChoicePages.tsx';
import { CitizenIdPage } from './CitizenIdPage.tsx';
import { clockWords } from './clock-words.ts';
import { ElderCaption } from './ElderCaption.tsx';
import { FindNumberPage } from './FindNumberPage.tsx';
import { FoundListPage, FoundNonePage, FoundPage } from './FoundPages.tsx';
import { GuideDeskPage } from './GuideDeskPage.tsx';
import { HomePage } from './HomePage.tsx';
import { clockTime } from './hall-time.ts';
import { IdleDialog } from './IdleDialog.tsx';
import { IssuingPage, LookingPage } from './IssuingPage.tsx';
import { ItemPage } from './ItemPage.tsx';
import { KioskHeader } from './KioskHeader.tsx';
import './kiosk-styles.ts';
import { KioskProvider } from './kiosk-context.tsx';
import { currentStep, KIOSK_START, kioskFlow } from './kiosk-flow.ts';
import type { IssuedTicket, KioskPlace, KioskState } from './kiosk-places.ts';
import { OptionsPage } from './Offers.tsx';
import { RefusedPage } from './RefusedPage.tsx';
import { SearchPage } from './SearchPage.tsx';
import { TicketPage } from './TicketPage.tsx';
import { TEXTS } from './texts.ts';
import { useHallActs } from './use-hall-acts.ts';
import { useIdle } from './use-idle.ts';
import { VisitPage } from './VisitPage.tsx';

const PAGES: { readonly [K in KioskPlace['kind']]: ComponentType } = {
  home: HomePage,
  more: HomePage,
  audiences: AudiencePage,
  lifeEvents: LifeEventPage,
  departments: DepartmentPage,
  items: ItemListPage,
  search: SearchPage,
  guideDesk: GuideDeskPage,
  item: ItemPage,
  basket: BasketPage,
  options: OptionsPage,
  priority: PriorityPage,
  citizenId: CitizenIdPage,
  visit: VisitPage,
  checkInCode: CheckInCodePage,
  findNumber: FindNumberPage,
  looking: LookingPage,
  foundList: FoundListPage,
  found: FoundPage,
  foundNone: FoundNonePage,
  issuing: IssuingPage,
  ticket: TicketPage,
  refused: RefusedPage,
};
/** These keep their own time: a command whose answer is awaited, and a ticket that is shown. */
const WITHOUT_IDLE: readonly KioskPlace['kind'][] = ['issuing', 'ticket'];

/** The kiosk under an open line; `initial` and `untouchedMs` let the gallery start anywhere. */
export function KioskPage({
  prints,
  initial = KIOSK_START,
  untouchedMs = 0,
}: {
  readonly prints: boolean;
  readonly initial?: KioskState;
  readonly untouchedMs?: number;
}) {
  const [state, dispatch] = useReducer(kioskFlow, initial);
  const { connection, catalogue } = useHall();
  const { language, setLanguage } = useLanguage();
  const text = useTexts(TEXTS);
  const status = useConnectionStatus();
  const { message, problem } = useView({ kind: 'kiosk' });
  const acts = useHallActs(state, dispatch);
  const printed = useRef<IssuedTicket | null>(null);
  const view = message?.view ?? null;
  const { place } = currentStep(state);
  const { timeZone } = catalogue.hall;

  // A fresh home has nobody at it.
  const isUntouched = place.kind === 'home' && !state.isElder && language === 'zh';
  const [idle, goOn] = useIdle(!isUntouched && !WITHOUT_IDLE.includes(place.kind), untouchedMs);
  const isAsking = idle.kind === 'asking';

  function end(): void {
    setLanguage('zh');
    dispatch({ kind: 'end' });
  }

  function printOnce(ticket: IssuedTicket): void {
    if (!prints || printed.current === ticket) return;
    printed.current = ticket;
    window.print();
  }

  function reasonCutOff(): string | null {
    if (status.kind === 'offline') return text('blockedOffline');
    if (status.kind === 'refused') return status.problem[language];
    if (view !== null) return null;
    return problem === null ? text('blockedConnecting') : problem[language];
  }

  function reasonBlocked(): string | null {
    if (view === null || view.open) return null;
    if (view.opensAt === null) return text('blockedClosed');
    return text('blockedClosedUntil', { time: clockWords(view.opensAt, connection.hallNow(), timeZone, language) });
  }

  const cutOff = reasonCutOff();
  const blocked = cutOff ?? reasonBlocked();
  const Page = PAGES[place.kind];
  // The hall's clock at the moment when the line broke: so old are the waits on the page.
  const brokenAt = status.kind === 'offline' ? connection.hallNow() - (Date.now() - status.since) : null;
  return (
    <KioskProvider value={{ ...acts, state, dispatch, view, blocked, cutOff, isAsking, prints, printOnce, end }}>
      <div className={state.isElder ? 'kiosk kiosk-elder' : 'kiosk'} inert={isAsking}>
        <KioskHeader />
        {brokenAt !== null && place.kind !== 'issuing' && place.kind !== 'ticket' && (
          <p className="kiosk-offline" role="alert">
            <span aria-hidden="true">!</span>
            {message === null ? text('offline') : text('offlineSince', { time: clockTime(brokenAt, timeZone) })}
          </p>
        )}
        {state.isElder && <ElderCaption isAsking={isAsking} />}
        <Page key={place.kind} />
      </div>
      <IdleDialog idle={idle} isElder={state.isElder} onGoOn={goOn} onOver={end} />
    </KioskProvider>
  );
}
