import { type FoundTicket, problemOf, type StaffSession } from '@yichuang/contract';
import type { ReactNode } from 'react';
import { SignIn, Stopped } from '../../src/app/StaffGate.tsx';
import { FrontDesk } from '../../src/front-desk/FrontDesk.tsx';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection, FIXTURE_NOW, type FixtureAnswers } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';
import { OPEN, VIEWS } from './front-desk-views.ts';

const SESSION: StaffSession = {
  token: 'gallery-session-token',
  staffId: 's03',
  displayName: '林晓禾',
  role: 'clerk',
  windowIds: ['w01'],
};
const FOUND: FoundTicket = {
  ticketId: '2026-03-10.A031',
  number: 'A031',
  itemCode: 'GA-HJ-001',
  itemCodes: ['GA-HJ-001'],
  queueId: 'police',
  zoneId: 'A',
  ahead: 14,
  wait: null,
  issuedAt: FIXTURE_NOW - 600_000,
  appointmentAt: null,
  existing: true,
  phoneUrl: null,
  state: 'waiting',
  windowLabel: null,
  priorityReason: 'elder',
  mayReturn: false,
};
const FOUND_BY_NUMBER: Readonly<Record<string, FoundTicket>> = {
  A031: FOUND,
  A007: { ...FOUND, number: 'A007', ticketId: '2026-03-10.A007', state: 'suspended', priorityReason: null },
  A002: { ...FOUND, number: 'A002', ticketId: '2026-03-10.A002', state: 'noShow', priorityReason: null },
  A005: { ...FOUND, number: 'A005', ticketId: '2026-03-10.A005', state: 'serving', windowLabel: '5' },
};
/** What the fixture hall knows when it is asked. */
const LOOKUPS: Readonly<Record<string, (input: { readonly number?: string }) => object>> = {
  findTickets: ({ number = '' }) => ({ tickets: FOUND_BY_NUMBER[number] ? [FOUND_BY_NUMBER[number]] : [] }),
  transferNote: () => ({ note: '材料已核对，只差户主签字；请帮忙确认迁入地址是否与房产证一致，谢谢。' }),
  staffNames: () => ({
    staff: ['林晓禾', '周明远', '陈思雨', '何静', '吴建国'].map((displayName, index) => ({
      staffId: `s${String(index + 3).padStart(2, '0')}`,
      displayName,
      role: 'clerk',
    })),
  }),
};

const state = new URLSearchParams(location.search).get('state') ?? 'open';
const unanswered = new Promise<never>(() => {});
const answers: FixtureAnswers = {
  callNext: () => (state === 'busy' ? unanswered : { ok: false, problem: problemOf('nobodyWaiting') }),
  openWindow: () => ({ ok: false, problem: problemOf('staffAtAnotherWindow', { details: { windowId: 'w05' } }) }),
  pauseWindow: ({ reason, uncovered }) =>
    reason === 'meal' && uncovered !== true
      ? { ok: false, problem: problemOf('queueUncovered', { details: { queueIds: ['personal', 'police'] } }) }
      : unanswered,
  raiseEmergency: () => (state === 'offline' ? unanswered : { ok: false, problem: problemOf('unavailable') }),
};
/** What the page has sent, for somebody who tries its keys by a script. */
const sent: string[] = [];
Object.assign(globalThis, { sent });
const fixture = createFixtureConnection({ answers });
const { command } = fixture;
const connection = Object.assign(fixture, {
  command: ((kind, input) => {
    sent.push(`${kind} ${JSON.stringify(input)}`);
    return command(kind, input);
  }) as typeof command,
  async ask(kind: string, input: object) {
    const lookup = LOOKUPS[kind];
    return lookup === undefined
      ? { ok: false as const, problem: problemOf('unavailable') }
      : { ok: true as const, output: lookup(input) as never };
  },
});
const isChoice = state === 'choice';
for (const [index, entry] of FIXTURE_CATALOGUE.windows.entries()) {
  const view = isChoice
    ? {
        ...OPEN,
        status: index % 3 === 0 ? ('closed' as const) : ('open' as const),
        staffId: index === 4 ? 's03' : `s${10 + index}`,
      }
    : (VIEWS[state] ?? OPEN);
  if (state !== 'loading')
    connection.setView(
      { kind: 'clerk', windowId: entry.windowId },
      { ...view, windowId: entry.windowId, label: entry.label },
    );
}
if (state === 'offline') connection.setStatus({ kind: 'offline', since: Date.now() - 95_000 });
localStorage.removeItem('yichuang.front-desk.window');
// For the picture of a broken line under an open dialog.
Object.assign(globalThis, { breakLine: () => connection.setStatus({ kind: 'offline', since: Date.now() }) });
Object.assign(globalThis, { mendLine: () => connection.setStatus({ kind: 'online' }) });

const session = isChoice ? { ...SESSION, windowIds: [] } : SESSION;
const pages: Readonly<Record<string, ReactNode>> = {
  'sign-in': <SignIn page="front-desk" catalogue={FIXTURE_CATALOGUE} expired={false} onSession={() => {}} />,
  expired: <SignIn page="front-desk" catalogue={FIXTURE_CATALOGUE} expired onSession={() => {}} />,
  stopped: <Stopped problem={problemOf('incompatible')} onSignOut={() => {}} />,
};
showInGallery(connection, pages[state] ?? <FrontDesk session={session} onSignOut={() => {}} />);
