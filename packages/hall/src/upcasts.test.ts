import { expect, test } from 'vitest';
import { CONFIGURATION, DAY, MINUTE, MORNING } from '../test/hall-harness.ts';
import { UPCASTS } from './upcasts.ts';

function upcast<K extends string>(body: { readonly kind: K } & Record<string, unknown>): object {
  const step = UPCASTS[body.kind]?.[1];
  if (step === undefined) throw new Error(`no step for ${body.kind}`);
  return step(body);
}

/** A configuration as halls wrote it before classes, groups, quotas and appointments. */
function firstConfiguration() {
  const { queueing, alarmLimits, catalogue } = CONFIGURATION;
  const { timeZone, businessHours, openAllHours, recallMinimumGapMs, recallCap, itemQueues } = queueing;
  const { suspensionLimitMs: _suspensionLimitMs, ...limits } = alarmLimits;
  return {
    queueing: {
      ...{ timeZone, businessHours, openAllHours, recallMinimumGapMs, recallCap, itemQueues },
      maximumConsecutivePriorityCalls: 2,
      priorityWeight: 4,
      priorityReasons: ['elderly'],
      queues: queueing.queues.map(({ queueId, prefix, zoneId, standardServiceMs }) => ({
        ...{ queueId, prefix, zoneId, standardServiceMs },
      })),
      windows: queueing.windows.map(({ preferences: _preferences, ...rest }) => rest),
    },
    inviteAfterServiceMs: MINUTE,
    alarmLimits: limits,
    catalogue: { ...catalogue, priorityGroups: [{ code: 'elderly', zh: '老年人', en: 'Elderly' }] },
  };
}

test('a hall set up before there were classes goes on as it did: same weight, no quota, no appointments', () => {
  const body = upcast({ kind: 'HallConfigured', at: MORNING, configuration: firstConfiguration() });
  expect(body).toMatchObject({
    version: 'v1',
    sections: [],
    configuration: {
      queueing: {
        classes: [
          { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
          { classId: 'priority', slope: 4, headStartMs: 0, isPriority: true },
          { classId: 'appointment', slope: 4, isPriority: false },
        ],
        priorityGroups: [{ code: 'elderly', classId: 'priority' }],
        autoCallAfterMs: null,
        clerkSkills: {},
        queues: [{ queueId: 'people', quotas: [], appointmentsPerSlot: 0 }, {}, {}],
        windows: [{ windowId: 'w1', preferences: {} }, {}, {}, {}],
      },
      alarmLimits: { suspensionLimitMs: expect.any(Number) },
      catalogue: { priorityGroups: [{ code: 'elderly', whoFor: null, howToShow: null }] },
    },
  });
  expect(JSON.stringify(body)).not.toMatch(/priorityWeight|priorityReasons/);
});

test('a ticket of the first shape was for one item, ranked by its issue', () => {
  const first = {
    at: MORNING,
    ticketId: `${DAY}.A001`,
    itemCode: 'tax',
    queueId: 'business',
    priorityClass: 'priority',
  };
  expect(upcast({ kind: 'TicketIssued', ...first })).toEqual({
    kind: 'TicketIssued',
    at: MORNING,
    ticketId: `${DAY}.A001`,
    itemCode: 'tax',
    queueId: 'business',
    items: [{ itemCode: 'tax', queueId: 'business' }],
    itemOrder: 'set',
    classId: 'priority',
    appointmentId: null,
    extended: false,
    rankAt: MORNING,
  });
});

test('a call of the first shape keeps its numbers: its weight was the slope', () => {
  const reason = { rule: 'priorityAged', index: 8, weight: 4, waitedMs: 2, runnerUp: { number: 'A002', index: 1 } };
  expect(upcast({ kind: 'TicketCalled', reason })).toEqual({
    kind: 'TicketCalled',
    reason: {
      rule: 'priorityAged',
      chosenFor: null,
      classId: 'priority',
      index: 8,
      slope: 4,
      headStartMs: 0,
      preference: 1,
      waitedMs: 2,
      runnerUp: { number: 'A002', index: 1 },
    },
  });
});

test.each([
  ['ServiceStarted', { itemCode: '' }],
  ['ServiceFinished', { accurate: true }],
  ['TicketExpired', { reason: 'notCalled' }],
  ['WindowPaused', { backAt: null, uncovered: false }],
])('a %s of the first shape gets what it did not say', (kind, added) => {
  expect(upcast({ kind, at: MORNING })).toEqual({ kind, at: MORNING, ...added });
});
