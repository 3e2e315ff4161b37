import { QueueingFault } from './queueing-fault.ts';
import type { QueueingSettings, TicketClassSettings } from './settings.ts';

/** The class of a ticket without any ground for priority. */
export const ORDINARY = 'ordinary';
/** The class of a ticket whose holder came in time for a booked slot. */
export const APPOINTMENT = 'appointment';

/** The settings of a class that must exist; throws `QueueingFault` if it does not. */
export function getTicketClass({ classes }: QueueingSettings, classId: string): TicketClassSettings {
  for (const ticketClass of classes) if (ticketClass.classId === classId) return ticketClass;
  throw new QueueingFault('unknownClassInState', `no class ${classId}`);
}

/** The class of a group's code, `ordinary` without one; undefined when the hall does not know the group. */
export function findClassIdOfGroup({ priorityGroups }: QueueingSettings, code: string | null): string | undefined {
  return code === null ? ORDINARY : priorityGroups.find((group) => group.code === code)?.classId;
}
