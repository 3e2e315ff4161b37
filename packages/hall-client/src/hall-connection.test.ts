import { type Announcement, PROTOCOL_VERSION, type Problem, problemOf, type ViewMessage } from '@yichuang/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type CommandResult, openHallConnection } from './hall-connection.ts';

type Handler = (...values: never[]) => void;

/** A socket whose server is the test. */
class FakeSocket {
  connected = false;
  active = true;
  connects = 0;
  readonly handlers = new Map<string, Handler>();
  readonly emitted: { readonly event: string; readonly values: unknown[] }[] = [];

  on(event: string, handler: Handler): void {
    this.handlers.set(event, handler);
  }
  emit(event: string, ...values: unknown[]): void {
    this.emitted.push({ event, values });
  }
  connect(): void {
    this.connects += 1;
  }
  close(): void {
    this.connected = false;
  }
  hear(event: string, ...values: unknown[]): void {
    this.handlers.get(event)?.(...(values as never[]));
  }
  goOnline(): void {
    this.connected = true;
    this.hear('connect');
  }
  goOffline(reason = 'transport close'): void {
    this.connected = false;
    this.hear('disconnect', reason);
  }
  /** What was sent since the last time, and the way to answer the last of it. */
  take(event: string): unknown[][] {
    const taken = this.emitted.filter((each) => each.event === event).map(({ values }) => values);
    this.emitted.length = 0;
    return taken;
  }
}

const made = vi.hoisted(() => ({ sockets: [] as unknown[], options: [] as unknown[] }));
vi.mock('socket.io-client', () => ({
  io: (_url: string, options: unknown) => {
    made.options.push(options);
    return made.sockets.at(-1);
  },
}));

let socket: FakeSocket;
let now = 1000;
beforeEach(() => {
  vi.useFakeTimers();
  socket = new FakeSocket();
  made.sockets.push(socket);
});
afterEach(() => {
  vi.useRealTimers();
});

function open() {
  now = 1000;
  return openHallConnection({ baseUrl: 'http://hall', token: 'token-of-a-device', now: () => now });
}

function view(revision: number, run = 'run-1', key = 'kiosk'): ViewMessage {
  return { key, run, revision, at: 5000 + revision, view: { revision } } as unknown as ViewMessage;
}

function answer(values: unknown[] | undefined, result: unknown): void {
  const settle = values?.at(-1);
  if (typeof settle !== 'function') throw new Error('nothing was sent');
  settle(result);
}

function refused(problem: Problem): Error {
  return Object.assign(new Error(problem.code), { data: problem });
}

test('the handshake bears the protocol version and the token', () => {
  open();
  expect(made.options.at(-1)).toMatchObject({
    transports: ['websocket'],
    auth: { protocolVersion: PROTOCOL_VERSION, token: 'token-of-a-device' },
  });
});

test('a subscription is sent at once when online, else when the line stands, and again after each break', () => {
  const connection = open();
  const seen: number[] = [];
  connection.subscribe({ kind: 'kiosk' }, ({ revision }) => seen.push(revision));
  expect(socket.take('subscribe')).toEqual([]);
  socket.goOnline();
  const [first] = socket.take('subscribe');
  expect(first?.[0]).toEqual({ audience: { kind: 'kiosk' }, canSpeak: false });
  answer(first, { ok: true, message: view(3) });
  socket.hear('view', view(4));
  socket.goOffline();
  socket.goOnline();
  const [again] = socket.take('subscribe');
  answer(again, { ok: true, message: view(7) });
  expect(seen).toEqual([3, 4, 7]);
});

test('a view that is older than the one shown is dropped, unless the server is another run', () => {
  const connection = open();
  socket.goOnline();
  const seen: string[] = [];
  connection.subscribe({ kind: 'kiosk' }, ({ run, revision }) => seen.push(`${run} ${revision}`));
  const [subscription] = socket.take('subscribe');
  socket.hear('view', view(9));
  answer(subscription, { ok: true, message: view(8) });
  socket.hear('view', view(9));
  socket.hear('view', view(1, 'run-2'));
  socket.hear('view', view(5, 'run-2', 'board:A'));
  expect(seen).toEqual(['run-1 9', 'run-2 1']);
});

test('the hall’s clock is that of the newest view', () => {
  const connection = open();
  socket.goOnline();
  connection.subscribe({ kind: 'kiosk' }, () => {});
  socket.hear('view', view(1));
  expect(connection.hallNow()).toBe(5001);
  now += 500;
  expect(connection.hallNow()).toBe(5501);
});

test('who no longer listens hears nothing, not even the answer that is on its way', () => {
  const connection = open();
  socket.goOnline();
  const seen: number[] = [];
  const stop = connection.subscribe({ kind: 'kiosk' }, ({ revision }) => seen.push(revision));
  const [subscription] = socket.take('subscribe');
  stop();
  expect(socket.take('unsubscribe')).toEqual([[{ kind: 'kiosk' }]]);
  answer(subscription, { ok: true, message: view(1) });
  socket.hear('view', view(2));
  expect(seen).toEqual([]);
});

test('a refused subscription names its problem', () => {
  const connection = open();
  socket.goOnline();
  const problems: string[] = [];
  connection.subscribe({ kind: 'manager' }, () => {}, { onProblem: ({ code }) => problems.push(code) });
  answer(socket.take('subscribe')[0], { ok: false, problem: problemOf('notAllowed') });
  expect(problems).toEqual(['notAllowed']);
});

test('a command is sent again under its id after a break, and settled once', async () => {
  const connection = open();
  const result = connection.command('callNext', { windowId: 'w1' });
  socket.goOnline();
  const [first] = socket.take('command');
  socket.goOffline();
  socket.goOnline();
  const [second] = socket.take('command');
  expect(second?.slice(0, 2)).toEqual(first?.slice(0, 2));
  expect(first?.slice(0, 2)).toEqual([
    'callNext',
    { windowId: 'w1', commandId: expect.stringMatching(/^[0-9a-f]{32}$/) },
  ]);
  const done = { ok: true, output: { ticketId: 't', number: 'A001' } };
  answer(second, done);
  answer(first, { ok: false, problem: problemOf('windowBusy') });
  expect(await result).toEqual(done);
  socket.goOffline();
  socket.goOnline();
  expect(socket.take('command')).toEqual([]);
});

test('a command of unknown outcome is asked for again under its id; a refusal is final', async () => {
  const connection = open();
  socket.goOnline();
  const result = connection.command('callNext', { windowId: 'w1' });
  const [first] = socket.take('command');
  answer(first, { ok: false, problem: problemOf('outcomeUnknown') });
  expect(socket.take('command')).toEqual([]);
  vi.advanceTimersByTime(200);
  const [second] = socket.take('command');
  expect(second?.[1]).toEqual(first?.[1]);
  answer(second, { ok: false, problem: problemOf('nobodyWaiting') });
  expect(await result).toEqual({ ok: false, problem: problemOf('nobodyWaiting') });
});

test('a question is asked again after a break, settled once, and ends with the line', async () => {
  const connection = open();
  const result = connection.ask('findTickets', { number: 'A001' });
  expect(socket.take('query')).toEqual([]);
  socket.goOnline();
  expect(socket.take('query')[0]?.slice(0, 2)).toEqual(['findTickets', { number: 'A001' }]);
  socket.goOffline();
  socket.goOnline();
  const [again] = socket.take('query');
  answer(again, { ok: true, output: { tickets: [] } });
  expect(await result).toEqual({ ok: true, output: { tickets: [] } });
  socket.goOffline();
  socket.goOnline();
  expect(socket.take('query')).toEqual([]);
  const unanswered = connection.ask('staffNames', {});
  connection.close();
  expect(await unanswered).toEqual({ ok: false, problem: problemOf('outcomeUnknown') });
  expect(await connection.ask('staffNames', {})).toEqual({ ok: false, problem: problemOf('unavailable') });
});

test('what is too long for the door is never sent', async () => {
  const connection = open();
  socket.goOnline();
  const wish = { windowId: '窗'.repeat(21_000) };
  expect(await connection.command('callNext', wish)).toEqual({ ok: false, problem: problemOf('tooLarge') });
  expect(await connection.ask('findTickets', { number: wish.windowId })).toMatchObject({
    problem: { code: 'tooLarge' },
  });
  expect(socket.emitted).toEqual([]);
});

test('a refused handshake is told, and ends what waits when the line is given up', async () => {
  const connection = open();
  const statuses: string[] = [];
  connection.onStatus(({ kind }) => statuses.push(kind));
  const result: Promise<CommandResult<'callNext'>> = connection.command('callNext', { windowId: 'w1' });
  socket.active = false;
  socket.hear('connect_error', refused(problemOf('incompatible')));
  expect(await result).toEqual({ ok: false, problem: problemOf('incompatible') });
  expect(connection.status).toEqual({ kind: 'refused', problem: problemOf('incompatible') });
  expect(statuses).toEqual(['refused']);
});

test('a line that breaks is offline since then; a server that ends it cleanly is called again', () => {
  const connection = open();
  expect(connection.status).toEqual({ kind: 'connecting' });
  socket.goOnline();
  now = 7000;
  socket.goOffline();
  expect(connection.status).toEqual({ kind: 'offline', since: 7000 });
  now = 8000;
  socket.hear('connect_error', new Error('no server'));
  expect(connection.status).toEqual({ kind: 'offline', since: 7000 });
  expect(socket.connects).toBe(0);
  socket.goOnline();
  socket.goOffline('io server disconnect');
  expect(socket.connects).toBe(1);
});

test('announcements and the voice reach who listens until they stop', () => {
  const connection = open();
  const heard: unknown[] = [];
  const stops = [
    connection.onAnnouncement(({ announcementId }) => heard.push(announcementId)),
    connection.onVoice((owner) => heard.push(owner)),
  ];
  socket.hear('announcement', { announcementId: 'c/0' } as Announcement);
  socket.hear('voice', true);
  for (const stop of stops) stop();
  socket.hear('announcement', { announcementId: 'c/1' } as Announcement);
  socket.hear('voice', false);
  expect(heard).toEqual(['c/0', true]);
});
