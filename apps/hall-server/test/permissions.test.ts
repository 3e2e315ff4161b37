import type { Audience, AudienceKind, CommandKind, QueryKind, Role } from '@yichuang/contract';
import { newCommandId } from '@yichuang/hall-client';
import {
  connectDevice,
  connectPhone,
  connectStaff,
  connectVisitor,
  get,
  give,
  post,
  postCommand,
  type TestHall,
  virtualClerk,
  waitForView,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { openSessionLine, type RawLine } from './raw-line.ts';
import { startHall } from './start-hall.ts';

/** `all`: everywhere; `own`: only in the own window, zone or ticket; `no`: nowhere. */
type Reach = 'all' | 'own' | 'no';
type Reaches = Readonly<Record<Role, Reach>>;

const NOBODY: Reaches = {
  manager: 'no',
  guide: 'no',
  clerk: 'no',
  kiosk: 'no',
  board: 'no',
  windowSign: 'no',
  ratingPad: 'no',
  phone: 'no',
  visitor: 'no',
};
/** What concerns the ticket at a window is for whoever sits there. */
const AT_THE_DESK: Reaches = { ...NOBODY, clerk: 'own', manager: 'own' };
/** What the hall manager alone does. */
const RUN_THE_HALL: Reaches = { ...NOBODY, manager: 'all' };
/** A window is run by its clerk, and by the manager from afar. */
const RUN_A_WINDOW: Reaches = { ...NOBODY, clerk: 'own', manager: 'all' };

// Written from the design, not read from the server: a change of its table must be made here as well.
const COMMANDS_EXPECTED: Readonly<Record<CommandKind, Reaches>> = {
  // Nobody who may serve gives out tickets.
  issueTicket: { ...NOBODY, kiosk: 'all', guide: 'all' },
  cancelTicket: { ...NOBODY, phone: 'own', guide: 'all', clerk: 'own', manager: 'all' },
  returnTicket: { ...NOBODY, kiosk: 'all', guide: 'all', clerk: 'all' },
  markInaccurate: RUN_A_WINDOW,
  openWindow: RUN_A_WINDOW,
  takeOverWindow: RUN_A_WINDOW,
  raiseEmergency: RUN_A_WINDOW,
  settleEmergency: RUN_THE_HALL,
  setWindowQueues: RUN_THE_HALL,
  closeQueue: RUN_THE_HALL,
  reopenQueue: RUN_THE_HALL,
  extendHours: RUN_THE_HALL,
  endExtension: RUN_THE_HALL,
  closeDay: RUN_THE_HALL,
  postNotice: RUN_THE_HALL,
  withdrawNotice: RUN_THE_HALL,
  changeSettings: RUN_THE_HALL,
  revokeDevice: RUN_THE_HALL,
  bookAppointment: { ...NOBODY, visitor: 'all', guide: 'all', clerk: 'all', manager: 'all' },
  cancelAppointment: { ...NOBODY, visitor: 'all', guide: 'all', manager: 'all' },
  checkInAppointment: { ...NOBODY, kiosk: 'all', guide: 'all' },
  callTicket: AT_THE_DESK,
  serveWalkIn: AT_THE_DESK,
  undoNoShow: AT_THE_DESK,
  suspendTicket: AT_THE_DESK,
  resumeTicket: AT_THE_DESK,
  transferTicket: AT_THE_DESK,
  takeBackTransfer: AT_THE_DESK,
  pauseWindow: RUN_A_WINDOW,
  resumeWindow: RUN_A_WINDOW,
  closeWindow: RUN_A_WINDOW,
  callNext: AT_THE_DESK,
  recall: AT_THE_DESK,
  confirmArrival: AT_THE_DESK,
  startService: AT_THE_DESK,
  // What a clerk who has left leaves behind, the manager ends.
  finishService: RUN_A_WINDOW,
  markNoShow: RUN_A_WINDOW,
  submitRating: { ...NOBODY, ratingPad: 'own', phone: 'own' },
};

const VIEWS_EXPECTED: Readonly<Record<AudienceKind, Reaches>> = {
  kiosk: { ...NOBODY, kiosk: 'all', guide: 'all', manager: 'all' },
  board: { ...NOBODY, board: 'own', guide: 'all', manager: 'all' },
  windowSign: { ...NOBODY, windowSign: 'own', manager: 'all' },
  clerk: { ...NOBODY, clerk: 'own', manager: 'all' },
  ratingPad: { ...NOBODY, ratingPad: 'own', manager: 'all' },
  phone: { ...NOBODY, phone: 'own' },
  manager: RUN_THE_HALL,
  guide: { ...NOBODY, guide: 'all', manager: 'all' },
  busy: { ...NOBODY, visitor: 'all', guide: 'all', manager: 'all' },
};

const LOOK_UP: Reaches = { ...NOBODY, guide: 'all', clerk: 'all', manager: 'all' };
const QUERIES_EXPECTED: Readonly<Record<QueryKind, Reaches>> = {
  findTickets: { ...LOOK_UP, kiosk: 'all' },
  appointmentSlots: { ...LOOK_UP, visitor: 'all' },
  findAppointments: { ...LOOK_UP, visitor: 'all' },
  transferNote: AT_THE_DESK,
  staffNames: LOOK_UP,
  settings: RUN_THE_HALL,
  settingsHistory: RUN_THE_HALL,
  devices: RUN_THE_HALL,
};

interface Place {
  readonly windowId: string;
  readonly zoneId: string;
  readonly ticketId: string;
}

interface Actor {
  readonly role: Role;
  readonly token: string;
  readonly own: Place;
  readonly line: RawLine;
}

/**
 * Windows 1 (a clerk), 2 (another clerk) and 3 (the manager) each hold a ticket, so that no allowed probe below changes anything:
 * the hall refuses it for its state. Windows 1 and 2 have served one ticket before, rated by its holder.
 */
async function staffedHall() {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const other = await virtualClerk(hall, 'clerk02', 'w02');
  const manager = await virtualClerk(hall, 'manager', 'w03');
  const served: { ticketId: string; phoneUrl: string | null }[] = [];
  for (const desk of [clerk, other]) {
    const ticket = await give(kiosk.connection, 'issueTicket', { itemCodes: ['GA-HJ-001'] });
    await desk.serveNext(() => hall.clock.advance(90_000));
    const phone = await connectPhone(hall, ticket);
    await give(phone.connection, 'submitRating', { ratingId: ticket.ticketId, level: 5 });
    // Done once, so that no probe below can do it.
    await give(desk.connection, 'markInaccurate', { ticketId: ticket.ticketId });
    served.push(ticket);
  }
  for (const desk of [clerk, other, manager]) {
    await give(kiosk.connection, 'issueTicket', { itemCodes: ['GA-HJ-001'] });
    await desk.callNext();
    await give(desk.connection, 'raiseEmergency', { windowId: desk.windowId });
  }
  const [mine = { ticketId: '', phoneUrl: null }, theirs] = served;
  const atOne: Place = { windowId: 'w01', zoneId: 'A', ticketId: mine.ticketId };
  const foreign: Place = { windowId: 'w02', zoneId: 'B', ticketId: theirs?.ticketId ?? '' };
  const sessions: [Role, { token: string }, Place][] = [
    ['manager', manager.session, { ...atOne, windowId: 'w03' }],
    ['guide', (await connectStaff(hall, 'guide')).session, atOne],
    ['clerk', clerk.session, atOne],
    ['kiosk', kiosk.session, atOne],
    ['board', (await connectDevice(hall, 'board', { zoneId: 'A' })).session, atOne],
    ['windowSign', (await connectDevice(hall, 'windowSign', { windowId: 'w01' })).session, atOne],
    ['ratingPad', (await connectDevice(hall, 'ratingPad', { windowId: 'w01' })).session, atOne],
    ['phone', (await connectPhone(hall, mine)).session, atOne],
    ['visitor', (await connectVisitor(hall)).session, atOne],
  ];
  const actors: Actor[] = [];
  for (const [role, { token }, own] of sessions)
    actors.push({ role, token, own, line: await openSessionLine(hall, { token }) });
  return { hall, actors, foreign };
}

const INPUTS: Readonly<Record<CommandKind, (place: Place) => object>> = {
  issueTicket: () => ({ itemCodes: ['no-such-item'] }),
  cancelTicket: ({ ticketId }) => ({ ticketId }),
  openWindow: ({ windowId }) => ({ windowId }),
  // Every window holds a ticket, so it is busy.
  pauseWindow: ({ windowId }) => ({ windowId, reason: 'break' }),
  resumeWindow: ({ windowId }) => ({ windowId }),
  closeWindow: ({ windowId }) => ({ windowId }),
  callNext: ({ windowId }) => ({ windowId }),
  recall: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
  confirmArrival: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
  startService: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
  finishService: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
  markNoShow: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
  submitRating: ({ ticketId }) => ({ ratingId: ticketId, level: 1 }),
  returnTicket: () => ({ ticketId: 'no-such-ticket' }),
  markInaccurate: ({ ticketId }) => ({ ticketId }),
  takeOverWindow: ({ windowId }) => ({ windowId }),
  raiseEmergency: ({ windowId }) => ({ windowId }),
  settleEmergency: () => ({ windowId: 'no-such-window' }),
  setWindowQueues: () => ({ windowId: 'no-such-window', queueIds: ['police'] }),
  closeQueue: () => ({ queueId: 'no-such-queue', reason: 'full' }),
  reopenQueue: () => ({ queueId: 'no-such-queue' }),
  extendHours: () => ({ until: 1 }),
  endExtension: () => ({}),
  closeDay: () => ({}),
  postNotice: () => ({ zh: '通知', zoneId: 'no-such-zone' }),
  withdrawNotice: () => ({ noticeId: 'no-such-notice' }),
  changeSettings: () => ({ basedOn: 'another-version', settings: {} }),
  revokeDevice: () => ({ deviceId: 'no-such-device' }),
  bookAppointment: () => ({ itemCode: 'no-such-item', slotAt: 1 }),
  cancelAppointment: () => ({ appointmentId: 'no-such-appointment' }),
  checkInAppointment: () => ({ code: 'no-code' }),
  callTicket: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket', reason: 'other' }),
  serveWalkIn: ({ windowId }) => ({ windowId, itemCode: 'no-such-item' }),
  undoNoShow: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
  suspendTicket: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket', suspensionKind: 'waiting' }),
  resumeTicket: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket', present: true }),
  transferTicket: ({ windowId }) => ({
    windowId,
    ticketId: 'no-such-ticket',
    target: { kind: 'window', windowId: 'w04' },
    reason: 'other',
    note: '备注',
  }),
  takeBackTransfer: ({ windowId }) => ({ windowId, ticketId: 'no-such-ticket' }),
};

const QUESTIONS: Readonly<Record<QueryKind, (place: Place) => object>> = {
  findTickets: () => ({ number: 'P001' }),
  appointmentSlots: () => ({ itemCode: 'GA-HJ-001' }),
  findAppointments: () => ({ code: 'no-code' }),
  transferNote: ({ windowId, ticketId }) => ({ windowId, ticketId }),
  staffNames: () => ({}),
  settings: () => ({}),
  settingsHistory: () => ({}),
  devices: () => ({}),
};

const AUDIENCES: { readonly [K in AudienceKind]: (place: Place) => Extract<Audience, { kind: K }> } = {
  kiosk: () => ({ kind: 'kiosk' }),
  board: ({ zoneId }) => ({ kind: 'board', zoneId }),
  windowSign: ({ windowId }) => ({ kind: 'windowSign', windowId }),
  clerk: ({ windowId }) => ({ kind: 'clerk', windowId }),
  ratingPad: ({ windowId }) => ({ kind: 'ratingPad', windowId }),
  phone: ({ ticketId }) => ({ kind: 'phone', ticketId }),
  manager: () => ({ kind: 'manager' }),
  guide: () => ({ kind: 'guide' }),
  busy: () => ({ kind: 'busy' }),
};

const SOMEWHERE: Place = { windowId: 'w', zoneId: 'z', ticketId: 't' };

/** What is asked without naming a place is the same everywhere. */
function isPlaceless(make: (place: Place) => object): boolean {
  return JSON.stringify(make(SOMEWHERE)) === JSON.stringify(make({ windowId: 'x', zoneId: 'y', ticketId: 'z' }));
}

function reachOf(own: boolean, foreign: boolean): Reach | 'only elsewhere' {
  if (own) return foreign ? 'all' : 'own';
  return foreign ? 'only elsewhere' : 'no';
}

/** Whether the door let the command pass; the hall itself must then have refused it. */
function passed(problem: { code: string; status: number } | undefined): boolean {
  expect(problem, 'no probe may succeed').toBeDefined();
  return problem?.code !== 'notAllowed';
}

async function commandPasses(
  hall: TestHall,
  { token, line }: Actor,
  kind: CommandKind,
  place: Place,
): Promise<boolean> {
  const input = INPUTS[kind](place);
  const overHttp = await postCommand(hall, token, kind, input);
  const overSocket = await line.ask('command', kind, { commandId: newCommandId(), ...input });
  expect(overSocket.problem).toEqual(overHttp.body);
  return passed(overHttp.body);
}

test('for every command and role both doors answer by the table of permissions, and nothing else', async () => {
  const { hall, actors, foreign } = await staffedHall();
  const before = hall.server.loop.committed.seq;
  const found: Record<string, Record<string, string>> = {};
  for (const kind of Object.keys(COMMANDS_EXPECTED) as CommandKind[]) {
    found[kind] = {};
    // It would succeed, and everything after it be refused for its sake.
    if (kind === 'closeDay') continue;
    for (const actor of actors) {
      const own = await commandPasses(hall, actor, kind, actor.own);
      const elsewhere = await commandPasses(hall, actor, kind, foreign);
      found[kind][actor.role] = isPlaceless(INPUTS[kind]) ? (own ? 'all' : 'no') : reachOf(own, elsewhere);
    }
  }
  expect({ ...found, closeDay: COMMANDS_EXPECTED.closeDay }).toEqual(COMMANDS_EXPECTED);
  expect(hall.server.loop.committed.seq).toBe(before);
  for (const { role, token } of actors.filter((actor) => actor.role !== 'manager'))
    expect((await postCommand(hall, token, 'closeDay', {})).body, role).toMatchObject({ code: 'notAllowed' });
  const manager = actors.find(({ role }) => role === 'manager');
  expect((await postCommand(hall, manager?.token ?? '', 'closeDay', {})).status).toBe(200);
});

async function viewOpens(hall: TestHall, { token, line }: Actor, audience: Audience): Promise<boolean> {
  const { kind, ...place } = audience;
  const overHttp = await get(hall, `/api/views/${kind}?${new URLSearchParams(place)}`, token);
  const overSocket = await line.ask('subscribe', { audience });
  line.tell('unsubscribe', audience);
  expect(overSocket.ok).toBe(overHttp.status === 200);
  if (overSocket.ok) expect(overSocket.message.view).toEqual(overHttp.body.view);
  else expect([overHttp.body.code, overSocket.problem.code]).toEqual(['notAllowed', 'notAllowed']);
  return overSocket.ok;
}

test('for every view and role both doors answer by the table of permissions, and nothing else', async () => {
  const { hall, actors, foreign } = await staffedHall();
  const found: Record<string, Record<string, string>> = {};
  for (const kind of Object.keys(VIEWS_EXPECTED) as AudienceKind[]) {
    found[kind] = {};
    for (const actor of actors) {
      const own = await viewOpens(hall, actor, AUDIENCES[kind](actor.own));
      const elsewhere = await viewOpens(hall, actor, AUDIENCES[kind](foreign));
      found[kind][actor.role] = isPlaceless(AUDIENCES[kind]) ? (own ? 'all' : 'no') : reachOf(own, elsewhere);
    }
  }
  expect(found).toEqual(VIEWS_EXPECTED);
});

async function questionPasses(hall: TestHall, { token, line }: Actor, kind: QueryKind, place: Place) {
  const input = QUESTIONS[kind](place);
  const overHttp = await post(hall, `/api/queries/${kind}`, input, token);
  const overSocket = await line.ask('query', kind, input);
  expect(overSocket.ok ? overSocket.output : overSocket.problem).toEqual(overHttp.body);
  return overHttp.body.code !== 'notAllowed';
}

test('for every question and role both doors answer by the table of permissions, and nothing else', async () => {
  const { hall, actors, foreign } = await staffedHall();
  const before = hall.server.loop.committed.seq;
  const found: Record<string, Record<string, string>> = {};
  for (const kind of Object.keys(QUERIES_EXPECTED) as QueryKind[]) {
    found[kind] = {};
    for (const actor of actors) {
      const own = await questionPasses(hall, actor, kind, actor.own);
      const elsewhere = await questionPasses(hall, actor, kind, foreign);
      found[kind][actor.role] = isPlaceless(QUESTIONS[kind]) ? (own ? 'all' : 'no') : reachOf(own, elsewhere);
    }
  }
  expect(found).toEqual(QUERIES_EXPECTED);
  expect(hall.server.loop.committed.seq).toBe(before);
});

test('a line hears only what it may listen to', async () => {
  const { hall, actors } = await staffedHall();
  const sign = actors.find(({ role }) => role === 'windowSign');
  const heard: unknown[][] = [];
  sign?.line.onEvent((...event) => heard.push(event));
  expect(await sign?.line.ask('subscribe', { audience: { kind: 'windowSign', windowId: 'w02' } })).toMatchObject({
    ok: false,
  });
  const other = await connectStaff(hall, 'clerk02');
  const { ticket } = await waitForView(other.connection, { kind: 'clerk', windowId: 'w02' });
  hall.clock.advance(30_000);
  await give(other.connection, 'recall', { windowId: 'w02', ticketId: ticket?.ticketId ?? '' });
  // The own window's recall comes after, so whatever the other one's caused is here by then.
  const mine = await connectStaff(hall, 'clerk01');
  const desk = await waitForView(mine.connection, { kind: 'clerk', windowId: 'w01' });
  await sign?.line.ask('subscribe', { audience: { kind: 'windowSign', windowId: 'w01' } });
  const announced = new Promise<void>((resolve) =>
    sign?.line.onEvent((event) => event === 'announcement' && resolve()),
  );
  await give(mine.connection, 'recall', { windowId: 'w01', ticketId: desk.ticket?.ticketId ?? '' });
  await announced;
  expect(JSON.stringify(heard)).not.toContain('w02');
});
