import { pinyin } from 'pinyin-pro';
import { pinyinOverrides } from './pinyin-overrides.ts';
import type { SearchableSeed, Seed } from './seed-types.ts';

/** The seed with pinyin added to every item, for the search on the kiosk. The given seed is left as it is. */
export function withPinyin(seed: Seed): SearchableSeed {
  return {
    ...seed,
    items: seed.items.map((item) => {
      const syllables = readSyllables(item.name.zh);
      return {
        ...item,
        pinyin: syllables.join(''),
        pinyinInitials: initialsOf(syllables),
        keywordInitials: item.keywords.map((keyword) => initialsOf(readSyllables(keyword))),
      };
    }),
  };
}

/** One syllable per Chinese character, without tone, ü as v; letters and digits stand for themselves, the rest falls away. */
export function readSyllables(text: string): string[] {
  const characters = [...text];
  const syllables = pinyin(text, { toneType: 'none', v: true, type: 'all' }).map(
    ({ origin, pinyin: reading, isZh }) => {
      if (isZh) return reading;
      return /^[a-z0-9]+$/i.test(origin) ? origin.toLowerCase() : '';
    },
  );
  for (const [word, readings] of Object.entries(pinyinOverrides)) {
    for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
      // Counted in characters, not in UTF-16 units, as the dictionary counts.
      const first = [...text.slice(0, at)].length;
      syllables.splice(first, readings.length, ...readings);
    }
  }
  if (syllables.length !== characters.length) throw new Error(`Pinyin and characters differ in number: ${text}`);
  return syllables.filter((syllable) => syllable !== '');
}

function initialsOf(syllables: readonly string[]): string {
  return syllables.map((syllable) => syllable.charAt(0)).join('');
}
