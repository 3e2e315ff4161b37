import { expect, test } from 'vitest';
import { openHall, type QueueHarness, SETTINGS } from '../test/queue-harness.ts';
import type { QueueingSettings, QuotaSettings } from './settings.ts';
import type { IssueChannel } from './ticket.ts';

const TEN = 10 * 60;

function shanghai(time: string): number {
  return Date.parse(`2026-11-20T${time}:00+08:00`);
}

function hallWith(quotas: readonly QuotaSettings[], changes: Partial<QueueingSettings> = {}): QueueHarness {
  const queues = SETTINGS.queues.map((queue) => (queue.queueId === 'people' ? { ...queue, quotas } : queue));
  return openHall({ queues, ...changes });
}

function take(channel: IssueChannel) {
  return {
    kind: 'issueTicket',
    itemCodes: ['household'],
    itemOrder: 'set',
    personRef: null,
    priorityReason: null,
    channel,
  } as const;
}

test('Q-80 a used-up quota refuses with its limit and the instant from which there is room', () => {
  const hall = hallWith([{ channels: [], fromMinute: 9 * 60, toMinute: TEN, limit: 2 }]);
  hall.run(take('kiosk'));
  hall.run(take('guideDesk'));
  const freeAt = shanghai('10:00');
  expect(hall.refusalOf(take('phone'))).toEqual({ code: 'quotaFull', queueId: 'people', limit: 2, freeAt });
  expect(hall.issue('tax').number).toBe('B001');
  hall.at = freeAt;
  hall.run(take('phone'));
});

test('Q-80 a quota counts its channels alone; beside it another may hold for all', () => {
  const hall = hallWith([
    { channels: ['kiosk', 'phone'], fromMinute: 0, toMinute: 1440, limit: 1 },
    { channels: [], fromMinute: 0, toMinute: 1440, limit: 3 },
  ]);
  hall.run(take('kiosk'));
  expect(hall.refusalOf(take('phone'))).toMatchObject({ limit: 1, freeAt: null });
  hall.run(take('guideDesk'));
  hall.run(take('guideDesk'));
  expect(hall.refusalOf(take('guideDesk'))).toMatchObject({ limit: 3, freeAt: null });
});

test('Q-80 room begins behind the last of several full slots, and only while the hall is open', () => {
  const morning: QuotaSettings = { channels: [], fromMinute: 9 * 60, toMinute: TEN, limit: 1 };
  const none: QuotaSettings = { channels: ['kiosk'], fromMinute: TEN, toMinute: 12 * 60, limit: 0 };
  const hall = hallWith([morning, none], { openAllHours: false });
  hall.run(take('kiosk'));
  expect(hall.refusalOf(take('kiosk'))).toMatchObject({ limit: 1, freeAt: shanghai('13:00') });
  expect(hall.refusalOf(take('phone'))).toMatchObject({ limit: 1, freeAt: shanghai('10:00') });
  const late = hallWith([{ ...morning, toMinute: 17 * 60 }], { openAllHours: false });
  late.run(take('kiosk'));
  expect(late.refusalOf(take('kiosk'))).toMatchObject({ freeAt: null });
});

test('Q-80 issues of an earlier slot do not count in a later one', () => {
  const hall = hallWith([
    { channels: [], fromMinute: 9 * 60, toMinute: TEN, limit: 1 },
    { channels: [], fromMinute: TEN, toMinute: 11 * 60, limit: 1 },
  ]);
  hall.run(take('kiosk'));
  hall.at = shanghai('10:30');
  hall.run(take('kiosk'));
  expect(hall.refusalOf(take('kiosk'))).toMatchObject({ freeAt: shanghai('11:00') });
});

test('Q-80 several items are refused when the quota of one of their queues is used up', () => {
  const hall = hallWith([{ channels: [], fromMinute: 0, toMinute: 1440, limit: 0 }]);
  expect(hall.refusalOf({ ...take('kiosk'), itemCodes: ['tax', 'household'] })).toMatchObject({ code: 'quotaFull' });
});
