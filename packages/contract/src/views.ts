import { z } from 'zod';
import type { AudienceKind } from './audience.ts';
import { ActionStates } from './commands.ts';

const wait = z.object({ lowMinutes: z.number(), highMinutes: z.number() });
export type WaitRange = z.infer<typeof wait>;
const at = z.number();
const windowState = z.enum(['closed', 'open', 'paused', 'called', 'serving']);

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
});

const kiosk = z.object({
  open: z.boolean(),
  opensAt: at.nullable(),
  queues: z.array(queueLoad),
  /** Item codes asked for most today, at most six. */
  popular: z.array(z.string()),
});

const board = z.object({
  zoneId: z.string(),
  current: callEntry.nullable(),
  /** Newest first, without the current one; at most five. */
  recent: z.array(callEntry),
  queues: z.array(queueLoad),
});

const windowSign = z.object({
  windowId: z.string(),
  label: z.string(),
  state: windowState,
  number: z.string().nullable(),
  calledAt: at.nullable(),
  callCount: z.number(),
});

const clerkTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  itemCode: z.string(),
  state: z.enum(['called', 'arrived', 'serving']),
  priorityReason: z.string().nullable(),
  /** False for a ticket taken without an ID. */
  identified: z.boolean(),
  issuedAt: at,
  calledAt: at,
  lastCalledAt: at,
  arrivedAt: at.nullable(),
  startedAt: at.nullable(),
  callCount: z.number(),
  callReason: z.object({
    rule: z.enum(['onlyOne', 'longestWait', 'priorityAged', 'priorityCapReached']),
    waitedMs: z.number(),
    weight: z.number(),
    runnerUp: z.string().nullable(),
  }),
});
export type ClerkTicket = z.infer<typeof clerkTicket>;

const clerk = z.object({
  windowId: z.string(),
  label: z.string(),
  kind: z.enum(['comprehensive', 'delivery']),
  zoneId: z.string(),
  status: z.enum(['closed', 'open', 'paused']),
  pauseReason: z.string().nullable(),
  staffId: z.string().nullable(),
  ticket: clerkTicket.nullable(),
  /** The next ones for this window in the order in which they would be called now; at most twenty. */
  line: z.array(
    z.object({
      ticketId: z.string(),
      number: z.string(),
      itemCode: z.string(),
      priorityReason: z.string().nullable(),
      issuedAt: at,
      rule: z.enum(['onlyOne', 'longestWait', 'priorityAged', 'priorityCapReached']),
    }),
  ),
  waiting: z.number(),
  servedToday: z.number(),
  /** One entry per command that this desk can ever give. */
  allowedActions: ActionStates,
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
  queueId: z.string(),
  zoneId: z.string(),
  state: z.enum(['waiting', 'called', 'arrived', 'serving', 'served', 'noShow', 'cancelled', 'expired']),
  issuedAt: at,
  /** People who will be called before; null when not waiting. */
  ahead: z.number().nullable(),
  wait: wait.nullable(),
  windowLabel: z.string().nullable(),
  calledAt: at.nullable(),
  callCount: z.number(),
  /** Null while nothing is to rate. */
  rating: z.object({ ratingId: z.string(), state: z.enum(['open', 'rated']), level: z.number().nullable() }).nullable(),
  allowedActions: ActionStates,
});

const alarm = z.object({
  code: z.enum(['longWait', 'longLine', 'idleWhileWaiting', 'longService']),
  queueId: z.string().nullable(),
  windowId: z.string().nullable(),
  number: z.string().nullable(),
  sinceAt: at,
  /** Length of a line that is too long. */
  waiting: z.number().nullable(),
});

const manager = z.object({
  day: z.string().nullable(),
  open: z.boolean(),
  counts: z.object({
    issued: z.number(),
    waiting: z.number(),
    atWindow: z.number(),
    served: z.number(),
    noShow: z.number(),
    cancelled: z.number(),
    expired: z.number(),
  }),
  ratings: z.object({ invited: z.number(), rated: z.number(), bad: z.number() }),
  windows: z.array(
    z.object({
      windowId: z.string(),
      label: z.string(),
      kind: z.enum(['comprehensive', 'delivery']),
      zoneId: z.string(),
      state: windowState,
      pauseReason: z.string().nullable(),
      staffId: z.string().nullable(),
      number: z.string().nullable(),
      /** Since when it is in this state. */
      sinceAt: at.nullable(),
      servedToday: z.number(),
    }),
  ),
  queues: z.array(queueLoad.extend({ longestSinceAt: at.nullable(), served: z.number(), prefix: z.string() })),
  alarms: z.array(alarm),
});

/** One schema per live audience; whole views, small, with codes and numbers only. */
export const VIEWS = { kiosk, board, windowSign, clerk, ratingPad, phone, manager } as const satisfies Record<
  AudienceKind,
  z.ZodType
>;
export type ViewOf<K extends AudienceKind> = z.infer<(typeof VIEWS)[K]>;
export type KioskView = ViewOf<'kiosk'>;
export type BoardView = ViewOf<'board'>;
export type WindowSignView = ViewOf<'windowSign'>;
export type ClerkView = ViewOf<'clerk'>;
export type RatingPadView = ViewOf<'ratingPad'>;
export type PhoneView = ViewOf<'phone'>;
export type ManagerView = ViewOf<'manager'>;
