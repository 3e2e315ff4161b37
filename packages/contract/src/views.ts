import { z } from 'zod';
import type { AudienceKind } from './audience.ts';
import { ActionStates, PAUSE_REASONS, QUEUE_CLOSE_REASONS, SUSPENSION_KINDS, TRANSFER_REASONS } from './commands.ts';

const wait = z.object({ lowMinutes: z.number(), highMinutes: z.number() });
export type WaitRange = z.infer<typeof wait>;
const at = z.number();
const windowState = z.enum(['closed', 'open', 'paused', 'called', 'serving']);
const windowKind = z.enum(['comprehensive', 'delivery']);
const pauseReason = z.enum(PAUSE_REASONS);
const ticketState = z.enum([
  'waiting',
  'called',
  'arrived',
  'serving',
  'suspended',
  'served',
  'noShow',
  'cancelled',
  'expired',
]);

const callEntry = z.object({
  announcementId: z.string(),
  number: z.string(),
  windowId: z.string(),
  windowLabel: z.string(),
  zoneId: z.string(),
  at,
  callCount: z.number(),
});
/** One call as boards show it. */
export type CallEntry = z.infer<typeof callEntry>;

const queueLoad = z.object({
  queueId: z.string(),
  zoneId: z.string(),
  waiting: z.number(),
  openWindows: z.number(),
  wait: wait.nullable(),
  /** `full`: the quota is used up; `freeAt` says when the next one begins today. */
  state: z.enum(['open', 'closed', 'full']),
  closedFor: z.enum(QUEUE_CLOSE_REASONS).nullable(),
  freeAt: at.nullable(),
});
export type QueueLoad = z.infer<typeof queueLoad>;

const notice = z.object({ noticeId: z.string(), zh: z.string(), en: z.string(), zoneId: z.string().nullable() });
/** What the manager tells everybody in the hall. */
export type Notice = z.infer<typeof notice>;

const hours = {
  open: z.boolean(),
  opensAt: at.nullable(),
  /** End of the present opening, with extended hours; null when closed or never closing (demo). */
  closesAt: at.nullable(),
};
/** 延时: until when, and for which queues (null: all). */
const extension = z.object({ until: at, queueIds: z.array(z.string()).nullable() }).nullable();

const kiosk = z.object({
  ...hours,
  extension,
  queues: z.array(queueLoad),
  /** Item codes asked for most today, at most six. */
  popular: z.array(z.string()),
  notices: z.array(notice),
  /** Whether appointments can be checked in here at all. */
  takesAppointments: z.boolean(),
});

const board = z.object({
  zoneId: z.string(),
  current: callEntry.nullable(),
  /** Newest first, without the current one; at most five. */
  recent: z.array(callEntry),
  queues: z.array(queueLoad),
  notices: z.array(notice),
  extension,
});

const windowSign = z.object({
  windowId: z.string(),
  label: z.string(),
  state: windowState,
  number: z.string().nullable(),
  calledAt: at.nullable(),
  callCount: z.number(),
  pauseReason: pauseReason.nullable(),
  backAt: at.nullable(),
});

const CALL_RULES = [
  'onlyOne',
  'longestWait',
  'priorityAged',
  'priorityCapReached',
  'appointmentDue',
  'preferred',
  'directed',
  'chosen',
  'resumed',
  'continued',
  'walkIn',
] as const;
const callReason = z.object({
  rule: z.enum(CALL_RULES),
  chosenFor: z.string().nullable(),
  classId: z.string(),
  waitedMs: z.number(),
  slope: z.number(),
  headStartMs: z.number(),
  preference: z.number(),
  /** The best one that was not called. */
  runnerUp: z.string().nullable(),
});
export type CallReason = z.infer<typeof callReason>;

const items = z.array(z.object({ itemCode: z.string(), queueId: z.string(), served: z.boolean() }));

const transfer = z.object({
  fromWindowId: z.string(),
  fromWindowLabel: z.string(),
  reason: z.enum(TRANSFER_REASONS),
  /** A note can be asked for with the query `transferNote`. */
  hasNote: z.boolean(),
  returnToSender: z.boolean(),
});

const clerkTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  itemCode: z.string(),
  items,
  state: z.enum(['called', 'arrived', 'serving']),
  classId: z.string(),
  priorityReason: z.string().nullable(),
  appointmentAt: at.nullable(),
  /** False for a ticket taken without an ID. */
  identified: z.boolean(),
  extended: z.boolean(),
  issuedAt: at,
  calledAt: at,
  lastCalledAt: at,
  arrivedAt: at.nullable(),
  /** Begin of this service, moved on by what was suspended in between: now − servedSince is net service time. */
  servedSince: at.nullable(),
  suspendedMs: z.number(),
  callCount: z.number(),
  transfer: transfer.nullable(),
  callReason,
});
export type ClerkTicket = z.infer<typeof clerkTicket>;

const suspendedTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  itemCode: z.string(),
  kind: z.enum(SUSPENSION_KINDS),
  windowId: z.string(),
  windowLabel: z.string(),
  sinceAt: at,
  expectedBackAt: at.nullable(),
});
export type SuspendedTicket = z.infer<typeof suspendedTicket>;

const missedTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  itemCode: z.string(),
  at,
  windowLabel: z.string(),
  mayReturn: z.boolean(),
});
export type MissedTicket = z.infer<typeof missedTicket>;

const clerk = z.object({
  windowId: z.string(),
  label: z.string(),
  kind: windowKind,
  zoneId: z.string(),
  status: z.enum(['closed', 'open', 'paused']),
  pauseReason: pauseReason.nullable(),
  backAt: at.nullable(),
  staffId: z.string().nullable(),
  /** What it serves now. */
  queueIds: z.array(z.string()),
  ticket: clerkTicket.nullable(),
  /** The next ones for this window in the order in which they would be called now; at most twenty. */
  line: z.array(
    z.object({
      ticketId: z.string(),
      number: z.string(),
      itemCode: z.string(),
      classId: z.string(),
      priorityReason: z.string().nullable(),
      appointmentAt: at.nullable(),
      /** Sent to this window or its clerk alone. */
      directed: z.boolean(),
      issuedAt: at,
      callReason,
    }),
  ),
  waiting: z.number(),
  /** Those that this window may take up again, its own first; `mine`: suspended here. */
  suspended: z.array(suspendedTicket.extend({ mine: z.boolean(), code: z.string().nullable() })),
  /** Missed at this window today, newest first, at most ten; `undoUntil` null when too late to undo. */
  missed: z.array(missedTicket.extend({ undoUntil: at.nullable() })),
  /** Sent on by this window and not yet taken over: still this window's to care for. */
  sent: z.array(
    z.object({
      ticketId: z.string(),
      number: z.string(),
      itemCode: z.string(),
      at,
      targetKind: z.enum(['queue', 'window', 'staff']),
      /** Queue id, window label or staff id. */
      target: z.string(),
    }),
  ),
  /** The last ticket served here, for a forgotten finish. */
  lastServed: z
    .object({ ticketId: z.string(), number: z.string(), endedAt: at, serviceMs: z.number(), accurate: z.boolean() })
    .nullable(),
  figures: z.object({ served: z.number(), meanServiceMs: z.number().nullable(), noShow: z.number() }),
  /** When this window calls by itself; null when it does not. */
  autoCallAt: at.nullable(),
  emergencySince: at.nullable(),
  notices: z.array(notice),
  /** One entry per command that this desk can ever give. */
  allowedActions: ActionStates,
});

const guide = z.object({
  ...hours,
  extension,
  queues: z.array(queueLoad),
  notices: z.array(notice),
  windows: z.array(
    z.object({
      windowId: z.string(),
      label: z.string(),
      zoneId: z.string(),
      state: windowState,
      number: z.string().nullable(),
      backAt: at.nullable(),
      queueIds: z.array(z.string()),
    }),
  ),
  suspended: z.array(suspendedTicket),
  /** Newest first, at most thirty. */
  missed: z.array(missedTicket),
  /** Today's, by slot, those still to come and those late; at most sixty. */
  appointments: z.array(
    z.object({
      appointmentId: z.string(),
      code: z.string(),
      slotAt: at,
      itemCode: z.string(),
      state: z.enum(['booked', 'checkedIn', 'cancelled']),
      number: z.string().nullable(),
    }),
  ),
});

const ratingPad = z.object({
  windowId: z.string(),
  label: z.string(),
  state: windowState,
  serving: z.string().nullable(),
  invitation: z.object({ ratingId: z.string(), number: z.string(), itemCode: z.string(), invitedAt: at }).nullable(),
});

const phone = z.object({
  ticketId: z.string(),
  number: z.string(),
  itemCode: z.string(),
  items,
  queueId: z.string(),
  zoneId: z.string(),
  state: ticketState,
  issuedAt: at,
  appointmentAt: at.nullable(),
  /** People who will be called before; null when not waiting. */
  ahead: z.number().nullable(),
  /** The next free window is this one's, or nearly so: please stand by. */
  near: z.boolean(),
  wait: wait.nullable(),
  windowLabel: z.string().nullable(),
  /** Waits for this window alone. */
  directedToLabel: z.string().nullable(),
  calledAt: at.nullable(),
  callCount: z.number(),
  suspension: z
    .object({ kind: z.enum(SUSPENSION_KINDS), windowLabel: z.string(), expectedBackAt: at.nullable() })
    .nullable(),
  /** What a missed number may do: the hall's rule; null unless missed. */
  missed: z
    .object({ mayReturn: z.boolean(), rule: z.enum(['void', 'afterNumbers', 'head']), numbers: z.number() })
    .nullable(),
  /** Null while nothing is to rate. */
  rating: z.object({ ratingId: z.string(), state: z.enum(['open', 'rated']), level: z.number().nullable() }).nullable(),
  notices: z.array(notice),
  allowedActions: ActionStates,
});

const alarm = z.object({
  code: z.enum([
    'emergency',
    'longWait',
    'longLine',
    'idleWhileWaiting',
    'longService',
    'longSuspension',
    'transferWaiting',
    'breakOverrun',
  ]),
  queueId: z.string().nullable(),
  windowId: z.string().nullable(),
  number: z.string().nullable(),
  sinceAt: at,
  /** Length of a line that is too long. */
  waiting: z.number().nullable(),
});
export type ManagerAlarm = z.infer<typeof alarm>;

const manager = z.object({
  day: z.string().nullable(),
  ...hours,
  extension,
  counts: z.object({
    issued: z.number(),
    waiting: z.number(),
    atWindow: z.number(),
    suspended: z.number(),
    served: z.number(),
    noShow: z.number(),
    cancelled: z.number(),
    expired: z.number(),
  }),
  appointments: z.object({ booked: z.number(), checkedIn: z.number(), late: z.number() }),
  ratings: z.object({ invited: z.number(), rated: z.number(), bad: z.number() }),
  windows: z.array(
    z.object({
      windowId: z.string(),
      label: z.string(),
      kind: windowKind,
      zoneId: z.string(),
      state: windowState,
      pauseReason: pauseReason.nullable(),
      backAt: at.nullable(),
      staffId: z.string().nullable(),
      ticketId: z.string().nullable(),
      number: z.string().nullable(),
      /** Since when it is in this state. */
      sinceAt: at.nullable(),
      queueIds: z.array(z.string()),
      /** Set for the day by the manager (潮汐窗口). */
      queuesSetForDay: z.boolean(),
      emergencySince: at.nullable(),
      servedToday: z.number(),
      allowedActions: ActionStates,
    }),
  ),
  queues: z.array(queueLoad.extend({ longestSinceAt: at.nullable(), served: z.number(), prefix: z.string() })),
  suspended: z.array(suspendedTicket),
  alarms: z.array(alarm),
  notices: z.array(notice.extend({ postedAt: at, until: at.nullable() })),
  /** Of the settings, to see that somebody else has changed them. */
  settingsVersion: z.string(),
  allowedActions: ActionStates,
});

const busy = z.object({
  ...hours,
  extension,
  queues: z.array(queueLoad),
  notices: z.array(notice),
  /** Tickets given today, by hour of the hall's clock. */
  byHour: z.array(z.object({ hour: z.number(), issued: z.number() })),
});

/** One schema per live audience; whole views, small, with codes and numbers only. */
export const VIEWS = {
  kiosk,
  board,
  windowSign,
  clerk,
  guide,
  ratingPad,
  phone,
  manager,
  busy,
} as const satisfies Record<AudienceKind, z.ZodType>;
export type ViewOf<K extends AudienceKind> = z.infer<(typeof VIEWS)[K]>;
export type KioskView = ViewOf<'kiosk'>;
export type BoardView = ViewOf<'board'>;
export type WindowSignView = ViewOf<'windowSign'>;
export type ClerkView = ViewOf<'clerk'>;
export type GuideView = ViewOf<'guide'>;
export type RatingPadView = ViewOf<'ratingPad'>;
export type PhoneView = ViewOf<'phone'>;
export type ManagerView = ViewOf<'manager'>;
export type BusyView = ViewOf<'busy'>;
