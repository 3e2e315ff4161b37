const WINDOW_MS = 60_000;
const ATTEMPTS = 10;
const KEPT = 10_000;

/** At most ten failed attempts a minute for each source: slows the guessing of passwords and pairing codes. */
export class AttemptLimit {
  readonly #failures = new Map<string, { count: number; until: number }>();

  isBlocked(source: string, now: number): boolean {
    const entry = this.#failures.get(source);
    return entry !== undefined && entry.until > now && entry.count >= ATTEMPTS;
  }

  addFailure(source: string, now: number): void {
    const entry = this.#failures.get(source);
    if (entry !== undefined && entry.until > now) entry.count += 1;
    else {
      if (this.#failures.size >= KEPT) this.#failures.clear();
      this.#failures.set(source, { count: 1, until: now + WINDOW_MS });
    }
  }
}
