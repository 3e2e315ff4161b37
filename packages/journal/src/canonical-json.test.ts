import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';
import { canonicalBytes, canonicalTextOf } from './event-bytes.ts';

function shuffled(value: unknown, reversed: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, reversed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, shuffled(item, reversed)] as const);
  return Object.fromEntries(reversed ? entries.reverse() : entries.sort());
}

function deepEqual(a: unknown, b: unknown): boolean {
  try {
    expect(a).toStrictEqual(b);
    return true;
  } catch {
    return false;
  }
}

const json = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' }).map((value) => JSON.parse(JSON.stringify(value)));

test('keys are sorted by code unit, text is left as it is', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'é'], 10: 'x', 9: 'y' })).toBe(
    '{"10":"x","9":"y","a":[true,null,"é"],"b":1}',
  );
});

test('the order of keys does not matter', () => {
  fc.assert(fc.property(json, (value) => canonicalJson(value) === canonicalJson(shuffled(value, true))));
});

test('it reads back as the same value', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(JSON.parse(canonicalJson(value))).toStrictEqual(value);
    }),
  );
});

// Few and similar leaves, so that equal and nearly equal pairs are common.
const leaf = fc.constantFrom<unknown>(0, 1, '0', '', 'a', '","', null, true, 'null');
const few = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', '":0,"'), tie('value'), { maxKeys: 2, noNullPrototype: true }),
  ),
})).value;

test('different values have different texts', () => {
  fc.assert(
    fc.property(few, few, (a, b) => (canonicalJson(a) === canonicalJson(b)) === deepEqual(a, b)),
    { numRuns: 500 },
  );
  fc.assert(fc.property(json, json, (a, b) => (canonicalJson(a) === canonicalJson(b)) === deepEqual(a, b)));
});

test.each([
  ['undefined', { a: undefined }],
  ['NaN', [Number.NaN]],
  ['infinity', { a: Number.POSITIVE_INFINITY }],
  ['a date', { a: new Date(0) }],
  ['a map', new Map()],
  ['a function', { a: () => 1 }],
  ['a bigint', 1n],
  ['a hole', new Array(1)],
])('%s is refused', (_, value) => {
  expect(() => canonicalJson(value)).toThrow(TypeError);
});

test('the text joined from a row is the canonical form of the event', () => {
  fc.assert(
    fc.property(json, fc.string(), fc.string({ unit: 'binary' }), fc.nat(), (payload, stream, commandId, at) => {
      const body = { kind: 'sample', payload };
      const actor = { kind: 'staff', ref: commandId } as const;
      const position = { seq: 7, stream, version: 3, commandId, index: 1, at, shape: 2 };
      const texts = { ...position, actorText: canonicalJson(actor), bodyText: canonicalJson(body) };
      expect(canonicalBytes({ ...position, actor, body }).toString()).toBe(canonicalTextOf(texts));
    }),
  );
});
