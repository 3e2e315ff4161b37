import { useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { timeOfDay, wholeMinutes } from '../app/staff-durations.ts';
import { AlarmSign } from './AlarmSign.tsx';
import { type Alarm, lineFigures, type ManagerQueue } from './floor-plan.ts';
import { TEXTS, type TextKey } from './texts.ts';

interface WaitingLineProps {
  readonly queue: ManagerQueue;
  /** Figures that have room in the line. */
  readonly room: number;
  readonly alarms: readonly Alarm[];
  readonly now: number;
  readonly isPressed: boolean;
  readonly onPress: () => void;
}

function rangeText(wait: NonNullable<ManagerQueue['wait']>): TextKey {
  if (wait.highMinutes === 0) return 'noWait';
  return wait.lowMinutes === wait.highMinutes ? 'rangeSame' : 'range';
}

/** Why no ticket can be taken, in words; null while one can. */
function closedText(queue: ManagerQueue): TextKey | null {
  if (queue.state === 'closed') return 'queueClosed';
  if (queue.state === 'full') return queue.freeAt === null ? 'queueFull' : 'queueFullUntil';
  return null;
}

/** One line as people, with the range a new ticket gets and the longest wait in it. */
export function WaitingLine({ queue, room, alarms, now, isPressed, onPress }: WaitingLineProps) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { catalogue } = useHall();
  const queueName = name(
    catalogue.queues.find((entry) => entry.queueId === queue.queueId),
    queue.queueId,
  );
  const { figures, more } = lineFigures(queue.waiting, room);
  const { wait } = queue;
  const closed = closedText(queue);
  const deserted = queue.waiting > 0 && queue.openWindows === 0;
  return (
    <button
      type="button"
      aria-pressed={isPressed}
      data-place={`queue/${queue.queueId}`}
      onClick={onPress}
      className={alarms.length > 0 || deserted ? 'floor-line floor-alarmed' : 'floor-line'}
    >
      <span className="floor-line-head">
        <strong>
          {queue.prefix} {queueName}
        </strong>
        {queue.waiting > 0 && <b>{text('people', { count: queue.waiting })}</b>}
      </span>
      <span className="floor-people">
        {queue.waiting === 0 && <span className="floor-line-nobody">{text('nobody')}</span>}
        {Array.from({ length: figures }, (_, place) => `place-${place}`).map((key) => (
          <svg key={key} viewBox="0 0 14 22" width="14" height="22" fill="currentColor" aria-hidden="true">
            <circle cx="7" cy="5" r="4.500" />
            <path d="M0 22v-4a7 7 0 0 1 14 0v4z" />
          </svg>
        ))}
        {more > 0 && <b>{text('moreFigures', { count: more })}</b>}
      </span>
      <span className="floor-line-foot">
        {closed !== null && (
          <b className="floor-line-closed">
            {text(closed, queue.freeAt === null ? {} : { time: timeOfDay(queue.freeAt, catalogue.hall.timeZone) })}
          </b>
        )}
        {closed === null && wait !== null && (
          <span>{text(rangeText(wait), { low: wait.lowMinutes, high: wait.highMinutes })}</span>
        )}
        {queue.longestSinceAt !== null && queue.waiting > 0 && (
          <span>{text('longest', { count: wholeMinutes(now - queue.longestSinceAt) })}</span>
        )}
      </span>
      {(alarms.length > 0 || deserted) && (
        <span className="floor-alarm-strip">
          <AlarmSign />{' '}
          {[...alarms.map((alarm) => text(`short_${alarm.code}`)), ...(deserted ? [text('noWindow')] : [])].join(' · ')}
        </span>
      )}
    </button>
  );
}
