import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SEAL_OVERHEAD_BYTES, seal, unseal } from './sealing.ts';

const KEY = randomBytes(32);

test('what was sealed opens in its place, and the same text never looks the same twice', () => {
  fc.assert(
    fc.property(fc.uint8Array(), fc.array(fc.string()), (plaintext, place) => {
      const sealed = seal(KEY, place, plaintext);
      expect(sealed).toHaveLength(plaintext.length + SEAL_OVERHEAD_BYTES);
      expect(unseal(KEY, place, sealed)).toEqual(Buffer.from(plaintext));
      expect(seal(KEY, place, plaintext)).not.toEqual(sealed);
    }),
  );
});

test('it opens under no other key, in no other place, and not when any bit is turned', () => {
  const sealed = seal(KEY, ['ab', 'c'], Buffer.from('张三'));
  expect(unseal(randomBytes(32), ['ab', 'c'], sealed)).toBeUndefined();
  expect(unseal(KEY, ['a', 'bc'], sealed)).toBeUndefined();
  expect(unseal(KEY, ['ab', 'c'], sealed.subarray(0, 10))).toBeUndefined();
  for (let bit = 0; bit < sealed.length * 8; bit++) {
    const turned = Buffer.from(sealed);
    turned[bit >> 3] = (turned[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(unseal(KEY, ['ab', 'c'], turned)).toBeUndefined();
  }
});
