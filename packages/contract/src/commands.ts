import { z } from 'zod';

/**
 * Made by the page before it sends, kept until the answer is in: the same id gets the same answer. Longer than an ID
 * number, since it stands in the log.
 */
const commandId = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const id = z.string().min(1).max(64);
const atWindow = z.strictObject({ commandId, windowId: id });
const ticketAtWindow = z.strictObject({ commandId, windowId: id, ticketId: id });
const done = z.object({ seq: z.number().int() });

const WaitRangeWire = z.object({ lowMinutes: z.number().int(), highMinutes: z.number().int() });

const issued = z.object({
  ticketId: id,
  number: z.string(),
  itemCode: z.string(),
  queueId: z.string(),
  zoneId: z.string(),
  ahead: z.number().int(),
  wait: WaitRangeWire.nullable(),
  issuedAt: z.number(),
  /** True when the person already held a live ticket for this item: this is that one. */
  existing: z.boolean(),
  /** Address of the phone page of this ticket, its token in the fragment, for the QR code; null for a ticket that existed already. */
  phoneUrl: z.string().nullable(),
});

const called = z.object({ ticketId: id, number: z.string() });

/** What a page or device can ask of the hall: one row per command, from which HTTP routes, socket events, OpenAPI and the client are made. */
export const COMMANDS = {
  issueTicket: {
    input: z.strictObject({
      commandId,
      itemCode: z.string().min(1).max(64),
      /** Typed or read from the card; goes to the vault only. Absent: a ticket without any ID. */
      citizenIdNumber: z.string().min(15).max(24).optional(),
      /** Code of a priority group of the catalogue. */
      priorityReason: z.string().min(1).max(32).optional(),
    }),
    output: issued,
  },
  cancelTicket: { input: z.strictObject({ commandId, ticketId: id }), output: done },
  openWindow: { input: atWindow, output: done },
  pauseWindow: {
    input: z.strictObject({
      commandId,
      windowId: id,
      reason: z.enum(['break', 'meal', 'paperwork', 'equipment', 'other']),
    }),
    output: done,
  },
  resumeWindow: { input: atWindow, output: done },
  closeWindow: { input: atWindow, output: done },
  callNext: { input: atWindow, output: called },
  recall: { input: ticketAtWindow, output: done },
  confirmArrival: { input: ticketAtWindow, output: done },
  startService: { input: ticketAtWindow, output: done },
  finishService: { input: ticketAtWindow, output: done },
  markNoShow: { input: ticketAtWindow, output: done },
  submitRating: {
    input: z.strictObject({ commandId, ratingId: id, level: z.number().int().min(1).max(5) }),
    output: done,
  },
} as const;

export type CommandKind = keyof typeof COMMANDS;
export type CommandInput<K extends CommandKind> = z.infer<(typeof COMMANDS)[K]['input']>;
export type CommandOutput<K extends CommandKind> = z.infer<(typeof COMMANDS)[K]['output']>;

/** Whether a command may be given now; `code` says why not (an error code), `notBefore` when it may (epoch ms). */
export const ActionStates = z.array(
  z.object({
    command: z.string(),
    allowed: z.boolean(),
    code: z.string().optional(),
    notBefore: z.number().optional(),
  }),
);
export type ActionState = z.infer<typeof ActionStates>[number];
