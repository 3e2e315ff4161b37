import type { ManagerAlarm } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { byUrgency } from './alarm-order.ts';

function alarm(code: ManagerAlarm['code'], sinceAt: number): ManagerAlarm {
  return { code, sinceAt, queueId: null, windowId: null, number: null, waiting: null };
}

test('an emergency stands before everything, then the longest wait; of two alike the older one', () => {
  const sorted = byUrgency([
    alarm('longService', 1),
    alarm('longWait', 9),
    alarm('longWait', 5),
    alarm('emergency', 99),
  ]);
  expect(sorted.map(({ code, sinceAt }) => `${code} ${sinceAt}`)).toEqual([
    'emergency 99',
    'longWait 5',
    'longWait 9',
    'longService 1',
  ]);
});
