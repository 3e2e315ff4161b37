import type { BusinessDay } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, type QueueHarness, SETTINGS, type Step } from '../test/queue-harness.ts';
import { slotsOf } from './appointment-slots.ts';
import { findAppointmentByCode, refusalToCheckIn } from './appointments.ts';
import type { EventOf } from './decision.ts';
import { getTicket } from './state-lookup.ts';
import { aheadOf, estimateOf } from './wait-estimate.ts';

const MONDAY = '2026-11-23' as BusinessDay;
const TEN = shanghai('2026-11-20T10:00');

function shanghai(text: string): number {
  return Date.parse(`${text}:00+08:00`);
}

const BOOKING: Extract<Step, { kind: 'bookAppointment' }> = {
  kind: 'bookAppointment',
  appointmentId: 'a1',
  day: DAY,
  slotAt: TEN,
  itemCode: 'household',
  personRef: 'p1',
  priorityReason: null,
  channel: 'public',
  code: '4711',
};

function book(hall: QueueHarness, changes: Partial<typeof BOOKING> = {}): void {
  hall.run({ ...BOOKING, ...changes });
}

function checkIn(hall: QueueHarness, appointmentId = 'a1') {
  const [issued, checkedIn] = hall.run({ kind: 'checkInAppointment', appointmentId });
  if (issued?.kind !== 'TicketIssued' || checkedIn?.kind !== 'AppointmentCheckedIn') throw new Error('not checked in');
  return { ticket: getTicket(hall.state, issued.ticketId), timing: checkedIn.timing, issued };
}

function expectToldAsShown(hall: QueueHarness, { ticketId, ahead, estimate }: EventOf<'TicketIssued'>): void {
  expect(aheadOf(hall.state, ticketId)).toBe(ahead);
  expect(estimateOf(hall.state, ticketId)).toEqual(estimate);
}

test('Q-90 slots lie within the business hours of the day, each with the places still free', () => {
  const hall = openHall();
  book(hall);
  const slots = slotsOf(hall.state, 'people', DAY);
  expect(slots).toHaveLength(6 + 8);
  expect(slots[0]).toEqual({ slotAt: shanghai('2026-11-20T09:00'), places: 2, free: 2 });
  expect(slots[2]).toEqual({ slotAt: TEN, places: 2, free: 1 });
  expect(slots.map(({ slotAt }) => slotAt)).not.toContain(shanghai('2026-11-20T12:00'));
  expect(slots.at(-1)?.slotAt).toBe(shanghai('2026-11-20T16:30'));
  expect(slotsOf(hall.state, 'people', '2026-11-22' as BusinessDay)).toEqual([]);
});

test('Q-90 a slot that would run past closing time is not offered, and a queue without places has none', () => {
  const queues = SETTINGS.queues.map((queue) => ({
    ...queue,
    appointmentsPerSlot: queue.queueId === 'people' ? 1 : 0,
  }));
  const hall = openHall({ queues, appointments: { ...SETTINGS.appointments, slotMinutes: 50 } });
  const slots = slotsOf(hall.state, 'people', DAY);
  expect(slots.slice(0, 3).map(({ slotAt }) => slotAt)).toEqual([
    shanghai('2026-11-20T09:00'),
    shanghai('2026-11-20T09:50'),
    shanghai('2026-11-20T10:40'),
  ]);
  expect(slots[3]?.slotAt).toBe(shanghai('2026-11-20T13:00'));
  expect(slotsOf(hall.state, 'business', DAY)).toEqual([]);
});

test('Q-91 a booking needs a known item and group, and a slot that lies ahead within reach', () => {
  const hall = openHall();
  expect(hall.refusalOf({ ...BOOKING, itemCode: 'none' })).toEqual({ code: 'unknownItem', itemCode: 'none' });
  expect(hall.refusalOf({ ...BOOKING, priorityReason: 'hurry' })).toMatchObject({ code: 'unknownPriorityReason' });
  const noSlot = { code: 'noSuchSlot' };
  expect(hall.refusalOf({ ...BOOKING, slotAt: TEN + MINUTE })).toEqual(noSlot);
  expect(hall.refusalOf({ ...BOOKING, slotAt: shanghai('2026-11-20T09:30') })).toEqual(noSlot);
  expect(hall.refusalOf({ ...BOOKING, day: MONDAY })).toEqual(noSlot);
  expect(
    hall.refusalOf({ ...BOOKING, day: '2026-11-30' as BusinessDay, slotAt: shanghai('2026-11-30T10:00') }),
  ).toEqual(noSlot);
  book(hall, { day: '2026-11-27' as BusinessDay, slotAt: shanghai('2026-11-27T10:00') });
});

test('Q-91 a full slot, a code of the day given twice, and a second booking of the same person and item are refused', () => {
  const hall = openHall();
  book(hall);
  const second = { ...BOOKING, appointmentId: 'a2', personRef: 'p2', code: '4712' };
  expect(hall.refusalOf({ ...second, code: '4711' })).toEqual({ code: 'appointmentCodeTaken' });
  expect(hall.refusalOf({ ...second, personRef: 'p1', slotAt: shanghai('2026-11-20T11:00') })).toEqual({
    code: 'appointmentAlreadyBooked',
    appointmentId: 'a1',
  });
  hall.run(second);
  const third = { ...BOOKING, appointmentId: 'a3', personRef: null, code: '4713' };
  expect(hall.refusalOf(third)).toEqual({ code: 'slotFull', slotAt: TEN });
  book(hall, { appointmentId: 'a4', itemCode: 'identity', slotAt: shanghai('2026-11-20T11:00'), code: '4714' });
  book(hall, { appointmentId: 'a5', day: MONDAY, slotAt: shanghai('2026-11-23T10:00') });
});

test('Q-92 a cancelled booking frees its place and its code and cannot be used', () => {
  const hall = openHall();
  book(hall);
  hall.run({ kind: 'cancelAppointment', appointmentId: 'a1', reason: 'citizen' });
  expect(findAppointmentByCode(hall.state, DAY, '4711')).toBe(undefined);
  expect(hall.state.bookedInSlot.size).toBe(0);
  const over = { code: 'appointmentNotOpen', state: 'cancelled' };
  expect(hall.refusalOf({ kind: 'cancelAppointment', appointmentId: 'a1', reason: 'staff' })).toEqual(over);
  hall.at = TEN;
  expect(hall.refusalOf({ kind: 'checkInAppointment', appointmentId: 'a1' })).toEqual(over);
  expect(hall.refusalOf({ kind: 'cancelAppointment', appointmentId: 'a9', reason: 'staff' })).toEqual({
    code: 'unknownAppointment',
  });
});

test('Q-93 check-in opens the set time before the slot, on its day, once', () => {
  const hall = openHall();
  book(hall, { slotAt: shanghai('2026-11-20T10:30') });
  const command = { kind: 'checkInAppointment', appointmentId: 'a1' } as const;
  hall.at = TEN - 1;
  expect(hall.refusalOf(command)).toEqual({ code: 'tooEarlyToCheckIn', from: TEN });
  book(hall, { appointmentId: 'a2', personRef: 'p2', day: MONDAY, slotAt: shanghai('2026-11-23T09:00') });
  expect(refusalToCheckIn(hall.state, 'a2', TEN)).toEqual({
    code: 'tooEarlyToCheckIn',
    from: shanghai('2026-11-23T08:30'),
  });
  hall.at = TEN;
  expect(findAppointmentByCode(hall.state, DAY, '4711')?.appointmentId).toBe('a1');
  const { ticket } = checkIn(hall);
  expect(ticket).toMatchObject({ channel: 'appointment', appointmentId: 'a1', personRef: 'p1', number: 'A001' });
  expect(hall.state.appointments.get('a1')).toMatchObject({ state: 'checkedIn', ticketId: ticket.ticketId });
  expect(hall.refusalOf(command)).toEqual({ code: 'appointmentNotOpen', state: 'checkedIn' });
});

test('Q-93 hours and quotas are not asked, a closed queue and a live ticket are', () => {
  const queues = SETTINGS.queues.map((queue) => ({
    ...queue,
    quotas: [{ channels: [], fromMinute: 0, toMinute: 1440, limit: 0 }],
  }));
  const hall = openHall({ queues, openAllHours: false });
  book(hall, { slotAt: shanghai('2026-11-20T13:00') });
  book(hall, { appointmentId: 'a2', slotAt: shanghai('2026-11-20T13:30'), itemCode: 'tax', code: '4712' });
  hall.at = shanghai('2026-11-20T12:40');
  hall.run({ kind: 'closeQueue', queueId: 'people', reason: 'full' });
  expect(hall.refusalOf({ kind: 'checkInAppointment', appointmentId: 'a1' })).toMatchObject({ code: 'queueClosed' });
  hall.run({ kind: 'reopenQueue', queueId: 'people' });
  checkIn(hall);
  const other = openHall();
  book(other);
  other.issue('household', { personRef: 'p1' });
  other.at = TEN;
  expect(other.refusalOf({ kind: 'checkInAppointment', appointmentId: 'a1' })).toMatchObject({
    code: 'ticketAlreadyLive',
  });
});

test.each([
  ['2026-11-20T09:40', 'early'],
  ['2026-11-20T10:00', 'onTime'],
  ['2026-11-20T10:10', 'onTime'],
] as const)('Q-94 checked in at %s it is %s: class appointment, ranked by its slot', (at, timing) => {
  const hall = openHall();
  book(hall);
  hall.at = shanghai(at);
  const checkedIn = checkIn(hall);
  expect(checkedIn.timing).toBe(timing);
  expect(checkedIn.ticket).toMatchObject({ classId: 'appointment', rankAt: TEN });
});

test('Q-94 a priority group keeps its steeper class, a flatter one does not hold an appointment back', () => {
  const hall = openHall();
  book(hall, { priorityReason: 'elderly' });
  hall.at = TEN;
  expect(checkIn(hall).ticket).toMatchObject({ classId: 'priority', rankAt: TEN, priorityReason: 'elderly' });
  const classes = SETTINGS.classes.map((one) => (one.classId === 'priority' ? { ...one, slope: 1.5 } : one));
  const flat = openHall({ classes });
  book(flat, { priorityReason: 'elderly' });
  flat.at = TEN;
  expect(checkIn(flat).ticket).toMatchObject({ classId: 'appointment', rankAt: TEN });
});

test('Q-95 after the grace a late one joins the ordinary line, or its group’s, with a kinder start', () => {
  const hall = openHall();
  book(hall);
  book(hall, { appointmentId: 'a2', personRef: 'p2', priorityReason: 'elderly', code: '4712' });
  hall.at = TEN + 10 * MINUTE + 1;
  const late = checkIn(hall);
  expect(late.timing).toBe('late');
  expect(late.ticket).toMatchObject({ classId: 'ordinary', rankAt: hall.at - 15 * MINUTE, issuedAt: hall.at });
  expect(checkIn(hall, 'a2').ticket).toMatchObject({ classId: 'priority', rankAt: hall.at - 15 * MINUTE });
});

test('Q-12 a ticket is told at check-in whom it has ahead and how long, as its page says right afterwards', () => {
  const hall = openHall();
  for (const windowId of ['w1', 'w2']) hall.run({ kind: 'openWindow', windowId, staffId: windowId });
  book(hall);
  book(hall, { appointmentId: 'a2', personRef: 'p2', code: '4712' });
  hall.at = TEN - 10 * MINUTE;
  for (let count = 0; count < 6; count += 1) {
    hall.issue('household', count % 3 === 0 ? { priorityReason: 'elderly' } : {});
    hall.at += MINUTE;
  }
  hall.call('w1');
  hall.call('w2');
  const early = checkIn(hall);
  expect(early.issued.ahead).toBe(4);
  expectToldAsShown(hall, early.issued);
  hall.at = TEN + 14 * MINUTE;
  hall.issue('household');
  hall.at += MINUTE;
  const late = checkIn(hall, 'a2');
  // The priority ticket and the appointment are steeper; of the ordinary ones only the last came after its kinder start.
  expect(late.issued.ahead).toBe(5);
  expectToldAsShown(hall, late.issued);
});

test('Q-96 a new day forgets the bookings of days before and keeps the others', () => {
  const hall = openHall();
  book(hall);
  book(hall, { appointmentId: 'a2', personRef: 'p2', code: '4712' });
  book(hall, { appointmentId: 'a3', day: MONDAY, slotAt: shanghai('2026-11-23T10:00') });
  hall.at = TEN;
  checkIn(hall);
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: MONDAY });
  expect([...hall.state.appointments.keys()]).toEqual(['a3']);
  expect([...hall.state.appointmentByCode.values()]).toEqual(['a3']);
  expect([...hall.state.bookedInSlot.values()]).toEqual([1]);
});

test('Q-91 a day that was closed takes no more bookings, the days after it do', () => {
  const hall = openHall();
  hall.run({ kind: 'closeDay', day: DAY });
  expect(slotsOf(hall.state, 'people', DAY)).toEqual([]);
  expect(hall.refusalOf(BOOKING)).toEqual({ code: 'noSuchSlot' });
  book(hall, { day: MONDAY, slotAt: shanghai('2026-11-23T10:00') });
});
