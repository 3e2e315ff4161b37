import { expect, test } from 'vitest';
import { pageOf } from './paging.ts';

const LIST = [1, 2, 3, 4, 5, 6, 7];

test('every entry stands on exactly one page', () => {
  const pages = [0, 1].map((index) => pageOf(LIST, index, 6).entries);
  expect(pages).toEqual([[1, 2, 3, 4, 5, 6], [7]]);
});

test('a page that no longer exists becomes the last, an empty list one empty page', () => {
  expect(pageOf(LIST, 9, 6)).toEqual({ entries: [7], index: 1, count: 2 });
  expect(pageOf([], 3, 6)).toEqual({ entries: [], index: 0, count: 1 });
});
