import { type ActionState, type ClerkTicket, type ClerkView, problemOf, type StaffSession } from '@yichuang/contract';
import type { ReactNode } from 'react';
import { SignIn, Stopped } from '../../src/app/StaffGate.tsx';
import { FrontDesk } from '../../src/front-desk/FrontDesk.tsx';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { createFixtureConnection, FIXTURE_NOW, type FixtureAnswers } from '../fixture-connection.ts';
import { showInGallery } from '../show-in-gallery.tsx';

const MINUTE = 60_000;
const SESSION: StaffSession = {
  token: 'gallery-session-token',
  staffId: 's03',
  displayName: '林晓禾',
  role: 'clerk',
  windowIds: ['w01'],
};
const LONGEST_ITEM = FIXTURE_CATALOGUE.items.reduce((a, b) => (b.zh.length > a.zh.length ? b : a)).itemCode;
const GROUPS = ['elder', null, null, 'maternal', null] as const;
const RULES = ['priorityAged', 'longestWait', 'longestWait', 'priorityAged', 'longestWait'] as const;

function line(count: number): ClerkView['line'] {
  return Array.from({ length: count }, (_, index) => ({
    ticketId: `2026-03-10.A${13 + index}`,
    number: index % 4 === 3 ? `P${String(31 + index).padStart(3, '0')}` : `A${String(13 + index).padStart(3, '0')}`,
    itemCode: FIXTURE_CATALOGUE.items[(index * 7) % FIXTURE_CATALOGUE.items.length]?.itemCode ?? '',
    priorityReason: GROUPS[index % GROUPS.length] ?? null,
    issuedAt: FIXTURE_NOW - (count === 1 ? 4 : 42 - index * 2) * MINUTE,
    rule: count === 1 ? 'onlyOne' : (RULES[index % RULES.length] ?? 'longestWait'),
  }));
}

const CALLED: ClerkTicket = {
  ticketId: '2026-03-10.A012',
  number: 'A012',
  itemCode: 'GA-HJ-001',
  state: 'called',
  priorityReason: null,
  identified: true,
  issuedAt: FIXTURE_NOW - 24 * MINUTE,
  calledAt: FIXTURE_NOW - 12_000,
  lastCalledAt: FIXTURE_NOW - 12_000,
  arrivedAt: null,
  startedAt: null,
  callCount: 1,
  callReason: { rule: 'longestWait', waitedMs: 23 * MINUTE, weight: 1, runnerUp: 'A013' },
};
const ARRIVED: ClerkTicket = {
  ...CALLED,
  state: 'arrived',
  calledAt: FIXTURE_NOW - 70_000,
  arrivedAt: FIXTURE_NOW - 15_000,
};
const SERVING: ClerkTicket = {
  ...ARRIVED,
  state: 'serving',
  calledAt: FIXTURE_NOW - 9 * MINUTE,
  arrivedAt: FIXTURE_NOW - 8 * MINUTE,
  startedAt: FIXTURE_NOW - 7.6 * MINUTE,
};

const NAMES = [
  'openWindow',
  'pauseWindow',
  'resumeWindow',
  'closeWindow',
  'callNext',
  'recall',
  'confirmArrival',
  'startService',
  'finishService',
  'markNoShow',
  'cancelTicket',
] as const;

/** The actions that a hall would allow; everything else is refused with the code. */
function actions(
  allowed: readonly (typeof NAMES)[number][],
  code: string,
  extra: readonly ActionState[] = [],
): ActionState[] {
  return NAMES.map(
    (command) =>
      extra.find((entry) => entry.command === command) ??
      (allowed.includes(command) ? { command, allowed: true } : { command, allowed: false, code }),
  );
}

const OPEN: ClerkView = {
  windowId: 'w01',
  label: '1',
  kind: 'comprehensive',
  zoneId: 'A',
  status: 'open',
  pauseReason: null,
  staffId: 's03',
  ticket: null,
  line: line(12),
  waiting: 12,
  servedToday: 17,
  allowedActions: actions(['callNext', 'pauseWindow', 'closeWindow'], 'windowHasNoTicket'),
};
const TOO_SOON: ActionState = {
  command: 'recall',
  allowed: false,
  code: 'recallTooSoon',
  notBefore: FIXTURE_NOW + 14_000,
};
const AT_WINDOW = ['startService', 'markNoShow', 'cancelTicket'] as const;

const VIEWS: Readonly<Record<string, ClerkView>> = {
  open: OPEN,
  long: { ...OPEN, line: line(20), waiting: 137 },
  empty: {
    ...OPEN,
    line: [],
    waiting: 0,
    allowedActions: actions(['pauseWindow', 'closeWindow'], 'windowHasNoTicket', [
      { command: 'callNext', allowed: false, code: 'nobodyWaiting' },
    ]),
  },
  offline: {
    ...OPEN,
    ticket: CALLED,
    allowedActions: actions([...AT_WINDOW, 'confirmArrival'], 'windowBusy', [TOO_SOON]),
  },
  one: { ...OPEN, line: line(1), waiting: 1 },
  called: {
    ...OPEN,
    ticket: CALLED,
    allowedActions: actions([...AT_WINDOW, 'confirmArrival'], 'windowBusy', [TOO_SOON]),
  },
  recalled: {
    ...OPEN,
    ticket: {
      ...CALLED,
      callCount: 4,
      calledAt: FIXTURE_NOW - 130_000,
      identified: false,
      priorityReason: 'elder',
      number: 'P1024',
      itemCode: LONGEST_ITEM,
      callReason: { rule: 'priorityAged', waitedMs: 9 * MINUTE, weight: 4, runnerUp: 'A013' },
    },
    allowedActions: actions([...AT_WINDOW, 'confirmArrival'], 'windowBusy', [
      { command: 'recall', allowed: false, code: 'recallCapReached' },
    ]),
  },
  arrived: { ...OPEN, ticket: ARRIVED, allowedActions: actions([...AT_WINDOW], 'wrongTicketState') },
  serving: { ...OPEN, ticket: SERVING, allowedActions: actions(['finishService'], 'wrongTicketState') },
  paused: {
    ...OPEN,
    status: 'paused',
    pauseReason: 'meal',
    allowedActions: actions(['resumeWindow', 'closeWindow'], 'windowPaused'),
  },
  closed: {
    ...OPEN,
    status: 'closed',
    staffId: null,
    line: [],
    waiting: 0,
    servedToday: 0,
    allowedActions: actions(['openWindow'], 'windowNotOpen'),
  },
  other: { ...OPEN, staffId: 's04', ticket: SERVING, allowedActions: actions(['finishService'], 'wrongTicketState') },
};

const state = new URLSearchParams(location.search).get('state') ?? 'open';
const unanswered = new Promise<never>(() => {});
const answers: FixtureAnswers = {
  callNext: () => (state === 'busy' ? unanswered : { ok: false, problem: problemOf('nobodyWaiting') }),
  openWindow: () => ({ ok: false, problem: problemOf('staffAtAnotherWindow', { details: { windowId: 'w05' } }) }),
  pauseWindow: () => unanswered,
};
const connection = createFixtureConnection({ answers });
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

const session = isChoice ? { ...SESSION, windowIds: [] } : SESSION;
const pages: Readonly<Record<string, ReactNode>> = {
  'sign-in': <SignIn page="front-desk" catalogue={FIXTURE_CATALOGUE} expired={false} onSession={() => {}} />,
  expired: <SignIn page="front-desk" catalogue={FIXTURE_CATALOGUE} expired onSession={() => {}} />,
  stopped: <Stopped problem={problemOf('incompatible')} onSignOut={() => {}} />,
};
showInGallery(connection, pages[state] ?? <FrontDesk session={session} onSignOut={() => {}} />);
