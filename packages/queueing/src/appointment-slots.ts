import { type BusinessDay, instantOf } from '@yichuang/calendar';
import { slotKey } from './appointment-keys.ts';
import type { QueueState } from './state.ts';
import { getQueue } from './state-lookup.ts';

/** A time that can be booked; `places` in all, `free` still. */
export interface AppointmentSlot {
  readonly slotAt: number;
  readonly places: number;
  readonly free: number;
}

const MINUTE = 60_000;

/** the slots of a queue on a day, within the business hours of its weekday, in order; none when the queue takes no bookings or the day is over. */
export function slotsOf(state: QueueState, queueId: string, day: BusinessDay): AppointmentSlot[] {
  const { timeZone, businessHours, appointments } = state.settings;
  const places = getQueue(state, queueId).settings.appointmentsPerSlot;
  // A day that was closed does not open again.
  if (places === 0 || (day === state.day && !state.dayOpen)) return [];
  const slots: AppointmentSlot[] = [];
  // A day is a day wherever it is read, so its weekday may be taken as if it were UTC.
  for (const [opens, closes] of businessHours[new Date(Date.parse(day)).getUTCDay()] ?? []) {
    const opensAt = instantOf(day, opens, timeZone);
    for (let minute = opens; minute + appointments.slotMinutes <= closes; minute += appointments.slotMinutes) {
      const slotAt = opensAt + (minute - opens) * MINUTE;
      const booked = state.bookedInSlot.get(slotKey(queueId, slotAt)) ?? 0;
      slots.push({ slotAt, places, free: Math.max(0, places - booked) });
    }
  }
  return slots;
}
