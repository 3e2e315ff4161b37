import { ERRORS, type ErrorCode, type ManagerView } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { useCommand, useConnectionStatus, useHall } from '../../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../../app/staff-durations.ts';
import { alarmsOfWindow, type ManagerWindow } from '../floor-plan.ts';
import { Key, SureKey } from '../form/Key.tsx';
import { useHallNames } from '../manager-names.tsx';
import type { Selection } from '../selection.ts';
import { Panel, PanelAlarms, PanelFacts, PanelProblem } from './Panel.tsx';
import { PausePart } from './PausePart.tsx';
import { TidePart } from './TidePart.tsx';
import { TEXTS } from './texts.ts';

interface WindowPanelProps {
  readonly entry: ManagerWindow;
  readonly view: ManagerView;
  readonly now: number;
  readonly onSelect: (selection: Selection | null) => void;
}

/** One serviceWindow: how it stands and what the manager can do for it. */
export function WindowPanel({ entry, view, now, onSelect }: WindowPanelProps) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const state = text(`state_${entry.state}`);
  const isPaused = entry.state === 'paused';
  function clock(at: number | null): string {
    return at === null ? text('notSaid') : timeOfDay(at, catalogue.hall.timeZone);
  }
  return (
    <Panel
      title={text('windowTitle', { label: entry.label })}
      under={`${names.zone(entry.zoneId)} · ${text(`kind_${entry.kind}`)}`}
      onBack={() => onSelect(null)}
    >
      <PanelAlarms alarms={alarmsOfWindow(view.alarms, entry.windowId)} now={now} />
      <p className={`panel-state floor-window-${entry.state}`}>
        {entry.state === 'closed' || entry.sinceAt === null
          ? state
          : text('stateFor', { state, count: wholeMinutes(now - entry.sinceAt) })}
        {entry.number !== null && <strong>{entry.number}</strong>}
      </p>
      <PanelFacts
        facts={[
          [text('clerk'), entry.staffId === null ? text('nobody') : names.staff(entry.staffId)],
          [text('pausedFor'), isPaused && entry.pauseReason !== null ? text(entry.pauseReason) : null],
          [text('backAt'), isPaused ? clock(entry.backAt) : null],
          [text('servedToday'), text('people', { count: entry.servedToday })],
        ]}
      />
      <WindowActs entry={entry} />
      <TidePart entry={entry} view={view} />
    </Panel>
  );
}

const ACTS = ['settleEmergency', 'finishService', 'markNoShow', 'resumeWindow', 'pauseWindow', 'closeWindow'] as const;
type Act = (typeof ACTS)[number];

function WindowActs({ entry }: { readonly entry: ManagerWindow }) {
  const text = useTexts(TEXTS);
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const status = useConnectionStatus();
  const [isPausing, setPausing] = useState(false);
  const commands = {
    settleEmergency: useCommand('settleEmergency'),
    finishService: useCommand('finishService'),
    markNoShow: useCommand('markNoShow'),
    resumeWindow: useCommand('resumeWindow'),
    pauseWindow: useCommand('pauseWindow'),
    closeWindow: useCommand('closeWindow'),
  };
  const isBusy = Object.values(commands).some((command) => command.busy);
  const isCut = status.kind !== 'online';
  const { windowId, ticketId, number } = entry;

  function press(act: Act): void {
    for (const command of Object.values(commands)) command.clearProblem();
    if (act === 'pauseWindow') setPausing(true);
    else if (act === 'finishService') void commands[act].send({ windowId, ticketId, accurate: false });
    else if (act === 'markNoShow') void commands[act].send({ windowId, ticketId });
    else void commands[act].send({ windowId });
  }

  /** Acts that make sense in this state; of those, the hall says which may be done now, and why not. */
  function isOffered(act: Act): boolean {
    if (act === 'settleEmergency') return entry.emergencySince !== null;
    if (act === 'finishService') return entry.state === 'serving';
    if (act === 'markNoShow') return entry.state === 'called';
    if (act === 'resumeWindow') return entry.state === 'paused';
    if (act === 'pauseWindow') return entry.state !== 'closed' && entry.state !== 'paused';
    return entry.state !== 'closed';
  }

  const sureTexts: Partial<Record<Act, string>> = {
    finishService: text('finishServiceSure', { number: number ?? '' }),
    markNoShow: text('markNoShowSure', { number: number ?? '' }),
    closeWindow: text('closeSure'),
  };

  if (isPausing)
    return (
      <PausePart
        command={commands.pauseWindow}
        windowId={windowId}
        onDone={() => {
          setPausing(false);
          commands.pauseWindow.clearProblem();
        }}
      />
    );
  return (
    <fieldset className="panel-acts" aria-label={text('acts')}>
      {entry.state === 'closed' && <p className="panel-hint">{text('closedHint')}</p>}
      {ACTS.filter(isOffered).map((act) => {
        const may = entry.allowedActions.find((action) => action.command === act);
        const isDisabled = isBusy || isCut || may?.allowed === false;
        const tone = act === 'settleEmergency' || act === 'resumeWindow' ? 'main' : 'quiet';
        const sure = sureTexts[act];
        return (
          <div key={act} className="panel-act">
            {sure === undefined ? (
              <Key tone={tone} isDisabled={isDisabled} onPress={() => press(act)}>
                {text(act)}
              </Key>
            ) : (
              <SureKey tone={tone} isDisabled={isDisabled} sure={sure} onPress={() => press(act)}>
                {text(act)}
              </SureKey>
            )}
            {may?.allowed === false && may.code !== undefined && (
              <span className="panel-hint">
                {ERRORS[may.code as ErrorCode]?.[language]}
                {may.notBefore !== undefined &&
                  ` ${text('notBefore', { time: timeOfDay(may.notBefore, catalogue.hall.timeZone, true) })}`}
              </span>
            )}
            {act === 'finishService' && may?.allowed !== false && (
              <span className="panel-hint">{text('finishHint')}</span>
            )}
            <PanelProblem problem={commands[act].problem} />
          </div>
        );
      })}
    </fieldset>
  );
}
