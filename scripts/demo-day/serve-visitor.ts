import type { ClerkTicket } from '@yichuang/contract';
import type { DeskDay } from './clerk-day.ts';
import { MINUTE } from './day-clock.ts';
import type { Desk } from './desk.ts';
import { SHARE_BEFORE_TWIST, type Story, type Twist, type Visitor } from './room.ts';

interface Called {
  readonly ticketId: string;
  readonly number: string;
}

const WAITS_FOR_ARRIVAL_MS = 50_000;
const RECALLS = 2;
/** Who runs up behind a missed call is seen within this. */
const LOOKS_AFTER_MS = 15_000;
const GREETING_MS = 6_000;
const FORGOTTEN_MS = 18 * MINUTE;

/** What a clerk does with one called number: waits, recalls, serves, suspends, sends on, finishes. */
export class ServeVisitor {
  readonly #desk: Desk;
  #forgets: number;
  #served = 0;

  constructor(desk: Desk, { forgets }: DeskDay) {
    this.#desk = desk;
    this.#forgets = forgets;
  }

  /** From the call (or from a service that goes on) until the window is free again. */
  async attend(called: Called, state: 'called' | 'serving'): Promise<void> {
    const { room } = this.#desk.floor;
    const { windowId } = this.#desk;
    const visitor = state === 'serving' ? room.standsAt(windowId, called.number) : await this.#receive(called);
    if (visitor === undefined) return;
    await this.#serveAll(called, visitor);
    room.stepAway(windowId, called.number);
  }

  /** Waits for the person and begins; undefined when nobody came or the ticket was cancelled meanwhile. */
  async #receive(called: Called): Promise<Visitor | undefined> {
    const { clock, room } = this.#desk.floor;
    const { windowId } = this.#desk;
    const { ticketId, number } = called;
    let visitor = await room.arrival(windowId, number, clock.humanly(clock.now() + WAITS_FOR_ARRIVAL_MS));
    for (let recalls = 0; visitor === undefined && recalls < RECALLS; recalls += 1) {
      if (!(await this.#recall(ticketId))) break;
      visitor = await room.arrival(windowId, number, clock.humanly(clock.now() + WAITS_FOR_ARRIVAL_MS));
    }
    visitor ??= await this.#miss(called);
    if (visitor === undefined) return undefined;
    this.#served += 1;
    if (this.#served % 3 === 0) {
      await this.#desk.give('confirmArrival', { ticketId });
      await clock.after(GREETING_MS);
    }
    const begun = await this.#desk.give('startService', { ticketId });
    return begun.ok ? visitor : undefined;
  }

  async #recall(ticketId: string): Promise<boolean> {
    const recalled = await this.#desk.give('recall', { ticketId });
    if (recalled.ok) return true;
    if (recalled.code !== 'recallTooSoon') return false;
    const { notBefore } = recalled.details;
    await this.#desk.floor.clock.until(Number(notBefore) + 1000);
    return (await this.#desk.give('recall', { ticketId })).ok;
  }

  /** 过号, and taken back at once for somebody who comes running. */
  async #miss({ ticketId, number }: Called): Promise<Visitor | undefined> {
    const { clock, room } = this.#desk.floor;
    const { windowId } = this.#desk;
    const marked = await this.#desk.give('markNoShow', { ticketId });
    if (!marked.ok) return undefined;
    room.giveUp(number, windowId);
    const runner = await room.arrival(windowId, number, clock.now() + LOOKS_AFTER_MS);
    if (runner === undefined) return undefined;
    const undone = await this.#desk.give('undoNoShow', { ticketId });
    if (undone.ok) return runner;
    // Too late for that: the person waits again by the hall's rule.
    room.stepAway(windowId, number);
    await this.#desk.floor.ledger.give(this.#desk.connection, 'returnTicket', { ticketId });
    return undefined;
  }

  /** One item after the other, as long as the ticket stays at this window. */
  async #serveAll({ ticketId }: Called, visitor: Visitor): Promise<void> {
    for (;;) {
      const { ticket } = await this.#desk.viewWhen(
        `${ticketId} in service`,
        (view) => view.ticket?.ticketId === ticketId && view.ticket.state === 'serving',
      );
      if (ticket === null) return;
      const story = visitor.storyOf(ticket.itemCode);
      if (await this.#work(ticket, story, visitor)) return;
      if (!(await this.#finish(ticket, visitor))) return;
    }
  }

  /** Passes the time of the service; true when the ticket has left the window before its end. */
  async #work(ticket: ClerkTicket, { serviceMs, twist, emergency }: Story, visitor: Visitor): Promise<boolean> {
    const { clock } = this.#desk.floor;
    if (emergency) await this.#desk.give('raiseEmergency', {});
    await clock.after(twist === null ? serviceMs : serviceMs * SHARE_BEFORE_TWIST);
    if (twist === null) return false;
    const { ticketId } = ticket;
    if (twist.kind === 'transfer') return this.#sendOn(ticket, twist, visitor);
    const { suspensionKind, awayMs } = twist;
    const isBack = Number.isFinite(awayMs);
    const suspended = await this.#desk.give('suspendTicket', {
      ticketId,
      suspensionKind,
      ...(isBack ? { expectedBackAt: Math.round(clock.now() + awayMs) } : {}),
    });
    if (!suspended.ok) return false;
    visitor.hear({ kind: 'suspended', windowId: this.#desk.windowId, suspensionKind });
    return true;
  }

  async #sendOn(ticket: ClerkTicket, twist: Twist & { kind: 'transfer' }, visitor: Visitor): Promise<boolean> {
    const { ticketId } = ticket;
    const { returnToSender, note, takenBack } = twist;
    const target = this.#targetFor(ticket, twist.to);
    if (target === undefined) return false;
    const sent = await this.#desk.give('transferTicket', {
      ticketId,
      target,
      reason: twist.to === 'queue' ? 'nextStep' : 'needsSpecialist',
      returnToSender,
      ...(note ? { note: '材料已核对，请接着办理' } : {}),
    });
    if (!sent.ok) return false;
    this.#desk.floor.room.stepAway(this.#desk.windowId, ticket.number);
    if (takenBack) await this.#desk.give('takeBackTransfer', { ticketId });
    visitor.hear({ kind: 'wait' });
    return true;
  }

  /** Another window of the item's queue, its clerk, or another queue of this hall; undefined when there is none. */
  #targetFor({ itemCode }: ClerkTicket, to: 'queue' | 'window' | 'staff') {
    const { windowsOf, queueOf, staffAt } = this.#desk.floor;
    const queueId = queueOf(itemCode);
    const colleague = windowsOf(queueId).find((windowId) => windowId !== this.#desk.windowId && staffAt.has(windowId));
    const staffId = staffAt.get(colleague ?? '');
    if (to === 'queue') {
      const other = this.#desk.view.queueIds.find((candidate) => candidate !== queueId);
      return other === undefined ? undefined : ({ kind: 'queue', queueId: other } as const);
    }
    if (colleague === undefined || staffId === undefined) return undefined;
    return to === 'window' ? ({ kind: 'window', windowId: colleague } as const) : ({ kind: 'staff', staffId } as const);
  }

  /** Finishes the present item; true when the same person goes on here with the next one. */
  async #finish(ticket: ClerkTicket, visitor: Visitor): Promise<boolean> {
    const { clock, room } = this.#desk.floor;
    const { ticketId, number, itemCode } = ticket;
    const { windowId } = this.#desk;
    const isForgotten = this.#forgets > 0 && this.#served > 1;
    if (isForgotten) {
      this.#forgets -= 1;
      await clock.after(FORGOTTEN_MS);
    }
    // The first one is noticed at the press, the second one only afterwards.
    const accurate = !isForgotten || this.#forgets % 2 === 1;
    const finished = await this.#desk.give('finishService', { ticketId, accurate });
    if (!finished.ok) return false;
    if (isForgotten && accurate)
      await this.#desk.floor.ledger.give(this.#desk.connection, 'markInaccurate', { ticketId });
    const view = await this.#desk.viewWhen(
      `${number} finished`,
      (next) => next.ticket?.ticketId !== ticketId || next.ticket.itemCode !== itemCode,
    );
    if (view.ticket?.ticketId === ticketId) return true;
    const isMore = ticket.items.some((item) => !item.served && item.itemCode !== itemCode);
    if (isMore || ticket.transfer?.returnToSender === true) {
      room.stepAway(windowId, number);
      visitor.hear({ kind: 'wait' });
    } else {
      await visitor.takeLeave(windowId);
      visitor.hear({ kind: 'finished', windowId });
    }
    return false;
  }
}
