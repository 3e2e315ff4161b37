import { expect, test } from 'vitest';
import { dataAge } from './data-age.ts';

test('under a minute is just now, then minutes, then hours; a clock set back is just now', () => {
  expect(dataAge(-5000).key).toBe('ageNow');
  expect(dataAge(59_999).key).toBe('ageNow');
  expect(dataAge(60_000)).toEqual({ key: 'ageMinutes', values: { minutes: 1 } });
  expect(dataAge(3_599_999)).toEqual({ key: 'ageMinutes', values: { minutes: 59 } });
  expect(dataAge(7_200_000)).toEqual({ key: 'ageHours', values: { hours: 2 } });
});
