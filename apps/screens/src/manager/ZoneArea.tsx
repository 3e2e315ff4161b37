import { useName, useTexts } from '@yichuang/ui';
import { type Alarm, alarmsOfQueue, alarmsOfWindow, figureRoom, type ZonePlan } from './floor-plan.ts';
import { isSelected, type Selection } from './selection.ts';
import { TEXTS } from './texts.ts';
import { WaitingLine } from './WaitingLine.tsx';
import { WindowTile } from './WindowTile.tsx';

interface ZoneAreaProps {
  readonly area: ZonePlan;
  readonly alarms: readonly Alarm[];
  readonly now: number;
  readonly selection: Selection | null;
  readonly onSelect: (selection: Selection) => void;
}

/** One zone: its windows along the wall, the lines in front of them. */
export function ZoneArea({ area, alarms, now, selection, onSelect }: ZoneAreaProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  return (
    <section className="floor-zone" aria-label={text('zoneLetter', { zone: area.zone.zoneId })}>
      <header>
        <strong>{text('zoneLetter', { zone: area.zone.zoneId })}</strong>
        <span>{name(area.zone)}</span>
        <b>{text('zoneWaiting', { count: area.waiting })}</b>
        <b>{text('zoneWindows', { open: area.openWindows, all: area.windows.length })}</b>
      </header>
      <div className="floor-wall">
        {area.windows.map((entry) => (
          <WindowTile
            key={entry.windowId}
            entry={entry}
            alarms={alarmsOfWindow(alarms, entry.windowId)}
            now={now}
            isPressed={isSelected(selection, 'serviceWindow', entry.windowId)}
            onPress={() => onSelect({ kind: 'serviceWindow', id: entry.windowId })}
          />
        ))}
      </div>
      <div className="floor-lines">
        {area.queues.map((queue) => (
          <WaitingLine
            key={queue.queueId}
            queue={queue}
            room={figureRoom(area.queues.length)}
            alarms={alarmsOfQueue(alarms, queue.queueId)}
            now={now}
            isPressed={isSelected(selection, 'queue', queue.queueId)}
            onPress={() => onSelect({ kind: 'queue', id: queue.queueId })}
          />
        ))}
      </div>
    </section>
  );
}
