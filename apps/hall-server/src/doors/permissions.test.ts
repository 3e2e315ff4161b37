import { type CommandKind, ROLES, type Role } from '@yichuang/contract';
import { type HallState, newHallState } from '@yichuang/hall';
import { expect, test } from 'vitest';
import { DEMO_CONFIGURATION, DemoFloor, MINUTE } from '../testing/demo-floor.ts';
import { COMMAND_PERMISSIONS, mayAsk, mayCommand, maySee, QUERY_PERMISSIONS, VIEW_PERMISSIONS } from './permissions.ts';
import type { Principal } from './principal.ts';

const ITEM = DEMO_CONFIGURATION.catalogue.items[0]?.itemCode ?? '';
const WINDOW = DEMO_CONFIGURATION.queueing.windows.find(({ queueIds }) =>
  queueIds.includes(DEMO_CONFIGURATION.queueing.itemQueues[ITEM] ?? ''),
)?.windowId as string;
const OTHER = DEMO_CONFIGURATION.queueing.windows.find(({ windowId }) => windowId !== WINDOW)?.windowId as string;

function principal(role: Role, more: Partial<Principal> = {}): Principal {
  const nobody = { staffId: null, windowIds: [], zoneId: null, windowId: null, ticketId: null };
  return { role, actor: { kind: 'system', ref: 'x' }, ...nobody, ...more };
}

/** s1 sits at WINDOW; its first ticket has an open rating. */
function livedState(): { state: HallState; ticketId: string } {
  const floor = new DemoFloor();
  floor.run({ kind: 'openWindow', windowId: WINDOW, staffId: 's1' });
  floor.issue(ITEM);
  floor.run({ kind: 'callNext', windowId: WINDOW });
  const ticketId = floor.state.queue?.windows.get(WINDOW)?.ticketId ?? '';
  floor.run({ kind: 'startService', windowId: WINDOW, ticketId });
  floor.at += 30 * MINUTE;
  floor.run({ kind: 'finishService', windowId: WINDOW, ticketId, accurate: true });
  if (!floor.state.rating.ratings.has(ticketId)) throw new Error('no rating');
  return { state: floor.state, ticketId };
}

const { state, ticketId } = livedState();
const AT_DESK: readonly CommandKind[] = [
  'callNext',
  'callTicket',
  'serveWalkIn',
  'recall',
  'confirmArrival',
  'startService',
  'undoNoShow',
  'suspendTicket',
  'resumeTicket',
  'transferTicket',
  'takeBackTransfer',
];
const HALL_WIDE: readonly CommandKind[] = [
  'setWindowQueues',
  'settleEmergency',
  'closeQueue',
  'reopenQueue',
  'extendHours',
  'endExtension',
  'closeDay',
  'postNotice',
  'withdrawNotice',
  'changeSettings',
  'revokeDevice',
];
const ANY_FOR_MANAGER: readonly CommandKind[] = [
  'pauseWindow',
  'resumeWindow',
  'closeWindow',
  'finishService',
  'markNoShow',
];

test('only the roles of the table may give a command or see a view', () => {
  const commands = {
    issueTicket: ['guide', 'kiosk'],
    cancelTicket: ['clerk', 'guide', 'manager', 'phone'],
    returnTicket: ['clerk', 'guide', 'kiosk'],
    markInaccurate: ['clerk', 'manager'],
    openWindow: ['clerk', 'manager'],
    takeOverWindow: ['clerk', 'manager'],
    raiseEmergency: ['clerk', 'manager'],
    bookAppointment: ['clerk', 'guide', 'manager', 'visitor'],
    cancelAppointment: ['guide', 'manager', 'visitor'],
    checkInAppointment: ['guide', 'kiosk'],
    ...Object.fromEntries(HALL_WIDE.map((kind) => [kind, ['manager']])),
    ...Object.fromEntries([...AT_DESK, ...ANY_FOR_MANAGER].map((kind) => [kind, ['clerk', 'manager']])),
    submitRating: ['phone', 'ratingPad'],
  };
  const views = {
    kiosk: ['guide', 'kiosk', 'manager'],
    board: ['board', 'guide', 'manager'],
    windowSign: ['manager', 'windowSign'],
    clerk: ['clerk', 'manager'],
    guide: ['guide', 'manager'],
    busy: ['guide', 'manager', 'visitor'],
    ratingPad: ['manager', 'ratingPad'],
    phone: ['phone'],
    manager: ['manager'],
  };
  const queries = {
    findTickets: ['clerk', 'guide', 'kiosk', 'manager'],
    appointmentSlots: ['clerk', 'guide', 'manager', 'visitor'],
    findAppointments: ['clerk', 'guide', 'manager', 'visitor'],
    transferNote: ['clerk', 'manager'],
    staffNames: ['clerk', 'guide', 'manager'],
    settings: ['manager'],
    settingsHistory: ['manager'],
    devices: ['manager'],
  };
  const rolesOf = (table: object) =>
    Object.fromEntries(Object.entries(table).map(([kind, permissions]) => [kind, Object.keys(permissions).sort()]));
  expect(rolesOf(COMMAND_PERMISSIONS)).toEqual(commands);
  expect(rolesOf(VIEW_PERMISSIONS)).toEqual(views);
  expect(rolesOf(QUERY_PERMISSIONS)).toEqual(queries);
});

test('openableWindow: a clerk opens the windows on the list, or any when there is no list', () => {
  const bound = principal('clerk', { staffId: 's1', windowIds: [WINDOW] });
  expect(mayCommand(bound, 'openWindow', { windowId: WINDOW }, state)).toBe(true);
  expect(mayCommand(bound, 'openWindow', { windowId: OTHER }, state)).toBe(false);
  expect(maySee(bound, { kind: 'clerk', windowId: OTHER }, state)).toBe(false);
  const free = principal('clerk', { staffId: 's2' });
  expect(mayCommand(free, 'openWindow', { windowId: OTHER }, state)).toBe(true);
  expect(mayCommand(free, 'openWindow', {}, state)).toBe(false);
});

test.each(AT_DESK)('occupiedWindow: %s is for who sits there, manager or not', (kind) => {
  for (const role of ['clerk', 'manager'] as const) {
    expect(mayCommand(principal(role, { staffId: 's1' }), kind, { windowId: WINDOW, ticketId }, state)).toBe(true);
    expect(mayCommand(principal(role, { staffId: 's2' }), kind, { windowId: WINDOW, ticketId }, state)).toBe(false);
    expect(mayCommand(principal(role, { staffId: 's1' }), kind, { windowId: OTHER, ticketId }, state)).toBe(false);
    expect(mayCommand(principal(role, { staffId: 's1' }), kind, { windowId: 'none' }, state)).toBe(false);
  }
});

test.each(ANY_FOR_MANAGER)('%s is for the clerk who sits there and for any manager', (kind) => {
  const input = { windowId: WINDOW, reason: 'meal' };
  expect(mayCommand(principal('clerk', { staffId: 's1' }), kind, input, state)).toBe(true);
  expect(mayCommand(principal('clerk', { staffId: 's2' }), kind, input, state)).toBe(false);
  expect(mayCommand(principal('manager', { staffId: 's2' }), kind, input, state)).toBe(true);
});

test('a window where nobody sits is occupied by nobody, not by who has no staff id', () => {
  expect(mayCommand(principal('clerk'), 'callNext', { windowId: OTHER }, state)).toBe(false);
  expect(mayCommand(principal('clerk', { staffId: 's1' }), 'callNext', { windowId: WINDOW }, newHallState())).toBe(
    false,
  );
});

test('ownTicket: a phone sees and cancels its own ticket only', () => {
  const phone = principal('phone', { ticketId });
  expect(mayCommand(phone, 'cancelTicket', { ticketId }, state)).toBe(true);
  expect(mayCommand(phone, 'cancelTicket', { ticketId: 'other' }, state)).toBe(false);
  expect(maySee(phone, { kind: 'phone', ticketId }, state)).toBe(true);
  expect(maySee(phone, { kind: 'phone', ticketId: 'other' }, state)).toBe(false);
});

test('ticketAtOccupiedWindow: a clerk cancels the ticket at the own window only', () => {
  const floor = new DemoFloor();
  floor.run({ kind: 'openWindow', windowId: WINDOW, staffId: 's1' });
  for (let count = 0; count < 2; count += 1) floor.issue(ITEM);
  floor.run({ kind: 'callNext', windowId: WINDOW });
  const called = floor.state.queue?.windows.get(WINDOW)?.ticketId ?? '';
  const waiting = [...(floor.state.queue?.tickets.keys() ?? [])].find((id) => id !== called) ?? '';
  const may = (staffId: string, about: string) =>
    mayCommand(principal('clerk', { staffId }), 'cancelTicket', { ticketId: about }, floor.state);
  expect(may('s1', called)).toBe(true);
  expect(may('s1', waiting)).toBe(false);
  expect(may('s1', 'none')).toBe(false);
  expect(may('s2', called)).toBe(false);
});

test('ticketLastServedHere: the clerk at whose window the last service was marks it', () => {
  const clerk = (staffId: string) => principal('clerk', { staffId });
  expect(mayCommand(clerk('s1'), 'markInaccurate', { ticketId }, state)).toBe(true);
  expect(mayCommand(clerk('s2'), 'markInaccurate', { ticketId }, state)).toBe(false);
  expect(mayCommand(clerk('s1'), 'markInaccurate', { ticketId: 'none' }, state)).toBe(false);
  expect(mayAsk(clerk('s1'), 'transferNote', { windowId: WINDOW, ticketId }, state)).toBe(true);
  expect(mayAsk(clerk('s1'), 'transferNote', { windowId: OTHER, ticketId }, state)).toBe(false);
});

test('Q-113 ticketLastServedHere: nobody marks the service of another window', () => {
  const floor = new DemoFloor();
  const { queueing } = DEMO_CONFIGURATION;
  const second = queueing.windows.find(({ queueIds }) => !queueIds.includes(queueing.itemQueues[ITEM] ?? ''));
  const secondItem = Object.keys(queueing.itemQueues).find((code) =>
    second?.queueIds.includes(queueing.itemQueues[code] ?? ''),
  );
  if (second === undefined || secondItem === undefined) throw new Error('no second window');
  floor.run({ kind: 'openWindow', windowId: WINDOW, staffId: 's1' });
  floor.run({ kind: 'openWindow', windowId: second.windowId, staffId: 's2' });
  const itemCodes = [ITEM, secondItem];
  const issue = { itemOrder: 'set', personRef: null, priorityReason: null, channel: 'kiosk' } as const;
  floor.run({ kind: 'issueTicket', itemCodes, ...issue });
  let about = '';
  for (const [windowId, accurate] of [
    [WINDOW, true],
    [second.windowId, false],
  ] as const) {
    floor.run({ kind: 'callNext', windowId });
    about = floor.state.queue?.windows.get(windowId)?.ticketId ?? '';
    floor.run({ kind: 'startService', windowId, ticketId: about });
    floor.run({ kind: 'finishService', windowId, ticketId: about, accurate });
  }
  const may = (staffId: string) =>
    mayCommand(principal('clerk', { staffId }), 'markInaccurate', { ticketId: about }, floor.state);
  expect([may('s1'), may('s2')]).toEqual([true, false]);
});

test('ownRating: a pad rates at its window, a phone its ticket; of what is not there the hall speaks', () => {
  const input = { ratingId: ticketId, level: 5 };
  expect(mayCommand(principal('ratingPad', { windowId: WINDOW }), 'submitRating', input, state)).toBe(true);
  expect(mayCommand(principal('ratingPad', { windowId: OTHER }), 'submitRating', input, state)).toBe(false);
  expect(mayCommand(principal('phone', { ticketId }), 'submitRating', input, state)).toBe(true);
  expect(mayCommand(principal('phone', { ticketId: 'other' }), 'submitRating', input, state)).toBe(false);
  const unknown = { ratingId: 'none', level: 5 };
  expect(mayCommand(principal('phone', { ticketId }), 'submitRating', unknown, state)).toBe(true);
});

test('ownZone and ownWindow: a screen sees its own place', () => {
  const board = principal('board', { zoneId: 'A' });
  expect(maySee(board, { kind: 'board', zoneId: 'A' }, state)).toBe(true);
  expect(maySee(board, { kind: 'board', zoneId: 'B' }, state)).toBe(false);
  for (const kind of ['windowSign', 'ratingPad'] as const) {
    expect(maySee(principal(kind, { windowId: WINDOW }), { kind, windowId: WINDOW }, state)).toBe(true);
    expect(maySee(principal(kind, { windowId: WINDOW }), { kind, windowId: OTHER }, state)).toBe(false);
    expect(maySee(principal(kind), { kind, windowId: WINDOW }, state)).toBe(false);
  }
});

test('a role that is in no row may do nothing', () => {
  for (const role of ROLES.filter((each) => each === 'board' || each === 'windowSign'))
    for (const kind of Object.keys(COMMAND_PERMISSIONS) as CommandKind[])
      expect(mayCommand(principal(role, { zoneId: 'A', windowId: WINDOW }), kind, { windowId: WINDOW }, state)).toBe(
        false,
      );
});
