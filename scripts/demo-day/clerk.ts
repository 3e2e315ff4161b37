import type { StaffSession } from '@yichuang/contract';
import { type Connected, connectStaff } from '@yichuang/testkit';
import type { BreakPlan, DeskDay } from './clerk-day.ts';
import { atClock, DayOver, MINUTE } from './day-clock.ts';
import { Desk } from './desk.ts';
import type { Floor } from './floor.ts';
import { ServeVisitor } from './serve-visitor.ts';

const GOES_HOME_FROM = atClock('17:31');
/** Nobody works longer; who still waits is settled by the end of the day. */
const WORKS_UNTIL = atClock('18:20');
/** A clerk looks up at least so often. */
const LOOKS_UP_MS = 60_000;
const BREATH_MS = 12_000;
const ASKS_AGAIN_MS = 3 * MINUTE;
const ASKS = 4;
/** Every so-manieth call is of a chosen number. */
const CHOOSES_EVERY = 24;

/** One window's day as its clerks live it: opens, calls, serves, eats, is relieved, closes. */
export class Clerk {
  readonly #day: DeskDay;
  readonly #desk: Desk;
  readonly #serve: ServeVisitor;
  readonly #floor: Floor;
  readonly #breaks: BreakPlan[];
  #calls: number;
  #own: Connected<StaffSession> | undefined;
  #isRelieved = false;

  constructor(day: DeskDay, floor: Floor) {
    this.#day = day;
    this.#floor = floor;
    this.#desk = new Desk(day.windowId, floor);
    this.#serve = new ServeVisitor(this.#desk, day);
    this.#breaks = [...day.breaks];
    // Not all in the same turn.
    this.#calls = Number(day.windowId.slice(1)) * 5;
  }

  async live(): Promise<void> {
    try {
      await this.#work();
    } catch (cause) {
      if (!(cause instanceof DayOver)) this.#floor.ledger.fault(`window ${this.#day.windowId}`, cause);
    }
  }

  async signIn(): Promise<void> {
    this.#own = await connectStaff(this.#floor.hall, this.#day.login);
    await this.#desk.signIn(this.#own);
  }

  async #work(): Promise<void> {
    const { clock } = this.#floor;
    await clock.until(this.#day.opensAt);
    await this.#must(this.#desk.give('openWindow', {}));
    this.#desk.sitDown();
    while (clock.now() < WORKS_UNTIL) {
      await this.#changePlaces();
      if (await this.#takeBreak()) continue;
      if ((await this.#serveSomebody()) || (await this.#callSomebody())) {
        await clock.after(BREATH_MS);
        continue;
      }
      if (clock.now() > GOES_HOME_FROM && this.#isNobodyExpected()) break;
      await clock.wait(clock.now() + LOOKS_UP_MS, this.#desk.signal.listen);
    }
    await this.#desk.give('closeWindow', {});
  }

  async #must(done: Promise<{ readonly ok: boolean; readonly code?: string }>): Promise<void> {
    const result = await done;
    if (!result.ok) throw new Error(`refused: ${result.code}`);
  }

  /** A relief clerk comes, or the own clerk is back. */
  async #changePlaces(): Promise<void> {
    const { relief } = this.#day;
    const now = this.#floor.clock.now();
    if (relief === null) return;
    if (!this.#isRelieved && now >= relief.from && (relief.until === null || now < relief.until)) {
      this.#isRelieved = true;
      await this.#desk.signInAs(relief.login);
    } else if (this.#isRelieved && relief.until !== null && now >= relief.until && this.#own !== undefined) {
      this.#isRelieved = false;
      await this.#desk.signIn(this.#own);
    } else return;
    await this.#must(this.#desk.give('takeOverWindow', {}));
    this.#desk.sitDown();
  }

  async #takeBreak(): Promise<boolean> {
    const { clock } = this.#floor;
    const plan = this.#breaks[0];
    if (plan === undefined || clock.now() < plan.from) return false;
    for (let asks = 1; asks <= ASKS; asks += 1) {
      const backAt = Math.round(clock.now() + plan.minutes * MINUTE);
      const paused = await this.#desk.give('pauseWindow', { reason: plan.reason, backAt, uncovered: asks === ASKS });
      if (paused.ok) {
        this.#breaks.shift();
        await clock.until(backAt + plan.lateMinutes * MINUTE);
        await this.#must(this.#desk.give('resumeWindow', {}));
        return true;
      }
      // Too few windows would be left: first the next person, then a colleague may be back.
      if (!(await this.#callSomebody())) await clock.after(ASKS_AGAIN_MS);
    }
    return true;
  }

  /** Who is here already goes first: suspended people that have come back, those due again, and walk-ins. */
  async #serveSomebody(): Promise<boolean> {
    const { room, clock } = this.#floor;
    const { windowId } = this.#day;
    for (const { ticketId, number, mine, kind, expectedBackAt } of this.#desk.view.suspended) {
      const isHere = room.standsAt(windowId, number) !== undefined;
      const isDue = mine && kind === 'waiting' && expectedBackAt !== null && expectedBackAt <= clock.now();
      if (!isHere && !isDue) continue;
      const resumed = await this.#desk.give('resumeTicket', { ticketId, present: isHere });
      if (!resumed.ok) continue;
      await this.#serve.attend({ ticketId, number }, isHere ? 'serving' : 'called');
      return true;
    }
    const visitor = room.nextWalkIn(windowId);
    if (visitor === undefined) return false;
    const begun = await this.#desk.give('serveWalkIn', { itemCode: visitor.itemCode });
    if (!begun.ok) return false;
    room.stepUp(windowId, begun.output.number, visitor);
    await this.#serve.attend(begun.output, 'serving');
    return true;
  }

  async #callSomebody(): Promise<boolean> {
    if (this.#desk.view.waiting === 0) return false;
    this.#calls += 1;
    const chosen = this.#calls % CHOOSES_EVERY === 0 ? this.#desk.view.line.at(1) : undefined;
    const called =
      chosen === undefined
        ? await this.#desk.give('callNext', {})
        : await this.#desk.give('callTicket', { ticketId: chosen.ticketId, reason: 'agreed' });
    if (!called.ok) {
      this.#calls -= called.code === 'nobodyWaiting' ? 1 : 0;
      return false;
    }
    await this.#serve.attend(called.output, 'called');
    return true;
  }

  /** Nobody waits, no file lies here, nobody is on the way back. */
  #isNobodyExpected(): boolean {
    const { waiting, suspended } = this.#desk.view;
    const { room, clock } = this.#floor;
    const isExpected = suspended.some(({ number, mine, expectedBackAt }) => {
      const isHere = room.standsAt(this.#day.windowId, number) !== undefined;
      return isHere || (mine && expectedBackAt !== null && expectedBackAt + 10 * MINUTE > clock.now());
    });
    return waiting === 0 && !isExpected;
  }
}
