import type { BusinessDay } from '@yichuang/calendar';

/** The key of `appointmentByCode`. */
export function appointmentCodeKey(day: BusinessDay, code: string): string {
  return `${day} ${code}`;
}

/** The key of `bookedInSlot`. */
export function slotKey(queueId: string, slotAt: number): string {
  return `${queueId} ${slotAt}`;
}
