import type { CatalogueItem } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { normaliseQuery, searchIndexOf, searchItems } from './item-search.ts';

function item(zh: string, en: string, pinyinInitials: string, pinyin: string, keywords: string[] = []): CatalogueItem {
  return {
    itemCode: zh,
    zh,
    en,
    departmentId: 'd',
    audience: 'person',
    lifeEventIds: [],
    queueId: 'q',
    keywords,
    pinyinInitials,
    pinyin,
    essentials: [],
  };
}

const INDEX = searchIndexOf([
  item('居民身份证首次申领', 'First resident ID card', 'jmsfzscsl', 'juminshenfenzhengshoucishenling'),
  item('临时居民身份证申领', 'Temporary resident ID card', 'lsjmsfzsl', 'linshijuminshenfenzhengshenling'),
  item('居民身份证换领', 'Renew a resident ID card', 'jmsfzhl hsfz', 'juminshenfenzhenghuanling huanshenfenzheng', [
    '换身份证',
  ]),
  item('结婚登记', 'Marriage registration', 'jhdj lz', 'jiehundengji lingzheng', ['领证']),
  item('护士执业注册', 'Registration of nurses', 'hszyzc', 'hushizhiyezhuce'),
]);

function find(query: string): string[] {
  return searchItems(INDEX, query).map((found) => found.zh);
}

test('initials: the start of a name comes first, the shorter name before the longer, the inside last', () => {
  expect(find('jmsfz')).toEqual(['居民身份证换领', '居民身份证首次申领', '临时居民身份证申领']);
});

test('a whole name beats everything', () => {
  expect(find('jhdj')).toEqual(['结婚登记']);
});

test('keywords are found by initials, pinyin and hanzi', () => {
  expect(find('lz')).toEqual(['结婚登记']);
  expect(find('huanshenfen')).toEqual(['居民身份证换领']);
  expect(find('换身份证')).toEqual(['居民身份证换领']);
});

test('the start of a name ranks before the start of a keyword', () => {
  expect(find('hs')).toEqual(['护士执业注册', '居民身份证换领']);
});

test('hanzi, full pinyin and English find the same item', () => {
  for (const query of ['结婚', 'jiehun', 'marriage', 'JieHun', ' jie hun '])
    expect(find(query), query).toEqual(['结婚登记']);
});

test('two letters do not match by chance in the middle of a long pinyin line', () => {
  expect(find('en')).toEqual([]);
});

test('nothing typed and nothing fitting find nothing', () => {
  expect(find('')).toEqual([]);
  expect(find('  ')).toEqual([]);
  expect(find('qqqq')).toEqual([]);
});

test('brackets and spaces do not count', () => {
  expect(normaliseQuery('《就业创业证》 申领 (A)')).toBe('就业创业证申领a');
});
