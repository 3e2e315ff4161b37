import { expect, test } from 'vitest';
import { passwordStrength, readablePassword } from './password-strength.ts';

test.each([
  ['', 'short'],
  ['Ab3$', 'short'],
  ['aaaaaaaaaaaa', 'repeats'],
  ['Password-2026', 'known'],
  ['7391845620', 'oneKind'],
  ['plum7river4', 'fair'],
  ['plum-River-42', 'good'],
  ['correct horse battery staple', 'good'],
] as const)('%j is %s', (password, reason) => {
  expect(passwordStrength(password).reason).toBe(reason);
});

test('a short one says how much is missing; one that holds the login is weak', () => {
  expect(passwordStrength('abc').missing).toBe(7);
  expect(passwordStrength('shenzhixing-9X', 'shenzhixing').reason).toBe('known');
});

test('a first password is strong enough, readable, and of the signs that chance gives', () => {
  let next = 0;
  const password = readablePassword((bytes) => {
    for (const place of bytes.keys()) {
      next += 7;
      bytes[place] = next % 256;
    }
  });
  expect(password).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/);
  expect(passwordStrength(password).level).toBe('good');
});
