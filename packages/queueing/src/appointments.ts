import { addDays, type BusinessDay, businessDayOf } from '@yichuang/calendar';
import { appointmentCodeKey } from './appointment-keys.ts';
import { type AppointmentSlot, slotsOf } from './appointment-slots.ts';
import { accept, type CommandOf, type EventOf, type QueueDecision, refuse } from './decision.ts';
import {
  findQueueIdOfItem,
  refusalByClosedQueue,
  refusalByLiveTicket,
  refusalByNumbers,
  ticketIssuedEvent,
} from './issue-ticket.ts';
import type { QueueRefusal } from './refusals.ts';
import type { Appointment, QueueState } from './state.ts';
import { APPOINTMENT, findClassIdOfGroup, getTicketClass, ORDINARY } from './ticket-classes.ts';

type Timing = EventOf<'AppointmentCheckedIn'>['timing'];

/** a place of a slot that lies ahead is booked for one item. */
export function decideBookAppointment(state: QueueState, command: CommandOf<'bookAppointment'>): QueueDecision {
  const { at, appointmentId, day, slotAt, itemCode, personRef, priorityReason, channel, code } = command;
  const queueId = findQueueIdOfItem(state, itemCode);
  if (queueId === undefined) return refuse({ code: 'unknownItem', itemCode });
  if (findClassIdOfGroup(state.settings, priorityReason) === undefined) {
    return refuse({ code: 'unknownPriorityReason', priorityReason: priorityReason ?? '' });
  }
  const today = businessDayOf(at, state.settings.timeZone);
  const isWithinReach = day >= today && day <= addDays(today, state.settings.appointments.bookAheadDays);
  const slot = isWithinReach && slotAt > at ? findSlot(state, queueId, day, slotAt) : undefined;
  if (slot === undefined) return refuse({ code: 'noSuchSlot' });
  if (slot.free === 0) return refuse({ code: 'slotFull', slotAt });
  const other = findBookedBy(state, personRef, itemCode, day) ?? state.appointments.get(appointmentId);
  if (other !== undefined) return refuse({ code: 'appointmentAlreadyBooked', appointmentId: other.appointmentId });
  if (state.appointmentByCode.has(appointmentCodeKey(day, code))) return refuse({ code: 'appointmentCodeTaken' });
  return accept({
    kind: 'AppointmentBooked',
    at,
    appointmentId,
    day,
    slotAt,
    itemCode,
    queueId,
    personRef,
    priorityReason,
    channel,
    code,
  });
}

/** a booked place is given back. */
export function decideCancelAppointment(state: QueueState, command: CommandOf<'cancelAppointment'>): QueueDecision {
  const { at, appointmentId, reason } = command;
  const appointment = state.appointments.get(appointmentId);
  if (appointment === undefined) return refuse({ code: 'unknownAppointment' });
  const { state: appointmentState, day } = appointment;
  if (appointmentState !== 'booked') return refuse({ code: 'appointmentNotOpen', state: appointmentState });
  return accept({ kind: 'AppointmentCancelled', at, appointmentId, day, reason });
}

/** The booked appointment of a day under the code that its holder types; undefined when there is none. */
export function findAppointmentByCode(state: QueueState, day: BusinessDay, code: string): Appointment | undefined {
  const appointmentId = state.appointmentByCode.get(appointmentCodeKey(day, code));
  return appointmentId === undefined ? undefined : state.appointments.get(appointmentId);
}

/** Q-93 … Q-95: the holder of an appointment has come and gets a ticket; business hours and quotas are not asked, the booking kept the place. */
export function decideCheckInAppointment(state: QueueState, command: CommandOf<'checkInAppointment'>): QueueDecision {
  const { at, appointmentId } = command;
  const appointment = state.appointments.get(appointmentId);
  const refusal = refusalToCheckIn(state, appointmentId, at);
  if (refusal !== null) return refuse(refusal);
  if (appointment === undefined) return refuse({ code: 'unknownAppointment' });
  const { day, itemCode, personRef, priorityReason } = appointment;
  const timing = timingOf(state, appointment, at);
  const queueId = queueIdOf(state, appointment);
  const ticket = ticketIssuedEvent(state, {
    at,
    items: [{ itemCode, queueId }],
    itemOrder: 'set',
    itemCode,
    queueId,
    ...rankOf(state, appointment, timing, at),
    priorityReason,
    personRef,
    channel: 'appointment',
    appointmentId,
    extended: false,
  });
  return accept(ticket, {
    kind: 'AppointmentCheckedIn',
    at,
    appointmentId,
    day,
    ticketId: ticket.ticketId,
    timing,
  });
}

/** Why an appointment could not be checked in at `at`, or null; for the page that offers it. */
export function refusalToCheckIn(state: QueueState, appointmentId: string, at: number): QueueRefusal | null {
  if (!state.dayOpen) return { code: 'dayNotOpen' };
  const appointment = state.appointments.get(appointmentId);
  if (appointment === undefined || appointment.day < (state.day ?? '')) return { code: 'unknownAppointment' };
  if (appointment.state !== 'booked') return { code: 'appointmentNotOpen', state: appointment.state };
  const from = appointment.slotAt - state.settings.appointments.checkInEarlyMs;
  if (at < from || appointment.day !== state.day) return { code: 'tooEarlyToCheckIn', from };
  const item = { itemCode: appointment.itemCode, queueId: queueIdOf(state, appointment) };
  return (
    refusalByLiveTicket(state, appointment.personRef, [item]) ??
    refusalByClosedQueue(state, [item]) ??
    refusalByNumbers(state, item.queueId)
  );
}

function findSlot(state: QueueState, queueId: string, day: BusinessDay, slotAt: number): AppointmentSlot | undefined {
  return slotsOf(state, queueId, day).find((slot) => slot.slotAt === slotAt);
}

/** Bookings are few and rare beside tickets, so they are looked through. */
function findBookedBy(
  { appointments }: QueueState,
  personRef: string | null,
  itemCode: string,
  day: BusinessDay,
): Appointment | undefined {
  if (personRef === null) return undefined;
  for (const appointment of appointments.values()) {
    const isSame = appointment.personRef === personRef && appointment.itemCode === itemCode && appointment.day === day;
    if (isSame && appointment.state === 'booked') return appointment;
  }
  return undefined;
}

/** before the slot, within the grace behind its begin, or later. */
function timingOf({ settings }: QueueState, { slotAt }: Appointment, at: number): Timing {
  if (at < slotAt) return 'early';
  return at <= slotAt + settings.appointments.lateGraceMs ? 'onTime' : 'late';
}

/** Q-94, Q-95: in time the slot ranks, in the appointments' class or the group's if that one is steeper; late ones keep only a kinder start. */
function rankOf(
  { settings }: QueueState,
  { slotAt, priorityReason }: Appointment,
  timing: Timing,
  at: number,
): { readonly classId: string; readonly rankAt: number } {
  // A group that the settings do not know any more gives no priority, and the booking stands.
  const ofGroup = findClassIdOfGroup(settings, priorityReason) ?? ORDINARY;
  if (timing === 'late') return { classId: ofGroup, rankAt: at - settings.appointments.lateHeadStartMs };
  const isSteeper = getTicketClass(settings, ofGroup).slope > getTicketClass(settings, APPOINTMENT).slope;
  return { classId: isSteeper && ofGroup !== ORDINARY ? ofGroup : APPOINTMENT, rankAt: slotAt };
}

/** An item may have moved to another queue since it was booked. */
function queueIdOf(state: QueueState, { itemCode, queueId }: Appointment): string {
  return findQueueIdOfItem(state, itemCode) ?? queueId;
}
