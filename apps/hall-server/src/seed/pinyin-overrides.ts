/** Words whose characters of several readings the dictionary reads wrongly; one syllable per character. */
export const pinyinOverrides: Readonly<Record<string, readonly string[]>> = {
  还房贷: ['huan', 'fang', 'dai'],
  还贷: ['huan', 'dai'],
};
