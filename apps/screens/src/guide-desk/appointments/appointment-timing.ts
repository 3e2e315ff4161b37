import type { Catalogue } from '@yichuang/contract';

/** Whether an appointment may be checked in: `early` from when, `due`, `late` by how much. */
export type AppointmentTiming =
  | { readonly kind: 'early'; readonly from: number }
  | { readonly kind: 'due' }
  | { readonly kind: 'late'; readonly byMs: number };

/** By the hall's own rules: from `checkInEarlyMs` before the slot; late from `lateGraceMs` behind its begin on, counted from the slot. */
export function appointmentTiming(
  slotAt: number,
  now: number,
  rules: Pick<Catalogue['appointments'], 'checkInEarlyMs' | 'lateGraceMs'>,
): AppointmentTiming {
  const from = slotAt - rules.checkInEarlyMs;
  if (now < from) return { kind: 'early', from };
  return now > slotAt + rules.lateGraceMs ? { kind: 'late', byMs: now - slotAt } : { kind: 'due' };
}

/** Entries of the same slot together, in the order of the slots. */
export function bySlot<T extends { readonly slotAt: number }>(
  entries: readonly T[],
): readonly { readonly slotAt: number; readonly entries: readonly T[] }[] {
  const slots = new Map<number, T[]>();
  for (const entry of [...entries].sort((a, b) => a.slotAt - b.slotAt)) {
    const known = slots.get(entry.slotAt);
    if (known === undefined) slots.set(entry.slotAt, [entry]);
    else known.push(entry);
  }
  return [...slots].map(([slotAt, ofSlot]) => ({ slotAt, entries: ofSlot }));
}
