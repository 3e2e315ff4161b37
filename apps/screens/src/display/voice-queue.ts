/** One call that waits to be spoken. */
export interface VoiceCall {
  readonly announcementId: string;
  readonly ticketId: string;
  /** Sentences in the order in which they are said. */
  readonly sentences: readonly Sentence[];
}

export interface Sentence {
  readonly language: 'zh' | 'en';
  readonly text: string;
}

/** Says one call at a time, in the order in which they came. */
export interface VoiceQueue {
  /** `ageMs`: how long ago the call was made when it reached this page. */
  add(call: VoiceCall, ageMs?: number): void;
  /** Forgets everything that waits; what is being said is said to its end. */
  clear(): void;
}

interface Waiting {
  readonly call: VoiceCall;
  readonly madeAt: number;
}

/**
 * A serial voice: never two calls at once; a new call of a waiting ticket takes its place in the line; calls older than
 * `longestWaitMs` are dropped unsaid; when more than `capacity` wait, the oldest goes. A player that fails stops only its call.
 */
export function createVoiceQueue(options: {
  readonly play: (call: VoiceCall) => Promise<void>;
  /** Transport time (ms): how long a person in the hall waits, even when hall time runs faster. */
  readonly now: () => number;
  readonly longestWaitMs?: number;
  readonly capacity?: number;
}): VoiceQueue {
  const longestWaitMs = options.longestWaitMs ?? 60_000;
  const capacity = options.capacity ?? 12;
  let waiting: Waiting[] = [];
  let playing = false;

  async function playAll(): Promise<void> {
    if (playing) return;
    playing = true;
    for (let next = takeNext(); next !== undefined; next = takeNext()) {
      try {
        await options.play(next);
      } catch {
        // The number stands on the board; a voice that failed must not silence the calls behind it.
      }
    }
    playing = false;
  }

  function takeNext(): VoiceCall | undefined {
    const oldestAllowed = options.now() - longestWaitMs;
    waiting = waiting.filter((entry) => entry.madeAt >= oldestAllowed);
    return waiting.shift()?.call;
  }

  return {
    add(call, ageMs = 0) {
      const entry: Waiting = { call, madeAt: options.now() - ageMs };
      const sameTicket = waiting.findIndex((other) => other.call.ticketId === call.ticketId);
      if (sameTicket >= 0) waiting[sameTicket] = entry;
      else waiting.push(entry);
      if (waiting.length > capacity) waiting.shift();
      void playAll();
    },
    clear() {
      waiting = [];
    },
  };
}
