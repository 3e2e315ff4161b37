import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type TokenClaim, Tokens } from './tokens.ts';

const SEED = Number(process.env.FAST_CHECK_SEED ?? Math.floor(Math.random() * 2 ** 31));
console.info('FAST_CHECK_SEED', SEED);

const NOW = 1_800_000_000_000;
const TOKENS = new Tokens(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2));
const CLAIMS: readonly TokenClaim[] = [
  { k: 'staff', ref: 'staff-1', until: NOW + 1 },
  { k: 'device', ref: 'd_1' },
  { k: 'phone', ref: '2026-11-20.A001', until: NOW + 1 },
];

function partsOf(token: string): [payload: string, signature: string] {
  const [payload = '', signature = ''] = token.split('.');
  return [payload, signature];
}

test.each(CLAIMS)('a token of $k stands for its claim, also after a restart', (claim) => {
  const token = TOKENS.issue(claim);
  expect(TOKENS.find(token, NOW)).toEqual(claim);
  const restarted = new Tokens(new Uint8Array(32).fill(1), new Uint8Array(32).fill(2));
  expect(restarted.find(token, NOW)).toEqual(claim);
});

test('a token is nobody from its end on; a device’s has no end', () => {
  const staff = TOKENS.issue({ k: 'staff', ref: 's', until: NOW });
  expect(TOKENS.find(staff, NOW - 1)).toBeDefined();
  expect(TOKENS.find(staff, NOW)).toBeUndefined();
  expect(TOKENS.find(TOKENS.issue({ k: 'device', ref: 'd' }), NOW * 2)).toBeDefined();
});

test('a token of another key is nobody, the link key included', () => {
  const claim: TokenClaim = { k: 'device', ref: 'd_1' };
  const swapped = new Tokens(new Uint8Array(32).fill(2), new Uint8Array(32).fill(1));
  expect(TOKENS.find(swapped.issue(claim), NOW)).toBeUndefined();
  expect(TOKENS.findTicketOfLink(swapped.linkOf('2026-11-20.A001'))).toBeUndefined();
});

test('a forged claim under a true signature is nobody', () => {
  const [, signature] = partsOf(TOKENS.issue({ k: 'staff', ref: 'staff-1', until: NOW + 1 }));
  const [forged] = partsOf(TOKENS.issue({ k: 'staff', ref: 'staff-2', until: NOW + 1 }));
  expect(TOKENS.find(`${forged}.${signature}`, NOW)).toBeUndefined();
});

test('nothing that is changed or cut anywhere is a token, and nothing throws', () => {
  const token = TOKENS.issue({ k: 'device', ref: 'd_1' });
  for (let length = 0; length < token.length; length += 1)
    expect(TOKENS.find(token.slice(0, length), NOW), `first ${length}`).toBeUndefined();
  for (let position = 0; position < token.length - 1; position += 1) {
    const other = token[position] === 'A' ? 'B' : 'A';
    const changed = token.slice(0, position) + other + token.slice(position + 1);
    expect(TOKENS.find(changed, NOW), `changed at ${position}`).toBeUndefined();
  }
});

test('no text that we did not make is a token or a link', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), fc.tuple(fc.base64String(), fc.base64String())), (made) => {
      const [left, right] = typeof made === 'string' ? [made, made] : made;
      for (const text of [left, `${left}.${right}`, `${left}~${right}`, `.${left}`, `${left}.`]) {
        expect(TOKENS.find(text, NOW)).toBeUndefined();
        expect(TOKENS.findTicketOfLink(text)).toBeUndefined();
      }
    }),
    { seed: SEED, numRuns: 300 },
  );
});

test('a link stands for its ticket and no other, and a session token is no link', () => {
  const link = TOKENS.linkOf('2026-11-20.A001');
  expect(TOKENS.findTicketOfLink(link)).toBe('2026-11-20.A001');
  const [, signature] = link.split('~');
  expect(TOKENS.findTicketOfLink(`2026-11-20.A002~${signature}`)).toBeUndefined();
  for (let length = 0; length < link.length; length += 1)
    expect(TOKENS.findTicketOfLink(link.slice(0, length))).toBeUndefined();
  expect(TOKENS.find(link, NOW)).toBeUndefined();
  expect(TOKENS.findTicketOfLink(TOKENS.issue({ k: 'phone', ref: '2026-11-20.A001', until: NOW + 1 }))).toBeUndefined();
});

test('a link is short enough for a QR code, and safe in a fragment', () => {
  const link = TOKENS.linkOf('2026-11-20.A001');
  expect(link.length).toBeLessThanOrEqual(40);
  expect(encodeURI(link)).toBe(link);
});
