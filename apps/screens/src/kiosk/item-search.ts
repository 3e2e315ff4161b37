import type { CatalogueItem } from '@yichuang/contract';

/** One spelling under which an item can be found. */
interface Spelling {
  readonly text: string;
  /** The name ranks before a keyword. */
  readonly isName: boolean;
  /** So many typed characters are needed before the middle of this text counts. */
  readonly insideFrom: number;
}

export interface SearchEntry {
  readonly item: CatalogueItem;
  readonly spellings: readonly Spelling[];
}

/** Two letters stand by chance in almost every line of pinyin or English; in initials and hanzi hardly ever. */
const INSIDE_LONG_WORDS_FROM = 4;

/** Letters, digits and hanzi only, lower case: what is typed and what is searched are brought to one form. */
export function normaliseQuery(text: string): string {
  return text.toLowerCase().replace(/[^\p{Letter}\p{Number}]/gu, '');
}

function spellingsOf(item: CatalogueItem): readonly Spelling[] {
  const columns = [
    { words: item.pinyinInitials.split(' '), insideFrom: 1 },
    { words: item.pinyin.split(' '), insideFrom: INSIDE_LONG_WORDS_FROM },
    { words: [item.zh, ...item.keywords], insideFrom: 1 },
    { words: [item.en], insideFrom: INSIDE_LONG_WORDS_FROM },
  ];
  return columns.flatMap(({ words, insideFrom }) =>
    words
      .map((word, index) => ({ text: normaliseQuery(word), isName: index === 0, insideFrom }))
      .filter((spelling) => spelling.text !== ''),
  );
}

/** Prepares the catalogue once; searching is then plain string comparison. */
export function searchIndexOf(items: readonly CatalogueItem[]): readonly SearchEntry[] {
  return items.map((item) => ({ item, spellings: spellingsOf(item) }));
}

/** 0 the whole name, 1 its start, 2 a keyword's start, 3 inside the name, 4 inside a keyword; null no match. */
function rankOf(spellings: readonly Spelling[], query: string): number | null {
  let best: number | null = null;
  for (const { text, isName, insideFrom } of spellings) {
    const place = text.indexOf(query);
    if (place < 0 || (place > 0 && query.length < insideFrom)) continue;
    const rank = place === 0 ? (isName ? (text === query ? 0 : 1) : 2) : isName ? 3 : 4;
    if (best === null || rank < best) best = rank;
  }
  return best;
}

/** The items that fit, best first; an empty query finds nothing. Ties: the shorter name, then the catalogue's order. */
export function searchItems(index: readonly SearchEntry[], text: string): readonly CatalogueItem[] {
  const query = normaliseQuery(text);
  if (query === '') return [];
  return index
    .flatMap(({ item, spellings }) => {
      const rank = rankOf(spellings, query);
      return rank === null ? [] : [{ item, rank }];
    })
    .sort((a, b) => a.rank - b.rank || a.item.zh.length - b.item.zh.length)
    .map(({ item }) => item);
}
