import { expect, test } from 'vitest';
import { choicePages, ringStep } from './choice-pages.ts';

const TWENTY = Array.from({ length: 20 }, (_, index) => index);

test('nine to a page, and every one of them is on exactly one page', () => {
  const pages = [0, 1, 2].map((page) => choicePages(TWENTY, page));
  expect(pages.map(({ shown }) => shown.length)).toEqual([9, 9, 2]);
  expect(pages.flatMap(({ shown }) => shown)).toEqual(TWENTY);
});

test('a list that has become shorter shows its last page, an empty one a single empty page', () => {
  expect(choicePages(TWENTY.slice(0, 4), 2)).toEqual({ page: 0, pages: 1, shown: [0, 1, 2, 3] });
  expect(choicePages([], 1)).toEqual({ page: 0, pages: 1, shown: [] });
});

test('options go round', () => {
  expect([ringStep(0, -1, 3), ringStep(2, 1, 3), ringStep(1, 1, 3)]).toEqual([2, 0, 2]);
});
