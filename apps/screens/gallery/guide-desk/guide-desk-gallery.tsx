import { type CommandOutput, type FoundTicket, type GuideView, problemOf, type StaffSession } from '@yichuang/contract';
import { GuideDesk } from '../../src/guide-desk/GuideDesk.tsx';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { SLOT_DAYS } from '../slot-days.ts';
import { ISSUED, OPEN, POPULAR, VIEWS } from './guide-desk-views.ts';

const SESSION: StaffSession = {
  token: 'gallery-session-token',
  staffId: 's20',
  displayName: '许文静',
  role: 'guide',
  windowIds: [],
};
const FOUND: FoundTicket = {
  ...ISSUED,
  number: 'A031',
  phoneUrl: null,
  existing: true,
  state: 'waiting',
  windowLabel: null,
  priorityReason: 'elder',
  mayReturn: false,
};
const FOUND_BY_NUMBER: Readonly<Record<string, readonly FoundTicket[]>> = {
  A031: [FOUND],
  A012: [{ ...FOUND, number: 'A012', state: 'called', windowLabel: '3', priorityReason: null }],
  P004: [{ ...FOUND, number: 'P004', state: 'noShow', priorityReason: null, mayReturn: true }],
  A002: [{ ...FOUND, number: 'A002', state: 'noShow', priorityReason: null }],
};
const BOTH: readonly FoundTicket[] = [
  FOUND,
  { ...FOUND, ticketId: 't2', number: 'C1042', state: 'suspended', itemCodes: ['ZR-BD-001', 'SJ-QY-001'] },
];
const TABS: Readonly<Record<string, 'find' | 'appointments' | 'remember'>> = {
  find: 'find',
  appointments: 'appointments',
  noAppointments: 'appointments',
  remember: 'remember',
  nobodyAway: 'remember',
};

const state = new URLSearchParams(location.search).get('state') ?? 'issue';
const unanswered = new Promise<never>(() => {});
const refusals = { quotaFull: 'quotaFull', hallClosed: 'hallClosed', queueClosed: 'queueClosed' } as const;

function issue(itemCodes: readonly string[]): CommandOutput<'issueTicket'> {
  const isExisting = state === 'existing';
  return {
    ...ISSUED,
    itemCode: itemCodes[0] ?? ISSUED.itemCode,
    itemCodes: [...itemCodes],
    existing: isExisting,
    phoneUrl: isExisting ? null : ISSUED.phoneUrl,
  };
}

const connection = createFixtureConnection({
  answers: {
    issueTicket({ itemCodes }) {
      if (state === 'busy') return unanswered;
      const code = Object.hasOwn(refusals, state) ? refusals[state as keyof typeof refusals] : null;
      if (code === null) return { ok: true, output: issue(itemCodes) };
      const at = FIXTURE_NOW + 186 * 60_000;
      return { ok: false, problem: problemOf(code, { details: { freeAt: at, opensAt: at } }) };
    },
    checkInAppointment: () => ({ ok: true, output: { ...ISSUED, appointmentAt: FIXTURE_NOW } }),
    bookAppointment: ({ itemCode, slotAt }) =>
      state === 'slotFull'
        ? { ok: false, problem: problemOf('slotFull') }
        : {
            ok: true,
            output: { appointmentId: 'a_1', code: '482913', day: SLOT_DAYS[1]?.day ?? '', slotAt, itemCode },
          },
    cancelAppointment: () => ({ ok: true, output: { seq: 1 } }),
    cancelTicket: () => ({ ok: false, problem: problemOf('wrongTicketState') }),
    returnTicket: () => ({ ok: true, output: { seq: 1 } }),
  },
  queries: {
    findTickets: ({ number }) => ({
      ok: true,
      output: { tickets: [...(number === undefined ? BOTH : (FOUND_BY_NUMBER[number] ?? []))] },
    }),
    appointmentSlots: () => ({ ok: true, output: { days: SLOT_DAYS } }),
    findAppointments: () => ({
      ok: true,
      output: {
        appointments: [
          {
            appointmentId: 'a_far',
            day: SLOT_DAYS[3]?.day ?? '',
            slotAt: SLOT_DAYS[3]?.slots[4]?.slotAt ?? 0,
            itemCode: 'GA-HJ-001',
            queueId: 'police',
            state: 'booked',
            number: null,
          },
        ],
      },
    }),
  },
});
const view: GuideView = VIEWS[state] ?? OPEN;
if (state !== 'loading') connection.setView({ kind: 'guide' }, view);
if (state !== 'loading')
  connection.setView(
    { kind: 'kiosk' },
    { ...view, popular: state === 'empty' ? [] : POPULAR, takesAppointments: true },
  );
if (state === 'offline') connection.setStatus({ kind: 'offline', since: Date.now() - 95_000 });
showInGallery(connection, <GuideDesk session={SESSION} onSignOut={() => {}} startTab={TABS[state] ?? 'issue'} />);
