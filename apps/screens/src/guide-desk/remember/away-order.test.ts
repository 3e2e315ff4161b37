import type { SuspendedTicket } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { awayInOrder } from './away-order.ts';

function away(number: string, sinceAt: number, expectedBackAt: number | null): SuspendedTicket {
  return {
    ticketId: number,
    number,
    itemCode: 'i',
    kind: 'waiting',
    windowId: 'w',
    windowLabel: '1',
    sinceAt,
    expectedBackAt,
  };
}

test('the longest overdue first, then the longest away, whether they named a time or not', () => {
  const list = [away('a', 50, null), away('b', 60, 95), away('c', 70, 80), away('d', 10, 200), away('e', 5, null)];
  expect(
    awayInOrder(list, 100)
      .map(({ number }) => number)
      .join(''),
  ).toBe('cbeda');
});
