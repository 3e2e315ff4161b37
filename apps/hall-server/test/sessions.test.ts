import { PROTOCOL_VERSION } from '@yichuang/contract';
import { login, pairDevice } from '@yichuang/hall-client';
import {
  connectDevice,
  connectStaff,
  get,
  give,
  linkTokenOf,
  post,
  postCommand,
  virtualClerk,
  waitForStatus,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { openRawLine, openSessionLine } from './raw-line.ts';
import { startHall } from './start-hall.ts';

const HOUR_MS = 60 * 60_000;
const NOBODY = { status: 401, code: 'notAuthenticated' };

function forgedTokens(token: string): string[] {
  const [payload = '', signature = ''] = token.split('.');
  const claim = JSON.parse(Buffer.from(payload, 'base64url').toString());
  const raised = Buffer.from(JSON.stringify({ ...claim, ref: 's01' })).toString('base64url');
  const endless = Buffer.from(JSON.stringify({ ...claim, until: Number.MAX_SAFE_INTEGER })).toString('base64url');
  const flipped = (signature.startsWith('A') ? 'B' : 'A') + signature.slice(1);
  return [
    `${raised}.${signature}`,
    `${endless}.${signature}`,
    `${payload}.${flipped}`,
    `${payload}.`,
    payload,
    `.${signature}`,
    'not-a-token-at-all',
    '..',
    '',
  ];
}

test('without a token, or with a forged one, no door opens', async () => {
  const hall = await startHall();
  const clerk = await connectStaff(hall, 'clerk01');
  const own = { windowId: 'w01' };
  expect((await post(hall, '/api/commands/openWindow', { commandId: 'x'.repeat(20), ...own })).body).toMatchObject(
    NOBODY,
  );
  expect((await get(hall, '/api/views/manager')).body).toMatchObject(NOBODY);
  await expect(openRawLine(hall, { protocolVersion: 1 })).rejects.toMatchObject({ problem: NOBODY });
  for (const token of forgedTokens(clerk.session.token)) {
    expect((await postCommand(hall, token, 'openWindow', own)).body, token).toMatchObject(NOBODY);
    expect((await get(hall, '/api/views/clerk?windowId=w01', token)).body, token).toMatchObject(NOBODY);
    await expect(openSessionLine(hall, { token }), token).rejects.toMatchObject({ problem: NOBODY });
  }
});

test('a ticket’s link opens that ticket only, and a link without its signature opens none', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const ticket = await give(kiosk.connection, 'issueTicket', { itemCodes: ['GA-HJ-001'] });
  const other = await give(kiosk.connection, 'issueTicket', { itemCodes: ['GA-HJ-001'] });
  const token = linkTokenOf(ticket);
  expect((await post(hall, '/api/phone-sessions', { token })).body).toMatchObject({ ticketId: ticket.ticketId });
  const [, signature = ''] = token.split('~');
  for (const forged of [
    `${other.ticketId}~${signature}`,
    `${ticket.ticketId}~`.padEnd(20, 'A'),
    ticket.ticketId.padEnd(20, '~'),
  ])
    expect((await post(hall, '/api/phone-sessions', { token: forged })).body, forged).toMatchObject(NOBODY);
});

test('a session that has run out is nobody’s, over REST and for a new line', async () => {
  const hall = await startHall();
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  hall.clock.advance(11 * HOUR_MS);
  expect((await get(hall, '/api/views/clerk?windowId=w01', clerk.session.token)).status).toBe(200);
  hall.clock.advance(2 * HOUR_MS);
  expect((await get(hall, '/api/views/clerk?windowId=w01', clerk.session.token)).body).toMatchObject(NOBODY);
  await expect(openSessionLine(hall, clerk.session)).rejects.toMatchObject({ problem: NOBODY });
});

test('on the line that an expired session opened, nothing is done or shown any more', async () => {
  const hall = await startHall();
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const line = await openSessionLine(hall, clerk.session);
  hall.clock.advance(13 * HOUR_MS);
  const answer = await Promise.race([
    line.ask('command', 'pauseWindow', { commandId: 'y'.repeat(20), windowId: 'w01', reason: 'break' }),
    line.closed,
  ]);
  if (typeof answer !== 'string') expect(answer).toMatchObject({ ok: false, problem: NOBODY });
});

test('a revoked screen loses its line at once, and its token is dead on both doors', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const other = await connectDevice(hall, 'kiosk');
  const line = await openSessionLine(hall, kiosk.session);
  const { deviceId } = kiosk.session;
  const actor = { kind: 'staff', ref: 's01' } as const;
  const at = hall.clock.now();
  await hall.server.loop.ask({ id: 'test.revoke', at, actor, body: { kind: 'revokeDevice', deviceId } });
  await line.closed;
  expect((await waitForStatus(kiosk.connection, 'refused')).problem).toMatchObject(NOBODY);
  expect(
    (await postCommand(hall, kiosk.session.token, 'issueTicket', { itemCodes: ['GA-HJ-001'] })).body,
  ).toMatchObject(NOBODY);
  await expect(openSessionLine(hall, kiosk.session)).rejects.toMatchObject({ problem: NOBODY });
  expect(other.connection.status.kind).toBe('online');
});

test('an old or newer page is told so, in words that it can act on', async () => {
  const hall = await startHall();
  const { token } = (await connectDevice(hall, 'kiosk')).session;
  for (const protocolVersion of [PROTOCOL_VERSION - 1, PROTOCOL_VERSION + 1])
    await expect(openRawLine(hall, { protocolVersion, token })).rejects.toMatchObject({
      problem: { status: 426, code: 'incompatible', details: { protocolVersion: PROTOCOL_VERSION } },
    });
  for (const protocolVersion of [String(PROTOCOL_VERSION), null])
    await expect(openRawLine(hall, { protocolVersion, token })).rejects.toMatchObject({ problem: NOBODY });
});

test('after ten wrong passwords in a minute not even the right one is tried, however fast hall time runs', async () => {
  const hall = await startHall();
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect(await login(hall.url, { login: attempt % 2 === 0 ? 'manager' : 'nobody', password: 'wrong' })).toMatchObject(
      {
        ok: false,
        problem: { status: 401, code: 'wrongCredentials' },
      },
    );
  const right = { login: 'manager', password: hall.password };
  expect(await login(hall.url, right)).toMatchObject({ problem: { status: 429, code: 'tooManyAttempts' } });
  hall.clock.advance(61_000);
  expect(await login(hall.url, right)).toMatchObject({ problem: { code: 'tooManyAttempts' } });
});

test('wrong passwords that come all at once are counted like those that come in turn', async () => {
  const hall = await startHall();
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => login(hall.url, { login: 'manager', password: 'wrong' })),
  );
  const codes = answers.map((answer) => (answer.ok ? 'signed in' : answer.problem.code));
  expect(new Set(codes)).toEqual(new Set(['wrongCredentials', 'tooManyAttempts']));
  expect(codes.filter((code) => code === 'wrongCredentials')).toHaveLength(10);
});

test('after ten wrong pairing codes in a minute not even the right one is tried', async () => {
  const hall = await startHall();
  for (let attempt = 0; attempt < 10; attempt += 1)
    expect(await pairDevice(hall.url, { code: '00000000', role: 'kiosk' })).toMatchObject({
      problem: { status: 401, code: 'wrongPairingCode' },
    });
  const right = { code: hall.pairingCode, role: 'kiosk' } as const;
  expect(await pairDevice(hall.url, right)).toMatchObject({ problem: { status: 429, code: 'tooManyAttempts' } });
});

test('a screen pairs only for a place that there is', async () => {
  const hall = await startHall();
  const { pairingCode: code } = hall;
  const answers = [
    await post(hall, '/api/devices', { code, role: 'board' }),
    await post(hall, '/api/devices', { code, role: 'ratingPad' }),
    await post(hall, '/api/devices', { code, role: 'board', zoneId: 'Z' }),
    await post(hall, '/api/devices', { code, role: 'windowSign', windowId: 'w99' }),
  ];
  expect(answers.map(({ body }) => [body.code, body.faults?.[0]?.path])).toEqual([
    ['badInput', 'zoneId'],
    ['badInput', 'windowId'],
    ['unknownZone', undefined],
    ['unknownWindow', undefined],
  ]);
});
