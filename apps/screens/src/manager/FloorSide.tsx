import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useState } from 'react';
import { AlarmList } from './AlarmList.tsx';
import { DayPart } from './day/DayPart.tsx';
import { NoticesPart } from './day/NoticesPart.tsx';
import { SuspendedPart } from './day/SuspendedPart.tsx';
import './floor-side.css';
import type { Selection } from './selection.ts';
import { TEXTS } from './texts.ts';

const PARTS = ['alarms', 'suspended', 'notices', 'day'] as const;
type Part = (typeof PARTS)[number];

interface FloorSideProps {
  readonly view: ManagerView;
  readonly now: number;
  readonly onSelect: (selection: Selection) => void;
}

/** Beside the plan while nothing is pressed: alarms, suspended people, notices, the day's hours and figures. */
export function FloorSide({ view, now, onSelect }: FloorSideProps) {
  const text = useTexts(TEXTS);
  const [part, setPart] = useState<Part>('alarms');
  const counts: Readonly<Record<Part, number>> = {
    alarms: view.alarms.length,
    suspended: view.suspended.length,
    notices: view.notices.length,
    day: 0,
  };
  return (
    <>
      <div className="floor-parts" role="tablist" aria-label={text('side')}>
        {PARTS.map((entry) => (
          <button
            key={entry}
            type="button"
            role="tab"
            aria-selected={entry === part}
            className={entry === 'alarms' && counts.alarms > 0 ? 'floor-part-alarmed' : ''}
            onClick={() => setPart(entry)}
          >
            {text(`side_${entry}`)}
            {counts[entry] > 0 && <b>{counts[entry]}</b>}
          </button>
        ))}
      </div>
      {part === 'alarms' && <AlarmList alarms={view.alarms} now={now} onSelect={onSelect} />}
      {part === 'suspended' && <SuspendedPart view={view} now={now} onSelect={onSelect} />}
      {part === 'notices' && <NoticesPart view={view} />}
      {part === 'day' && <DayPart view={view} />}
    </>
  );
}
