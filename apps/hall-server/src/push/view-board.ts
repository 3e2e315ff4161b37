import { type Audience, audienceKey, type ViewMessage } from '@yichuang/contract';
import { type HallState, viewOf } from '@yichuang/hall';

/** Views go out at most this often per audience; announcements are not held back by it. */
const VIEW_PERIOD_MS = 50;
const PHONE_PERIOD_MS = 2000;
/**
 * Screens that a call reaches as an announcement get their view a little after it, so that the last of many boards does
 * not wait for the views of the first; who just gave a command gets it at once.
 */
const REST_MS = {
  kiosk: 50,
  board: 50,
  guide: 50,
  manager: 50,
  phone: 50,
  busy: 50,
  windowSign: 0,
  clerk: 0,
  ratingPad: 0,
} as const;
/** Held in many hands, by people who look now and then. */
const SLOW = new Set<Audience['kind']>(['phone', 'busy']);
/** Ranges, alarms and countdowns change with time alone. */
const TICK_MS = 1000;
const PHONE_TICK_MS = 10_000;

interface Listened {
  readonly audience: Audience;
  listeners: number;
  /** The view that the listeners have, as text. */
  json: string;
  madeAt: number;
  dirty: boolean;
  timer: NodeJS.Timeout | undefined;
}

export interface ViewBoardOptions {
  readonly run: string;
  readonly state: () => HallState;
  /** Hall time for the views. */
  readonly now: () => number;
  /** Transport time, never scaled. */
  readonly elapsed: () => number;
  readonly send: (message: ViewMessage) => void;
  /** There is no such place or ticket any more (a ticket after its day). */
  readonly end: (key: string) => void;
}

/** Keeps one whole view per audience that somebody listens to, and sends it when it has changed. */
export class ViewBoard {
  readonly #options: ViewBoardOptions;
  readonly #listened = new Map<string, Listened>();
  readonly #ticks: NodeJS.Timeout[];
  #revision = 0;

  constructor(options: ViewBoardOptions) {
    this.#options = options;
    this.#ticks = [
      setInterval(() => this.#markAll((kind) => !SLOW.has(kind)), TICK_MS),
      setInterval(() => this.#markAll((kind) => SLOW.has(kind)), PHONE_TICK_MS),
    ];
    for (const tick of this.#ticks) tick.unref();
  }

  /** The present view; undefined when there is no such place or ticket. Every look has a higher revision than the one before. */
  look(audience: Audience): ViewMessage | undefined {
    const { state, now, run } = this.#options;
    const at = now();
    const view = viewOf(state(), audience, at);
    if (view === undefined) return undefined;
    this.#revision += 1;
    return { key: audienceKey(audience), run, revision: this.#revision, at, view: view as ViewMessage['view'] };
  }

  /** Looks, and gets what changes from now on. */
  listen(audience: Audience): ViewMessage | undefined {
    const message = this.look(audience);
    if (message === undefined) return undefined;
    const json = JSON.stringify(message.view);
    const known = this.#listened.get(message.key);
    if (known === undefined) {
      const madeAt = this.#options.elapsed();
      this.#listened.set(message.key, { audience, listeners: 1, json, madeAt, dirty: false, timer: undefined });
      return message;
    }
    known.listeners += 1;
    // Whoever comes while a change is held back sees it; then so does everybody else, or the next comparison would lie.
    if (json !== known.json) this.#hand(known, message, json);
    return message;
  }

  leave(key: string): void {
    const known = this.#listened.get(key);
    if (known === undefined) return;
    known.listeners -= 1;
    if (known.listeners > 0) return;
    clearTimeout(known.timer);
    this.#listened.delete(key);
  }

  /** Something was committed: every view may have changed. */
  changed(): void {
    this.#markAll(() => true);
  }

  close(): void {
    for (const tick of this.#ticks) clearInterval(tick);
    for (const { timer } of this.#listened.values()) clearTimeout(timer);
    this.#listened.clear();
  }

  #markAll(concerns: (kind: Audience['kind']) => boolean): void {
    const elapsed = this.#options.elapsed();
    for (const listened of this.#listened.values()) {
      if (listened.dirty || !concerns(listened.audience.kind)) continue;
      listened.dirty = true;
      const period = SLOW.has(listened.audience.kind) ? PHONE_PERIOD_MS : VIEW_PERIOD_MS;
      const wait = Math.max(REST_MS[listened.audience.kind], listened.madeAt + period - elapsed);
      listened.timer = setTimeout(() => this.#send(listened), wait);
    }
  }

  #send(listened: Listened): void {
    clearTimeout(listened.timer);
    listened.dirty = false;
    listened.madeAt = this.#options.elapsed();
    const message = this.look(listened.audience);
    if (message === undefined) {
      const key = audienceKey(listened.audience);
      this.#listened.delete(key);
      this.#options.end(key);
      return;
    }
    const json = JSON.stringify(message.view);
    if (json !== listened.json) this.#hand(listened, message, json);
  }

  #hand(listened: Listened, message: ViewMessage, json: string): void {
    listened.json = json;
    this.#options.send(message);
  }
}
