import type { GuideView, StaffSession } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { type ReactNode, useState } from 'react';
import { useConnectionStatus, useHall, useHallNow, useView } from '../app/hall-context.tsx';
import { PageFrame } from '../app/PageFrame.tsx';
import { Stopped } from '../app/StaffGate.tsx';
import { OfflineBanner, StaffHeader } from '../app/StaffHeader.tsx';
import { useShortcuts } from '../front-desk/use-shortcuts.ts';
import { clockWords } from '../kiosk/clock-words.ts';
import { AppointmentsPanel } from './appointments/AppointmentsPanel.tsx';
import { appointmentTiming } from './appointments/appointment-timing.ts';
import { FindPanel } from './find/FindPanel.tsx';
import { FloorSide } from './floor/FloorSide.tsx';
import './guide-desk.css';
import './guide-keys.css';
import { GUIDE_TABS, type Guide, type GuideTab, type Said } from './guide-desk.ts';
import { IssuePanel } from './issue/IssuePanel.tsx';
import { RememberPanel } from './remember/RememberPanel.tsx';
import { TEXTS } from './texts.ts';

interface GuideDeskProps {
  readonly session: StaffSession;
  readonly onSignOut: () => void;
  /** The task shown first; for the gallery. */
  readonly startTab?: GuideTab;
}

/** The guide desk, live; the last view stays while the line is down. */
export function GuideDesk(props: GuideDeskProps) {
  const { message, problem } = useView({ kind: 'guide' });
  const status = useConnectionStatus();
  if (message !== null) return <DeskOfView {...props} view={message.view} />;
  if (problem !== null) return <Stopped problem={problem} onSignOut={props.onSignOut} />;
  return <PageFrame state={status.kind === 'offline' ? 'offline' : 'loading'} />;
}

function DeskOfView({ session, onSignOut, startTab = 'issue', view }: GuideDeskProps & { readonly view: GuideView }) {
  const text = useTexts(TEXTS);
  const { language, setLanguage } = useLanguage();
  const now = useHallNow();
  const isOffline = useConnectionStatus().kind !== 'online';
  const [tab, setTab] = useState<GuideTab>(startTab);
  const [said, say] = useState<Said | null>(null);
  const [wanted, setWanted] = useState<Guide['wanted']>({ number: null, booking: null, order: 0 });

  function show(next: GuideTab): void {
    say(null);
    setTab(next);
  }
  const guide: Guide = {
    view,
    now,
    isOffline,
    tab,
    say,
    wanted,
    lookUp(number) {
      setWanted(({ order }) => ({ number, booking: null, order: order + 1 }));
      show('find');
    },
    bookFor(itemCode) {
      setWanted(({ order }) => ({ number: null, booking: itemCode, order: order + 1 }));
      show('appointments');
    },
  };
  useShortcuts(Object.fromEntries(GUIDE_TABS.map(({ id, shortcut }) => [shortcut, () => show(id)])));

  return (
    <div className="guide">
      <StaffHeader
        title={text('title')}
        session={session}
        acts={
          <div className="guide-acts">
            <button type="button" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')}>
              {text('otherLanguage')}
            </button>
            <button type="button" onClick={onSignOut}>
              {text('signOut')}
            </button>
          </div>
        }
      >
        <HallHours view={view} now={now} />
      </StaffHeader>
      <OfflineBanner />
      <div className="guide-body">
        <main className="guide-main">
          <TaskTabs guide={guide} onTab={show} />
          <SaidLine said={said} onClose={() => say(null)} />
          {/* Every task stays as it was left: what was typed is not lost by looking at another one. */}
          <Task id="issue" tab={tab}>
            <IssuePanel guide={guide} />
          </Task>
          <Task id="find" tab={tab}>
            <FindPanel guide={guide} />
          </Task>
          <Task id="appointments" tab={tab}>
            <AppointmentsPanel guide={guide} />
          </Task>
          <Task id="remember" tab={tab}>
            <RememberPanel guide={guide} />
          </Task>
        </main>
        <FloorSide guide={guide} />
      </div>
    </div>
  );
}

function Task({ id, tab, children }: { readonly id: GuideTab; readonly tab: GuideTab; readonly children: ReactNode }) {
  const text = useTexts(TEXTS);
  return (
    <section className="guide-task" aria-label={text(`tab_${id}`)} hidden={tab !== id}>
      {children}
    </section>
  );
}

function HallHours({ view, now }: { readonly view: GuideView; readonly now: number }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { timeZone } = useHall().catalogue.hall;
  function words(at: number): string {
    return clockWords(at, now, timeZone, language);
  }
  const said =
    view.extension !== null
      ? text('hallExtended', { time: words(view.extension.until) })
      : view.open
        ? view.closesAt === null
          ? text('hallOpen')
          : text('hallOpenUntil', { time: words(view.closesAt) })
        : view.opensAt === null
          ? text('hallClosed')
          : text('hallOpensAt', { time: words(view.opensAt) });
  return (
    <p className={view.open ? 'guide-hours' : 'guide-hours guide-hours-closed'} role="status">
      {said}
    </p>
  );
}

/** The four tasks, each one press or one key away, with what waits there. */
function TaskTabs({ guide, onTab }: { readonly guide: Guide; readonly onTab: (tab: GuideTab) => void }) {
  const text = useTexts(TEXTS);
  const { appointments: rules } = useHall().catalogue;
  const { appointments, suspended } = guide.view;
  const due = appointments.filter(
    (entry) => entry.state === 'booked' && appointmentTiming(entry.slotAt, guide.now, rules).kind !== 'early',
  ).length;
  const overdue = suspended.filter(
    ({ expectedBackAt }) => expectedBackAt !== null && expectedBackAt < guide.now,
  ).length;
  const notes: Readonly<Record<GuideTab, string>> = {
    issue: '',
    find: '',
    appointments: due === 0 ? '' : text('dueCount', { count: due }),
    remember: overdue === 0 ? '' : text('overdueCount', { count: overdue }),
  };
  return (
    <nav className="guide-tabs" aria-label={text('tasks')}>
      {GUIDE_TABS.map(({ id, shortcut }) => (
        <button
          key={id}
          type="button"
          aria-current={guide.tab === id ? 'page' : undefined}
          aria-keyshortcuts={shortcut}
          onClick={() => onTab(id)}
        >
          <b>{text(`tab_${id}`)}</b> <kbd>{shortcut}</kbd>
          {notes[id] !== '' && <span>{notes[id]}</span>}
        </button>
      ))}
    </nav>
  );
}

/** What came of the last act, always at the same place. */
function SaidLine({ said, onClose }: { readonly said: Said | null; readonly onClose: () => void }) {
  const text = useTexts(TEXTS);
  return (
    <div className="guide-said-place" role={said === null || said.isGood ? 'status' : 'alert'}>
      {said !== null && (
        <p className={said.isGood ? 'guide-said guide-said-good' : 'guide-said guide-said-bad'}>
          <span>
            {said.isGood ? '✓' : '!'} {said.words}
          </span>
          <button type="button" onClick={onClose}>
            {text('close')}
          </button>
        </p>
      )}
    </div>
  );
}
