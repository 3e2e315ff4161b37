import { useTexts } from '@yichuang/ui';
import { wholeMinutes } from '../app/staff-durations.ts';
import { WindowStateSign } from '../app/WindowStateSign.tsx';
import { AlarmSign } from './AlarmSign.tsx';
import type { Alarm, ManagerWindow } from './floor-plan.ts';
import { TEXTS, type TextKey } from './texts.ts';

const PAUSE_TEXTS: ReadonlySet<string> = new Set(['break', 'meal', 'paperwork', 'equipment', 'other']);

interface WindowTileProps {
  readonly entry: ManagerWindow;
  readonly alarms: readonly Alarm[];
  readonly now: number;
}

/** A serviceWindow where it stands: state in a word, a sign and a colour, the number it serves, and for how long. */
export function WindowTile({ entry, alarms, now }: WindowTileProps) {
  const text = useTexts(TEXTS);
  const stateKey: TextKey = `state_${entry.state}`;
  const label = text('windowLabel', { label: entry.label });
  const pause =
    entry.pauseReason !== null && PAUSE_TEXTS.has(entry.pauseReason) ? text(entry.pauseReason as TextKey) : '';
  const alarm = alarms[0];
  return (
    <article
      className={`floor-window floor-window-${entry.state} ${alarm === undefined ? '' : 'floor-alarmed'}`}
      aria-label={`${label} ${text(stateKey)}`}
    >
      <div className="floor-window-head">
        <strong>{label}</strong>
        <span className="floor-window-state">
          <WindowStateSign state={entry.state} />
          {text(stateKey)}
        </span>
      </div>
      <div className="floor-window-main">
        <strong>{entry.number ?? pause}</strong>
        {entry.state !== 'closed' && entry.sinceAt !== null && (
          <span>{text('minutes', { count: wholeMinutes(now - entry.sinceAt) })}</span>
        )}
      </div>
      <div className="floor-window-foot">
        <span>{entry.staffId === null ? '' : text('staff', { code: entry.staffId })}</span>
        <span>{text('servedHere', { count: entry.servedToday })}</span>
      </div>
      {alarm !== undefined && (
        <div className="floor-alarm-strip">
          <AlarmSign />
          {/* The tile says already that the window is free. */}
          {text(alarm.code === 'idleWhileWaiting' ? 'short_idleWhileWaiting' : alarm.code)}
        </div>
      )}
    </article>
  );
}
