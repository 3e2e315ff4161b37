/** One call that waits to be spoken. */
export interface VoiceCall {
  readonly announcementId: string;
  readonly number: string;
  readonly windowLabel: string;
  /** A recall: says so, unless the call before it was never heard. */
  readonly again: boolean;
  /** Sentences in the order in which they are said. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/** A call not said to its end, and how long ago it was made. */
export interface UnsaidCall {
  readonly call: VoiceCall;
  readonly ageMs: number;
}

/** Says one call at a time, in the order in which they came. */
export interface VoiceQueue {
  /** `ageMs`: how long ago the call was made when it reached this page. */
  add(call: VoiceCall, ageMs?: number): void;
  /** The number is not wanted at a window any more; a call of it that waits is not said. */
  drop(number: string): void;
  /** While held, nothing new is begun; what is being said is said to its end. */
  hold(held: boolean): void;
  /** Forgets everything that waits; what is being said is said to its end. */
  clear(): void;
  /** What is being said now, then what waits. */
  unsaid(): UnsaidCall[];
}

interface Waiting {
  readonly call: VoiceCall;
  readonly madeAt: number;
}

/**
 * A serial voice: never two calls at once; a new call of a waiting number takes its place in the line; calls older than
 * `longestWaitMs` are dropped unsaid; when more than `capacity` wait, the oldest goes. A player that fails stops only its call.
 */
export function createVoiceQueue(options: {
  /** `behind`: how many more wait now. */
  readonly play: (call: VoiceCall, behind: number) => Promise<void>;
  /** Transport time (ms): how long a person in the hall waits, even when hall time runs faster. */
  readonly now: () => number;
  /** After every change of what is unsaid. */
  readonly onChange?: () => void;
  readonly longestWaitMs?: number;
  readonly capacity?: number;
}): VoiceQueue {
  const longestWaitMs = options.longestWaitMs ?? 90_000;
  const capacity = options.capacity ?? 20;
  let waiting: Waiting[] = [];
  let playing: Waiting | null = null;
  let held = false;

  function changed(): void {
    options.onChange?.();
  }

  async function playAll(): Promise<void> {
    if (playing !== null) return;
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      playing = next;
      changed();
      try {
        await options.play(next.call, waiting.length);
      } catch {
        // The number stands on the board; a voice that failed must not silence the calls behind it.
      }
      playing = null;
    }
    changed();
  }

  function takeNext(): Waiting | undefined {
    if (held) return undefined;
    const oldestAllowed = options.now() - longestWaitMs;
    waiting = waiting.filter((entry) => entry.madeAt >= oldestAllowed);
    return waiting.shift();
  }

  return {
    add(call, ageMs = 0) {
      const madeAt = options.now() - ageMs;
      const place = waiting.findIndex((other) => other.call.number === call.number);
      const unheard = waiting[place];
      if (unheard === undefined) waiting.push({ call, madeAt });
      else waiting[place] = { call: heardFirst(unheard.call, call), madeAt };
      if (waiting.length > capacity) waiting.shift();
      changed();
      void playAll();
    },
    drop(number) {
      waiting = waiting.filter((entry) => entry.call.number !== number);
      changed();
    },
    hold(next) {
      held = next;
      if (!held) void playAll();
    },
    clear() {
      waiting = [];
      changed();
    },
    unsaid() {
      const now = options.now();
      const entries = playing === null ? waiting : [playing, ...waiting];
      return entries.map(({ call, madeAt }) => ({ call, ageMs: now - madeAt }));
    },
  };
}

/** Nobody has heard the first call yet: its words are said, not "again". */
function heardFirst(unheard: VoiceCall, call: VoiceCall): VoiceCall {
  if (!call.again || call.windowLabel !== unheard.windowLabel) return call;
  return { ...unheard, announcementId: call.announcementId };
}
