import { join } from 'node:path';
import { addDays, type BusinessDay, startOfBusinessDay } from '@yichuang/calendar';
import {
  type Audience,
  decideHall,
  type HallCommandBody,
  type HallConfiguration,
  type HallRecord,
  type HallState,
  newHallState,
  recordEvents,
} from '@yichuang/hall';
import { withPinyin } from '../seed/with-pinyin.ts';
import { configurationOf, readSeed } from '../start/demo-hall.ts';

export const DAY = '2026-11-20' as BusinessDay;
/** 09:30 in Shanghai on DAY. */
export const MORNING = Date.parse('2026-11-20T09:30:00+08:00');
export const MINUTE = 60_000;

export const DEMO_CONFIGURATION: HallConfiguration = configurationOf(
  withPinyin(readSeed(join(import.meta.dirname, '../../../../seed'))),
);

/** The demo hall in memory: whole, with all its windows, and no server around it. */
export class DemoFloor {
  readonly state: HallState = newHallState();
  readonly log: HallRecord[] = [];
  at = MORNING;
  #commands = 0;
  #chance = 1;

  constructor() {
    this.run({ kind: 'configureHall', configuration: DEMO_CONFIGURATION });
    this.run({ kind: 'openDay', day: DAY });
  }

  /** Carries out a command; false when it is refused. */
  run(body: HallCommandBody): boolean {
    this.#commands += 1;
    const actor = { kind: 'system', ref: 'test' } as const;
    const command = { id: commandIdLike(this.#commands), at: this.at, actor, body };
    const decision = decideHall(this.state, command);
    if (decision.ok) this.log.push(...recordEvents(this.state, command, decision.events));
    return decision.ok;
  }

  openAllWindows(): void {
    for (const windowId of this.windowIds) this.run({ kind: 'openWindow', windowId, staffId: `staff-${windowId}` });
  }

  issue(itemCode: string, priorityReason: string | null = null): void {
    this.run({
      kind: 'issueTicket',
      itemCodes: [itemCode],
      itemOrder: 'set',
      personRef: personRefLike(this.log.length),
      priorityReason,
      channel: 'kiosk',
    });
  }

  get windowIds(): string[] {
    return DEMO_CONFIGURATION.queueing.windows.map(({ windowId }) => windowId);
  }

  get audiences(): Audience[] {
    const audiences: Audience[] = [{ kind: 'kiosk' }, { kind: 'manager' }, { kind: 'guide' }, { kind: 'busy' }];
    for (const { zoneId } of DEMO_CONFIGURATION.catalogue.zones) audiences.push({ kind: 'board', zoneId });
    for (const windowId of this.windowIds)
      audiences.push({ kind: 'windowSign', windowId }, { kind: 'clerk', windowId }, { kind: 'ratingPad', windowId });
    for (const ticketId of this.state.queue?.tickets.keys() ?? []) audiences.push({ kind: 'phone', ticketId });
    return audiences;
  }

  /** One step of a busy day, always the same one for the same number of steps before. */
  step(): void {
    this.at += this.#draw(40_000);
    const { items, priorityGroups } = DEMO_CONFIGURATION.catalogue;
    const what = this.#draw(10);
    if (what < 4) {
      const group = this.#draw(4) === 0 ? priorityGroups[this.#draw(priorityGroups.length)]?.code : undefined;
      this.issue(items[this.#draw(items.length)]?.itemCode ?? '', group ?? null);
    } else if (what === 4) this.#stepBeside();
    else this.#stepAtWindow(this.windowIds[this.#draw(this.windowIds.length)] ?? '');
  }

  nextDay(): void {
    const day = this.state.queue?.day ?? DAY;
    this.run({ kind: 'closeDay', day });
    this.run({ kind: 'openDay', day: addDays(day, 1) });
  }

  #stepAtWindow(windowId: string): void {
    const serviceWindow = this.state.queue?.windows.get(windowId);
    const ticket = this.state.queue?.tickets.get(serviceWindow?.ticketId ?? '');
    const share = this.#draw(8);
    if (serviceWindow?.status === 'closed') this.run({ kind: 'openWindow', windowId, staffId: `staff-${windowId}` });
    else if (serviceWindow?.status === 'paused') this.run({ kind: 'resumeWindow', windowId });
    else if (ticket === undefined && share === 0)
      this.run({ kind: 'pauseWindow', windowId, reason: 'paperwork', backAt: null, uncovered: true });
    else if (ticket === undefined && share === 1) this.#resumeOne(windowId);
    else if (ticket === undefined) this.run({ kind: 'callNext', windowId });
    else if (ticket.state === 'serving' && share > 5) this.#sendAway(windowId, ticket.ticketId);
    else if (ticket.state === 'serving') {
      this.run({ kind: 'finishService', windowId, ticketId: ticket.ticketId, accurate: true });
      if (share < 3) {
        const level = share === 0 ? 1 : 5;
        this.run({ kind: 'submitRating', ratingId: ticket.ticketId, level, channel: 'pad', staffId: null });
      }
    } else {
      const { ticketId } = ticket;
      if (share === 0) this.run({ kind: 'cancelTicket', ticketId, reason: 'citizen' });
      else if (share === 1) this.run({ kind: 'markNoShow', windowId, ticketId });
      else if (share === 2) this.run({ kind: 'recall', windowId, ticketId });
      else this.run({ kind: share === 3 ? 'confirmArrival' : 'startService', windowId, ticketId });
    }
  }

  /** Files are fetched and tickets sent on in the midst of a service. */
  #sendAway(windowId: string, ticketId: string): void {
    const suspensionKind = (['withoutFile', 'withFile', 'waiting'] as const)[this.#draw(3)] ?? 'waiting';
    if (this.#draw(2) === 0)
      this.run({ kind: 'suspendTicket', windowId, ticketId, suspensionKind, expectedBackAt: null });
    else
      this.run({
        kind: 'transferTicket',
        windowId,
        ticketId,
        target: { kind: 'window', windowId: this.windowIds[this.#draw(this.windowIds.length)] ?? '' },
        reason: 'needsSpecialist',
        noteRef: this.#draw(2) === 0 ? null : 'n_note',
        returnToSender: this.#draw(2) === 0,
      });
  }

  #resumeOne(windowId: string): void {
    const suspended = [...(this.state.queue?.suspended ?? [])];
    const ticketId = suspended[this.#draw(Math.max(1, suspended.length))];
    if (ticketId !== undefined) this.run({ kind: 'resumeTicket', windowId, ticketId, present: this.#draw(2) === 0 });
  }

  /** What happens beside the windows: somebody comes back, books, asks for help, or the manager acts. */
  #stepBeside(): void {
    const windowId = this.windowIds[this.#draw(this.windowIds.length)] ?? '';
    const missed = this.state.floor.missed[0];
    const queueId = DEMO_CONFIGURATION.queueing.queues[this.#draw(9)]?.queueId ?? '';
    const until = this.at + 30 * MINUTE;
    const acts: readonly HallCommandBody[] = [
      { kind: 'returnTicket', ticketId: missed ?? '' },
      { kind: 'raiseEmergency', windowId },
      { kind: 'settleEmergency', windowId },
      { kind: 'closeQueue', queueId, reason: 'systemDown' },
      { kind: 'reopenQueue', queueId },
      { kind: 'postNotice', noticeId: `n-${this.#commands}`, zh: '通知', en: 'Notice', zoneId: null, until },
      { kind: 'setWindowQueues', windowId, queueIds: [queueId] },
      { kind: 'extendHours', until, queueIds: null },
      this.#booking(),
    ];
    const act = acts[this.#draw(acts.length)];
    if (act !== undefined) this.run(act);
  }

  #booking(): HallCommandBody {
    const { items } = DEMO_CONFIGURATION.catalogue;
    const day = this.state.queue?.day ?? DAY;
    return {
      kind: 'bookAppointment',
      appointmentId: `a-${this.#commands}`,
      day,
      slotAt: startOfBusinessDay(day, DEMO_CONFIGURATION.queueing.timeZone) + (15 * 60 + 30) * MINUTE,
      itemCode: items[this.#draw(items.length)]?.itemCode ?? '',
      personRef: null,
      priorityReason: null,
      channel: 'public',
      code: String(this.#commands).padStart(6, '0'),
    };
  }

  /** A whole number below `limit`; a plain congruential series, so that a day repeats. */
  #draw(limit: number): number {
    this.#chance = (this.#chance * 48_271) % 2_147_483_647;
    return this.#chance % limit;
  }
}

/** As long as an id that the doors make: who sends, a point, 32 hexadecimal digits. */
function commandIdLike(count: number): string {
  return `staff-w01.${count.toString(16).padStart(32, '0')}`;
}

function personRefLike(count: number): string {
  return `p_${String(count).padStart(20, '0')}`;
}
