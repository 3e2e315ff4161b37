import type { ManagerView } from '@yichuang/contract';

type Counts = ManagerView['counts'];

/** Where the day's tickets are now, in the order in which a person goes through the hall. */
export const BALANCE_PARTS = [
  'waiting',
  'atWindow',
  'suspended',
  'served',
  'noShow',
  'cancelled',
  'expired',
] as const satisfies readonly (keyof Counts)[];

/** Issued tickets that no part accounts for; 0 when the day adds up. */
export function unaccounted(counts: Counts): number {
  return counts.issued - BALANCE_PARTS.reduce((sum, part) => sum + counts[part], 0);
}
