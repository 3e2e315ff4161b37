import type { HallEvent, HallRecord } from '@yichuang/hall';

/** What a ticket is in between two events, by the events alone. */
export type Phase = 'waiting' | 'way' | 'atWindow' | 'service' | 'suspended' | 'ended';

/** A stretch of one phase. */
export interface Stretch {
  readonly phase: Phase;
  readonly from: number;
  readonly to: number;
  readonly windowId: string | null;
}

type Issued = Extract<HallEvent, { kind: 'TicketIssued' }>;

/** One ticket's life as the log tells it, made without the code that decides. */
export interface TicketTrace {
  readonly issued: Issued;
  readonly stretches: Stretch[];
  /** Its seniority by the events that set one. */
  rankAt: number;
  phase: Phase;
  since: number;
  windowId: string | null;
  firstCalledAt: number | null;
  readonly endings: string[];
}

/** Phase after each event of a ticket; null: stays as it is. */
const PHASE_AFTER = {
  TicketCalled: 'way',
  TicketRecalled: null,
  TicketArrived: 'atWindow',
  ServiceStarted: 'service',
  ServiceFinished: 'ended',
  TicketMovedOn: 'waiting',
  TicketSuspended: 'suspended',
  TicketResumed: 'way',
  TicketTransferred: 'waiting',
  TransferTakenBack: 'waiting',
  TicketMarkedNoShow: 'ended',
  NoShowUndone: 'way',
  TicketReturned: 'waiting',
  TicketCancelled: 'ended',
  TicketExpired: 'ended',
} as const satisfies Partial<Record<HallEvent['kind'], Phase | null>>;
type TicketEvent = Extract<HallEvent, { kind: keyof typeof PHASE_AFTER }>;

/** From which phases each event may lead on; a call of a ticket that is not waiting is a double call. */
const COMES_FROM: Readonly<Record<keyof typeof PHASE_AFTER, readonly Phase[]>> = {
  TicketCalled: ['waiting'],
  TicketRecalled: ['way'],
  TicketArrived: ['way'],
  ServiceStarted: ['way', 'atWindow'],
  ServiceFinished: ['service'],
  TicketMovedOn: ['ended'],
  TicketSuspended: ['service'],
  TicketResumed: ['suspended'],
  TicketTransferred: ['way', 'atWindow', 'service'],
  TransferTakenBack: ['waiting'],
  TicketMarkedNoShow: ['way'],
  NoShowUndone: ['ended'],
  TicketReturned: ['ended'],
  TicketCancelled: ['waiting', 'way', 'atWindow', 'suspended'],
  TicketExpired: ['waiting', 'way', 'atWindow', 'suspended'],
};
const AT_WINDOW: ReadonlySet<Phase> = new Set(['way', 'atWindow', 'service']);

function isTicketEvent(body: HallEvent): body is TicketEvent {
  return Object.hasOwn(PHASE_AFTER, body.kind);
}

/** Follows every ticket through the log and says what cannot be. */
export class TicketTraces {
  readonly tickets = new Map<string, TicketTrace>();
  readonly wrong: string[] = [];
  /** windowId -> the ticket there. */
  readonly #held = new Map<string, string>();
  readonly #numbers = new Set<string>();

  take({ body, at, seq }: HallRecord): void {
    if (body.kind === 'TicketIssued') this.#issue(body);
    else if (isTicketEvent(body)) this.#follow(body, at, seq);
  }

  #issue(issued: Issued): void {
    const { ticketId, number, at, rankAt } = issued;
    if (this.tickets.has(ticketId)) this.wrong.push(`${ticketId} was issued twice`);
    const name = `${ticketId.slice(0, 10)} ${number}`;
    if (this.#numbers.has(name)) this.wrong.push(`number ${name} was given twice`);
    this.#numbers.add(name);
    const start = { phase: 'waiting', since: at, windowId: null, firstCalledAt: null } as const;
    this.tickets.set(ticketId, { issued, stretches: [], rankAt, ...start, endings: [] });
  }

  #follow(body: TicketEvent, at: number, seq: number): void {
    const trace = this.tickets.get(body.ticketId);
    if (trace === undefined) {
      this.wrong.push(`event ${seq} is about ${body.ticketId}, which nobody issued`);
      return;
    }
    const { number } = trace.issued;
    if (!COMES_FROM[body.kind].includes(trace.phase)) this.wrong.push(`${body.kind} of ${number} while ${trace.phase}`);
    if (at < trace.since) this.wrong.push(`${body.kind} of ${number} lies before the event before it`);
    // who stands there goes on at once.
    const next = body.kind === 'TicketResumed' && body.present ? 'service' : PHASE_AFTER[body.kind];
    if (body.kind === 'TicketCalled') this.#checkRank(trace, body, at);
    if (body.kind === 'TicketReturned') trace.rankAt = body.rankAt;
    if (next === null) return;
    trace.stretches.push({ phase: trace.phase, from: trace.since, to: at, windowId: trace.windowId });
    this.#moveAt(trace, 'windowId' in body ? body.windowId : trace.windowId, next);
    trace.phase = next;
    trace.since = at;
    if (next === 'way') trace.firstCalledAt ??= at;
    if (next === 'ended') trace.endings.push(body.kind === 'TicketExpired' ? `expired ${body.reason}` : body.kind);
  }

  /** one ticket at a window, one window for a ticket. */
  #moveAt(trace: TicketTrace, windowId: string | null, next: Phase): void {
    const { ticketId, number } = trace.issued;
    if (trace.windowId !== null && this.#held.get(trace.windowId) === ticketId) this.#held.delete(trace.windowId);
    trace.windowId = AT_WINDOW.has(next) ? windowId : null;
    if (trace.windowId === null) return;
    const other = this.#held.get(trace.windowId);
    if (other !== undefined) this.wrong.push(`${number} came to ${trace.windowId} while ${other} was there`);
    this.#held.set(trace.windowId, ticketId);
  }

  /** Suspended or sent on, a ticket keeps its seniority: each call counts from the rank that issue or return gave. */
  #checkRank({ issued, rankAt }: TicketTrace, { reason }: TicketEvent & { kind: 'TicketCalled' }, at: number): void {
    const waited = at - rankAt;
    if (reason.waitedMs !== waited)
      this.wrong.push(`${issued.number} was called after ${reason.waitedMs} ms, by its rank it is ${waited} ms`);
  }
}
