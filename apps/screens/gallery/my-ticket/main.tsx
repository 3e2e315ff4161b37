import { type PhoneView, problemOf } from '@yichuang/contract';
import { MyTicketPage } from '../../src/my-ticket/MyTicketPage.tsx';
import { MyTicketScreen } from '../../src/my-ticket/MyTicketScreen.tsx';
import { PhoneNotice } from '../../src/my-ticket/PhoneNotice.tsx';
import { createFixtureConnection, FIXTURE_NOW } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const CAN_CANCEL = [{ command: 'cancelTicket', allowed: true }];
const WAITING: PhoneView = {
  ticketId: 'ticket-1',
  number: 'P013',
  itemCode: 'GA-HJ-001',
  queueId: 'police',
  zoneId: 'A',
  state: 'waiting',
  issuedAt: FIXTURE_NOW,
  ahead: 7,
  wait: { lowMinutes: 12, highMinutes: 20 },
  windowLabel: null,
  calledAt: null,
  callCount: 0,
  rating: null,
  allowedActions: CAN_CANCEL,
};
const CALLED: PhoneView = {
  ...WAITING,
  state: 'called',
  ahead: null,
  wait: null,
  windowLabel: '3',
  calledAt: FIXTURE_NOW,
  callCount: 1,
};
const OVER: PhoneView = { ...WAITING, ahead: null, wait: null, allowedActions: [] };

const STATES: Readonly<Record<string, PhoneView>> = {
  waiting: WAITING,
  next: { ...WAITING, ahead: 0, wait: null },
  long: {
    ...WAITING,
    number: 'C1204',
    itemCode: 'TY-AZ-002',
    zoneId: 'C',
    ahead: 104,
    wait: { lowMinutes: 120, highMinutes: 185 },
  },
  called: CALLED,
  recalled: { ...CALLED, number: 'C1204', itemCode: 'TY-AZ-002', windowLabel: '14', callCount: 3 },
  arrived: { ...OVER, state: 'arrived', windowLabel: '3' },
  serving: { ...OVER, state: 'serving', windowLabel: '3' },
  served: { ...OVER, state: 'served' },
  rating: { ...OVER, state: 'served', rating: { ratingId: 'ticket-1', state: 'open', level: null } },
  rated: { ...OVER, state: 'served', rating: { ratingId: 'ticket-1', state: 'rated', level: 4 } },
  noShow: { ...OVER, state: 'noShow' },
  cancelled: { ...OVER, state: 'cancelled' },
  expired: { ...OVER, state: 'expired' },
};
const NOTICES = ['opening', 'unreachable', 'invalid', 'incompatible'] as const;

const wanted = new URLSearchParams(location.search);
const state = wanted.get('state') ?? 'waiting';
const connection = createFixtureConnection({
  answers: {
    submitRating: ({ level }) => {
      connection.setView(AUDIENCE, {
        ...(STATES.rated ?? WAITING),
        rating: { ratingId: 'ticket-1', state: 'rated', level },
      });
      return { ok: true, output: { seq: 1 } };
    },
    cancelTicket: () => {
      if (wanted.get('answer') === 'refused') return { ok: false, problem: problemOf('wrongTicketState') };
      connection.setView(AUDIENCE, STATES.cancelled ?? WAITING);
      return { ok: true, output: { seq: 1 } };
    },
  },
});
const AUDIENCE = { kind: 'phone', ticketId: 'ticket-1' } as const;
const view = STATES[state];
if (view !== undefined) connection.setView(AUDIENCE, view);
if (wanted.get('line') === 'offline')
  setTimeout(() => connection.setStatus({ kind: 'offline', since: Date.now() - 130_000 }), 50);

const notice = NOTICES.find((candidate) => candidate === state);
function pageOf() {
  // The whole screen: its requests go to whoever answers under this address.
  if (state === 'screen') return <MyTicketScreen />;
  return notice === undefined ? <MyTicketPage ticketId="ticket-1" /> : <PhoneNotice notice={notice} />;
}

showInGallery(connection, pageOf());
