import { expect, test } from 'vitest';
import { DAY, MINUTE, openHall, staffWindows } from '../test/queue-harness.ts';

const TICKET = { kind: 'issueTicket', itemOrder: 'set', personRef: null, priorityReason: null } as const;

test('Q-54 a closed queue takes no more tickets, serves who waits, and is opened again', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  const close = { kind: 'closeQueue', queueId: 'people', reason: 'systemDown' } as const;
  expect(hall.refusalOf({ kind: 'reopenQueue', queueId: 'people' })).toEqual({
    code: 'queueNotClosed',
    queueId: 'people',
  });
  hall.run(close);
  const closed = { code: 'queueClosed', queueId: 'people', reason: 'systemDown' };
  expect(hall.refusalOf({ ...close, reason: 'full' })).toEqual(closed);
  expect(hall.refusalOf({ ...TICKET, itemCodes: ['household'], channel: 'kiosk' })).toEqual(closed);
  hall.call('w1');
  hall.run({ kind: 'reopenQueue', queueId: 'people' });
  hall.issue('household');
  expect(hall.refusalOf({ ...close, queueId: 'none' })).toEqual({ code: 'unknownQueue', queueId: 'none' });
  expect(hall.refusalOf({ kind: 'reopenQueue', queueId: 'none' })).toEqual({ code: 'unknownQueue', queueId: 'none' });
});

test('Q-55 the hours are extended for all or some queues, a later extension counts, and the day ends it', () => {
  const hall = openHall();
  const until = hall.at + 60 * MINUTE;
  const extend = { kind: 'extendHours', until, queueIds: ['people'] } as const;
  expect(hall.refusalOf({ ...extend, until: hall.at })).toEqual({ code: 'extensionInThePast' });
  expect(hall.refusalOf({ ...extend, queueIds: ['none'] })).toEqual({ code: 'unknownQueue', queueId: 'none' });
  expect(hall.refusalOf({ kind: 'endExtension' })).toEqual({ code: 'noExtension' });
  hall.run(extend);
  hall.run({ ...extend, queueIds: null });
  expect(hall.state.extension).toEqual({ until, queueIds: null });
  hall.run({ kind: 'endExtension' });
  expect(hall.state.extension).toBe(null);
  hall.run(extend);
  hall.run({ kind: 'closeDay', day: DAY });
  expect(hall.state.extension).toBe(null);
});

test('Q-54 Q-55 nothing of this is possible while the day is not open', () => {
  const hall = openHall();
  hall.run({ kind: 'closeDay', day: DAY });
  const commands = [
    { kind: 'closeQueue', queueId: 'people', reason: 'other' },
    { kind: 'reopenQueue', queueId: 'people' },
    { kind: 'extendHours', until: hall.at + MINUTE, queueIds: null },
    { kind: 'endExtension' },
    { kind: 'markInaccurate', ticketId: 'none' },
  ] as const;
  for (const command of commands) expect(hall.refusalOf(command)).toEqual({ code: 'dayNotOpen' });
});
