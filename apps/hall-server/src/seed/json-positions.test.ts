import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatJsonPath, type JsonPath, readJson } from './json-positions.ts';

const seed = 20260301;

/** Every path in a value, the value itself first. */
function pathsOf(value: unknown, path: JsonPath = []): JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  const steps = Array.isArray(value) ? value.map((_, index) => index) : Object.keys(value);
  return [
    path,
    ...steps.flatMap((step) => pathsOf((value as Record<string | number, unknown>)[step], [...path, step])),
  ];
}

function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>((part, step) => (part as Record<string | number, unknown>)[step], value);
}

function textFrom(text: string, { line, column }: { line: number; column: number }): string {
  return text
    .split('\n')
    .slice(line - 1)
    .join('\n')
    .slice(column - 1);
}

test('reads what JSON.parse reads and points at the beginning of every value and field', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom(0, 1, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      const reading = readJson(text);
      if (!reading.ok) throw new Error(reading.problem.message.en);
      expect(reading.value).toEqual(JSON.parse(text));
      for (const path of pathsOf(reading.value)) {
        const compact = JSON.stringify(valueAt(reading.value, path));
        const rest = textFrom(text, reading.positions.positionOfValue(path));
        expect(reading.positions.has(path)).toBe(true);
        expect(indent === 0 ? rest.startsWith(compact) : rest[0] === compact[0]).toBe(true);
        const key = path.at(-1);
        if (typeof key === 'string') {
          const fromKey = textFrom(text, reading.positions.positionOfKey(path));
          expect(fromKey.startsWith(JSON.stringify(key))).toBe(true);
        }
      }
    }),
    { seed, numRuns: 200 },
  );
});

test('accepts a damaged text exactly when JSON.parse does', () => {
  const damage = fc.record({ at: fc.nat(), put: fc.constantFrom('', ',', '"', '}', ']', '\\', '0', 'x', '\n', ' ') });
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 3 }), damage, (value, { at, put }) => {
      const text = JSON.stringify(value, null, 1);
      const cut = at % text.length;
      const damaged = text.slice(0, cut) + put + text.slice(cut + 1);
      let parses = true;
      try {
        JSON.parse(damaged);
      } catch {
        parses = false;
      }
      const reading = readJson(damaged);
      expect(reading.ok).toBe(parses);
      if (!reading.ok) expect(reading.problem.line).toBeLessThanOrEqual(damaged.split('\n').length);
    }),
    { seed, numRuns: 500 },
  );
});

test.each([
  ['{\n  "a": 1\n  "b": 2\n}', 3, 3, 'comma'],
  ['{\n  "a": 1,\n}', 3, 1, 'field name'],
  ['[1, 2,]', 1, 7, 'value'],
  ['{"a" 1}', 1, 6, 'colon'],
  ['{"a": "北京\n"}', 1, 7, 'closing double quote'],
  ['{"a": "\\q"}', 1, 8, 'backslash'],
  ['{"a": "x\ty"}', 1, 9, 'control character'],
  ['{"a": 1} // end', 1, 10, 'remove the rest'],
  ['', 1, 1, 'value'],
  ['{"a": tru}', 1, 7, 'value'],
  ['[1,\r\n 02]', 2, 3, 'comma'],
  ['['.repeat(100), 1, 66, 'deeply'],
])('tells where %j breaks', (text, line, column, words) => {
  const reading = readJson(text);
  expect(reading).toMatchObject({ ok: false, problem: { line, column } });
  expect(!reading.ok && reading.problem.message.en).toContain(words);
});

test('keeps a field that is written twice as a fault, without stopping', () => {
  const reading = readJson('{"a": {"b": 1,\n "b": 2}}');
  expect(reading).toMatchObject({
    ok: true,
    value: { a: { b: 2 } },
    duplicateKeys: [{ line: 2, column: 2, path: ['a', 'b'] }],
  });
});

test('a path that is not there stands at its deepest part', () => {
  const reading = readJson('{\n  "a": [ {} ]\n}');
  if (!reading.ok) throw new Error('unreadable');
  expect(reading.positions.has(['a', 0, 'b'])).toBe(false);
  expect(reading.positions.positionOfValue(['a', 0, 'b'])).toEqual({ line: 2, column: 10 });
  expect(reading.positions.positionOfKey(['a', 0, 'b'])).toEqual({ line: 2, column: 10 });
});

test('writes paths as people do', () => {
  expect(formatJsonPath(['items', 3, 'name', 'zh'])).toBe('items[3].name.zh');
  expect(formatJsonPath(['odd key', 0])).toBe('["odd key"][0]');
  expect(formatJsonPath([])).toBe('');
});
