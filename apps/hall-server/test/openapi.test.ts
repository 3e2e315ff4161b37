import {
  type Audience,
  type AudienceKind,
  CatalogueSchema,
  COMMANDS,
  type CommandKind,
  ERRORS,
  ProblemSchema,
  QUERIES,
  type QueryKind,
  SessionSchemas,
  SetUpState,
  VIEWS,
} from '@yichuang/contract';
import {
  connectDevice,
  connectStaff,
  connectVisitor,
  get,
  inventedCitizenIdNumber,
  linkTokenOf,
  post,
  postCommand,
  type RestAnswer,
  type TestHall,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startHall } from './start-hall.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is read as a reader without our types would
type Json = any;

const REST_PATHS = [
  '/api/sessions',
  '/api/devices',
  '/api/phone-sessions',
  '/api/visitor-sessions',
  '/api/set-up',
  '/api/catalogue',
  '/healthz',
];

async function documentOf(hall: TestHall): Promise<Json> {
  return (await get(hall, '/api/openapi.json')).body;
}

function operationsOf(document: Json): [string, Json][] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Json).map(([method, operation]): [string, Json] => [`${method} ${path}`, operation]),
  );
}

function referencesIn(node: Json): string[] {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(([key, value]) => (key === '$ref' ? [value as string] : referencesIn(value)));
}

function answerSchema(document: Json, operation: string): z.ZodType {
  const [method = '', path = ''] = operation.split(' ');
  return z.fromJSONSchema(document.paths[path][method].responses['200'].content['application/json'].schema);
}

test('the description names every command, view and session door, and each part of it leads somewhere', async () => {
  const hall = await startHall();
  const document = await documentOf(hall);
  expect(document.openapi).toMatch(/^3\.1\./);
  const expected = [
    ...REST_PATHS,
    ...Object.keys(COMMANDS).map((kind) => `/api/commands/${kind}`),
    ...Object.keys(QUERIES).map((kind) => `/api/queries/${kind}`),
    ...Object.keys(VIEWS).map((kind) => `/api/views/${kind}`),
  ];
  expect(Object.keys(document.paths).sort()).toEqual(expected.sort());
  for (const [name, operation] of operationsOf(document)) {
    expect(operation.summary, name).toBeTruthy();
    expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['200', 'default']));
    const problem = operation.responses.default.content['application/problem+json'];
    expect(problem.schema.$ref, name).toBe('#/components/schemas/Problem');
    const needsSession = /\/(commands|queries|views)\//.test(name);
    expect(operation.security, name).toEqual(needsSession ? [{ session: [] }] : undefined);
    if (!name.startsWith('post')) continue;
    const body = operation.requestBody.content['application/json'].schema;
    expect(body.additionalProperties, name).toBe(false);
  }
  for (const reference of referencesIn(document)) {
    const target = reference
      .slice(2)
      .split('/')
      .reduce((node: Json, key) => node?.[key], document);
    expect(target, reference).toBeDefined();
  }
  for (const code of Object.keys(ERRORS)) expect(document.components.schemas.Problem.description).toContain(code);
});

test('every door that is described is there, and every command door wants a session', async () => {
  const hall = await startHall();
  for (const [name] of operationsOf(await documentOf(hall))) {
    const [method, path = ''] = name.split(' ');
    const answer = method === 'post' ? await post(hall, path, {}) : await get(hall, path);
    expect(answer.status, name).not.toBe(404);
    if (/\/(commands|queries|views)\//.test(path)) expect(answer.body.code, name).toBe('notAuthenticated');
  }
});

/** Equal after parsing: a field that the contract does not know would be stripped, and so be seen. */
function expectExactly(schema: z.ZodType, value: unknown, about: string): void {
  expect(schema.parse(value), about).toEqual(value);
}

test('real answers of every command are what the contract and the description say', async () => {
  const hall = await startHall();
  const document = await documentOf(hall);
  const kiosk = (await connectDevice(hall, 'kiosk')).session.token;
  const clerk = (await connectStaff(hall, 'clerk01')).session.token;
  const guide = (await connectStaff(hall, 'guide')).session.token;
  const manager = (await connectStaff(hall, 'manager')).session.token;
  const visitor = (await connectVisitor(hall)).session.token;
  const citizen = { itemCodes: ['GA-HJ-001'], citizenIdNumber: inventedCitizenIdNumber(5), priorityReason: 'elder' };
  const seen = new Set<string>();

  async function give(token: string, kind: CommandKind, input: object): Promise<RestAnswer['body']> {
    const { status, type, body, text } = await postCommand(hall, token, kind, input);
    expect(status, `${kind}: ${text}`).toBe(200);
    expect(type).toContain('application/json');
    expectExactly(COMMANDS[kind].output, body, kind);
    answerSchema(document, `post /api/commands/${kind}`).parse(body);
    seen.add(kind);
    return body;
  }

  const asked = new Set<string>();
  async function query(token: string, kind: QueryKind, input: object): Promise<RestAnswer['body']> {
    const { status, body, text } = await post(hall, `/api/queries/${kind}`, input, token);
    expect(status, `${kind}: ${text}`).toBe(200);
    expectExactly(QUERIES[kind].output, body, kind);
    answerSchema(document, `post /api/queries/${kind}`).parse(body);
    asked.add(kind);
    return body;
  }

  const atWindow = { windowId: 'w01' };
  const first = await give(kiosk, 'issueTicket', citizen);
  expect((await give(kiosk, 'issueTicket', citizen)).existing).toBe(true);
  await give(clerk, 'openWindow', atWindow);
  await give(clerk, 'pauseWindow', { ...atWindow, reason: 'meal', uncovered: true });
  await give(clerk, 'resumeWindow', atWindow);
  const called = { ...atWindow, ticketId: first.ticketId };
  await give(clerk, 'callNext', atWindow);
  hall.clock.advance(30_000);
  await give(clerk, 'recall', called);
  await give(clerk, 'confirmArrival', called);
  await give(clerk, 'startService', called);
  hall.clock.advance(120_000);
  await give(clerk, 'finishService', called);
  const phone = await post(hall, '/api/phone-sessions', { token: linkTokenOf(first) });
  expectExactly(SessionSchemas.phone, phone.body, 'phone session');
  await give(phone.body.token, 'submitRating', { ratingId: first.ticketId, level: 4 });
  const desk = (number: { ticketId: string }) => ({ ...atWindow, ticketId: number.ticketId });
  const [second, third, fourth] = [
    await give(kiosk, 'issueTicket', { itemCodes: ['GA-HJ-001', 'GA-HJ-002'] }),
    await give(kiosk, 'issueTicket', { itemCodes: ['GA-HJ-001'] }),
    await give(kiosk, 'issueTicket', { itemCodes: ['GA-HJ-001'] }),
  ];
  await give(clerk, 'callTicket', { ...desk(third), reason: 'urgent' });
  await give(clerk, 'markNoShow', desk(third));
  await give(clerk, 'undoNoShow', desk(third));
  await give(clerk, 'markNoShow', desk(third));
  await give(guide, 'returnTicket', { ticketId: third.ticketId });
  await give(guide, 'cancelTicket', { ticketId: third.ticketId });
  await give(clerk, 'callTicket', { ...desk(second), reason: 'agreed' });
  await give(clerk, 'startService', desk(second));
  await give(clerk, 'suspendTicket', { ...desk(second), suspensionKind: 'withFile' });
  await give(clerk, 'resumeTicket', { ...desk(second), present: true });
  const target = { kind: 'window', windowId: 'w02' };
  await give(clerk, 'transferTicket', { ...desk(second), target, reason: 'nextStep', note: '请核对' });
  await give(clerk, 'takeBackTransfer', desk(second));
  const walkIn = await give(clerk, 'serveWalkIn', { ...atWindow, itemCode: 'GA-HJ-001' });
  await give(clerk, 'finishService', { ...desk(walkIn), accurate: false });
  await give(manager, 'markInaccurate', { ticketId: first.ticketId });
  await give(clerk, 'raiseEmergency', atWindow);
  await give(manager, 'settleEmergency', atWindow);
  await give(manager, 'setWindowQueues', { ...atWindow, queueIds: ['police'] });
  await give(manager, 'takeOverWindow', atWindow);
  await give(manager, 'closeWindow', atWindow);
  await give(manager, 'closeQueue', { queueId: 'tax', reason: 'systemDown' });
  await give(manager, 'reopenQueue', { queueId: 'tax' });
  await give(manager, 'extendHours', { until: hall.clock.now() + 12 * 3_600_000 });
  await give(manager, 'endExtension', {});
  const { noticeId } = await give(manager, 'postNotice', { zh: '电梯维修' });
  await give(manager, 'withdrawNotice', { noticeId });
  const { days } = await query(visitor, 'appointmentSlots', { itemCode: 'GA-HJ-001' });
  const citizenIdNumber = inventedCitizenIdNumber(6);
  const wish = { itemCode: 'GA-HJ-001', citizenIdNumber };
  const later = await give(visitor, 'bookAppointment', { ...wish, slotAt: days[1].slots[0].slotAt });
  const proof = { code: later.code, citizenIdNumber };
  await query(visitor, 'findAppointments', proof);
  await give(visitor, 'cancelAppointment', { appointmentId: later.appointmentId, ...proof });
  const soon = await give(visitor, 'bookAppointment', { ...wish, slotAt: days[0].slots[0].slotAt });
  await give(kiosk, 'checkInAppointment', { code: soon.code });
  expect((await query(kiosk, 'findTickets', { citizenIdNumber })).tickets).toHaveLength(1);
  await query(kiosk, 'findTickets', { number: fourth.number });
  await query(clerk, 'staffNames', {});
  const { version } = await query(manager, 'settings', {});
  await give(manager, 'changeSettings', { basedOn: version, settings: { openAllHours: false } });
  await query(manager, 'settingsHistory', {});
  const { devices } = await query(manager, 'devices', {});
  await give(manager, 'revokeDevice', { deviceId: devices[0].deviceId });
  await give(manager, 'closeDay', {});
  expect([...seen].sort()).toEqual(Object.keys(COMMANDS).sort());
  // A note is looked up in a journey of its own.
  expect([...asked, 'transferNote'].sort()).toEqual(Object.keys(QUERIES).sort());

  const staff = await post(hall, '/api/sessions', { login: 'clerk01', password: hall.password });
  expectExactly(SessionSchemas.visitor, (await post(hall, '/api/visitor-sessions', {})).body, 'visitor session');
  expectExactly(SetUpState, (await get(hall, '/api/set-up')).body, 'set-up');
  expectExactly(SessionSchemas.staff, staff.body, 'staff session');
  const device = await post(hall, '/api/devices', { code: hall.pairingCode, role: 'kiosk' });
  expectExactly(SessionSchemas.device, device.body, 'device session');
  expectExactly(CatalogueSchema, (await get(hall, '/api/catalogue')).body, 'catalogue');
  const health = (await get(hall, '/healthz')).body;
  expect(health).toEqual({ ok: true, seq: hall.server.loop.committed.seq });
  const refused = await postCommand(hall, clerk, 'callNext', atWindow);
  expectExactly(ProblemSchema, refused.body, 'problem');
});

/** All views, at each step of a service with priority, alarms and an open rating. */
test('every view is what the contract and the description say, at each step of a visit', async () => {
  const hall = await startHall();
  const document = await documentOf(hall);
  const kiosk = (await connectDevice(hall, 'kiosk')).session.token;
  const manager = (await connectStaff(hall, 'manager')).session.token;
  const citizen = { itemCodes: ['GA-HJ-001'], citizenIdNumber: inventedCitizenIdNumber(6), priorityReason: 'elder' };
  const ticket = (await postCommand(hall, kiosk, 'issueTicket', citizen)).body;
  for (let more = 0; more < 25; more += 1) await postCommand(hall, kiosk, 'issueTicket', { itemCodes: ['GA-HJ-002'] });
  const phone = (await post(hall, '/api/phone-sessions', { token: linkTokenOf(ticket) })).body.token;
  const windowId = 'w01';
  const audiences: { readonly [K in AudienceKind]: Extract<Audience, { kind: K }> } = {
    kiosk: { kind: 'kiosk' },
    board: { kind: 'board', zoneId: 'A' },
    windowSign: { kind: 'windowSign', windowId },
    clerk: { kind: 'clerk', windowId },
    ratingPad: { kind: 'ratingPad', windowId },
    phone: { kind: 'phone', ticketId: ticket.ticketId },
    manager: { kind: 'manager' },
    guide: { kind: 'guide' },
    busy: { kind: 'busy' },
  };

  async function checkViews(step: string): Promise<void> {
    for (const { kind, ...place } of Object.values(audiences)) {
      const path = `/api/views/${kind}?${new URLSearchParams(place)}`;
      const { body, text } = await get(hall, path, kind === 'phone' ? phone : manager);
      expectExactly(VIEWS[kind], body.view, `${kind}, ${step}: ${text}`);
      answerSchema(document, `get /api/views/${kind}`).parse(body);
    }
  }

  const called = { windowId, ticketId: ticket.ticketId };
  await checkViews('waiting');
  for (const [kind, input, ms] of [
    ['openWindow', { windowId }, 0],
    ['pauseWindow', { windowId, reason: 'break', uncovered: true }, 0],
    ['resumeWindow', { windowId }, 40 * 60_000],
    ['callNext', { windowId }, 30_000],
    ['recall', called, 1000],
    ['confirmArrival', called, 1000],
    ['startService', called, 50 * 60_000],
    ['finishService', called, 1000],
    ['callNext', { windowId }, 1000],
  ] as const) {
    const { status, text } = await postCommand(hall, manager, kind, input);
    expect(status, `${kind}: ${text}`).toBe(200);
    hall.clock.advance(ms);
    await checkViews(kind);
  }
});
