import type { KioskView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { createContext, type Dispatch, useContext } from 'react';
import type { IssuedTicket, KioskAction, KioskState } from './kiosk-flow.ts';
import { TEXTS } from './texts.ts';
import { waitWords } from './wait-words.ts';

/** What every page of the kiosk can see and do. */
export interface KioskValue {
  readonly state: KioskState;
  readonly dispatch: Dispatch<KioskAction>;
  /** Null until the hall's first view; the last one while the line is down. */
  readonly view: KioskView | null;
  /** Why no ticket can be taken now, in the reader's language; null when it can. */
  readonly blocked: string | null;
  /** Asks the hall for a ticket with the draft, at most once at a time. */
  readonly takeTicket: () => void;
  /** The person is done or gone: home, Chinese, standard size. */
  readonly end: () => void;
  /** The kiosk has a printer: started with `?print=1`. */
  readonly prints: boolean;
  /** Prints the paper that is on the page; once per answer of the hall, also when the page is left and seen again. */
  readonly printOnce: (ticket: IssuedTicket) => void;
}

const KioskContext = createContext<KioskValue | null>(null);
export const KioskProvider = KioskContext.Provider;

export function useKiosk(): KioskValue {
  const value = useContext(KioskContext);
  if (value === null) throw new Error('useKiosk outside KioskProvider');
  return value;
}

/** How a queue's wait is told: the range (or that no window is open yet) and the people waiting. */
export function useQueueWords(): (queueId: string) => { readonly wait: string; readonly people: string } | null {
  const { view } = useKiosk();
  const text = useTexts(TEXTS);
  return function queueWords(queueId) {
    const queue = view?.queues.find((candidate) => candidate.queueId === queueId);
    if (queue === undefined) return null;
    const { key, values } = waitWords(queue.wait);
    const people = queue.waiting === 0 ? text('nobodyWaiting') : text('waiting', { count: queue.waiting });
    return { wait: text(key, values), people };
  };
}
