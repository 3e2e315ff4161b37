import type { Announcement } from '@yichuang/contract';
import { type DayClock, Signal } from './day-clock.ts';

/** Of a service that is interrupted, this share is done before. */
export const SHARE_BEFORE_TWIST = 0.4;

/** What somebody needs at the window: how long it takes, and what comes between. */
export interface Story {
  readonly serviceMs: number;
  readonly twist: Twist | null;
  readonly emergency: boolean;
}

export type Twist =
  | {
      readonly kind: 'suspend';
      readonly suspensionKind: 'withoutFile' | 'withFile' | 'waiting';
      readonly awayMs: number;
    }
  | {
      readonly kind: 'transfer';
      readonly to: 'queue' | 'window' | 'staff';
      readonly returnToSender: boolean;
      readonly note: boolean;
      readonly takenBack: boolean;
    };

/** What a person hears: the hall's calls, and what a clerk says. */
export type News =
  | { readonly kind: 'call'; readonly windowId: string; readonly at: number }
  | { readonly kind: 'missed'; readonly windowId: string }
  | { readonly kind: 'finished'; readonly windowId: string }
  | { readonly kind: 'wait' }
  | { readonly kind: 'suspended'; readonly windowId: string; readonly suspensionKind: string };

/** Somebody whom a clerk sees at the window. */
export interface Visitor {
  readonly itemCode: string;
  /** The story of an item; what came between once does not come again. */
  storyOf(itemCode: string): Story;
  hear(news: News): void;
  /** Rates on the pad, perhaps, and goes. */
  takeLeave(windowId: string): Promise<void>;
}

/** The hall as people see and hear it without any system: who stands where, and what was called. */
export class Room {
  readonly #clock: DayClock;
  readonly #standing = new Map<string, Map<string, Visitor>>();
  readonly #walkIns = new Map<string, Visitor[]>();
  readonly #listeners = new Map<string, (news: News) => void>();
  readonly #called = new Map<string, News>();
  readonly #heard = new Set<string>();
  readonly #signals = new Map<string, Signal>();

  constructor(clock: DayClock) {
    this.#clock = clock;
  }

  /** Something at this window has changed. */
  signalAt(windowId: string): Signal {
    const known = this.#signals.get(windowId) ?? new Signal();
    this.#signals.set(windowId, known);
    return known;
  }

  /** A call from a loudspeaker; several boards may say it. */
  announce({ announcementId, number, windowId, at }: Announcement): void {
    if (this.#heard.has(announcementId)) return;
    this.#heard.add(announcementId);
    const news = { kind: 'call', windowId, at } as const;
    this.#called.set(number, news);
    this.#listeners.get(number)?.(news);
  }

  /** From now on the person hears the number, and the last call of it if there was one already. */
  listen(number: string, hear: (news: News) => void): void {
    this.#listeners.set(number, hear);
    const called = this.#called.get(number);
    if (called !== undefined) hear(called);
  }

  /** The clerk has given the number up. */
  giveUp(number: string, windowId: string): void {
    this.#listeners.get(number)?.({ kind: 'missed', windowId });
  }

  stepUp(windowId: string, number: string, visitor: Visitor): void {
    const here = this.#standing.get(windowId) ?? new Map<string, Visitor>();
    this.#standing.set(windowId, here.set(number, visitor));
    this.signalAt(windowId).notify();
  }

  stepAway(windowId: string, number: string): void {
    this.#standing.get(windowId)?.delete(number);
  }

  standsAt(windowId: string, number: string): Visitor | undefined {
    return this.#standing.get(windowId)?.get(number);
  }

  /** The person with this number as soon as it stands at the window; undefined when nobody has come until then. */
  async arrival(windowId: string, number: string, until: number): Promise<Visitor | undefined> {
    for (;;) {
      const visitor = this.standsAt(windowId, number);
      if (visitor !== undefined) return visitor;
      const isChanged = await this.#clock.wait(until, this.signalAt(windowId).listen);
      if (isChanged === undefined) return this.standsAt(windowId, number);
    }
  }

  /** Comes to a window without a ticket. */
  walkIn(windowId: string, visitor: Visitor): void {
    this.#walkIns.set(windowId, [...(this.#walkIns.get(windowId) ?? []), visitor]);
    this.signalAt(windowId).notify();
  }

  nextWalkIn(windowId: string): Visitor | undefined {
    return this.#walkIns.get(windowId)?.shift();
  }
}
