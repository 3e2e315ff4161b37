import { problemOf } from '@yichuang/contract';
import { MyTicketPage } from '../../src/my-ticket/MyTicketPage.tsx';
import { MyTicketScreen } from '../../src/my-ticket/MyTicketScreen.tsx';
import { PhoneNotice } from '../../src/my-ticket/PhoneNotice.tsx';
import { createFixtureConnection } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { PHONE_STEPS, PHONE_VIEWS } from './phone-fixtures.ts';

const AUDIENCE = { kind: 'phone', ticketId: 'ticket-1' } as const;
const NOTICES = ['opening', 'unreachable', 'invalid', 'incompatible'] as const;
const LOST_MS = 130_000;
const STEP_MS = 200;

const wanted = new URLSearchParams(location.search);
const state = wanted.get('state') ?? 'waiting';
const connection = createFixtureConnection({
  answers: {
    submitRating: ({ level }) => {
      const { rated } = PHONE_VIEWS;
      if (rated !== undefined)
        connection.setView(AUDIENCE, { ...rated, rating: { ratingId: 'ticket-1', state: 'rated', level } });
      return { ok: true, output: { seq: 1 } };
    },
    cancelTicket: () => {
      if (wanted.get('answer') === 'refused') return { ok: false, problem: problemOf('wrongTicketState') };
      const { cancelled } = PHONE_VIEWS;
      if (cancelled !== undefined) connection.setView(AUDIENCE, cancelled);
      return { ok: true, output: { seq: 1 } };
    },
  },
});
const view = PHONE_VIEWS[state];
if (view !== undefined) connection.setView(AUDIENCE, view);
for (const [index, step] of (PHONE_STEPS[state] ?? []).entries())
  setTimeout(() => connection.setView(AUDIENCE, step), index * STEP_MS);
const line = wanted.get('line');
if (line === 'offline') setTimeout(() => connection.setStatus({ kind: 'offline', since: Date.now() - LOST_MS }), 50);
if (line === 'connecting') setTimeout(() => connection.setStatus({ kind: 'connecting' }), 50);

// Any key but Enter, Space and Tab calls the number, as often as it is pressed.
let callCount = 0;
addEventListener('keydown', ({ key }) => {
  const { called } = PHONE_VIEWS;
  if (key.length > 1 || key === ' ' || called === undefined) return;
  callCount += 1;
  connection.setView(AUDIENCE, { ...called, callCount });
});

const notice = NOTICES.find((candidate) => candidate === state);
function pageOf() {
  // The whole screen: its requests go to whoever answers under this address.
  if (state === 'screen') return <MyTicketScreen />;
  return notice === undefined ? <MyTicketPage ticketId="ticket-1" /> : <PhoneNotice notice={notice} />;
}

showInGallery(connection, pageOf());
