import type { ManagerView, StaffSession } from '@yichuang/contract';
import { type Connected, connectDevice, connectStaff } from '@yichuang/testkit';
import { TIDE_WINDOW } from './clerk-day.ts';
import { atClock, DayOver, MINUTE, Signal } from './day-clock.ts';
import type { Floor } from './floor.ts';

const CLOSES_FROM = atClock('17:35');
/** The latest end; whoever still waits then is settled with a reason. */
const CLOSES_AT = atClock('18:30');
/** The way to a window that calls for help. */
const COMES_AFTER_MS = 2.5 * MINUTE;
const LOOKS_UP_MS = MINUTE;
/** On a busy day a clerk may take a no-show back for longer. */
const UNDO_WITHIN_MS = 30 * MINUTE;

interface Act {
  readonly at: number;
  readonly what: string;
  readonly act: () => Promise<unknown>;
}

/** The manager's day: notices, a tide window, a closed queue, extended hours, emergencies, the end of the day. */
export class Manager {
  readonly #floor: Floor;
  readonly #signal = new Signal();
  #me: Connected<StaffSession> | undefined;
  #view: ManagerView | undefined;

  constructor(floor: Floor) {
    this.#floor = floor;
  }

  /** The floor as the manager's page shows it; undefined before the first view. */
  get view(): ManagerView | undefined {
    return this.#view;
  }

  async signIn(): Promise<void> {
    this.#me = await connectStaff(this.#floor.hall, 'manager');
    await new Promise<void>((resolve) => {
      this.#me?.connection.subscribe({ kind: 'manager' }, ({ view }) => {
        this.#view = view;
        this.#signal.notify();
        resolve();
      });
    });
  }

  /** Resolves when the day is closed. */
  async live(): Promise<void> {
    const helping = this.#help().catch((cause: unknown) => this.#faultUnlessOver(cause));
    try {
      for (const { at, what, act } of this.#acts()) {
        await this.#floor.clock.until(at);
        await act().catch((cause: unknown) => this.#floor.ledger.fault(`manager, ${what}`, cause));
      }
      await this.#closeDay();
    } catch (cause) {
      this.#faultUnlessOver(cause);
    } finally {
      this.#floor.clock.end();
      await helping;
    }
  }

  #faultUnlessOver(cause: unknown): void {
    if (!(cause instanceof DayOver)) this.#floor.ledger.fault('manager', cause);
  }

  get #line() {
    if (this.#me === undefined) throw new Error('the manager has not signed in');
    return this.#me.connection;
  }

  #acts(): Act[] {
    const { ledger, hall } = this.#floor;
    let noticeId = '';
    let deviceId = '';
    return [
      { at: atClock('08:40'), what: 'settings', act: () => this.#changeSettings() },
      {
        at: atClock('09:20'),
        what: 'notices',
        act: async () => {
          const hung = { zh: '今天上午办事群众较多，请留意叫号', en: 'A busy morning: please watch for your number' };
          await ledger.give(this.#line, 'postNotice', { ...hung, until: atClock('11:30') });
          const zone = hall.seed.zones[0]?.zoneId ?? 'A';
          const repair = { zh: '一号复印机检修中', en: 'Copier 1 is being repaired', zoneId: zone };
          const posted = await ledger.give(this.#line, 'postNotice', repair);
          if (posted.ok) noticeId = posted.output.noticeId;
        },
      },
      { at: atClock('10:00'), what: 'tide window', act: () => this.#openTideWindow() },
      {
        at: atClock('10:25'),
        what: 'notice taken down',
        act: () => ledger.give(this.#line, 'withdrawNotice', { noticeId }),
      },
      {
        at: atClock('10:40'),
        what: 'queue closed',
        act: () => ledger.give(this.#line, 'closeQueue', { queueId: 'fund', reason: 'systemDown' }),
      },
      {
        at: atClock('10:50'),
        what: 'sign paired',
        act: async () => {
          const { session } = await connectDevice(hall, 'windowSign', { windowId: TIDE_WINDOW });
          ({ deviceId } = session);
        },
      },
      {
        at: atClock('11:15'),
        what: 'queue reopened',
        act: () => ledger.give(this.#line, 'reopenQueue', { queueId: 'fund' }),
      },
      {
        at: atClock('11:20'),
        what: 'sign revoked',
        act: () => ledger.give(this.#line, 'revokeDevice', { deviceId }),
      },
      {
        at: atClock('11:50'),
        what: 'lunch hours',
        act: () => ledger.give(this.#line, 'extendHours', { until: atClock('13:30') }),
      },
      {
        at: atClock('16:50'),
        what: 'extended hours',
        act: () => ledger.give(this.#line, 'extendHours', { until: atClock('17:30') }),
      },
    ];
  }

  /** 潮汐窗口: the longest line gets one more window for the rest of the day. */
  async #openTideWindow(): Promise<void> {
    const { ledger } = this.#floor;
    const lines = [...(this.#view?.queues ?? [])].sort((one, other) => other.waiting - one.waiting);
    const longest = lines[0]?.queueId ?? 'social';
    const queueIds = [...new Set(['personal', 'police', longest])];
    await ledger.give(this.#line, 'setWindowQueues', { windowId: TIDE_WINDOW, queueIds });
  }

  async #changeSettings(): Promise<void> {
    const { ledger } = this.#floor;
    const found = await ledger.ask(this.#line, 'settings', {});
    if (!found.ok) return;
    const { version, settings } = found.output;
    const noShow = { ...settings.noShow, undoWithinMs: UNDO_WITHIN_MS };
    await ledger.give(this.#line, 'changeSettings', { basedOn: version, settings: { noShow } });
  }

  /** Goes wherever somebody has pressed the button. */
  async #help(): Promise<void> {
    const { clock, ledger } = this.#floor;
    // The page may still show what was settled a moment ago.
    const settled = new Set<string>();
    for (;;) {
      await clock.wait(clock.now() + LOOKS_UP_MS, this.#signal.listen);
      for (const { windowId, emergencySince } of this.#view?.windows ?? []) {
        if (emergencySince === null || clock.now() < emergencySince + COMES_AFTER_MS) continue;
        const call = `${windowId} ${emergencySince}`;
        if (settled.has(call)) continue;
        settled.add(call);
        await ledger.give(this.#line, 'settleEmergency', { windowId });
      }
    }
  }

  async #closeDay(): Promise<void> {
    const { clock, ledger } = this.#floor;
    await clock.until(CLOSES_FROM);
    while (clock.now() < CLOSES_AT && !this.#isEmpty())
      await clock.wait(Math.min(CLOSES_AT, clock.now() + LOOKS_UP_MS), this.#signal.listen);
    const closed = await ledger.give(this.#line, 'closeDay', {});
    if (!closed.ok) ledger.fault('manager, end of the day', closed.code);
  }

  /** All windows are closed: nobody is at work any more. */
  #isEmpty(): boolean {
    return this.#view?.windows.every(({ state }) => state === 'closed') ?? false;
  }
}
