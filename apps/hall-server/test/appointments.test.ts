import type { VisitorSession } from '@yichuang/contract';
import {
  ask,
  type Connected,
  connectDevice,
  connectStaff,
  connectVisitor,
  give,
  inventedCitizenIdNumber,
  virtualClerk,
  waitForView,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';
const MINUTE = 60_000;
const citizenIdNumber = inventedCitizenIdNumber(21);

/** The slots of today at 10:00, 10:30 … (it is 9:30). */
async function slotsOfToday({ connection }: Connected<VisitorSession>): Promise<number[]> {
  const { days } = await ask(connection, 'appointmentSlots', { itemCode: ITEM });
  return days[0]?.slots.map(({ slotAt }) => slotAt) ?? [];
}

test('Q-91, Q-92 a visitor books with an ID number, and the place is taken', async () => {
  const hall = await startHall();
  const visitor = await connectVisitor(hall);
  const { days } = await ask(visitor.connection, 'appointmentSlots', { itemCode: ITEM });
  expect(days.length).toBeGreaterThan(4);
  const slot = days[1]?.slots[0];
  if (slot === undefined) throw new Error('no slot');
  const wish = { itemCode: ITEM, slotAt: slot.slotAt };
  await expect(give(visitor.connection, 'bookAppointment', wish)).rejects.toThrow('badInput');
  const booked = await give(visitor.connection, 'bookAppointment', { ...wish, citizenIdNumber });
  expect(booked).toMatchObject({ slotAt: slot.slotAt, itemCode: ITEM, day: days[1]?.day });
  expect(booked.code).toMatch(/^\d{6}$/);
  await expect(give(visitor.connection, 'bookAppointment', { ...wish, citizenIdNumber })).rejects.toThrow(
    'appointmentAlreadyBooked',
  );
  const after = await ask(visitor.connection, 'appointmentSlots', { itemCode: ITEM });
  expect(after.days[1]?.slots[0]?.free).toBe(slot.free - 1);

  const mine = { code: booked.code, citizenIdNumber };
  await expect(ask(visitor.connection, 'findAppointments', { code: booked.code })).rejects.toThrow('badInput');
  const found = await ask(visitor.connection, 'findAppointments', mine);
  expect(found.appointments).toMatchObject([{ appointmentId: booked.appointmentId, state: 'booked', number: null }]);
  const { appointmentId } = booked;
  const foreign = { appointmentId, code: booked.code, citizenIdNumber: inventedCitizenIdNumber(22) };
  await expect(give(visitor.connection, 'cancelAppointment', foreign)).rejects.toThrow('unknownAppointment');
  await give(visitor.connection, 'cancelAppointment', { appointmentId, ...mine });
  const freed = await ask(visitor.connection, 'appointmentSlots', { itemCode: ITEM });
  expect(freed.days[1]?.slots[0]?.free).toBe(slot.free);
});

test('Q-93, Q-94, Q-95 early, on time and late: who comes late waits in the ordinary line', async () => {
  const hall = await startHall();
  const visitor = await connectVisitor(hall);
  const kiosk = await connectDevice(hall, 'kiosk');
  const [ten = 0, halfPast = 0, eleven = 0] = await slotsOfToday(visitor);
  const book = (slotAt: number, order: number) =>
    give(visitor.connection, 'bookAppointment', {
      itemCode: ITEM,
      slotAt,
      citizenIdNumber: inventedCitizenIdNumber(order),
    });
  const late = await book(ten, 31);
  await book(halfPast, 32);
  const early = await book(eleven, 33);
  const byCode = (code: string) => give(kiosk.connection, 'checkInAppointment', { code });
  await expect(byCode(early.code)).rejects.toThrow('tooEarlyToCheckIn');
  await expect(byCode('no-one')).rejects.toThrow('unknownAppointment');
  hall.clock.advance(60 * MINUTE);
  const inTime = await give(kiosk.connection, 'checkInAppointment', { citizenIdNumber: inventedCitizenIdNumber(32) });
  expect(inTime).toMatchObject({ appointmentAt: halfPast, itemCodes: [ITEM], existing: false });
  expect(inTime.phoneUrl).toContain('#t=');
  const tooLate = await byCode(late.code);
  expect(tooLate).toMatchObject({ appointmentAt: ten });
  const before = await byCode(early.code);
  await expect(byCode(early.code)).rejects.toThrow('appointmentNotOpen');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const { line } = await waitForView(clerk.connection, { kind: 'clerk', windowId: 'w01' });
  const classes = new Map(line.map(({ number, classId }) => [number, classId]));
  expect([inTime, before, tooLate].map(({ number }) => classes.get(number))).toEqual([
    'appointment',
    'appointment',
    'ordinary',
  ]);
  expect(await clerk.callNext()).toMatchObject({ number: inTime.number });
});

test('an appointment outlives a restart and the night; staff check it in by its id', async () => {
  const hall = await startHall();
  const evening = await connectStaff(hall, 'guide');
  const visitor = await connectVisitor(hall);
  const { days } = await ask(visitor.connection, 'appointmentSlots', { itemCode: ITEM });
  const slotAt = days[1]?.slots[0]?.slotAt ?? 0;
  const { appointmentId, code } = await give(evening.connection, 'bookAppointment', { itemCode: ITEM, slotAt });
  hall.clock.advance(slotAt - hall.clock.now());
  await hall.restart();
  const guide = await connectStaff(hall, 'guide');
  const seen = await waitForView(guide.connection, { kind: 'guide' }, (view) => view.appointments.length > 0);
  expect(seen.appointments).toMatchObject([{ appointmentId, code, state: 'booked', number: null }]);
  await hall.restart();
  const ticket = await give(guide.connection, 'checkInAppointment', { appointmentId });
  expect(ticket).toMatchObject({ appointmentAt: slotAt });
  await waitForView(guide.connection, { kind: 'guide' }, (view) => view.appointments[0]?.number === ticket.number);
});

test('nobody walks through the codes: a kiosk and a visitor may be wrong ten times a minute', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const visitor = await connectVisitor(hall);
  const guess = (code: string) => kiosk.connection.command('checkInAppointment', { code });
  const proof = (code: string) => visitor.connection.ask('findAppointments', { code, citizenIdNumber });
  for (let count = 0; count < 10; count += 1) {
    expect(await guess(`00000${count}`)).toMatchObject({ problem: { code: 'unknownAppointment' } });
    expect(await proof(`00000${count}`)).toEqual({ ok: true, output: { appointments: [] } });
  }
  expect(await guess('000010')).toMatchObject({ problem: { code: 'tooManyAttempts' } });
  expect(await proof('000010')).toMatchObject({ problem: { code: 'tooManyAttempts' } });
  const other = await connectDevice(hall, 'kiosk');
  const byOther = await other.connection.ask('findTickets', { citizenIdNumber });
  expect(byOther).toEqual({ ok: true, output: { tickets: [] } });
});

test('Q-92 nobody walks through the codes of one person from session to session', async () => {
  const hall = await startHall();
  const first = await connectVisitor(hall);
  const [slotAt = 0] = await slotsOfToday(first);
  const { appointmentId, code } = await give(first.connection, 'bookAppointment', {
    itemCode: ITEM,
    slotAt,
    citizenIdNumber,
  });
  const wrong = code === '000000' ? '000001' : '000000';
  const proof = async (tried: string, about = citizenIdNumber) => {
    const { connection } = await connectVisitor(hall);
    return connection.ask('findAppointments', { code: tried, citizenIdNumber: about });
  };
  for (let count = 0; count < 10; count += 1) {
    expect(await proof(code)).toMatchObject({ output: { appointments: [{ appointmentId }] } });
    expect(await proof(wrong)).toEqual({ ok: true, output: { appointments: [] } });
  }
  expect(await proof(code)).toMatchObject({ problem: { code: 'tooManyAttempts' } });
  expect(await proof(wrong, inventedCitizenIdNumber(77))).toEqual({ ok: true, output: { appointments: [] } });
});

test('a visitor does nothing but look at the hall and book', async () => {
  const hall = await startHall();
  const { connection } = await connectVisitor(hall);
  const busy = await waitForView(connection, { kind: 'busy' });
  expect(busy.queues.length).toBeGreaterThan(5);
  const refused = { ok: false, problem: { code: 'notAllowed' } };
  expect(await connection.command('issueTicket', { itemCodes: [ITEM] })).toMatchObject(refused);
  expect(await connection.command('checkInAppointment', { code: '123456' })).toMatchObject(refused);
  expect(await connection.command('closeDay', {})).toMatchObject(refused);
  expect(await connection.ask('findTickets', { number: 'P001' })).toMatchObject(refused);
  expect(await connection.ask('settings', {})).toMatchObject(refused);
  const problem = new Promise((resolve) =>
    connection.subscribe({ kind: 'manager' }, () => {}, { onProblem: ({ code }) => resolve(code) }),
  );
  expect(await problem).toBe('notAllowed');
});
