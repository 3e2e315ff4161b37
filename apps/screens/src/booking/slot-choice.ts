import type { QueryOutput } from '@yichuang/contract';

export type SlotDay = QueryOutput<'appointmentSlots'>['days'][number];
export type Slot = SlotDay['slots'][number];

/** Free places of a day. */
export function freeOf({ slots }: SlotDay): number {
  return slots.reduce((sum, { free }) => sum + free, 0);
}

/** The day to show first: that of the chosen slot, else the first with a free place, else the first. */
export function dayToShow(days: readonly SlotDay[], slotAt: number | null): SlotDay | undefined {
  return (
    days.find(({ slots }) => slots.some((slot) => slot.slotAt === slotAt)) ??
    days.find((day) => freeOf(day) > 0) ??
    days[0]
  );
}

/** The free slots nearest in time to one that cannot be had, nearest first; the earlier one of two as near. */
export function nearestFreeSlots(days: readonly SlotDay[], wantedAt: number, count: number): readonly Slot[] {
  return days
    .flatMap(({ slots }) => slots)
    .filter(({ slotAt, free }) => free > 0 && slotAt !== wantedAt)
    .sort((a, b) => Math.abs(a.slotAt - wantedAt) - Math.abs(b.slotAt - wantedAt) || a.slotAt - b.slotAt)
    .slice(0, count);
}
