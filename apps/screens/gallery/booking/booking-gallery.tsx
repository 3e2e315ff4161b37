import { type CommandOutput, problemOf, type QueryOutput } from '@yichuang/contract';
import { BookingPage } from '../../src/booking/BookingPage.tsx';
import { type BookingDraft, type BookingPlace, EMPTY_DRAFT } from '../../src/booking/booking-draft.ts';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { SLOT_DAYS } from '../slot-days.ts';

const ITEM = 'GA-HJ-001';
const SLOT = SLOT_DAYS[1]?.slots[2]?.slotAt ?? FIXTURE_NOW;
/** A made-up number with a right check digit. */
const CITIZEN_ID = '110101199003070011'.slice(0, 17).concat(checkCharacter('11010119900307001'));

function checkCharacter(digits: string): string {
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
  return '10X98765432'.charAt(weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11);
}

const BOOKED: CommandOutput<'bookAppointment'> = {
  appointmentId: 'a_gallery',
  code: '482913',
  day: SLOT_DAYS[1]?.day ?? '',
  slotAt: SLOT,
  itemCode: ITEM,
};
const FOUND: QueryOutput<'findAppointments'>['appointments'][number] = {
  appointmentId: 'a_gallery',
  day: BOOKED.day,
  slotAt: SLOT,
  itemCode: ITEM,
  queueId: 'police',
  state: 'booked',
  number: null,
};

const CHOSEN: BookingDraft = { ...EMPTY_DRAFT, itemCode: ITEM, slotAt: SLOT };
const TYPED: BookingDraft = { ...CHOSEN, citizenId: CITIZEN_ID, groupCode: 'elder' };
const STATES: Readonly<Record<string, readonly [BookingPlace, BookingDraft]>> = {
  item: ['item', EMPTY_DRAFT],
  slot: ['slot', { ...CHOSEN, slotAt: null }],
  slotProblem: ['slot', { ...CHOSEN, slotAt: null }],
  slotLoading: ['slot', { ...CHOSEN, slotAt: null }],
  noSlots: ['slot', { ...CHOSEN, slotAt: null }],
  group: ['group', { ...CHOSEN, groupCode: 'elder' }],
  person: ['person', CHOSEN],
  typed: ['person', TYPED],
  busy: ['person', TYPED],
  wrongId: ['person', { ...CHOSEN, citizenId: '110101199013070011' }],
  slotFull: ['person', TYPED],
  already: ['person', TYPED],
  failed: ['person', TYPED],
  offline: ['person', TYPED],
  booked: ['booked', { ...EMPTY_DRAFT, booked: BOOKED }],
  manage: ['manage', { ...EMPTY_DRAFT, booked: BOOKED, citizenId: CITIZEN_ID }],
  manageNothing: ['manage', { ...EMPTY_DRAFT, booked: BOOKED, citizenId: CITIZEN_ID }],
};

const state = new URLSearchParams(location.search).get('state') ?? 'item';
const [place, start] = STATES[state] ?? ['item', EMPTY_DRAFT];
const unanswered = new Promise<never>(() => {});
const refusals = { slotFull: 'slotFull', already: 'appointmentAlreadyBooked', failed: 'tooManyAttempts' } as const;
const connection = createFixtureConnection({
  answers: {
    bookAppointment() {
      if (state === 'busy') return unanswered;
      const code = Object.hasOwn(refusals, state) ? refusals[state as keyof typeof refusals] : null;
      return code === null ? { ok: true, output: BOOKED } : { ok: false, problem: problemOf(code) };
    },
    cancelAppointment: () => ({ ok: true, output: { seq: 1 } }),
  },
  queries: {
    appointmentSlots() {
      if (state === 'slotLoading') return unanswered;
      if (state === 'slotProblem') return { ok: false, problem: problemOf('unavailable') };
      return { ok: true, output: { days: state === 'noSlots' ? [] : SLOT_DAYS } };
    },
    findAppointments: () => ({ ok: true, output: { appointments: state === 'manageNothing' ? [] : [FOUND] } }),
  },
});
if (state === 'offline') connection.setStatus({ kind: 'offline', since: Date.now() - 70_000 });
history.replaceState({ bookingPlace: place }, '');
showInGallery(connection, <BookingPage start={start} />);
