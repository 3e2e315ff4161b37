import type { Sentence } from './voice-queue.ts';

const LANGUAGES = { zh: ['zh-cn', 'cmn'], en: ['en'] } as const;
/** A Linux voice of that name reads Chinese characters as nothing. */
const UNFIT = /latin/i;
const SPEED = { zh: 0.9, en: 0.9 } as const;
/** A browser that forgets to say that it has finished must not silence the hall. */
const LONGEST_SENTENCE_MS = 20_000;

/** Held while they are said: a browser may collect an utterance nobody holds, and then never says that it has ended. */
const beingSaid = new Set<SpeechSynthesisUtterance>();

/** The part of a browser's voice that the choice needs. */
export type VoiceOffer = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'name'>;

/** A voice on this computer for the language; undefined without one. Voices that need the internet are never taken. */
export function findLocalVoice<V extends VoiceOffer>(
  voices: readonly V[],
  language: Sentence['language'],
): V | undefined {
  const fit = voices.filter((voice) => voice.localService && !UNFIT.test(voice.name));
  return LANGUAGES[language]
    .map((wanted) => fit.find((voice) => voice.lang.toLowerCase().replace('_', '-').startsWith(wanted)))
    .find((voice) => voice !== undefined);
}

/** Says one sentence and waits for its end; silent when this computer has no voice for it. */
export function speakLocally(sentence: Sentence): Promise<void> {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
  const voice = synthesis === undefined ? undefined : findLocalVoice(synthesis.getVoices(), sentence.language);
  if (synthesis === undefined || voice === undefined) return Promise.resolve();
  const utterance = new SpeechSynthesisUtterance(sentence.text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = SPEED[sentence.language];
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      // Or the stuck sentence would come out later, into the next call.
      synthesis.cancel();
      finish();
    }, LONGEST_SENTENCE_MS);
    function finish(): void {
      clearTimeout(timer);
      beingSaid.delete(utterance);
      resolve();
    }
    beingSaid.add(utterance);
    utterance.onend = finish;
    utterance.onerror = finish;
    synthesis.speak(utterance);
  });
}

/** Ends whatever this computer's voice still says, of this page or of the one before a reload. */
export function silenceLocalVoice(): void {
  (globalThis.speechSynthesis as SpeechSynthesis | undefined)?.cancel();
}
