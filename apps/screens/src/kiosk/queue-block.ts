import type { Catalogue, KioskView, QueueLoad } from '@yichuang/contract';
import type { TEXTS } from './texts.ts';

type TextKey = keyof typeof TEXTS;

/** Why a queue gives no ticket now and what to do instead, as keys of the texts. */
export interface QueueBlock {
  readonly title: TextKey;
  readonly short: TextKey;
  /** Why; for closed queues. */
  readonly reason: TextKey | null;
  /** When the next tickets are given (epoch ms). */
  readonly freeAt: number | null;
  readonly advice: TextKey;
}

/** A queue that was closed, by its reason; null is a queue that the extended hours leave out. */
export function closedBlock(closedFor: QueueLoad['closedFor']): QueueBlock {
  return {
    title: 'queueClosed',
    short: 'queueClosedShort',
    reason: closedFor === null ? 'closedNotExtended' : `closedFor_${closedFor}`,
    freeAt: null,
    advice: 'askWhenAgain',
  };
}

/** A quota that is used up: when there is more, or to book where that can be done. */
export function fullBlock(freeAt: number | null, takesAppointments: boolean): QueueBlock {
  const advice = freeAt === null ? 'askTomorrow' : 'comeThen';
  const booking = freeAt === null ? 'bookInstead' : 'comeThenOrBook';
  return {
    title: freeAt === null ? 'quotaFullToday' : 'quotaFull',
    short: 'quotaFullShort',
    reason: null,
    freeAt,
    advice: takesAppointments ? booking : advice,
  };
}

/** Whether visits to a queue can be booked. */
export function takesAppointments(catalogue: Pick<Catalogue, 'queues'>, queueId: string | undefined): boolean {
  return catalogue.queues.some((queue) => queue.queueId === queueId && queue.takesAppointments);
}

/** The first of the items whose queue gives no ticket now; null when all do, or when nothing is known. */
export function findQueueBlock(
  catalogue: Catalogue,
  view: KioskView | null,
  itemCodes: readonly string[],
): QueueBlock | null {
  for (const code of itemCodes) {
    const queueId = catalogue.items.find(({ itemCode }) => itemCode === code)?.queueId;
    const load = view?.queues.find((queue) => queue.queueId === queueId);
    if (load?.state === 'closed') return closedBlock(load.closedFor);
    if (load?.state === 'full') return fullBlock(load.freeAt, takesAppointments(catalogue, queueId));
  }
  return null;
}
