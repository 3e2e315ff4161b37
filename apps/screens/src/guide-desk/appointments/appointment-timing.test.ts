import { expect, test } from 'vitest';
import { appointmentTiming, bySlot } from './appointment-timing.ts';

const RULES = { checkInEarlyMs: 30, lateGraceMs: 10 };

test('early until the door opens, due until the grace is over, then late from the slot on', () => {
  expect(appointmentTiming(100, 69, RULES)).toEqual({ kind: 'early', from: 70 });
  expect(appointmentTiming(100, 70, RULES)).toEqual({ kind: 'due' });
  expect(appointmentTiming(100, 110, RULES)).toEqual({ kind: 'due' });
  expect(appointmentTiming(100, 111, RULES)).toEqual({ kind: 'late', byMs: 11 });
});

test('appointments stand under their slot, the slots in order', () => {
  const entries = [
    { slotAt: 20, code: 'b' },
    { slotAt: 10, code: 'a' },
    { slotAt: 20, code: 'c' },
  ];
  expect(bySlot(entries).map(({ slotAt, entries: of }) => [slotAt, of.map(({ code }) => code).join('')])).toEqual([
    [10, 'a'],
    [20, 'bc'],
  ]);
});
