import type { QueueingSettings } from '../src/index.ts';

export interface ModelItem {
  readonly code: string;
  readonly queue: string;
  done: boolean;
}

export interface ModelTicket {
  readonly id: string;
  readonly number: string;
  readonly person: string | null;
  readonly kind: string;
  readonly order: number;
  readonly issued: number;
  readonly channel: string;
  readonly firstQueue: string;
  readonly items: ModelItem[];
  readonly anyOrder: boolean;
  item: string;
  queue: string;
  rank: number;
  tie: number;
  phase: 'line' | 'called' | 'here' | 'busy' | 'away' | 'done' | 'absent' | 'gone' | 'late';
  place: string | null;
  /** `window w1` or `staff s1`: for nobody else. */
  only: string | null;
  sender: { place: string; clerk: string | null; back: boolean; accepted: boolean } | null;
  away: { kind: string; place: string } | null;
  lastCall: number;
  calls: number;
  misses: number;
  missedAt: number;
  missedPlace: string | null;
  began: boolean;
  /** Whether each ended service was accurate. */
  services: boolean[];
}

export interface ModelWindow {
  readonly id: string;
  readonly own: readonly string[];
  readonly likes: Readonly<Record<string, number>>;
  today: readonly string[] | null;
  mood: 'shut' | 'on' | 'rest';
  clerk: string | null;
  row: number;
  help: boolean;
}

interface ModelBooking {
  readonly id: string;
  readonly day: string;
  readonly slot: number;
  readonly item: string;
  readonly queue: string;
  readonly person: string | null;
  readonly reason: string | null;
  readonly code: string;
  state: 'booked' | 'checkedIn' | 'cancelled';
}

export const HOUR = 3_600_000;
export const LIVE = ['line', 'called', 'here', 'busy', 'away'];

/** What the plain model knows of a hall in Shanghai, and what it can be asked: no running figure, everything is looked through. */
export class HallModel {
  readonly settings: QueueingSettings;
  day: string | null = null;
  isOpen = false;
  tickets: ModelTicket[] = [];
  windows: ModelWindow[] = [];
  bookings: ModelBooking[] = [];
  shut = new Set<string>();
  isExtended = false;

  constructor(settings: QueueingSettings) {
    this.settings = settings;
    this.freshWindows();
  }

  protected add(
    number: string,
    items: ModelItem[],
    about: {
      code: string;
      queue: string;
      person: string | null;
      kind: string;
      channel: string;
      at: number;
      rank: number;
      anyOrder: boolean;
    },
  ): ModelTicket {
    const order = this.tickets.length + 1;
    const { code, queue, person, kind, channel, at, rank, anyOrder } = about;
    const ticket: ModelTicket = {
      id: `${this.day}.${number}`,
      number,
      person,
      kind,
      order,
      issued: at,
      channel,
      firstQueue: queue,
      items,
      anyOrder,
      item: code,
      queue,
      rank,
      tie: order,
      phase: 'line',
      place: null,
      only: null,
      sender: null,
      away: null,
      lastCall: 0,
      calls: 0,
      misses: 0,
      missedAt: 0,
      missedPlace: null,
      began: false,
      services: [],
    };
    this.tickets.push(ticket);
    return ticket;
  }

  protected nextNumber(queue: string): string {
    const prefix = this.settings.queues.find(({ queueId }) => queueId === queue)?.prefix ?? '';
    const given = this.tickets.filter((ticket) => ticket.firstQueue === queue && ticket.channel !== 'window');
    return numberOf(prefix, given.length + 1);
  }

  protected isFor(place: ModelWindow, { only, queue }: ModelTicket): boolean {
    if (only !== null) return only === `window ${place.id}` || only === `staff ${place.clerk}`;
    return this.serves(place).includes(queue);
  }

  /** It waits for somebody who is not there, in a queue that this place serves. */
  protected isLeftBehind(place: ModelWindow, { only, queue }: ModelTicket): boolean {
    const isThere = this.windows.some(
      ({ id, clerk, mood }) => mood !== 'shut' && (only === `window ${id}` || only === `staff ${clerk}`),
    );
    return !isThere && this.serves(place).includes(queue);
  }

  protected serves({ today, own, clerk }: ModelWindow): readonly string[] {
    const skills = this.settings.clerkSkills[clerk ?? ''];
    return (today ?? own).filter((queue) => skills === undefined || queue in skills);
  }

  protected likingOf({ likes, clerk }: ModelWindow, queue: string): number {
    return (likes[queue] ?? 1) * (this.settings.clerkSkills[clerk ?? '']?.[queue] ?? 1);
  }

  protected isNeeded(place: ModelWindow): boolean {
    return this.serves(place).some((queue) => {
      const open = this.windows.filter((other) => other.mood === 'on' && this.serves(other).includes(queue));
      const least = this.settings.queues.find(({ queueId }) => queueId === queue)?.minimumOpenWindows ?? 0;
      const isWaited = this.tickets.some(
        (ticket) => ticket.phase === 'line' && ticket.only === null && ticket.queue === queue,
      );
      return isWaited && open.length - 1 < least;
    });
  }

  protected isLiveFor(person: string | null, item: string, but: ModelTicket | null = null): boolean {
    return this.tickets.some(
      (ticket) =>
        person !== null &&
        ticket !== but &&
        ticket.person === person &&
        LIVE.includes(ticket.phase) &&
        ticket.items.some(({ code, done }) => code === item && !done),
    );
  }

  protected isReplaced(ticket: ModelTicket): boolean {
    return ticket.items.some(({ code, done }) => !done && this.isLiveFor(ticket.person, code, ticket));
  }

  protected isUsedUp(queue: string, channel: string, at: number): boolean {
    const quotas = this.settings.queues.find(({ queueId }) => queueId === queue)?.quotas ?? [];
    return quotas.some(({ channels, fromMinute, toMinute, limit }) => {
      const counts = (one: string) => channels.length === 0 || channels.some((other) => other === one);
      const isWithin = (instant: number) =>
        localDay(instant) === localDay(at) && localMinute(instant) >= fromMinute && localMinute(instant) < toMinute;
      if (!counts(channel) || !isWithin(at)) return false;
      const given = this.tickets.filter(
        (ticket) =>
          ticket.firstQueue === queue &&
          ticket.channel !== 'window' &&
          counts(ticket.channel) &&
          isWithin(ticket.issued),
      );
      return given.length >= limit;
    });
  }

  protected isSlot(day: string, slot: number): boolean {
    const { slotMinutes } = this.settings.appointments;
    const hours = this.settings.businessHours[new Date(day).getUTCDay()] ?? [];
    const minute = localMinute(slot);
    if (localDay(slot) !== day || !Number.isInteger(minute)) return false;
    return hours.some(
      ([from, to]) => minute >= from && minute + slotMinutes <= to && (minute - from) % slotMinutes === 0,
    );
  }

  protected holderOf(place: ModelWindow): ModelTicket | undefined {
    return this.tickets.find(
      (ticket) => ticket.place === place.id && ['called', 'here', 'busy'].includes(ticket.phase),
    );
  }

  protected isElsewhere(staffId: string): boolean {
    return this.windows.some(({ clerk }) => clerk === staffId);
  }

  protected isQueue(queue: string): boolean {
    return this.settings.queues.some(({ queueId }) => queueId === queue);
  }

  protected isUrgent({ kind }: ModelTicket): boolean {
    return this.classSettings(kind).isPriority;
  }

  protected slopeOf(kind: string): number {
    return this.classSettings(kind).slope;
  }

  protected classOf(reason: string | null): string | undefined {
    if (reason === null) return 'ordinary';
    return this.settings.priorityGroups.find(({ code }) => code === reason)?.classId;
  }

  protected classSettings(kind: string) {
    const found = this.settings.classes.find(({ classId }) => classId === kind);
    if (found === undefined) throw new Error(`no class ${kind}`);
    return found;
  }

  protected freshWindows(): void {
    this.windows = this.settings.windows.map(({ windowId, queueIds, preferences }) => ({
      id: windowId,
      own: queueIds,
      likes: preferences,
      today: null,
      mood: 'shut',
      clerk: null,
      row: 0,
      help: false,
    }));
  }
}

export function byRank(one: ModelTicket, other: ModelTicket): number {
  return one.rank - other.rank || one.tie - other.tie || one.order - other.order;
}

export function numberOf(prefix: string, count: number): string {
  return `${prefix}${count < 10 ? '00' : count < 100 ? '0' : ''}${count}`;
}

export function localDay(at: number): string {
  return new Date(at + 8 * HOUR).toISOString().slice(0, 10);
}

function localMinute(at: number): number {
  return ((at + 8 * HOUR) % (24 * HOUR)) / 60_000;
}
