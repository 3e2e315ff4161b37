import type { QueueLoad } from '@yichuang/contract';
import { useLanguage, useName, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockWords } from '../kiosk/clock-words.ts';
import { waitWords } from '../kiosk/wait-words.ts';
import { busyLevelOf } from './busy-level.ts';
import { LevelSign } from './LevelSign.tsx';
import { TEXTS } from './texts.ts';

/** Each queue: how many wait, the range, or why no ticket is given and what to do instead. */
export function QueueList({ queues, now }: { readonly queues: readonly QueueLoad[]; readonly now: number }) {
  const text = useTexts(TEXTS);
  return (
    <section className="busy-queues">
      <h2>{text('byQueue')}</h2>
      <ul>
        {queues.map((queue) => (
          <QueueRow key={queue.queueId} queue={queue} now={now} />
        ))}
      </ul>
    </section>
  );
}

function QueueRow({ queue, now }: { readonly queue: QueueLoad; readonly now: number }) {
  const text = useTexts(TEXTS);
  const name = useName();
  const { language } = useLanguage();
  const { catalogue } = useHall();
  const known = catalogue.queues.find((entry) => entry.queueId === queue.queueId);
  const zone = catalogue.zones.find((entry) => entry.zoneId === queue.zoneId);
  const level = queue.state === 'open' ? busyLevelOf(queue) : queue.state;
  const { key, values } = waitWords(queue.wait);
  return (
    <li className="visitor-card busy-queue">
      <div className="busy-queue-head">
        <h3>{name(known, queue.queueId)}</h3>
        <span className={`busy-level busy-${level}`}>
          <LevelSign level={level} />
          {text(`level_${level}`)}
        </span>
      </div>
      <p className="busy-queue-wait">{queue.state === 'open' ? text(key, values) : shutWords()}</p>
      <p className="visitor-soft">
        {queue.waiting === 0 ? text('nobody') : text('waiting', { count: queue.waiting })}
        {' · '}
        {name(zone, queue.zoneId)}
      </p>
      {known?.takesAppointments === true && queue.state !== 'open' && (
        <a className="busy-queue-book" href="/booking" aria-label={text('bookQueue', { queue: name(known) })}>
          {text('book')} →
        </a>
      )}
    </li>
  );

  function shutWords(): string {
    if (queue.state === 'closed') return text(`closedFor_${queue.closedFor ?? 'other'}`);
    if (queue.freeAt === null) return text('fullToday');
    return text('freeAt', { time: clockWords(queue.freeAt, now, catalogue.hall.timeZone, language) });
  }
}
