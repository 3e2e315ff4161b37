const MINUTE = 60_000;
const KEPT = 10_000;

/** At most so many failed attempts for each source in a span of time, a minute unless told: slows the guessing of passwords and codes. */
export class AttemptLimit {
  readonly #attempts: number;
  readonly #spanMs: number;
  readonly #failures = new Map<string, { count: number; until: number }>();

  constructor(attempts = 10, spanMs = MINUTE) {
    this.#attempts = attempts;
    this.#spanMs = spanMs;
  }

  isBlocked(source: string, now: number): boolean {
    const entry = this.#failures.get(source);
    return entry !== undefined && entry.until > now && entry.count >= this.#attempts;
  }

  /** Counted before the attempt is checked, so that many at once are counted too; a right one is taken back. */
  addFailure(source: string, now: number): void {
    const entry = this.#failures.get(source);
    if (entry !== undefined && entry.until > now) entry.count += 1;
    else {
      this.#makeRoom(now);
      this.#failures.set(source, { count: 1, until: now + this.#spanMs });
    }
  }

  takeBack(source: string): void {
    const entry = this.#failures.get(source);
    if (entry !== undefined) entry.count -= 1;
  }

  /** Forgets sources whose time is over; when too many are left, those that failed least. */
  #makeRoom(now: number): void {
    if (this.#failures.size < KEPT) return;
    for (const [source, { until }] of this.#failures) if (until <= now) this.#failures.delete(source);
    if (this.#failures.size < KEPT) return;
    for (const [source, { count }] of this.#failures) if (count < this.#attempts) this.#failures.delete(source);
  }
}
