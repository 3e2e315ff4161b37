import type { CommandOutput, PhoneSession } from '@yichuang/contract';
import type { HallConnection } from '@yichuang/hall-client';
import { type Connected, connectPhone } from '@yichuang/testkit';
import { type BookedVisit, bookVisit, cancelVisit } from './book-visit.ts';
import { atClock, DayOver, MINUTE } from './day-clock.ts';
import type { Floor } from './floor.ts';
import type { Done } from './ledger.ts';
import type { PersonPlan } from './plan-people.ts';
import { type News, SHARE_BEFORE_TWIST, type Story, type Visitor } from './room.ts';

type Ticket = CommandOutput<'issueTicket'>;

/** So long a person looks for the question on the pad before leaving. */
const PAD_PATIENCE_MS = 20_000;
const PHONE_RATING_PATIENCE_MS = 30 * MINUTE;
/** Who finds a queue closed has a walk and comes back, so often. */
const COME_BACK_AFTER_MS = 35 * MINUTE;
const TRIES = 3;
const LAST_TRY_AT = atClock('17:30');
const MORNING_CALLS_FROM = atClock('08:35');
const CANCELS_BEFORE_MS = 50 * MINUTE;
const REST_OF_SERVICE_MS = 3 * MINUTE;

/** One person of the day: comes, takes a ticket at real doors, hears calls, goes to the window, rates, leaves. */
export class Citizen implements Visitor {
  readonly #plan: PersonPlan;
  readonly #floor: Floor;
  readonly #stories: Map<string, Story>;
  readonly #news: News[] = [];
  #wake = (): void => {};
  #ticket: Pick<Ticket, 'ticketId' | 'number' | 'phoneUrl'> | undefined;
  #phone: Connected<PhoneSession> | undefined;
  /** The invitation as the phone shows it. */
  #phoneAsks: string | null = null;
  #booked: BookedVisit | undefined;
  #hasMissed = false;

  constructor(plan: PersonPlan, floor: Floor) {
    this.#plan = plan;
    this.#floor = floor;
    this.#stories = new Map(plan.stories);
  }

  get itemCode(): string {
    return this.#plan.itemCodes[0] ?? '';
  }

  /** Books a visit; the person comes then, or as everybody does when no place was left. */
  async book(): Promise<void> {
    this.#booked = await bookVisit(this.#plan, this.#floor);
  }

  /** The whole visit; ends early with the day. */
  async live(): Promise<void> {
    try {
      await this.#visitHall();
    } catch (cause) {
      if (!(cause instanceof DayOver)) this.#floor.ledger.fault(`citizen ${this.#plan.order}`, cause);
    } finally {
      this.#phone?.connection.close();
    }
  }

  async #visitHall(): Promise<void> {
    const { clock, room } = this.#floor;
    const { way, arrivesAt, visit, order } = this.#plan;
    if (visit?.bookedOn === 'morning') {
      await clock.until(MORNING_CALLS_FROM + (order % 20) * MINUTE);
      await this.book();
    }
    const booked = this.#booked;
    if (visit?.cancels && booked !== undefined) {
      await clock.until(booked.slotAt - CANCELS_BEFORE_MS);
      if (await cancelVisit(this.#plan, booked, this.#floor)) return;
    }
    await clock.until(booked?.comesAt ?? arrivesAt);
    if (way === 'window') {
      const windowIds = this.#floor.windowsOf(this.#floor.queueOf(this.itemCode));
      room.walkIn(windowIds[0] ?? '', this);
      return;
    }
    const ticket = await this.#takeTicket(booked);
    if (ticket === undefined) return;
    this.#ticket = ticket;
    room.listen(ticket.number, (news) => this.hear(news));
    if (this.#plan.hasPhone && ticket.phoneUrl !== null) await this.#openPhone(ticket.phoneUrl);
    await this.#waitForEnd();
  }

  async #takeTicket(booked: BookedVisit | undefined): Promise<Ticket | undefined> {
    const { clock, ledger } = this.#floor;
    for (let tries = 0; tries < TRIES && clock.now() < LAST_TRY_AT; tries += 1) {
      const taken: Done<Ticket> = booked === undefined ? await this.#issue() : await this.#checkIn(booked);
      if (taken.ok) {
        if (taken.output.existing) ledger.fault(`citizen ${this.#plan.order}`, 'holds a ticket already');
        return taken.output;
      }
      const { opensAt, from } = taken.details;
      if (taken.code === 'hallClosed' && typeof opensAt === 'number') await clock.until(opensAt + this.#plan.walkMs);
      else if (taken.code === 'tooEarlyToCheckIn' && typeof from === 'number') await clock.until(from);
      else await clock.after(COME_BACK_AFTER_MS);
    }
    return undefined;
  }

  #issue(): Promise<Done<Ticket>> {
    const { itemCodes, itemOrder, citizenIdNumber, priorityReason } = this.#plan;
    return this.#floor.ledger.give(this.#counter(), 'issueTicket', {
      itemCodes: [...itemCodes],
      itemOrder,
      ...(citizenIdNumber === undefined ? {} : { citizenIdNumber }),
      ...(priorityReason === undefined ? {} : { priorityReason }),
    });
  }

  #checkIn({ code, appointmentId }: BookedVisit): Promise<Done<Ticket>> {
    const { ledger, guide } = this.#floor;
    return this.#plan.order % 5 === 0
      ? ledger.give(guide.connection, 'checkInAppointment', { appointmentId })
      : ledger.give(this.#counter(), 'checkInAppointment', { code });
  }

  /** A kiosk, or the guide desk for who cannot use one. */
  #counter(): HallConnection {
    const { kiosks, guide } = this.#floor;
    const kiosk = kiosks[this.#plan.order % kiosks.length];
    return this.#plan.way === 'guideDesk' || kiosk === undefined ? guide.connection : kiosk.connection;
  }

  async #openPhone(phoneUrl: string): Promise<void> {
    this.#phone = await connectPhone(this.#floor.hall, { phoneUrl });
    const { connection, session } = this.#phone;
    connection.subscribe({ kind: 'phone', ticketId: session.ticketId }, ({ view }) => {
      this.#phoneAsks = view.rating?.state === 'open' ? view.rating.ratingId : null;
      this.#wake();
    });
    connection.onAnnouncement((announcement) => this.#floor.room.announce(announcement));
  }

  hear(news: News): void {
    this.#news.push(news);
    this.#wake();
  }

  async #next(until: number): Promise<News | undefined> {
    const { clock } = this.#floor;
    while (this.#news.length === 0 && clock.now() < until)
      await clock.wait(until, (deliver) => {
        this.#wake = () => deliver(true);
        return () => {
          this.#wake = () => {};
        };
      });
    return this.#news.shift();
  }

  async #waitForEnd(): Promise<void> {
    const { clock } = this.#floor;
    let givesUpAt = this.#plan.cancelsByPhone ? clock.now() + 12 * MINUTE : Number.POSITIVE_INFINITY;
    for (;;) {
      const news = await this.#next(givesUpAt);
      if (news === undefined || (news.kind === 'call' && givesUpAt < Number.POSITIVE_INFINITY)) {
        if (await this.#cancel()) return;
        givesUpAt = Number.POSITIVE_INFINITY;
      }
      if (news !== undefined && (await this.#follow(news)) === 'leaves') return;
    }
  }

  async #follow(news: News): Promise<'stays' | 'leaves'> {
    switch (news.kind) {
      case 'call':
        if (this.#plan.missing === 'never' || this.#hasMissed) await this.#walkTo(news.windowId);
        return 'stays';
      case 'missed':
        return this.#comeBack(news.windowId);
      case 'suspended':
        return this.#fetchPaper(news.windowId, news.suspensionKind);
      case 'wait':
        this.#rest();
        return 'stays';
      case 'finished':
        await this.#rateOnPhone();
        return 'leaves';
    }
  }

  async #walkTo(windowId: string): Promise<void> {
    const { clock, room } = this.#floor;
    const number = this.#ticket?.number ?? '';
    if (room.standsAt(windowId, number) !== undefined) return;
    await clock.after(this.#plan.walkMs);
    room.stepUp(windowId, number, this);
  }

  async #comeBack(windowId: string): Promise<'stays' | 'leaves'> {
    const { clock, room, ledger } = this.#floor;
    const { missing } = this.#plan;
    const number = this.#ticket?.number ?? '';
    this.#hasMissed = true;
    if (missing === 'gone') return 'leaves';
    if (missing === 'runs') {
      room.stepUp(windowId, number, this);
      return 'stays';
    }
    await clock.after(9 * MINUTE);
    // Calls that came in between are old news.
    room.stepAway(windowId, number);
    const found = await ledger.ask(this.#counter(), 'findTickets', { number });
    const ticket = found.ok ? found.output.tickets[0] : undefined;
    if (ticket?.state !== 'noShow') return 'stays';
    if (!ticket.mayReturn) return 'leaves';
    const returned = await ledger.give(this.#counter(), 'returnTicket', { ticketId: ticket.ticketId });
    return returned.ok ? 'stays' : 'leaves';
  }

  async #fetchPaper(windowId: string, suspensionKind: string): Promise<'stays' | 'leaves'> {
    const { twist } = this.storyOf(this.itemCode);
    const awayMs = twist?.kind === 'suspend' ? twist.awayMs : 0;
    this.#rest();
    if (awayMs === Number.POSITIVE_INFINITY) return 'leaves';
    // Who waits for another step is called again by the window.
    if (suspensionKind === 'waiting') return 'stays';
    await this.#floor.clock.after(awayMs);
    this.#floor.room.stepUp(windowId, this.#ticket?.number ?? '', this);
    return 'stays';
  }

  /** What came between has come; what is left of the service is done at one go. */
  #rest(): void {
    for (const [itemCode, { serviceMs, twist }] of this.#stories) {
      if (itemCode !== this.itemCode) continue;
      const left = twist === null ? REST_OF_SERVICE_MS : serviceMs * (1 - SHARE_BEFORE_TWIST);
      this.#stories.set(itemCode, { serviceMs: left, twist: null, emergency: false });
    }
  }

  storyOf(itemCode: string): Story {
    return this.#stories.get(itemCode) ?? { serviceMs: REST_OF_SERVICE_MS, twist: null, emergency: false };
  }

  async #cancel(): Promise<boolean> {
    if (this.#phone === undefined || this.#ticket === undefined) return false;
    const { connection } = this.#phone;
    const { ok } = await this.#floor.ledger.give(connection, 'cancelTicket', { ticketId: this.#ticket.ticketId });
    return ok;
  }

  async takeLeave(windowId: string): Promise<void> {
    const { clock, pads, ledger } = this.#floor;
    const { rating } = this.#plan;
    const pad = pads.get(windowId);
    const number = this.#ticket?.number;
    if (rating?.on !== 'pad' || pad === undefined || number === undefined) return;
    const until = clock.humanly(clock.now() + PAD_PATIENCE_MS);
    while (pad.asks?.number !== number && clock.now() < until) await clock.wait(until, pad.signal.listen);
    if (pad.asks?.number !== number) return;
    await ledger.give(pad.connection, 'submitRating', { ratingId: pad.asks.ratingId, level: rating.level });
  }

  async #rateOnPhone(): Promise<void> {
    const { clock, ledger } = this.#floor;
    const { rating } = this.#plan;
    if (rating?.on !== 'phone' || this.#phone === undefined) return;
    const until = clock.humanly(clock.now() + PHONE_RATING_PATIENCE_MS);
    while (this.#phoneAsks === null && clock.now() < until)
      await clock.wait(until, (deliver) => {
        this.#wake = () => deliver(true);
        return () => {};
      });
    if (this.#phoneAsks === null) return;
    const { connection } = this.#phone;
    await ledger.give(connection, 'submitRating', { ratingId: this.#phoneAsks, level: rating.level });
  }
}
