import type { ActionState, CallReason, ClerkTicket, ClerkView, CommandKind } from '@yichuang/contract';
import { FIXTURE_CATALOGUE } from '../fixture-catalogue.ts';
import { FIXTURE_NOW } from '../fixture-connection.ts';

const MINUTE = 60_000;
const LONGEST_ITEM = FIXTURE_CATALOGUE.items.reduce((a, b) => (b.zh.length > a.zh.length ? b : a)).itemCode;
const REASON: CallReason = {
  rule: 'longestWait',
  chosenFor: null,
  classId: 'ordinary',
  waitedMs: 23 * MINUTE,
  slope: 1,
  headStartMs: 0,
  preference: 1,
  runnerUp: 'A013',
};
const AGED: CallReason = {
  ...REASON,
  rule: 'priorityAged',
  classId: 'priority',
  slope: 3,
  headStartMs: 5 * MINUTE,
  waitedMs: 9 * MINUTE,
};

/** Groups, appointments and directed ones in turn, as on a mixed day. */
function line(count: number): ClerkView['line'] {
  return Array.from({ length: count }, (_, index) => ({
    ticketId: `2026-03-10.A${13 + index}`,
    number: index % 4 === 3 ? `P${String(31 + index).padStart(3, '0')}` : `A${String(13 + index).padStart(3, '0')}`,
    itemCode: FIXTURE_CATALOGUE.items[(index * 7) % FIXTURE_CATALOGUE.items.length]?.itemCode ?? '',
    classId: index % 5 === 0 ? 'priority' : 'ordinary',
    priorityReason: count > 1 && index % 5 === 0 ? 'elder' : index % 5 === 3 ? 'maternal' : null,
    appointmentAt: index % 5 === 2 ? FIXTURE_NOW + 6 * MINUTE : null,
    directed: index % 7 === 4,
    issuedAt: FIXTURE_NOW - (count === 1 ? 4 : 42 - index * 2) * MINUTE,
    callReason: count === 1 ? { ...REASON, rule: 'onlyOne', runnerUp: null } : index === 0 ? AGED : REASON,
  }));
}

const CALLED: ClerkTicket = {
  ticketId: '2026-03-10.A012',
  number: 'A012',
  itemCode: 'GA-HJ-001',
  items: [{ itemCode: 'GA-HJ-001', queueId: 'police', served: false }],
  state: 'called',
  classId: 'ordinary',
  priorityReason: null,
  appointmentAt: null,
  identified: true,
  extended: false,
  issuedAt: FIXTURE_NOW - 24 * MINUTE,
  calledAt: FIXTURE_NOW - 12_000,
  lastCalledAt: FIXTURE_NOW - 12_000,
  arrivedAt: null,
  servedSince: null,
  suspendedMs: 0,
  callCount: 1,
  transfer: null,
  callReason: REASON,
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
  servedSince: FIXTURE_NOW - 7.6 * MINUTE,
};

const FREE = [
  'callNext',
  'callTicket',
  'serveWalkIn',
  'pauseWindow',
  'closeWindow',
  'resumeTicket',
  'undoNoShow',
] as const;
const AT_WINDOW = ['startService', 'transferTicket', 'cancelTicket', 'markNoShow'] as const;
const IN_SERVICE = ['finishService', 'suspendTicket', 'transferTicket'] as const;
const ALWAYS = ['returnTicket', 'takeBackTransfer', 'raiseEmergency', 'markInaccurate'] as const;
const NAMES: readonly CommandKind[] = [
  ...FREE,
  ...AT_WINDOW,
  ...IN_SERVICE,
  ...ALWAYS,
  'openWindow',
  'resumeWindow',
  'takeOverWindow',
  'recall',
  'confirmArrival',
  'settleEmergency',
];

/** The actions that a hall would allow; everything else is refused with the code. */
function actions(allowed: readonly CommandKind[], code: string, extra: readonly ActionState[] = []): ActionState[] {
  return NAMES.map(
    (command) =>
      extra.find((entry) => entry.command === command) ??
      (allowed.includes(command) ? { command, allowed: true } : { command, allowed: false, code }),
  );
}

const SUSPENDED: ClerkView['suspended'] = [
  {
    ticketId: '2026-03-10.A004',
    number: 'A004',
    itemCode: 'GA-HJ-001',
    kind: 'withFile',
    windowId: 'w01',
    windowLabel: '1',
    sinceAt: FIXTURE_NOW - 52 * MINUTE,
    expectedBackAt: FIXTURE_NOW - 7 * MINUTE,
    mine: true,
    code: null,
  },
  {
    ticketId: '2026-03-10.A007',
    number: 'A007',
    itemCode: LONGEST_ITEM,
    kind: 'waiting',
    windowId: 'w01',
    windowLabel: '1',
    sinceAt: FIXTURE_NOW - 12 * MINUTE,
    expectedBackAt: FIXTURE_NOW + 18 * MINUTE,
    mine: true,
    code: null,
  },
  {
    ticketId: '2026-03-10.P003',
    number: 'P003',
    itemCode: 'GA-HJ-001',
    kind: 'withoutFile',
    windowId: 'w02',
    windowLabel: '2',
    sinceAt: FIXTURE_NOW - 31 * MINUTE,
    expectedBackAt: null,
    mine: false,
    code: null,
  },
];
const MISSED: ClerkView['missed'] = [
  {
    ticketId: '2026-03-10.A009',
    number: 'A009',
    itemCode: 'GA-HJ-001',
    at: FIXTURE_NOW - 2 * MINUTE,
    windowLabel: '1',
    mayReturn: true,
    undoUntil: FIXTURE_NOW + 3 * MINUTE,
  },
  {
    ticketId: '2026-03-10.A002',
    number: 'A002',
    itemCode: LONGEST_ITEM,
    at: FIXTURE_NOW - 47 * MINUTE,
    windowLabel: '1',
    mayReturn: false,
    undoUntil: null,
  },
];
const SENT: ClerkView['sent'] = [
  {
    ticketId: '2026-03-10.A006',
    number: 'A006',
    itemCode: 'GA-HJ-001',
    at: FIXTURE_NOW - 8 * MINUTE,
    targetKind: 'window',
    target: '5',
  },
];

export const OPEN: ClerkView = {
  windowId: 'w01',
  label: '1',
  kind: 'comprehensive',
  zoneId: 'A',
  status: 'open',
  pauseReason: null,
  backAt: null,
  staffId: 's03',
  queueIds: ['personal', 'police'],
  ticket: null,
  line: line(12),
  waiting: 12,
  suspended: SUSPENDED,
  missed: MISSED,
  sent: SENT,
  lastServed: {
    ticketId: '2026-03-10.A011',
    number: 'A011',
    endedAt: FIXTURE_NOW - MINUTE,
    serviceMs: 47 * MINUTE,
    accurate: true,
  },
  figures: { served: 17, meanServiceMs: 8.4 * MINUTE, noShow: 2 },
  autoCallAt: null,
  emergencySince: null,
  notices: [
    { noticeId: 'n1', zh: '打印机 3 号检修中，请用 2 号', en: 'Printer 3 is being mended, use 2', zoneId: null },
  ],
  allowedActions: actions([...FREE, ...ALWAYS], 'windowHasNoTicket'),
};
const TOO_SOON: ActionState = {
  command: 'recall',
  allowed: false,
  code: 'recallTooSoon',
  notBefore: FIXTURE_NOW + 14_000,
};
const AT_CALL = actions([...AT_WINDOW, ...ALWAYS, 'confirmArrival'], 'windowBusy', [
  TOO_SOON,
  { command: 'markNoShow', allowed: false, code: 'moreCallsNeeded' },
]);
const AT_SERVICE = actions([...IN_SERVICE, ...ALWAYS], 'wrongTicketState');

/** A view of each state of the desk by its name in the address. */
export const VIEWS: Readonly<Record<string, ClerkView>> = {
  open: OPEN,
  long: { ...OPEN, line: line(20), waiting: 137 },
  empty: {
    ...OPEN,
    line: [],
    waiting: 0,
    suspended: [],
    missed: [],
    sent: [],
    lastServed: null,
    notices: [],
    figures: { served: 0, meanServiceMs: null, noShow: 0 },
    allowedActions: actions(['pauseWindow', 'closeWindow', 'serveWalkIn', ...ALWAYS], 'windowHasNoTicket', [
      { command: 'callNext', allowed: false, code: 'nobodyWaiting' },
    ]),
  },
  offline: { ...OPEN, ticket: SERVING, allowedActions: AT_SERVICE },
  auto: { ...OPEN, autoCallAt: FIXTURE_NOW + 9_000 },
  one: { ...OPEN, line: line(1), waiting: 1 },
  called: { ...OPEN, ticket: CALLED, allowedActions: AT_CALL },
  recalled: {
    ...OPEN,
    ticket: {
      ...CALLED,
      callCount: 4,
      calledAt: FIXTURE_NOW - 130_000,
      identified: false,
      classId: 'priority',
      priorityReason: 'maternal',
      number: 'P1024',
      itemCode: LONGEST_ITEM,
      callReason: AGED,
    },
    allowedActions: actions([...AT_WINDOW, ...ALWAYS, 'confirmArrival'], 'windowBusy', [
      { command: 'recall', allowed: false, code: 'recallCapReached' },
    ]),
  },
  arrived: {
    ...OPEN,
    ticket: { ...ARRIVED, classId: 'appointment', appointmentAt: FIXTURE_NOW - 4 * MINUTE, extended: true },
    allowedActions: actions([...AT_WINDOW, ...ALWAYS], 'wrongTicketState'),
  },
  serving: { ...OPEN, ticket: SERVING, allowedActions: AT_SERVICE },
  transferred: {
    ...OPEN,
    queueIds: FIXTURE_CATALOGUE.queues.map(({ queueId }) => queueId),
    ticket: {
      ...SERVING,
      suspendedMs: 34 * MINUTE,
      transfer: {
        fromWindowId: 'w05',
        fromWindowLabel: '5',
        reason: 'needsSpecialist',
        hasNote: true,
        returnToSender: true,
      },
      items: [
        { itemCode: FIXTURE_CATALOGUE.items[40]?.itemCode ?? '', queueId: 'personal', served: true },
        { itemCode: 'GA-HJ-001', queueId: 'police', served: false },
        { itemCode: LONGEST_ITEM, queueId: 'personal', served: false },
      ],
      callReason: { ...REASON, rule: 'chosen', chosenFor: 'cameBack', runnerUp: 'A013' },
    },
    allowedActions: AT_SERVICE,
  },
  paused: {
    ...OPEN,
    status: 'paused',
    pauseReason: 'meal',
    backAt: FIXTURE_NOW + 31 * MINUTE,
    allowedActions: actions(['resumeWindow', 'closeWindow', ...ALWAYS], 'windowPaused'),
  },
  late: {
    ...OPEN,
    status: 'paused',
    pauseReason: 'paperwork',
    backAt: FIXTURE_NOW - 4 * MINUTE,
    allowedActions: actions(['resumeWindow', 'closeWindow', ...ALWAYS], 'windowPaused'),
  },
  closed: {
    ...OPEN,
    status: 'closed',
    staffId: null,
    line: [],
    waiting: 0,
    suspended: [],
    missed: [],
    sent: [],
    figures: { served: 0, meanServiceMs: null, noShow: 0 },
    allowedActions: actions(['openWindow', 'raiseEmergency'], 'windowNotOpen'),
  },
  other: {
    ...OPEN,
    staffId: 's04',
    ticket: SERVING,
    allowedActions: actions([...IN_SERVICE, 'takeOverWindow', 'raiseEmergency'], 'wrongTicketState'),
  },
  emergency: {
    ...OPEN,
    ticket: SERVING,
    emergencySince: FIXTURE_NOW - 40_000,
    allowedActions: actions([...IN_SERVICE, 'settleEmergency'], 'emergencyAlreadyRaised'),
  },
};
