import { addDays } from '@yichuang/calendar';
import { expect, test } from 'vitest';
import {
  bookAppointment,
  CONFIGURATION,
  DAY,
  issueTicket,
  MINUTE,
  MORNING,
  newHarness,
  openHall,
} from '../test/hall-harness.ts';
import type { COMMAND_PARTS, HallCommandBody } from './commands.ts';
import { decideHall } from './decide.ts';
import { dueCommands } from './timers.ts';

const ACTOR = { kind: 'system', ref: 'test' } as const;

test('a hall without configuration refuses everything of the queue, and takes staff and a configuration', () => {
  const hall = newHarness();
  expect(hall.refusalOf({ kind: 'openDay', day: DAY })).toEqual({ code: 'hallNotConfigured' });
  expect(hall.refusalOf({ kind: 'callNext', windowId: 'w1' })).toEqual({ code: 'hallNotConfigured' });
  const member = { staffId: 's1', role: 'clerk', windowIds: ['w1'] } as const;
  expect(hall.run({ kind: 'addStaff', member })).toMatchObject([{ stream: 'registry', version: 1 }]);
  expect(hall.run({ kind: 'configureHall', configuration: CONFIGURATION })).toMatchObject([{ version: 2 }]);
  expect(hall.state.registry.staff.get('s1')).toEqual(member);
  expect(hall.state.queue?.windows.size).toBe(4);
});

test('a service that lasted longer than the limit ends with an invitation on the pad of its window', () => {
  const hall = openHall('w1');
  const ticketId = hall.issue('household');
  hall.serve('w1', MINUTE + 1);
  const [finished, invited] = hall.log.slice(-2);
  expect(finished?.body.kind).toBe('ServiceFinished');
  expect(invited).toMatchObject({
    stream: `rating/${ticketId}`,
    commandId: finished?.commandId,
    index: 1,
    body: {
      kind: 'RatingInvited',
      ratingId: ticketId,
      windowId: 'w1',
      staffId: 'staff-w1',
      itemCode: 'household',
      serviceMs: MINUTE + 1,
    },
  });
  expect(hall.state.rating.onPad.get('w1')).toBe(ticketId);
});

test('a service within the limit invites nobody', () => {
  const hall = openHall('w1');
  hall.issue('household');
  hall.serve('w1', MINUTE);
  expect(hall.log.at(-1)?.body.kind).toBe('ServiceFinished');
});

test('the open invitation moves to the phone when the next service starts at its window, not at another', () => {
  const hall = openHall('w1', 'w2');
  for (let count = 0; count < 3; count += 1) hall.issue('household');
  const first = hall.serve('w1', 2 * MINUTE);
  const second = hall.call('w2');
  expect(hall.run({ kind: 'startService', windowId: 'w2', ticketId: second })).toHaveLength(1);
  const third = hall.call('w1');
  const started = hall.run({ kind: 'startService', windowId: 'w1', ticketId: third });
  expect(started.map(({ body }) => body.kind)).toEqual(['ServiceStarted', 'InvitationMovedToPhone']);
  expect(hall.state.rating.ratings.get(first)?.state).toBe('onPhone');
});

test('the end of the day ends what is open, invites after long services, and closes the windows', () => {
  const hall = openHall('w1', 'w2', 'w3');
  const ids = ['household', 'household', 'tax', 'collect'].map((code) => hall.issue(code));
  hall.run({ kind: 'startService', windowId: 'w1', ticketId: hall.call('w1') });
  hall.call('w2');
  hall.at += 5 * MINUTE;
  const records = hall.run({ kind: 'closeDay', day: DAY });
  expect(records.map(({ body }) => body.kind)).toEqual([
    'ServiceFinished',
    'RatingInvited',
    'TicketExpired',
    'TicketExpired',
    'TicketExpired',
    'WindowClosed',
    'WindowClosed',
    'WindowClosed',
    'DayClosed',
  ]);
  expect(records.map(({ index }) => index)).toEqual(records.map((_, index) => index));
  const states = ids.map((id) => hall.state.queue?.tickets.get(id)?.state);
  expect(states).toEqual(['served', 'expired', 'expired', 'expired']);
});

test('a new day begins with nothing of the day before', () => {
  const hall = openHall('w1');
  hall.issue('household');
  hall.serve('w1', 2 * MINUTE);
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'openDay', day: addDays(DAY, 1) });
  expect(hall.state.rating.ratings.size).toBe(0);
  expect(hall.state.floor.calls.size).toBe(0);
  expect(hall.state.floor.ratings).toEqual({ invited: 0, rated: 0, bad: 0 });
  expect(hall.issue('household')).toBe(`${addDays(DAY, 1)}.A001`);
});

test.each<[string, HallCommandBody, object]>([
  [
    'a device at a window that is not there',
    { kind: 'pairDevice', device: { deviceId: 'd1', role: 'windowSign', windowId: 'w9', zoneId: null } },
    { code: 'unknownWindow', windowId: 'w9' },
  ],
  [
    'a device in a zone that is not there',
    { kind: 'pairDevice', device: { deviceId: 'd1', role: 'board', windowId: null, zoneId: 'east' } },
    { code: 'unknownZone', zoneId: 'east' },
  ],
  [
    'the end of a device that is not there',
    { kind: 'revokeDevice', deviceId: 'd9' },
    { code: 'unknownDevice', deviceId: 'd9' },
  ],
  [
    'a rating that nobody was invited to',
    { kind: 'submitRating', ratingId: 'r9', level: 5, channel: 'pad', staffId: null },
    { code: 'unknownRating', ratingId: 'r9' },
  ],
])('%s is refused', (_, body, refusal) => {
  expect(openHall().refusalOf(body)).toEqual(refusal);
});

test('a device that is paired is known until it is revoked', () => {
  const hall = openHall();
  const device = { deviceId: 'd1', role: 'board', windowId: null, zoneId: 'north' } as const;
  hall.run({ kind: 'pairDevice', device });
  expect(hall.state.registry.devices.get('d1')).toEqual({ ...device, pairedAt: hall.at });
  hall.run({ kind: 'revokeDevice', deviceId: 'd1' });
  expect(hall.state.registry.devices.has('d1')).toBe(false);
  expect(hall.refusalOf({ kind: 'revokeDevice', deviceId: 'd1' })).toMatchObject({ code: 'unknownDevice' });
});

test('a decision changes nothing, whatever the command', () => {
  const hall = openHall('w1', 'w2');
  for (let count = 0; count < 4; count += 1) hall.issue('household');
  const served = hall.serve('w2', MINUTE);
  const missed = hall.call('w2');
  hall.run({ kind: 'markNoShow', windowId: 'w2', ticketId: missed });
  const ticketId = hall.call('w1');
  const waiting = `${DAY}.A004`;
  hall.run(bookAppointment('a1', MORNING + 30 * MINUTE));
  const before = structuredClone(hall.state);
  const about = { windowId: 'w1', ticketId };
  const bodies: Record<keyof typeof COMMAND_PARTS, HallCommandBody> = {
    openDay: { kind: 'openDay', day: addDays(DAY, 1) },
    closeDay: { kind: 'closeDay', day: DAY },
    issueTicket: issueTicket(['tax', 'household'], 'p1', 'elderly'),
    cancelTicket: { kind: 'cancelTicket', ticketId, reason: 'staff' },
    returnTicket: { kind: 'returnTicket', ticketId: missed },
    markInaccurate: { kind: 'markInaccurate', ticketId: served },
    openWindow: { kind: 'openWindow', windowId: 'w3', staffId: 's3' },
    pauseWindow: { kind: 'pauseWindow', windowId: 'w2', reason: 'meal', backAt: null, uncovered: true },
    resumeWindow: { kind: 'resumeWindow', windowId: 'w2' },
    closeWindow: { kind: 'closeWindow', windowId: 'w2' },
    takeOverWindow: { kind: 'takeOverWindow', windowId: 'w1', staffId: 's9' },
    callNext: { kind: 'callNext', windowId: 'w2' },
    callTicket: { kind: 'callTicket', windowId: 'w2', ticketId: waiting, reason: 'urgent' },
    serveWalkIn: { kind: 'serveWalkIn', windowId: 'w2', itemCode: 'tax' },
    recall: { kind: 'recall', ...about },
    confirmArrival: { kind: 'confirmArrival', ...about },
    startService: { kind: 'startService', ...about },
    finishService: { kind: 'finishService', ...about, accurate: true },
    markNoShow: { kind: 'markNoShow', ...about },
    undoNoShow: { kind: 'undoNoShow', windowId: 'w2', ticketId: missed },
    suspendTicket: { kind: 'suspendTicket', ...about, suspensionKind: 'withoutFile', expectedBackAt: null },
    resumeTicket: { kind: 'resumeTicket', windowId: 'w2', ticketId: waiting, present: false },
    transferTicket: {
      kind: 'transferTicket',
      ...about,
      target: { kind: 'window', windowId: 'w2' },
      reason: 'other',
      noteRef: null,
      returnToSender: true,
    },
    takeBackTransfer: { kind: 'takeBackTransfer', windowId: 'w2', ticketId: waiting },
    setWindowQueues: { kind: 'setWindowQueues', windowId: 'w2', queueIds: ['delivery'] },
    raiseEmergency: { kind: 'raiseEmergency', windowId: 'w2' },
    settleEmergency: { kind: 'settleEmergency', windowId: 'w2' },
    closeQueue: { kind: 'closeQueue', queueId: 'people', reason: 'full' },
    reopenQueue: { kind: 'reopenQueue', queueId: 'people' },
    extendHours: { kind: 'extendHours', until: hall.at + 60 * MINUTE, queueIds: null },
    endExtension: { kind: 'endExtension' },
    bookAppointment: bookAppointment('a2', hall.at + 60 * MINUTE),
    cancelAppointment: { kind: 'cancelAppointment', appointmentId: 'a1', reason: 'staff' },
    checkInAppointment: { kind: 'checkInAppointment', appointmentId: 'a1' },
    submitRating: { kind: 'submitRating', ratingId: ticketId, level: 4, channel: 'phone', staffId: null },
    configureHall: { kind: 'configureHall', configuration: CONFIGURATION },
    changeSettings: {
      kind: 'changeSettings',
      configuration: { ...CONFIGURATION, inviteAfterServiceMs: 1 },
      sections: ['calls'],
      version: 'v2',
      basedOn: 'v1',
    },
    postNotice: { kind: 'postNotice', noticeId: 'n1', zh: '请戴口罩', en: '', zoneId: 'north', until: null },
    withdrawNotice: { kind: 'withdrawNotice', noticeId: 'n1' },
    addStaff: { kind: 'addStaff', member: { staffId: 's1', role: 'guide', windowIds: [] } },
    pairDevice: { kind: 'pairDevice', device: { deviceId: 'd1', role: 'kiosk', zoneId: null, windowId: null } },
    revokeDevice: { kind: 'revokeDevice', deviceId: 'd1' },
  };
  for (const body of Object.values(bodies)) decideHall(hall.state, { id: 'x', at: hall.at, actor: ACTOR, body });
  expect(hall.state).toEqual(before);
});

test('a hall is not set up anew under an open day', () => {
  const hall = openHall();
  expect(hall.refusalOf({ kind: 'configureHall', configuration: CONFIGURATION })).toEqual({ code: 'dayAlreadyOpen' });
});

test('invariant 1: new settings after the end of a day do not open that day again', () => {
  const hall = openHall();
  hall.issue('household');
  hall.run({ kind: 'closeDay', day: DAY });
  hall.run({ kind: 'configureHall', configuration: CONFIGURATION });
  expect(dueCommands(hall.state, hall.at)).toEqual([]);
  expect(hall.refusalOf({ kind: 'openDay', day: DAY })).toEqual({ code: 'dayAlreadyOpen' });
});
