import type { CallEntry, SpeechToken } from '@yichuang/contract';
import type { Sentence } from './voice-queue.ts';

const DIGITS = {
  zh: ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'],
  en: ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const;

const PHRASES = {
  zh: { please: '请', toWindow: '到', again: '再次呼叫,' },
  en: { please: 'Ticket', toWindow: 'please go to', again: 'Calling again.' },
} as const;

type Language = Sentence['language'];

/** What a voice says for one call: Chinese, and English after it where the hall asks for it. */
export function sentencesOf(speech: readonly SpeechToken[], english: boolean): Sentence[] {
  const languages: readonly Language[] = english ? ['zh', 'en'] : ['zh'];
  return languages.map((language) => ({ language, text: speechText(speech, language) }));
}

/** The tokens of a call that reached the page by its view alone. */
export function speechOf({ number, windowLabel, callCount }: CallEntry): SpeechToken[] {
  return [
    ...(callCount > 1 ? [{ kind: 'phrase', code: 'again' } as const] : []),
    { kind: 'phrase', code: 'please' },
    { kind: 'number', value: number },
    { kind: 'phrase', code: 'toWindow' },
    { kind: 'window', label: windowLabel },
  ];
}

/** 「请 A 零 零 一 号 到 三号窗口」: numbers digit by digit, the window as a number. */
export function speechText(speech: readonly SpeechToken[], language: Language): string {
  return speech.map((token) => tokenText(token, language)).join(' ');
}

function tokenText(token: SpeechToken, language: Language): string {
  if (token.kind === 'phrase') return PHRASES[language][token.code];
  if (token.kind === 'number') {
    const spelled = [...token.value].map((character) => DIGITS[language][Number(character)] ?? character).join(' ');
    return language === 'zh' ? `${spelled} 号` : `${spelled},`;
  }
  return language === 'zh' ? `${windowInChinese(token.label)}号窗口` : `window ${token.label}`;
}

/** Written out, because voices disagree on how to read bare figures; a label that is no number to 99 is read as it stands. */
function windowInChinese(label: string): string {
  if (!/^[1-9]\d?$/.test(label)) return label;
  const value = Number(label);
  const tens = Math.floor(value / 10);
  const unit = value % 10 === 0 ? '' : DIGITS.zh[value % 10];
  if (tens === 0) return unit ?? '';
  return `${tens === 1 ? '' : DIGITS.zh[tens]}十${unit}`;
}
