import { useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { WindowStateSign } from '../app/WindowStateSign.tsx';
import { AlarmSign } from './AlarmSign.tsx';
import { byUrgency } from './alarm-order.ts';
import type { Alarm, ManagerWindow } from './floor-plan.ts';
import { useHallNames } from './manager-names.tsx';
import { TEXTS, type TextKey } from './texts.ts';

interface WindowTileProps {
  readonly entry: ManagerWindow;
  readonly alarms: readonly Alarm[];
  readonly now: number;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

/** A serviceWindow where it stands: state in a word, a sign and a colour, the number it serves, and for how long; pressed, it opens. */
export function WindowTile({ entry, alarms, now, isPressed, onPress }: WindowTileProps) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const stateKey: TextKey = `state_${entry.state}`;
  const label = text('windowLabel', { label: entry.label });
  const alarm = byUrgency(alarms)[0];
  const pause = entry.pauseReason === null ? '' : text(entry.pauseReason);
  function footText(): string {
    if (entry.state === 'paused' && entry.backAt !== null)
      return text('backAt', { time: timeOfDay(entry.backAt, catalogue.hall.timeZone) });
    return entry.queuesSetForDay ? text('setForDay') : text('servedHere', { count: entry.servedToday });
  }
  const classes = [
    'floor-window',
    `floor-window-${entry.state}`,
    alarm === undefined ? '' : 'floor-alarmed',
    entry.emergencySince === null ? '' : 'floor-window-emergency',
  ];
  return (
    <button
      type="button"
      className={classes.join(' ')}
      aria-pressed={isPressed}
      data-place={`serviceWindow/${entry.windowId}`}
      onClick={onPress}
    >
      <span className="floor-window-head">
        <strong>{label}</strong>
        <span className="floor-window-state">
          <WindowStateSign state={entry.state} />
          {text(stateKey)}
        </span>
      </span>
      <span className="floor-window-main">
        <strong>{entry.number ?? pause}</strong>
        {entry.state !== 'closed' && entry.sinceAt !== null && (
          <span>{text('minutes', { count: wholeMinutes(now - entry.sinceAt) })}</span>
        )}
      </span>
      <span className="floor-window-foot">
        <span>{entry.staffId === null ? '' : names.staff(entry.staffId)}</span>
        <span>{footText()}</span>
      </span>
      {alarm !== undefined && (
        <span className="floor-alarm-strip">
          <AlarmSign />
          {text(`short_${alarm.code}`)}
        </span>
      )}
    </button>
  );
}
