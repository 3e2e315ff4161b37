import { type HallClock, runningClock } from '@yichuang/testkit';

export const MINUTE = 60_000;
/** Midnight of the day before the day that is lived, in Shanghai: a Monday, no holiday. */
const EVE = Date.UTC(2026, 0, 11, 16);
/** Midnight of the day that is lived: a Tuesday. */
const DAY = EVE + 24 * 60 * MINUTE;
/** A person needs a moment of the machine's time to come, however fast the hall's clock runs. */
const LEAST_REAL_MS = 250;

/** Instant (epoch ms) of `HH:MM` on the day that is lived. */
export function atClock(text: string): number {
  return DAY + minutesOf(text) * MINUTE;
}

/** The same on the day before. */
export function onTheEve(text: string): number {
  return EVE + minutesOf(text) * MINUTE;
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}

/** `HH:MM` in the hall. */
export function clockText(at: number): string {
  return new Date(at + 8 * 60 * MINUTE).toISOString().slice(11, 16);
}

/** Thrown into everybody who still waits when the day is over. */
export class DayOver extends Error {}

/** Delivers once; returns how to stop listening. */
export type Listen<T> = (deliver: (value: T) => void) => () => void;

/** Hall time that runs faster than the machine's, and the waiting in it. */
export class DayClock {
  #clock: HallClock;
  #speed = 1;
  #isOver = false;
  readonly #sleepers = new Set<() => void>();

  constructor(startAt: number) {
    this.#clock = runningClock(startAt);
  }

  readonly now = (): number => this.#clock.now();

  /** The night passes at once. */
  jumpTo(at: number): void {
    this.#clock.advance(Math.max(0, at - this.now()));
  }

  /** Whoever waits already goes on with the old speed. */
  setSpeed(speed: number): void {
    this.#clock = runningClock(this.now(), speed);
    this.#speed = speed;
  }

  /** Sends everybody home: whoever waits gets a `DayOver`. */
  end(): void {
    this.#isOver = true;
    for (const stop of [...this.#sleepers]) stop();
  }

  until(at: number): Promise<unknown> {
    return this.wait(at, () => () => {});
  }

  after(ms: number): Promise<unknown> {
    return this.until(this.now() + ms);
  }

  /** `at`, or later where the machine's time would be too short for a person to do anything. */
  humanly(at: number): number {
    return Math.max(at, this.now() + LEAST_REAL_MS * this.#speed);
  }

  /** What `listen` delivers, or undefined at `until`; rejects with `DayOver` at the end of the day. */
  wait<T>(until: number, listen: Listen<T>): Promise<T | undefined> {
    if (this.#isOver) return Promise.reject(new DayOver());
    return new Promise((resolve, reject) => {
      let isSettled = false;
      let leave = (): void => {};
      let timer: NodeJS.Timeout | undefined;
      const sleepers = this.#sleepers;
      function settle(act: () => void): void {
        if (isSettled) return;
        isSettled = true;
        clearTimeout(timer);
        sleepers.delete(stop);
        leave();
        act();
      }
      function stop(): void {
        settle(() => reject(new DayOver()));
      }
      sleepers.add(stop);
      if (Number.isFinite(until))
        timer = setTimeout(() => settle(() => resolve(undefined)), Math.max(0, (until - this.now()) / this.#speed));
      const stopListening = listen((value) => settle(() => resolve(value)));
      if (isSettled) stopListening();
      else leave = stopListening;
    });
  }
}

/** Tells those who wait that something has changed. */
export class Signal {
  readonly #listeners = new Set<() => void>();

  notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  readonly listen = (deliver: (value: true) => void): (() => void) => {
    const listener = () => deliver(true);
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}
