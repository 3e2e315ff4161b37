import type { BusinessDay } from '@yichuang/calendar';
import { appointmentCodeKey, slotKey } from './appointment-keys.ts';
import type { EventOf } from './decision.ts';
import { QueueingFault } from './queueing-fault.ts';
import type { Appointment, QueueState } from './state.ts';

export function evolveAppointmentBooked(state: QueueState, event: EventOf<'AppointmentBooked'>): void {
  const { at, appointmentId, day, slotAt, itemCode, queueId, personRef, priorityReason, channel, code } = event;
  state.appointments.set(appointmentId, {
    appointmentId,
    day,
    slotAt,
    itemCode,
    queueId,
    personRef,
    priorityReason,
    channel,
    code,
    bookedAt: at,
    state: 'booked',
    ticketId: null,
  });
  state.appointmentByCode.set(appointmentCodeKey(day, code), appointmentId);
  const key = slotKey(queueId, slotAt);
  state.bookedInSlot.set(key, (state.bookedInSlot.get(key) ?? 0) + 1);
}

export function evolveAppointmentCancelled(state: QueueState, event: EventOf<'AppointmentCancelled'>): void {
  const appointment = takeBooked(state, event.appointmentId);
  appointment.state = 'cancelled';
  freePlace(state, appointment);
}

/** The place of the slot stays taken: its person has come. */
export function evolveAppointmentCheckedIn(state: QueueState, event: EventOf<'AppointmentCheckedIn'>): void {
  const appointment = takeBooked(state, event.appointmentId);
  appointment.state = 'checkedIn';
  appointment.ticketId = event.ticketId;
}

/** forgets the appointments of days before `day`, with their codes and slots. */
export function dropPastAppointments(state: QueueState, day: BusinessDay): void {
  for (const appointment of state.appointments.values()) {
    if (appointment.day >= day) continue;
    state.appointments.delete(appointment.appointmentId);
    if (appointment.state === 'booked') {
      state.appointmentByCode.delete(appointmentCodeKey(appointment.day, appointment.code));
    }
    if (appointment.state !== 'cancelled') freePlace(state, appointment);
  }
}

function takeBooked(state: QueueState, appointmentId: string): Appointment {
  const appointment = state.appointments.get(appointmentId);
  if (appointment?.state !== 'booked') {
    throw new QueueingFault(
      'impossibleTransition',
      `appointment ${appointmentId} is ${appointment?.state ?? 'unknown'}`,
    );
  }
  state.appointmentByCode.delete(appointmentCodeKey(appointment.day, appointment.code));
  return appointment;
}

function freePlace({ bookedInSlot }: QueueState, { queueId, slotAt }: Appointment): void {
  const key = slotKey(queueId, slotAt);
  const left = (bookedInSlot.get(key) ?? 0) - 1;
  if (left > 0) bookedInSlot.set(key, left);
  else bookedInSlot.delete(key);
}
