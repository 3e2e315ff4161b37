import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { AlarmSign } from './AlarmSign.tsx';
import type { Alarm } from './floor-plan.ts';
import { TEXTS } from './texts.ts';

/** All alarms in words, the oldest first: what, where, since when. */
export function AlarmList({ alarms, now }: { readonly alarms: readonly Alarm[]; readonly now: number }) {
  const text = useTexts(TEXTS);
  const oldestFirst = alarms.toSorted((a, b) => a.sinceAt - b.sinceAt);
  return (
    <section className="floor-alarms" aria-label={text('alarms')}>
      <h2>
        {text('alarms')}
        {alarms.length > 0 && <b className="floor-alarm-count">{alarms.length}</b>}
      </h2>
      {alarms.length === 0 ? (
        <div className="floor-no-alarms">
          <strong>{text('noAlarms')}</strong>
          <span>{text('noAlarmsMore')}</span>
        </div>
      ) : (
        <ol>
          {oldestFirst.map((alarm) => (
            <AlarmRow
              key={`${alarm.code}/${alarm.windowId}/${alarm.queueId}/${alarm.number}`}
              alarm={alarm}
              now={now}
            />
          ))}
        </ol>
      )}
    </section>
  );
}

function AlarmRow({ alarm, now }: { readonly alarm: Alarm; readonly now: number }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const place = catalogue.windows.find((entry) => entry.windowId === alarm.windowId);
  const queue = catalogue.queues.find((entry) => entry.queueId === alarm.queueId);
  const where = place === undefined ? name(queue, alarm.queueId ?? '') : text('alarmWindow', { label: place.label });
  return (
    <li>
      <AlarmSign />
      <div>
        <strong>{where}</strong>
        <span>
          {text(alarm.code)}
          {alarm.number !== null && ` · ${text('alarmNumber', { number: alarm.number })}`}
          {alarm.waiting !== null && ` · ${text('alarmPeople', { count: alarm.waiting })}`}
        </span>
        <time>
          {text('since', {
            time: timeOfDay(alarm.sinceAt, catalogue.hall.timeZone),
            count: wholeMinutes(now - alarm.sinceAt),
          })}
        </time>
      </div>
    </li>
  );
}
