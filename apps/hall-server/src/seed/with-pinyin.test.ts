import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadSeed } from './load-seed.ts';
import { readSyllables, withPinyin } from './with-pinyin.ts';

test.each([
  ['机动车行驶证补领', 'ji dong che xing shi zheng bu ling'],
  ['往来港澳通行证签发', 'wang lai gang ao tong xing zheng qian fa'],
  ['重度残疾人护理补贴', 'zhong du can ji ren hu li bu tie'],
  ['调档案', 'diao dang an'],
  ['长寿金', 'chang shou jin'],
  ['偿还购房贷款', 'chang huan gou fang dai kuan'],
  ['还房贷提公积金', 'huan fang dai ti gong ji jin'],
  ['公积金还贷', 'gong ji jin huan dai'],
  ['老年人优待乘车卡', 'lao nian ren you dai cheng che ka'],
  ['城乡居民养老保险参保', 'cheng xiang ju min yang lao bao xian can bao'],
  ['打社保单', 'da she bao dan'],
  ['产假工资', 'chan jia gong zi'],
  ['曾用名', 'ceng yong ming'],
  ['女', 'nv'],
  ['4050人员', '4 0 5 0 ren yuan'],
  ['𠮷《还贷》', 'huan dai'],
])('%s is read %s', (text, reading) => {
  expect(readSyllables(text).join(' ')).toBe(reading);
});

test('every item can be found by pinyin, by initials and by the initials of its keywords', () => {
  const loading = loadSeed(fileURLToPath(new URL('../../../../seed', import.meta.url)));
  if (!loading.ok) throw new Error('the seed has faults');
  const { items } = withPinyin(loading.seed);
  expect(items.length).toBe(loading.seed.items.length);
  for (const item of items) {
    expect(item.pinyin).toMatch(/^[a-z]+$/);
    expect(item.pinyinInitials).toMatch(/^[a-z]+$/);
    expect(item.pinyinInitials).toHaveLength(item.name.zh.replaceAll(/[（）、《》“”]/g, '').length);
    expect(item.keywordInitials).toHaveLength(item.keywords.length);
    for (const initials of item.keywordInitials) expect(initials).toMatch(/^[a-z0-9]+$/);
  }
  const renewal = items.find((item) => item.itemCode === 'GA-HJ-001');
  expect(renewal).toMatchObject({ pinyinInitials: 'jmsfzhl', pinyin: 'juminshenfenzhenghuanling' });
  expect(items.find((item) => item.keywordInitials.includes('bbsfz'))?.itemCode).toBe('GA-HJ-002');
  expect(loading.seed.items[0]).not.toHaveProperty('pinyin');
});
