import { Citizen } from './citizen.ts';
import { Clerk } from './clerk.ts';
import { deskDayOf } from './clerk-day.ts';
import { atClock, DayClock } from './day-clock.ts';
import { type DayHall, FOUNDED_AT, openDayHall } from './day-hall.ts';
import { openFloor, signInGuide } from './floor.ts';
import { type LastViews, readLastViews } from './last-views.ts';
import { Ledger } from './ledger.ts';
import { Manager } from './manager.ts';
import { planPeople } from './plan-people.ts';

export interface DayOptions {
  readonly people: number;
  /** Hall time through the machine's. */
  readonly speed: number;
  readonly seed: number;
  /** 0: a free one. */
  readonly port: number;
  /** A new folder for the log; by default one that passes. */
  readonly data?: string | undefined;
  /** Whether other machines may watch. */
  readonly isPublic: boolean;
  readonly onOpen?: (hall: DayHall) => void;
  readonly onProgress?: (now: number, manager: Manager) => void;
}

/** A day that has been lived; the hall is still open. */
export interface LivedDay {
  readonly hall: DayHall;
  readonly clock: DayClock;
  readonly ledger: Ledger;
  readonly lastViews: LastViews;
  /** From the opening in the morning to the end of the day, in the machine's time. */
  readonly tookMs: number;
}

const MORNING = atClock('08:30');
const SHOWN_EVERY_MS = 500;
/** Bookings of the eve that are under way at once. */
const BOOKED_AT_ONCE = 8;

async function inTurns<T>(list: readonly T[], atOnce: number, act: (each: T) => Promise<void>): Promise<void> {
  const left = [...list];
  async function work(): Promise<void> {
    for (let each = left.shift(); each !== undefined; each = left.shift()) await act(each);
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Opens the demo hall and lets everybody live through its day over real sockets; resolves when the day is closed. */
export async function liveDay(options: DayOptions): Promise<LivedDay> {
  const { people, speed, seed } = options;
  const clock = new DayClock(FOUNDED_AT);
  const hall = await openDayHall({ clock, ...options });
  try {
    const ledger = new Ledger();
    options.onOpen?.(hall);
    const plans = planPeople(hall.seed, people, seed);
    const floor = await openFloor(hall, clock, ledger);
    const citizens = plans.map((plan) => ({ plan, citizen: new Citizen(plan, floor) }));
    const ofTheEve = citizens.filter(({ plan }) => plan.visit?.bookedOn === 'eve');
    await inTurns(ofTheEve, BOOKED_AT_ONCE, ({ citizen }) => citizen.book());

    clock.jumpTo(MORNING);
    floor.guide.connection.close();
    floor.guide = await signInGuide(hall);
    const manager = new Manager(floor);
    await manager.signIn();
    const clerks = desksOf(hall).map((day) => new Clerk(day, floor));
    for (const clerk of clerks) await clerk.signIn();

    // Until here the clock did not hurry: setting up and signing in cost the machine's time, each password a tenth of a second.
    clock.setSpeed(speed);
    const begun = performance.now();
    const shown = setInterval(() => options.onProgress?.(clock.now(), manager), SHOWN_EVERY_MS);
    const living = [...citizens.map(({ citizen }) => citizen.live()), ...clerks.map((clerk) => clerk.live())];
    await manager.live();
    await Promise.all(living);
    clearInterval(shown);
    options.onProgress?.(clock.now(), manager);
    const tookMs = performance.now() - begun;
    return { hall, clock, ledger, lastViews: await readLastViews(floor), tookMs };
  } catch (cause) {
    await hall.close();
    hall.remove();
    throw cause;
  }
}

function desksOf({ seed }: DayHall) {
  return seed.windows.map(({ windowId }) => {
    const clerk = seed.staff.find((person) => person.windowId === windowId);
    if (clerk === undefined) throw new Error(`window ${windowId} has no clerk`);
    return deskDayOf(windowId, clerk.login);
  });
}
