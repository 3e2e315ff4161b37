import type { ManagerView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { useEffect, useRef } from 'react';
import { useHall } from '../app/hall-context.tsx';
import { DayBalance } from './DayFigures.tsx';
import { FloorSide } from './FloorSide.tsx';
import './floor-plan.css';
import { floorPlan } from './floor-plan.ts';
import { QueuePanel } from './panel/QueuePanel.tsx';
import { WindowPanel } from './panel/WindowPanel.tsx';
import type { Selection } from './selection.ts';
import { TEXTS } from './texts.ts';
import { ZoneArea } from './ZoneArea.tsx';

export interface FloorProps {
  readonly view: ManagerView;
  readonly now: number;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection | null) => void;
}

/** The hall as it stands: zones with their windows and lines; what is pressed opens beside them. */
export function Floor({ view, now, selection, onSelect }: FloorProps) {
  const text = useTexts(TEXTS);
  const { catalogue } = useHall();
  const plan = useRef<HTMLElement>(null);
  const side = useRef<HTMLElement>(null);
  const selected = selection === null ? '' : `${selection.kind}/${selection.id}`;
  useEffect(() => {
    if (selected === '') return;
    side.current?.focus();
    function close(event: KeyboardEvent): void {
      if (event.key !== 'Escape' || document.querySelector('dialog[open]') !== null) return;
      onSelect(null);
      // Back to where the reader came from.
      plan.current?.querySelector<HTMLElement>(`[data-place="${selected}"]`)?.focus();
    }
    addEventListener('keydown', close);
    return () => removeEventListener('keydown', close);
  }, [selected, onSelect]);
  const serviceWindow =
    selection?.kind === 'serviceWindow' ? view.windows.find((entry) => entry.windowId === selection.id) : undefined;
  const queue = selection?.kind === 'queue' ? view.queues.find((entry) => entry.queueId === selection.id) : undefined;
  return (
    <main className="floor">
      <section className="floor-plan" aria-label={text('floor')} ref={plan}>
        {floorPlan(catalogue, view).map((area) => (
          <ZoneArea
            key={area.zone.zoneId}
            area={area}
            alarms={view.alarms}
            now={now}
            selection={selection}
            onSelect={onSelect}
          />
        ))}
      </section>
      <aside className="floor-side" aria-label={text('side')} ref={side} tabIndex={-1}>
        {serviceWindow !== undefined ? (
          <WindowPanel key={selected} entry={serviceWindow} view={view} now={now} onSelect={onSelect} />
        ) : queue !== undefined ? (
          <QueuePanel key={selected} queue={queue} view={view} now={now} onSelect={onSelect} />
        ) : (
          <FloorSide view={view} now={now} onSelect={onSelect} />
        )}
      </aside>
      <DayBalance counts={view.counts} />
    </main>
  );
}
