import {
  type Audience,
  type AudienceKind,
  CatalogueSchema,
  COMMANDS,
  type CommandKind,
  ERRORS,
  ProblemSchema,
  SessionSchemas,
  VIEWS,
} from '@yichuang/contract';
import {
  connectDevice,
  connectStaff,
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

const REST_PATHS = ['/api/sessions', '/api/devices', '/api/phone-sessions', '/api/catalogue', '/healthz'];

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
    ...Object.keys(VIEWS).map((kind) => `/api/views/${kind}`),
  ];
  expect(Object.keys(document.paths).sort()).toEqual(expected.sort());
  for (const [name, operation] of operationsOf(document)) {
    expect(operation.summary, name).toBeTruthy();
    expect(Object.keys(operation.responses), name).toEqual(expect.arrayContaining(['200', 'default']));
    const problem = operation.responses.default.content['application/problem+json'];
    expect(problem.schema.$ref, name).toBe('#/components/schemas/Problem');
    const needsSession = /\/(commands|views)\//.test(name);
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
    if (/\/(commands|views)\//.test(path)) expect(answer.body.code, name).toBe('notAuthenticated');
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
  const citizen = { itemCode: 'GA-HJ-001', citizenIdNumber: inventedCitizenIdNumber(5), priorityReason: 'elder' };
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

  const atWindow = { windowId: 'w01' };
  const first = await give(kiosk, 'issueTicket', citizen);
  expect((await give(kiosk, 'issueTicket', citizen)).existing).toBe(true);
  await give(clerk, 'openWindow', atWindow);
  await give(clerk, 'pauseWindow', { ...atWindow, reason: 'meal' });
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
  const second = await give(kiosk, 'issueTicket', { itemCode: 'GA-HJ-001' });
  await give(clerk, 'callNext', atWindow);
  await give(clerk, 'markNoShow', { ...atWindow, ticketId: second.ticketId });
  const third = await give(kiosk, 'issueTicket', { itemCode: 'GA-HJ-001' });
  await give(guide, 'cancelTicket', { ticketId: third.ticketId });
  await give(clerk, 'closeWindow', atWindow);
  expect([...seen].sort()).toEqual(Object.keys(COMMANDS).sort());

  const staff = await post(hall, '/api/sessions', { login: 'clerk01', password: hall.password });
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
  const citizen = { itemCode: 'GA-HJ-001', citizenIdNumber: inventedCitizenIdNumber(6), priorityReason: 'elder' };
  const ticket = (await postCommand(hall, kiosk, 'issueTicket', citizen)).body;
  for (let more = 0; more < 25; more += 1) await postCommand(hall, kiosk, 'issueTicket', { itemCode: 'GA-HJ-002' });
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
    ['pauseWindow', { windowId, reason: 'break' }, 0],
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
