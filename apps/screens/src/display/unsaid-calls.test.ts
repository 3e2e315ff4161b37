import { expect, test } from 'vitest';
import { findUnsaid, keepUnsaid } from './unsaid-calls.ts';

const CALL = { announcementId: 'c1', number: 'A001', windowLabel: '3', again: false, sentences: [] };

function storageOf(content = new Map<string, string>()) {
  return {
    getItem: (key: string) => content.get(key) ?? null,
    setItem: (key: string, value: string) => void content.set(key, value),
    removeItem: (key: string) => void content.delete(key),
  };
}

test('a board reloaded in mid-speech finds what it had not said, as old as it is by then', () => {
  const storage = storageOf();
  keepUnsaid(storage, 'A', [{ call: CALL, ageMs: 2000 }], 10_000);
  expect(findUnsaid(storage, 'A', 13_000)).toEqual([{ call: CALL, ageMs: 5000 }]);
  expect(findUnsaid(storage, 'B', 13_000)).toEqual([]);
  keepUnsaid(storage, 'A', [], 14_000);
  expect(findUnsaid(storage, 'A', 14_000)).toEqual([]);
});

test('what is not a list of calls is none, and a browser without storage does no harm', () => {
  for (const kept of ['{', 'null', '{}', '[null]', '[{"madeAt":1,"call":null}]', '[{"call":{"number":"A001"}}]'])
    expect(findUnsaid(storageOf(new Map([['yichuang.unsaid.A', kept]])), 'A', 0), kept).toEqual([]);
  const refusing = {
    ...storageOf(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  };
  expect(() => keepUnsaid(refusing, 'A', [{ call: CALL, ageMs: 0 }], 0)).not.toThrow();
});
