import {
  ask,
  connectDevice,
  connectStaff,
  followView,
  get,
  give,
  virtualClerk,
  waitForAnnouncement,
  waitForView,
} from '@yichuang/testkit';
import { expect, test } from 'vitest';
import { startHall } from './start-hall.ts';

const ITEM = 'GA-HJ-001';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test('Q-101 a no-show is taken back, and Q-102 who comes back later waits behind the next numbers', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const issue = () => give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const numbers = [];
  for (let count = 0; count < 6; count += 1) numbers.push((await issue()).number);
  const called = await clerk.callNext();
  const missed = { windowId: 'w01', ticketId: called?.ticketId ?? '' };
  await give(clerk.connection, 'markNoShow', missed);
  const desk = followView(clerk.connection, { kind: 'clerk', windowId: 'w01' });
  const listed = await desk.until((view) => view.missed.length === 1);
  expect(listed.missed[0]).toMatchObject({ number: 'P001', mayReturn: true });
  expect(listed.missed[0]?.undoUntil).toBeGreaterThan(hall.clock.now());
  await give(clerk.connection, 'undoNoShow', missed);
  await desk.until((view) => view.ticket?.number === 'P001' && view.missed.length === 0);
  await give(clerk.connection, 'markNoShow', missed);
  hall.clock.advance(5 * MINUTE);
  await expect(give(clerk.connection, 'undoNoShow', missed)).rejects.toThrow('undoTooLate');
  const found = await ask(kiosk.connection, 'findTickets', { number: 'P 001' });
  expect(found.tickets).toMatchObject([{ state: 'noShow', mayReturn: true }]);
  await give(kiosk.connection, 'returnTicket', { ticketId: missed.ticketId });
  const order: string[] = [];
  for (let count = 0; count < 6; count += 1) order.push((await clerk.serveNext())?.number ?? '');
  expect(order.indexOf('P001')).toBe(3);
  expect([...order].sort()).toEqual(numbers);
});

test('settings change in the day: a quota is full at once, a stale page is refused, the history tells', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const { version, settings } = await ask(manager.connection, 'settings', {});
  const queues = settings.queues.map((queue) =>
    queue.queueId === 'police'
      ? { ...queue, zh: '公安', quotas: [{ channels: ['kiosk' as const], fromMinute: 0, toMinute: 1440, limit: 1 }] }
      : queue,
  );
  await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const before = (await get(hall, '/api/catalogue')).body;
  const changed = await give(manager.connection, 'changeSettings', { basedOn: version, settings: { queues } });
  expect(changed.version).not.toBe(version);
  const after = (await get(hall, '/api/catalogue')).body;
  expect(after.version).not.toBe(before.version);
  expect(JSON.stringify(after.queues)).toContain('"公安"');
  const full = await kiosk.connection.command('issueTicket', { itemCodes: [ITEM] });
  expect(full).toMatchObject({ ok: false, problem: { code: 'quotaFull', details: { limit: 1, freeAt: null } } });
  const shown = await waitForView(kiosk.connection, { kind: 'kiosk' }, (view) =>
    view.queues.some(({ queueId, state }) => queueId === 'police' && state === 'full'),
  );
  expect(shown.open).toBe(true);
  const stale = give(manager.connection, 'changeSettings', { basedOn: version, settings: { openAllHours: false } });
  await expect(stale).rejects.toThrow('settingsChanged');
  const wrong = await manager.connection.command('changeSettings', {
    basedOn: changed.version,
    settings: { queues: queues.slice(1) },
  });
  expect(wrong).toMatchObject({ ok: false, problem: { code: 'settingsContradict' } });
  const { changes } = await ask(manager.connection, 'settingsHistory', {});
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({ by: 's01', sections: [{ section: 'queues' }] });
  await hall.restart();
  const kept = await ask(manager.connection, 'settings', {});
  expect(kept).toMatchObject({ version: changed.version });
  expect(await ask(manager.connection, 'settingsHistory', {})).toEqual({ changes });
  const { noticeId } = await give(manager.connection, 'postNotice', { zh: '午间不停办', en: 'Open at noon' });
  await give(manager.connection, 'withdrawNotice', { noticeId });
  const words = { zh: '午间不停办', en: 'Open at noon' };
  const withNotices = await ask(manager.connection, 'settingsHistory', {});
  expect(withNotices.changes.slice(0, 2)).toMatchObject([
    { by: 's01', sections: [{ section: 'notices', before: words, after: null }] },
    { by: 's01', sections: [{ section: 'notices', before: null, after: words }] },
  ]);
});

test('Q-123 a tide window: another zone’s window serves the long line for the rest of the day', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const clerk = await virtualClerk(hall, 'clerk11', 'w11');
  await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  expect(await clerk.callNext()).toBeUndefined();
  await give(manager.connection, 'setWindowQueues', { windowId: 'w11', queueIds: ['police'] });
  expect(await clerk.serveNext()).toMatchObject({ number: 'P001' });
  const floor = await waitForView(manager.connection, { kind: 'manager' });
  expect(floor.windows.find(({ windowId }) => windowId === 'w11')).toMatchObject({
    queueIds: ['police'],
    queuesSetForDay: true,
  });
});

test('a notice hangs where it belongs until it is taken down', async () => {
  const hall = await startHall();
  const kiosk = followView((await connectDevice(hall, 'kiosk')).connection, { kind: 'kiosk' });
  const boardA = followView((await connectDevice(hall, 'board', { zoneId: 'A' })).connection, {
    kind: 'board',
    zoneId: 'A',
  });
  const boardB = followView((await connectDevice(hall, 'board', { zoneId: 'B' })).connection, {
    kind: 'board',
    zoneId: 'B',
  });
  const manager = await connectStaff(hall, 'manager');
  const post = (zoneId?: string) =>
    give(manager.connection, 'postNotice', { zh: '电梯维修', en: '', ...(zoneId === undefined ? {} : { zoneId }) });
  await expect(post('Z')).rejects.toThrow('unknownZone');
  await post('A');
  const { noticeId } = await post();
  await boardA.until((view) => view.notices.length === 2);
  await boardB.until((view) => view.notices.length === 1);
  await kiosk.until((view) => view.notices.some((notice) => notice.noticeId === noticeId));
  await give(manager.connection, 'withdrawNotice', { noticeId });
  await boardB.until((view) => view.notices.length === 0);
});

test('Q-124 an emergency reaches the manager at once, and stays until it is settled', async () => {
  const hall = await startHall();
  const manager = await connectStaff(hall, 'manager');
  const floor = followView(manager.connection, { kind: 'manager' });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  await give(clerk.connection, 'raiseEmergency', { windowId: 'w01' });
  const { alarms } = await floor.until((view) => view.alarms.some(({ code }) => code === 'emergency'));
  expect(alarms).toContainEqual(expect.objectContaining({ code: 'emergency', windowId: 'w01' }));
  await expect(give(clerk.connection, 'raiseEmergency', { windowId: 'w01' })).rejects.toThrow('emergencyAlreadyRaised');
  await give(manager.connection, 'settleEmergency', { windowId: 'w01' });
  await floor.until((view) => view.alarms.every(({ code }) => code !== 'emergency'));
});

test('Q-55 extended hours give tickets of some queues after closing, and end by themselves', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const { version } = await ask(manager.connection, 'settings', {});
  await give(manager.connection, 'changeSettings', { basedOn: version, settings: { openAllHours: false } });
  hall.clock.advance(8 * HOUR); // 17:30
  const issue = (itemCode: string) => give(kiosk.connection, 'issueTicket', { itemCodes: [itemCode] });
  await expect(issue(ITEM)).rejects.toThrow('hallClosed');
  const until = hall.clock.now() + HOUR;
  await give(manager.connection, 'extendHours', { until, queueIds: ['police'] });
  await issue(ITEM);
  const { itemQueues } = hall.server.loop.committed.queue?.settings ?? { itemQueues: {} };
  const itemOfTax = Object.entries(itemQueues).find(([, queueId]) => queueId === 'tax')?.[0] ?? '';
  await expect(issue(itemOfTax)).rejects.toThrow('hallClosed');
  const seen = followView(kiosk.connection, { kind: 'kiosk' });
  await seen.until((view) => view.extension?.until === until);
  hall.clock.advance(HOUR + MINUTE);
  await expect(issue(ITEM)).rejects.toThrow('hallClosed');
  await seen.until((view) => view.extension === null);
});

test('Q-122, Q-125 a walk-in is served without a ticket from the kiosk, a chosen number with a reason, and a desk is handed over', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const board = await connectDevice(hall, 'board', { zoneId: 'A' });
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  const walkIn = await give(clerk.connection, 'serveWalkIn', { windowId: 'w01', itemCode: ITEM });
  expect(walkIn.number).toMatch(/^W\d{3}$/);
  await clerk.finish(walkIn.ticketId);
  await give(clerk.connection, 'markInaccurate', { ticketId: walkIn.ticketId });
  const first = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const second = await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  await followView(board.connection, { kind: 'board', zoneId: 'A' }).until();
  const heard = waitForAnnouncement(board.connection);
  const wish = { windowId: 'w01', ticketId: second.ticketId, reason: 'cameBack' } as const;
  expect(await give(clerk.connection, 'callTicket', wish)).toEqual({
    ticketId: second.ticketId,
    number: second.number,
  });
  expect((await heard).number).toBe(second.number);
  const manager = await connectStaff(hall, 'manager');
  await give(manager.connection, 'takeOverWindow', { windowId: 'w01' });
  await expect(clerk.start(second.ticketId)).rejects.toThrow('notAllowed');
  await give(manager.connection, 'startService', { windowId: 'w01', ticketId: second.ticketId });
  await give(manager.connection, 'finishService', { windowId: 'w01', ticketId: second.ticketId, accurate: false });
  expect(await give(manager.connection, 'callNext', { windowId: 'w01' })).toMatchObject({ number: first.number });
});

test('Q-51 the end of the day settles every open ticket with a reason', async () => {
  const hall = await startHall();
  const kiosk = await connectDevice(hall, 'kiosk');
  const manager = await connectStaff(hall, 'manager');
  const clerk = await virtualClerk(hall, 'clerk01', 'w01');
  for (let count = 0; count < 4; count += 1) await give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  const first = await clerk.callNext();
  await clerk.start(first?.ticketId ?? '');
  await give(clerk.connection, 'suspendTicket', {
    windowId: 'w01',
    ticketId: first?.ticketId ?? '',
    suspensionKind: 'waiting',
  });
  const second = await clerk.callNext();
  await clerk.start(second?.ticketId ?? '');
  await give(manager.connection, 'closeDay', {});
  const { counts } = await waitForView(manager.connection, { kind: 'manager' }, (view) => view.counts.waiting === 0);
  expect(counts).toMatchObject({ issued: 4, served: 1, expired: 3, waiting: 0, atWindow: 0, suspended: 0 });
  const refused = give(kiosk.connection, 'issueTicket', { itemCodes: [ITEM] });
  await expect(refused).rejects.toThrow('dayNotOpen');
});
