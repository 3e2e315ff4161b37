interface Body {
  readonly kind: string;
}

interface FirstQueueing {
  readonly priorityWeight: number;
  readonly priorityReasons: readonly string[];
  readonly queues: readonly object[];
  readonly windows: readonly object[];
}

interface FirstConfiguration {
  readonly queueing: FirstQueueing;
  readonly alarmLimits: object;
  readonly catalogue: { readonly version: string; readonly priorityGroups: readonly object[] };
}

interface FirstCallReason {
  readonly weight: number;
}

const MINUTE = 60_000;

/**
 * kind -> old shape -> body of the next shape. Rows of the log are never migrated, only read through this table; a step
 * knows nothing but the body.
 */
export const UPCASTS: Readonly<Record<string, Readonly<Record<number, (body: Body) => Body>>>> = {
  HallConfigured: { 1: configuredFrom1 },
  TicketIssued: { 1: issuedFrom1 },
  TicketCalled: { 1: calledFrom1 },
  /** A ticket had one item, which its issue names. */
  ServiceStarted: { 1: (body) => ({ ...body, itemCode: '' }) },
  ServiceFinished: { 1: (body) => ({ ...body, accurate: true }) },
  /** Whether it had been called stands in the events before it only. */
  TicketExpired: { 1: (body) => ({ ...body, reason: 'notCalled' }) },
  WindowPaused: { 1: (body) => ({ ...body, backAt: null, uncovered: false }) },
};

function issuedFrom1(body: Body): Body {
  const { priorityClass, ...rest } = body as Body & {
    readonly at: number;
    readonly itemCode: string;
    readonly queueId: string;
    readonly priorityClass: string;
  };
  const { at, itemCode, queueId } = rest;
  return {
    ...rest,
    items: [{ itemCode, queueId }],
    itemOrder: 'set',
    classId: priorityClass,
    appointmentId: null,
    extended: false,
    rankAt: at,
  } as Body;
}

function calledFrom1(body: Body): Body {
  const { reason, ...rest } = body as Body & { readonly reason: FirstCallReason };
  const { weight, ...kept } = reason;
  return {
    ...rest,
    reason: {
      ...kept,
      chosenFor: null,
      classId: weight === 1 ? 'ordinary' : 'priority',
      slope: weight,
      headStartMs: 0,
      preference: 1,
    },
  } as Body;
}

/** What the hall did not know yet is set so that it goes on as it did. */
function configuredFrom1(body: Body): Body {
  const { configuration } = body as Body & { readonly configuration: FirstConfiguration };
  const { alarmLimits, catalogue } = configuration;
  return {
    ...body,
    configuration: {
      ...configuration,
      queueing: queueingFrom1(configuration.queueing),
      alarmLimits: { ...alarmLimits, suspensionLimitMs: 120 * MINUTE },
      catalogue: {
        ...catalogue,
        priorityGroups: catalogue.priorityGroups.map((group) => ({ ...group, whoFor: null, howToShow: null })),
      },
    },
    version: catalogue.version,
    sections: [],
  } as Body;
}

function queueingFrom1({ priorityWeight, priorityReasons, ...rest }: FirstQueueing): object {
  return {
    ...rest,
    classes: [
      { classId: 'ordinary', slope: 1, headStartMs: 0, isPriority: false },
      { classId: 'priority', slope: priorityWeight, headStartMs: 0, isPriority: true },
      { classId: 'appointment', slope: priorityWeight, headStartMs: 10 * MINUTE, isPriority: false },
    ],
    priorityGroups: priorityReasons.map((code) => ({ code, classId: 'priority' })),
    noShow: { returnRule: 'afterNumbers', numbers: 3, returns: 1, callsNeeded: 1, undoWithinMs: 5 * MINUTE },
    appointments: {
      slotMinutes: 30,
      bookAheadDays: 7,
      checkInEarlyMs: 30 * MINUTE,
      lateGraceMs: 10 * MINUTE,
      lateHeadStartMs: 15 * MINUTE,
    },
    autoCallAfterMs: null,
    itemServiceMs: {},
    queues: rest.queues.map((queue) => ({ ...queue, quotas: [], minimumOpenWindows: 1, appointmentsPerSlot: 0 })),
    windows: rest.windows.map((serviceWindow) => ({ ...serviceWindow, preferences: {} })),
    clerkSkills: {},
  };
}
