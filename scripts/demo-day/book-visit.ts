import { connectVisitor } from '@yichuang/testkit';
import { atClock, MINUTE } from './day-clock.ts';
import type { Floor } from './floor.ts';
import type { PersonPlan } from './plan-people.ts';

/** A booked visit, and when its person will come. */
export interface BookedVisit {
  readonly appointmentId: string;
  readonly code: string;
  readonly slotAt: number;
  readonly comesAt: number;
}

const FIRST_SLOT = atClock('08:00');
const CLOSING = atClock('17:00');
/** A slot must lie a little ahead of who books in the morning. */
const AHEAD_MS = 20 * MINUTE;

/** A session of the public page, or the guide's who books for people on the telephone; also when too many visitors have come. */
async function openBooking(plan: PersonPlan, { hall, guide }: Floor) {
  if (plan.visit?.bookedBy === 'public') {
    const visitor = await connectVisitor(hall).catch(() => undefined);
    if (visitor !== undefined)
      return { isPublic: true, connection: visitor.connection, close: () => visitor.connection.close() };
  }
  return { isPublic: false, connection: guide.connection, close: () => {} };
}

/** Books the free slot nearest to when the person would have come; undefined when no place was left. */
export async function bookVisit(plan: PersonPlan, floor: Floor): Promise<BookedVisit | undefined> {
  const { visit, itemCodes, arrivesAt, citizenIdNumber, priorityReason } = plan;
  const { clock, ledger } = floor;
  const itemCode = itemCodes[0] ?? '';
  const { connection, close } = await openBooking(plan, floor);
  try {
    const found = await ledger.ask(connection, 'appointmentSlots', { itemCode });
    if (!found.ok) return undefined;
    const earliest = Math.max(FIRST_SLOT, clock.now() + AHEAD_MS);
    const distance = (slotAt: number) => Math.abs(slotAt - arrivesAt);
    const slot = found.output.days
      .flatMap(({ slots }) => slots)
      .filter(({ slotAt, free }) => free > 0 && slotAt >= earliest && slotAt < CLOSING)
      .sort((one, other) => distance(one.slotAt) - distance(other.slotAt))[0];
    if (slot === undefined) return undefined;
    const { slotAt } = slot;
    const booked = await ledger.give(connection, 'bookAppointment', {
      itemCode,
      slotAt,
      ...(citizenIdNumber === undefined ? {} : { citizenIdNumber }),
      ...(priorityReason === undefined ? {} : { priorityReason }),
    });
    if (!booked.ok) return undefined;
    const { appointmentId, code } = booked.output;
    return { appointmentId, code, slotAt, comesAt: slotAt + (visit?.offsetMs ?? 0) };
  } finally {
    close();
  }
}

/** Gives the place back where it was booked; false when the hall did not take it. */
export async function cancelVisit(plan: PersonPlan, visit: BookedVisit, floor: Floor): Promise<boolean> {
  const { appointmentId, code } = visit;
  const { citizenIdNumber } = plan;
  const { isPublic, connection, close } = await openBooking(plan, floor);
  const proof = citizenIdNumber === undefined ? {} : { code, citizenIdNumber };
  const input = { appointmentId, ...(isPublic ? proof : {}) };
  const { ok } = await floor.ledger.give(connection, 'cancelAppointment', input);
  close();
  return ok;
}
