import { expect, test } from 'vitest';
import { type Audience, AudienceSchema, audienceKey } from './audience.ts';

const AUDIENCES: readonly (readonly [string, Audience])[] = [
  ['kiosk', { kind: 'kiosk' }],
  ['manager', { kind: 'manager' }],
  ['board:A', { kind: 'board', zoneId: 'A' }],
  ['windowSign:w1', { kind: 'windowSign', windowId: 'w1' }],
  ['clerk:w1', { kind: 'clerk', windowId: 'w1' }],
  ['ratingPad:w1', { kind: 'ratingPad', windowId: 'w1' }],
  ['phone:2026-11-20.A001', { kind: 'phone', ticketId: '2026-11-20.A001' }],
];

test.each(AUDIENCES)('%s is the room of its audience', (key, audience) => {
  expect(audienceKey(audience)).toBe(key);
  expect(AudienceSchema.parse(audience)).toEqual(audience);
});

test('no two kinds of audience share a room', () => {
  expect(new Set(AUDIENCES.map(([, audience]) => audienceKey(audience))).size).toBe(AUDIENCES.length);
});

test.each([
  [{ kind: 'kitchen' }],
  [{ kind: 'board' }],
  [{ kind: 'board', zoneId: '' }],
  [{ kind: 'board', zoneId: 'A', windowId: 'w1' }],
  [{ kind: 'phone', ticketId: 't'.repeat(65) }],
  [{ kind: 'kiosk', all: true }],
])('%j is no audience', (audience) => {
  expect(AudienceSchema.safeParse(audience).success).toBe(false);
});
