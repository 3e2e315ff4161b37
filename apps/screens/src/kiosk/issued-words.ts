import type { FoundTicket } from '@yichuang/contract';
import type { IssuedTicket } from './kiosk-places.ts';

/** Whether place and range still say something: always for a ticket just given, else while it waits. */
export function isInLine(ticket: IssuedTicket | FoundTicket): boolean {
  return !('state' in ticket) || ticket.state === 'waiting';
}

/** How the holder of an appointment came; null without one. In time is also within the grace behind the slot. */
export function appointmentTiming(
  { appointmentAt, issuedAt }: Pick<IssuedTicket, 'appointmentAt' | 'issuedAt'>,
  lateGraceMs: number,
): 'inTime' | 'late' | null {
  if (appointmentAt === null) return null;
  return issuedAt > appointmentAt + lateGraceMs ? 'late' : 'inTime';
}
