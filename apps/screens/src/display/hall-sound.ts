/** Two soft tones before a call; the page may need one touch before a browser lets it sound. */
export interface HallSound {
  /** Whether the browser lets this page sound now. */
  readonly running: boolean;
  /** To be called in the handler of a touch or a key. */
  allow(): void;
  chime(): Promise<void>;
  close(): void;
}

const TONES = [
  { hertz: 659.25, startsAfter: 0, lasts: 0.7 },
  { hertz: 523.25, startsAfter: 0.4, lasts: 1 },
] as const;
const LOUDNESS = 0.35;
const ATTACK = 0.02;
/** A sound device that is taken away in mid-chime never says that it has ended. */
const LONGEST_CHIME_MS = 3000;

/** Opens the page's sound; `onChange` tells when it starts or stops being allowed. */
export function openHallSound(onChange: (running: boolean) => void): HallSound {
  const context = new AudioContext();
  context.onstatechange = () => onChange(context.state === 'running');

  function tone(hertz: number, startsAt: number, lasts: number): OscillatorNode {
    const oscillator = context.createOscillator();
    const volume = context.createGain();
    oscillator.frequency.value = hertz;
    volume.gain.setValueAtTime(0, startsAt);
    volume.gain.linearRampToValueAtTime(LOUDNESS, startsAt + ATTACK);
    volume.gain.exponentialRampToValueAtTime(0.001, startsAt + lasts);
    oscillator.connect(volume).connect(context.destination);
    oscillator.start(startsAt);
    oscillator.stop(startsAt + lasts);
    return oscillator;
  }

  function allow(): void {
    void context.resume().catch(() => {});
  }

  allow();
  return {
    get running() {
      return context.state === 'running';
    },
    allow,
    chime() {
      if (context.state !== 'running') return Promise.resolve();
      const from = context.currentTime;
      const tones = TONES.map(({ hertz, startsAfter, lasts }) => tone(hertz, from + startsAfter, lasts));
      return new Promise((resolve) => {
        const timer = setTimeout(resolve, LONGEST_CHIME_MS);
        const last = tones.at(-1);
        if (last === undefined) return;
        last.onended = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
    close() {
      context.onstatechange = null;
      void context.close().catch(() => {});
    },
  };
}
