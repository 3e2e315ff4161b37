import { randomBytes, randomInt } from 'node:crypto';
import { type CheckedInput, problemOf } from '@yichuang/contract';
import type { HallState } from '@yichuang/hall';
import type { Appointment } from '@yichuang/queueing';
import type { Principal } from './principal.ts';
import {
  checkedIdNumber,
  dayAt,
  type LookUpTools,
  missingField,
  type Refused,
  type Translated,
  type TranslationTools,
  withPerson,
} from './translation.ts';

const UNKNOWN: Refused = { problem: problemOf('unknownAppointment') };

/** Six digits that a citizen can keep in mind and type. */
export function newAppointmentCode(): string {
  return String(randomInt(0, 1_000_000)).padStart(6, '0');
}

export function translateBooking(
  input: CheckedInput<'bookAppointment'>,
  principal: Principal,
  tools: TranslationTools,
): Translated | Promise<Translated> {
  const { itemCode, slotAt, citizenIdNumber, priorityReason = null } = input;
  // Nobody could prove to be the one who booked, and anybody could book the whole day.
  if (principal.role === 'visitor' && citizenIdNumber === undefined) return missingField('citizenIdNumber');
  // For a visitor every booking counts, right or not.
  const tooMany = principal.role === 'visitor' ? tools.guesses.begin(principal) : undefined;
  if (tooMany !== undefined) return { problem: tooMany };
  const body = {
    kind: 'bookAppointment',
    appointmentId: `a_${randomBytes(12).toString('base64url')}`,
    day: dayAt(tools.state(), slotAt),
    slotAt,
    itemCode,
    personRef: null,
    priorityReason,
    channel: principal.role === 'visitor' ? 'public' : 'staff',
    code: tools.newCode(),
  } as const;
  return withPerson(body, citizenIdNumber, principal, tools);
}

export async function translateCancellation(
  input: CheckedInput<'cancelAppointment'>,
  principal: Principal,
  tools: TranslationTools,
): Promise<Translated> {
  const { appointmentId, code, citizenIdNumber } = input;
  if (principal.role !== 'visitor') return { kind: 'cancelAppointment', appointmentId, reason: 'staff' };
  if (code === undefined) return missingField('code');
  if (citizenIdNumber === undefined) return missingField('citizenIdNumber');
  const found = await findAppointments({ code, citizenIdNumber }, principal, tools);
  if ('problem' in found) return found;
  const isTheirs = found.some((appointment) => appointment.appointmentId === appointmentId);
  return isTheirs ? { kind: 'cancelAppointment', appointmentId, reason: 'citizen' } : UNKNOWN;
}

export async function translateCheckIn(
  input: CheckedInput<'checkInAppointment'>,
  principal: Principal,
  tools: TranslationTools,
): Promise<Translated> {
  const { appointmentId, code, citizenIdNumber } = input;
  const given = [appointmentId, code, citizenIdNumber].filter((each) => each !== undefined);
  if (given.length !== 1) return missingField('code');
  if (appointmentId !== undefined) {
    // A kiosk knows no ids; who knows one has it from a list of the staff.
    if (principal.role === 'kiosk') return { problem: problemOf('notAllowed') };
    return { kind: 'checkInAppointment', appointmentId };
  }
  const found = await findAppointments({ code, citizenIdNumber }, principal, tools);
  if ('problem' in found) return found;
  const chosen = theOneMeant(found, tools);
  return chosen === undefined ? UNKNOWN : { kind: 'checkInAppointment', appointmentId: chosen.appointmentId };
}

/** Today's booked one, else one of today that is settled, else one of a later day: the hall then says why not. Undefined when not clear. */
function theOneMeant(found: readonly Appointment[], { state, now }: LookUpTools): Appointment | undefined {
  const today = dayAt(state(), now());
  const ofToday = found.filter(({ day }) => day === today);
  const booked = ofToday.filter((appointment) => appointment.state === 'booked');
  const choice = [booked, ofToday, found].find((each) => each.length > 0) ?? [];
  return choice.length === 1 ? choice[0] : undefined;
}

export interface AppointmentProof {
  readonly code?: string | undefined;
  readonly citizenIdNumber?: string | undefined;
}

/** Appointments of today and later days with this code and of this person (what is given counts), earliest first. Makes nobody. */
export async function findAppointments(
  { code, citizenIdNumber }: AppointmentProof,
  principal: Principal,
  tools: LookUpTools,
): Promise<readonly Appointment[] | Refused> {
  const checked = citizenIdNumber === undefined ? undefined : checkedIdNumber(citizenIdNumber, tools);
  if (checked !== undefined && 'problem' in checked) return checked;
  const { guesses } = tools;
  const tooMany = checked === undefined ? guesses.begin(principal) : guesses.beginAt(checked.number, principal);
  if (tooMany !== undefined) return { problem: tooMany };
  const personRef =
    checked === undefined
      ? undefined
      : ((await tools.vault.findPerson({ documentKind: 'citizenId', documentNumber: checked.number })) ?? null);
  const found = personRef === null ? [] : matching(tools.state(), code, personRef);
  if (found.length > 0) guesses.wasRight(principal, checked?.number);
  return found;
}

function matching({ queue }: HallState, code: string | undefined, personRef: string | undefined): Appointment[] {
  return [...(queue?.appointments.values() ?? [])]
    .filter(
      (appointment) =>
        (code === undefined || appointment.code === code) &&
        (personRef === undefined || appointment.personRef === personRef),
    )
    .sort((one, other) => one.slotAt - other.slotAt);
}
