import { expect, test } from 'vitest';
import { waitWords } from './wait-words.ts';

test('no open window, no wait, one number and a range each have their sentence', () => {
  expect(waitWords(null).key).toBe('windowNotOpen');
  expect(waitWords({ lowMinutes: 0, highMinutes: 0 }).key).toBe('noWait');
  expect(waitWords({ lowMinutes: 5, highMinutes: 5 })).toEqual({ key: 'waitAbout', values: { minutes: 5 } });
  expect(waitWords({ lowMinutes: 0, highMinutes: 4 })).toEqual({ key: 'waitRange', values: { low: 0, high: 4 } });
});
