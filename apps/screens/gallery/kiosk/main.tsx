import { problemOf } from '@yichuang/contract';
import { HallProvider } from '../../src/app/hall-context.tsx';
import { KioskPage } from '../../src/kiosk/KioskPage.tsx';
import { KIOSK_START, type KioskAction, kioskFlow } from '../../src/kiosk/kiosk-flow.ts';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { FOUND, TICKET, VIEW } from './kiosk-fixtures.ts';
import { SCENES } from './scenes.ts';
import { KIOSK_STATES } from './states.ts';

const wanted = new URLSearchParams(location.search);
const name = KIOSK_STATES.find((state) => state === wanted.get('state')) ?? 'home';
const { actions, view = VIEW, isOffline, hasFailed, untouchedMs = 0, returnRule } = SCENES[name];

const connection = createFixtureConnection({
  answers: {
    issueTicket: ({ itemCodes }) =>
      wanted.get('answer') === 'never'
        ? new Promise(() => {})
        : { ok: true, output: { ...TICKET, itemCodes, itemCode: itemCodes[0] ?? '' } },
    checkInAppointment: () => ({ ok: true, output: { ...TICKET, appointmentAt: TICKET.issuedAt + 20 * 60_000 } }),
    returnTicket: () => ({ ok: true, output: { seq: 1 } }),
  },
  queries: { findTickets: ({ number }) => ({ ok: true, output: { tickets: number === 'P999' ? [] : [FOUND] } }) },
});
if (view !== null) connection.setView({ kind: 'kiosk' }, view);
const subscribe = connection.subscribe;
if (hasFailed)
  connection.subscribe = (audience, listener, options) => {
    options?.onProblem?.(problemOf('unavailable'));
    return subscribe(audience, listener, options);
  };
if (isOffline) setTimeout(() => connection.setStatus({ kind: 'offline', since: Date.now() - 120_000 }), 50);

// The gallery has no printer.
window.print = () => {};

const ELDER: KioskAction = { kind: 'elder', isElder: true };
const TURN: KioskAction = { kind: 'turn', pageIndex: Number(wanted.get('page') ?? 0) };
const all = [...actions, ...(wanted.get('elder') === '1' ? [ELDER] : []), ...(wanted.has('page') ? [TURN] : [])];
const catalogue =
  returnRule === undefined
    ? FIXTURE_CATALOGUE
    : { ...FIXTURE_CATALOGUE, noShow: { ...FIXTURE_CATALOGUE.noShow, returnRule } };
showInGallery(
  connection,
  <HallProvider connection={connection} catalogue={catalogue}>
    <KioskPage
      prints={wanted.get('print') !== '0'}
      initial={all.reduce(kioskFlow, KIOSK_START)}
      untouchedMs={untouchedMs}
    />
  </HallProvider>,
);
