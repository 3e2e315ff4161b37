import { expect, test } from 'vitest';
import { contrastOf } from './contrast.ts';

test.each([
  ['000000', 'ffffff', 21],
  ['0b2545', 'ffffff', 15.4],
  ['3d4b5c', 'f5f7fa', 8.3],
  ['ffd54a', '07182e', 12.6],
  ['808080', '808080', 1],
])('contrast of %s on %s is %d, whichever is the text', (text, ground, contrast) => {
  expect(contrastOf(text, ground)).toBeCloseTo(contrast, 1);
  expect(contrastOf(ground, text)).toBe(contrastOf(text, ground));
});
