import type { QueueLoad } from '@yichuang/contract';
import { useLanguage, useTexts } from '@yichuang/ui';
import { useHall } from '../app/hall-context.tsx';
import { clockWords } from '../kiosk/clock-words.ts';
import { waitWords } from '../kiosk/wait-words.ts';
import { TEXTS } from './floor-texts.ts';
import type { Guide } from './guide-desk.ts';
import { TEXTS as DESK_TEXTS } from './texts.ts';

/** How a queue is told: its people and range, or why no ticket is given and what comes next. */
export function useQueueWords({
  now,
}: Guide): (queue: QueueLoad) => { readonly isShut: boolean; readonly words: string } {
  const text = useTexts(TEXTS);
  const deskText = useTexts(DESK_TEXTS);
  const { language } = useLanguage();
  const { timeZone } = useHall().catalogue.hall;
  return (queue) => {
    if (queue.state === 'closed')
      return {
        isShut: true,
        words: `${text('queueState_closed')} · ${text(`closedFor_${queue.closedFor ?? 'other'}`)}`,
      };
    if (queue.state === 'full') {
      const next =
        queue.freeAt === null
          ? text('fullToday')
          : deskText('freeAgain', { time: clockWords(queue.freeAt, now, timeZone, language) });
      return { isShut: true, words: `${text('queueState_full')} · ${next}` };
    }
    const { key, values } = waitWords(queue.wait);
    const people = queue.waiting === 0 ? deskText('queueNobody') : deskText('queueWaiting', { count: queue.waiting });
    return { isShut: false, words: `${people} · ${deskText(key, values)}` };
  };
}
