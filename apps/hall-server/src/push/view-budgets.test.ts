import { type Audience, audienceKey } from '@yichuang/contract';
import { viewOf } from '@yichuang/hall';
import { expect, test } from 'vitest';
import { DEMO_CONFIGURATION, DemoFloor, MINUTE } from '../testing/demo-floor.ts';

/** Bytes that a whole view may have on the wire, per kind of audience. */
const BUDGETS: Readonly<Record<Audience['kind'], number>> = {
  kiosk: 4096,
  board: 4096,
  windowSign: 512,
  clerk: 12_288,
  guide: 12_288,
  ratingPad: 1024,
  phone: 2048,
  manager: 20_480,
  busy: 4096,
};

function bytesOf(floor: DemoFloor, audience: Audience): number {
  return Buffer.byteLength(JSON.stringify(viewOf(floor.state, audience, floor.at)));
}

function largest(floor: DemoFloor): Record<string, number> {
  const bytes: Record<string, number> = {};
  for (const audience of floor.audiences)
    bytes[audience.kind] = Math.max(bytes[audience.kind] ?? 0, bytesOf(floor, audience));
  return bytes;
}

/** All windows at work, long lines everywhere, everything late: every list of every view is full. */
function fullFloor(): DemoFloor {
  const floor = new DemoFloor();
  floor.openAllWindows();
  const { items, priorityGroups } = DEMO_CONFIGURATION.catalogue;
  for (let round = 0; round < 12; round += 1)
    for (const [index, { itemCode }] of items.entries())
      floor.issue(itemCode, index % 3 === 0 ? (priorityGroups[index % priorityGroups.length]?.code ?? null) : null);
  for (let round = 0; round < 3; round += 1)
    for (const windowId of floor.windowIds) {
      floor.at += MINUTE;
      floor.run({ kind: 'callNext', windowId });
      const ticketId = floor.state.queue?.windows.get(windowId)?.ticketId ?? '';
      floor.run({ kind: 'startService', windowId, ticketId });
      floor.at += MINUTE;
      if (round < 2) floor.run({ kind: 'finishService', windowId, ticketId, accurate: true });
    }
  floor.at += 180 * MINUTE;
  return floor;
}

test('with everything full each view stays within its budget', () => {
  const floor = fullFloor();
  const clerk = viewOf(floor.state, { kind: 'clerk', windowId: floor.windowIds[0] ?? '' }, floor.at);
  const manager = viewOf(floor.state, { kind: 'manager' }, floor.at);
  const board = viewOf(floor.state, { kind: 'board', zoneId: 'A' }, floor.at);
  expect(clerk?.line).toHaveLength(20);
  expect(board?.recent).toHaveLength(5);
  expect(manager?.windows).toHaveLength(14);
  expect(manager?.alarms.length).toBeGreaterThan(20);
  const bytes = largest(floor);
  console.info('bytes', bytes);
  for (const [kind, budget] of Object.entries(BUDGETS)) expect(bytes[kind], kind).toBeLessThanOrEqual(budget);
});

test('on a busy day too', () => {
  const floor = new DemoFloor();
  for (let step = 1; step <= 900; step += 1) {
    floor.step();
    if (step % 150 !== 0) continue;
    for (const audience of floor.audiences)
      expect(bytesOf(floor, audience), audienceKey(audience)).toBeLessThanOrEqual(BUDGETS[audience.kind]);
  }
});
