import type { Language } from '@yichuang/ui';
import { useEffect } from 'react';
import { findLocalVoice } from '../display/local-voice.ts';

const SLOW = 0.85;

function say(synthesis: SpeechSynthesis, sentence: string, language: Language): boolean {
  const voice = findLocalVoice(synthesis.getVoices(), language);
  if (voice === undefined) return false;
  const utterance = new SpeechSynthesisUtterance(sentence);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = SLOW;
  synthesis.speak(utterance);
  return true;
}

/** Says a sentence once when it changes, with a voice of this computer or not at all; null says nothing. A new one cuts the old off. */
export function useSpokenPrompt(sentence: string | null, language: Language): void {
  useEffect(() => {
    const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    if (synthesis === undefined || sentence === null) return;
    // A browser learns its voices some time after the page has opened.
    function sayLater(): void {
      if (synthesis !== undefined && sentence !== null && say(synthesis, sentence, language)) stopWaiting();
    }
    function stopWaiting(): void {
      synthesis?.removeEventListener('voiceschanged', sayLater);
    }
    synthesis.addEventListener('voiceschanged', sayLater);
    sayLater();
    return () => {
      stopWaiting();
      synthesis.cancel();
    };
  }, [sentence, language]);
}
