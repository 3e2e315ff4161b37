/** Monday 2026-01-12, 09:30 in Shanghai: office hours, and never later than the machine's own clock. */
export const FIRST_INSTANT = Date.UTC(2026, 0, 12, 1, 30);

/** Hall time in a test: `now` is handed to the server, the test moves it. */
export interface HallClock {
  now(): number;
  /** Moves hall time forward by `ms`. */
  advance(ms: number): void;
}

/** Hall time that stands still until the test moves it. */
export function fakeClock(startAt: number = FIRST_INSTANT): HallClock {
  let at = startAt;
  return {
    now: () => at,
    advance(ms) {
      at += ms;
    },
  };
}

/** Hall time that runs with the machine's (`speed` times as fast) from `startAt`; for pages that a browser shows. */
export function runningClock(startAt: number = FIRST_INSTANT, speed = 1): HallClock {
  const begun = performance.now();
  let ahead = 0;
  return {
    now: () => Math.round(startAt + ahead + (performance.now() - begun) * speed),
    advance(ms) {
      ahead += ms;
    },
  };
}
