import { expect, test } from 'vitest';
import { DAY, openHall, SETTINGS, staffWindows } from '../test/queue-harness.ts';
import { changeSettings, contradictionsOfChange } from './change-settings.ts';
import { newQueueState } from './new-queue-state.ts';
import type { QueueingSettings } from './settings.ts';

const [PEOPLE, BUSINESS, DELIVERY] = SETTINGS.queues;
const [W1] = SETTINGS.windows;
if (PEOPLE === undefined || BUSINESS === undefined || DELIVERY === undefined || W1 === undefined)
  throw new Error('gone');

test.each<[string, Partial<QueueingSettings>]>([
  ['window w1 serves unknown queue none', { windows: [{ ...W1, queueIds: ['none'] }] }],
  ['window w1 prefers queue people by 1.5', { windows: [{ ...W1, preferences: { people: 1.5 } }] }],
  ['item lost goes to unknown queue nowhere', { itemQueues: { lost: 'nowhere' } }],
  ['a prefix is given twice', { queues: [PEOPLE, { ...BUSINESS, prefix: 'A' }, DELIVERY] }],
  ['prefix W is kept for walk-ins', { queues: [PEOPLE, { ...BUSINESS, prefix: 'W' }, DELIVERY] }],
  ['class appointment is missing', { classes: SETTINGS.classes.filter(({ classId }) => classId !== 'appointment') }],
  ['class ordinary has slope 0', { classes: SETTINGS.classes.map((one) => ({ ...one, slope: 0 })) }],
  ['class ordinary has head start -1', { classes: SETTINGS.classes.map((one) => ({ ...one, headStartMs: -1 })) }],
  ['class ordinary counts as priority', { classes: SETTINGS.classes.map((one) => ({ ...one, isPriority: true })) }],
  ['group hero goes in unknown class gold', { priorityGroups: [{ code: 'hero', classId: 'gold' }] }],
  ['clerk s1 prefers unknown queue none', { clerkSkills: { s1: { none: 1 } } }],
  ['clerk s1 prefers queue people by 0', { clerkSkills: { s1: { people: 0 } } }],
  [
    'a quota of queue people runs from 600 to 600',
    {
      queues: [{ ...PEOPLE, quotas: [{ channels: [], fromMinute: 600, toMinute: 600, limit: 1 }] }, BUSINESS, DELIVERY],
    },
  ],
  ['noShow.callsNeeded is more than recalls allow', { noShow: { ...SETTINGS.noShow, callsNeeded: 4 } }],
  ['appointments.slotMinutes is below 1', { appointments: { ...SETTINGS.appointments, slotMinutes: 0 } }],
  [
    'business hours of a day overlap',
    {
      businessHours: [
        [
          [600, 700],
          [500, 620],
        ],
        [],
        [],
        [],
        [],
        [],
        [],
      ],
    },
  ],
  ['business hours run from 600 to 500', { businessHours: [[[600, 500]], [], [], [], [], [], []] }],
])('Q-85 settings that contradict themselves are a fault that names it: %s', (sentence, change) => {
  expect(() => newQueueState({ ...SETTINGS, ...change })).toThrow(sentence);
});

test('Q-85 every contradiction is named, not only the first', () => {
  const windows = [{ ...W1, queueIds: ['none'] }];
  expect(() => newQueueState({ ...SETTINGS, windows, maximumConsecutivePriorityCalls: 0 })).toThrow(
    'window w1 serves unknown queue none; maximumConsecutivePriorityCalls is below 1',
  );
});

test('Q-86 new queues, windows, items and classes take effect on the running day', () => {
  const hall = openHall();
  staffWindows(hall, 'w1');
  hall.issue('household');
  changeSettings(hall.state, {
    ...SETTINGS,
    classes: [{ classId: 'talent', slope: 4, headStartMs: 0, isPriority: true }, ...SETTINGS.classes],
    priorityGroups: [...SETTINGS.priorityGroups, { code: 'talent', classId: 'talent' }],
    queues: [{ ...PEOPLE, queueId: 'estate', prefix: 'D' }, ...SETTINGS.queues],
    itemQueues: { ...SETTINGS.itemQueues, deed: 'estate' },
    windows: [...SETTINGS.windows, { ...W1, windowId: 'w5', queueIds: ['estate'] }].map((one) =>
      one.windowId === 'w1' ? { ...one, queueIds: ['people', 'estate'] } : one,
    ),
  });
  expect(hall.state.queues.get('estate')?.openWindows).toBe(1);
  const deed = hall.issue('deed', { priorityReason: 'talent' });
  expect(deed).toMatchObject({ number: 'D001', classId: 'talent' });
  hall.at += 1000;
  expect(hall.call('w1').number).toBe('D001');
  hall.run({ kind: 'openWindow', windowId: 'w5', staffId: 's5' });
  expect([...hall.state.queues.keys()]).toEqual(['estate', 'people', 'business', 'delivery']);
  expect([...(hall.state.queues.get('people')?.lines.keys() ?? [])][0]).toBe('talent');
  expect(hall.issue('household').number).toBe('A002');
});

test('Q-86 a queue without tickets and a window unused today may go', () => {
  const hall = openHall();
  hall.issue('household');
  const settings: QueueingSettings = {
    ...SETTINGS,
    queues: [PEOPLE],
    windows: [{ ...W1, queueIds: ['people'] }],
    itemQueues: { household: 'people' },
  };
  expect(contradictionsOfChange(hall.state, settings)).toEqual([]);
  changeSettings(hall.state, settings);
  expect([[...hall.state.queues.keys()], [...hall.state.windows.keys()]]).toEqual([['people'], ['w1']]);
});

test('Q-86 queues with tickets or bookings, windows in use, classes in the line and given letters stay', () => {
  const hall = openHall();
  staffWindows(hall, 'w3');
  hall.issue('tax', { priorityReason: 'elderly' });
  hall.run({
    kind: 'bookAppointment',
    appointmentId: 'a1',
    day: DAY,
    slotAt: hall.at + 30 * 60_000,
    itemCode: 'collect',
    personRef: null,
    priorityReason: null,
    channel: 'staff',
    code: '1',
  });
  const gone: QueueingSettings = {
    ...SETTINGS,
    queues: [PEOPLE],
    windows: [W1],
    itemQueues: { household: 'people' },
    classes: SETTINGS.classes.filter(({ classId }) => classId !== 'priority'),
    priorityGroups: [],
  };
  expect(contradictionsOfChange(hall.state, gone)).toEqual([
    'queue business has tickets today',
    'queue delivery has booked appointments',
    'window w3 was used today',
    'class priority has tickets in the line or on their way back to it',
  ]);
  const before = structuredClone(hall.state);
  expect(() => changeSettings(hall.state, gone)).toThrow('queue business has tickets today');
  expect(hall.state).toEqual(before);
  const swapped = [{ ...PEOPLE, prefix: 'B' }, { ...BUSINESS, prefix: 'A' }, DELIVERY];
  expect(contradictionsOfChange(hall.state, { ...SETTINGS, queues: swapped })).toEqual([
    'queue business gave numbers with prefix B today',
  ]);
});

test('Q-86 a clerk who gets other skills serves other queues at once', () => {
  const hall = openHall();
  staffWindows(hall, 'w2');
  changeSettings(hall.state, { ...SETTINGS, clerkSkills: { 'staff-w2': { business: 1 } } });
  expect(hall.state.windows.get('w2')?.queueIds).toEqual(['business']);
  expect(hall.state.queues.get('people')?.openWindows).toBe(0);
});
