import type { FoundTicket, KioskView } from '@yichuang/contract';
import { useTexts } from '@yichuang/ui';
import { createContext, type Dispatch, useContext } from 'react';
import { useHall } from '../app/hall-context.tsx';
import type { KioskAction } from './kiosk-flow.ts';
import type { IssuedTicket, KioskState } from './kiosk-places.ts';
import { findQueueBlock } from './queue-block.ts';
import { TEXTS } from './texts.ts';
import { waitWords } from './wait-words.ts';

/** What a person proves an appointment with. */
export type CheckInProof = { readonly code: string } | { readonly citizenIdNumber: string };
/** What a ticket is looked up by. */
export type TicketQuery = { readonly number: string } | { readonly citizenIdNumber: string };

/** What the pages ask of the hall; each shows its own progress and comes back as a ticket, a list or a refusal. */
export interface HallActs {
  /** A ticket with the draft, at most one at a time. */
  readonly takeTicket: () => void;
  /** A new ticket for the things of one that is no longer good. */
  readonly takeAgain: (ticket: FoundTicket) => void;
  readonly checkIn: (proof: CheckInProof) => void;
  readonly lookUp: (query: TicketQuery) => void;
  /** 过号回来 */
  readonly comeBack: (ticket: FoundTicket) => void;
}

/** What every page of the kiosk can see and do. */
export interface KioskValue extends HallActs {
  readonly state: KioskState;
  readonly dispatch: Dispatch<KioskAction>;
  /** Null until the hall's first view; the last one while the line is down. */
  readonly view: KioskView | null;
  /** Why no ticket can be taken now, in the reader's language; null when it can. */
  readonly blocked: string | null;
  /** The same without the hall's hours: why the hall cannot be asked at all. */
  readonly cutOff: string | null;
  /** The question after a minute stands: nothing is typed meanwhile. */
  readonly isAsking: boolean;
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

/** The second line of an item's key: its wait, or that its queue gives no ticket now. */
export function useItemHint(): (itemCode: string) => string | undefined {
  const { view } = useKiosk();
  const { catalogue } = useHall();
  const text = useTexts(TEXTS);
  const queueWords = useQueueWords();
  return function itemHint(itemCode) {
    const block = findQueueBlock(catalogue, view, [itemCode]);
    if (block !== null) return text(block.short);
    const item = catalogue.items.find((candidate) => candidate.itemCode === itemCode);
    return item === undefined ? undefined : queueWords(item.queueId)?.wait;
  };
}
