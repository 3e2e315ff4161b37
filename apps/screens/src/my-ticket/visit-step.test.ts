import type { PhoneView } from '@yichuang/contract';
import { expect, test } from 'vitest';
import { nextVisitStep, type VisitStep } from './visit-step.ts';

function view(state: PhoneView['state'], ...served: boolean[]): Pick<PhoneView, 'state' | 'items'> {
  const items = (served.length === 0 ? [false] : served).map((isServed, index) => ({
    itemCode: `i${index}`,
    queueId: 'q',
    served: isServed,
  }));
  return { state, items };
}

function rejoinedAfter(...views: ReturnType<typeof view>[]) {
  return views.reduce<VisitStep | null>(nextVisitStep, null)?.rejoined;
}

test('a ticket that only waits has nothing to be told', () => {
  expect(rejoinedAfter(view('waiting'))).toBeNull();
  expect(rejoinedAfter(view('waiting'), view('waiting'))).toBeNull();
});

test('back from a window without an ended item it was transferred, and stays so while it waits', () => {
  expect(rejoinedAfter(view('waiting'), view('serving'), view('waiting'))).toBe('transferred');
  expect(rejoinedAfter(view('called'), view('waiting'), view('waiting'))).toBe('transferred');
});

test('with an ended item the next one is waited for, also on a page opened later', () => {
  expect(rejoinedAfter(view('serving', false, false), view('waiting', true, false))).toBe('nextItem');
  expect(rejoinedAfter(view('waiting', true, false))).toBe('nextItem');
});

test('a missed number that came back is told so', () => {
  expect(rejoinedAfter(view('noShow'), view('waiting'))).toBe('returned');
});

test('once called again, it is over', () => {
  expect(rejoinedAfter(view('serving'), view('waiting'), view('called'))).toBeNull();
});
