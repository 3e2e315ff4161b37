import type { SuspendedTicket } from '@yichuang/contract';

/** Whom to look after first: the longest over the time they named, then the longest away. */
export function awayInOrder(suspended: readonly SuspendedTicket[], now: number): readonly SuspendedTicket[] {
  function lateness({ expectedBackAt }: SuspendedTicket): number {
    return expectedBackAt === null ? 0 : Math.max(0, now - expectedBackAt);
  }
  return [...suspended].sort((a, b) => lateness(b) - lateness(a) || a.sinceAt - b.sinceAt);
}
