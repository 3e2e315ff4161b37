const TONES_HZ = [880, 660, 880, 660] as const;
const TONE_S = 0.22;

let audio: AudioContext | null = null;

/** Four tones, once. A browser that has not been touched yet may stay silent; the red band is there anyway. */
export function playEmergencyTone(): void {
  try {
    audio ??= new AudioContext();
    void audio.resume();
    for (const [index, frequency] of TONES_HZ.entries()) {
      const oscillator = audio.createOscillator();
      const volume = audio.createGain();
      oscillator.frequency.value = frequency;
      volume.gain.value = 0.25;
      oscillator.connect(volume).connect(audio.destination);
      const begins = audio.currentTime + index * TONE_S;
      oscillator.start(begins);
      oscillator.stop(begins + TONE_S * 0.9);
    }
  } catch {
    // No sound device.
  }
}
