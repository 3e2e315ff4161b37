import { useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { AlarmSign } from './AlarmSign.tsx';
import { byUrgency } from './alarm-order.ts';
import type { Alarm } from './floor-plan.ts';
import { useHallNames } from './manager-names.tsx';
import type { Selection } from './selection.ts';
import { TEXTS } from './texts.ts';

interface AlarmListProps {
  readonly alarms: readonly Alarm[];
  readonly now: number;
  readonly onSelect: (selection: Selection) => void;
}

/** All alarms in words, the most urgent first: what, where, since when; a press opens the thing that alarms. */
export function AlarmList({ alarms, now, onSelect }: AlarmListProps) {
  const text = useTexts(TEXTS);
  return (
    <section className="floor-alarms" aria-label={text('alarms')}>
      {alarms.length === 0 ? (
        <div className="floor-no-alarms">
          <strong>{text('noAlarms')}</strong>
          <span>{text('noAlarmsMore')}</span>
        </div>
      ) : (
        <ol>
          {byUrgency(alarms).map((alarm) => (
            <li key={`${alarm.code}/${alarm.windowId}/${alarm.queueId}/${alarm.number}`}>
              <AlarmRow alarm={alarm} now={now} onSelect={onSelect} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function placeOf(alarm: Alarm): Selection | null {
  if (alarm.windowId !== null) return { kind: 'serviceWindow', id: alarm.windowId };
  return alarm.queueId === null ? null : { kind: 'queue', id: alarm.queueId };
}

function AlarmRow({ alarm, now, onSelect }: { readonly alarm: Alarm } & Pick<AlarmListProps, 'now' | 'onSelect'>) {
  const text = useTexts(TEXTS);
  const names = useHallNames();
  const { catalogue } = useHall();
  const place = placeOf(alarm);
  const where =
    alarm.windowId !== null
      ? text('alarmWindow', { label: names.windowLabel(alarm.windowId) })
      : names.queue(alarm.queueId ?? '');
  return (
    <button
      type="button"
      className={alarm.code === 'emergency' ? 'floor-alarm floor-alarm-emergency' : 'floor-alarm'}
      disabled={place === null}
      onClick={() => place !== null && onSelect(place)}
    >
      <AlarmSign />
      <span className="floor-alarm-words">
        <strong>
          {where}
          {alarm.number !== null && ` · ${text('alarmNumber', { number: alarm.number })}`}
        </strong>
        <span>
          {text(alarm.code)}
          {alarm.waiting !== null && ` · ${text('alarmPeople', { count: alarm.waiting })}`}
        </span>
        <time>
          {text('since', {
            time: timeOfDay(alarm.sinceAt, catalogue.hall.timeZone),
            count: wholeMinutes(now - alarm.sinceAt),
          })}
        </time>
      </span>
    </button>
  );
}
