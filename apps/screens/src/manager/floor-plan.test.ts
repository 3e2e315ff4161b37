import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Alarm, alarmsOfQueue, alarmsOfWindow, figureRoom, floorPlan, lineFigures } from './floor-plan.ts';

test('figures and the rest are always all who wait, and never more than fit', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.integer({ min: 1, max: 40 }), (waiting, most) => {
      const { figures, more } = lineFigures(waiting, most);
      expect(figures + more).toBe(waiting);
      expect(figures + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(most);
      expect(more).not.toBe(1);
    }),
  );
});

const base = { windows: [], queues: [] };
const window = {
  kind: 'comprehensive' as const,
  pauseReason: null,
  backAt: null,
  staffId: null,
  ticketId: null,
  number: null,
  sinceAt: null,
  queueIds: [],
  queuesSetForDay: false,
  emergencySince: null,
  servedToday: 0,
  allowedActions: [],
};
const queue = {
  openWindows: 0,
  wait: null,
  state: 'open' as const,
  closedFor: null,
  freeAt: null,
  longestSinceAt: null,
  served: 0,
  prefix: 'A',
};

test('every zone stands on the plan, also an empty one, with its own sums', () => {
  const zones = [
    { zoneId: 'A', zh: '甲', en: 'A' },
    { zoneId: 'B', zh: '乙', en: 'B' },
  ];
  const plan = floorPlan(
    { zones },
    {
      ...base,
      windows: [
        { ...window, windowId: 'w1', label: '1', zoneId: 'A', state: 'serving' },
        { ...window, windowId: 'w2', label: '2', zoneId: 'A', state: 'closed' },
      ],
      queues: [
        { ...queue, queueId: 'q1', zoneId: 'A', waiting: 3 },
        { ...queue, queueId: 'q2', zoneId: 'A', waiting: 4 },
      ],
    },
  );
  expect(plan.map((area) => [area.zone.zoneId, area.waiting, area.openWindows, area.windows.length])).toEqual([
    ['A', 7, 1, 2],
    ['B', 0, 0, 0],
  ]);
});

test('an alarm stands on one thing only', () => {
  const idle: Alarm = {
    code: 'idleWhileWaiting',
    queueId: 'q1',
    windowId: 'w1',
    number: null,
    sinceAt: 0,
    waiting: null,
  };
  const long: Alarm = { code: 'longLine', queueId: 'q1', windowId: null, number: null, sinceAt: 0, waiting: 21 };
  expect(alarmsOfWindow([idle, long], 'w1')).toEqual([idle]);
  expect(alarmsOfQueue([idle, long], 'q1')).toEqual([long]);
});

test('more lines abreast leave each less room, never too little', () => {
  expect([1, 2, 3, 4, 5, 9].map(figureRoom)).toEqual([44, 20, 12, 8, 8, 8]);
  expect(figureRoom(0)).toBe(44);
});
