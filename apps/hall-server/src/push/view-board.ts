import { type Audience, audienceKey, type ViewMessage } from '@yichuang/contract';
import { type HallState, viewOf } from '@yichuang/hall';

/** Views go out at most this often per audience; announcements are not held back by it. */
const VIEW_PERIOD_MS = 50;
const PHONE_PERIOD_MS = 2000;
/** Ranges, alarms and countdowns change with time alone. */
const TICK_MS = 1000;
const PHONE_TICK_MS = 10_000;

interface Listened {
  readonly audience: Audience;
  listeners: number;
  message: ViewMessage;
  json: string;
  sentAt: number;
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
      setInterval(() => this.#markAll((kind) => kind !== 'phone'), TICK_MS),
      setInterval(() => this.#markAll((kind) => kind === 'phone'), PHONE_TICK_MS),
    ];
    for (const tick of this.#ticks) tick.unref();
  }

  /** The present view without listening; undefined when there is no such place or ticket. */
  look(audience: Audience): ViewMessage | undefined {
    const { state, now, run } = this.#options;
    const at = now();
    const view = viewOf(state(), audience, at);
    if (view === undefined) return undefined;
    return { key: audienceKey(audience), run, revision: this.#revision, at, view: view as ViewMessage['view'] };
  }

  listen(audience: Audience): ViewMessage | undefined {
    const key = audienceKey(audience);
    const known = this.#listened.get(key);
    if (known !== undefined) {
      known.listeners += 1;
      // Whoever comes while a change is held back still gets the present view, and so does everybody else.
      if (known.dirty) this.#send(known);
      return known.message;
    }
    const message = this.look(audience);
    if (message === undefined) return undefined;
    const json = JSON.stringify(message.view);
    const sentAt = this.#options.elapsed();
    this.#listened.set(key, { audience, listeners: 1, message, json, sentAt, dirty: false, timer: undefined });
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
      const period = listened.audience.kind === 'phone' ? PHONE_PERIOD_MS : VIEW_PERIOD_MS;
      const wait = Math.max(0, listened.sentAt + period - elapsed);
      listened.timer = setTimeout(() => this.#send(listened), wait);
    }
  }

  #send(listened: Listened): void {
    clearTimeout(listened.timer);
    listened.dirty = false;
    const message = this.look(listened.audience);
    if (message === undefined) return;
    const json = JSON.stringify(message.view);
    if (json === listened.json) return;
    this.#revision += 1;
    listened.message = { ...message, revision: this.#revision };
    listened.json = json;
    listened.sentAt = this.#options.elapsed();
    this.#options.send(listened.message);
  }
}
