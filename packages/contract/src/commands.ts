import { z } from 'zod';
import { SettingsInput } from './settings.ts';

/**
 * Made by the page before it sends, kept until the answer is in: the same id gets the same answer. Longer than an ID
 * number, since it stands in the log.
 */
const commandId = z.string().regex(/^[A-Za-z0-9_-]{20,64}$/);
const id = z.string().min(1).max(64);
/** Epoch ms, before the year 2100: far from where calendars end. */
const at = z.number().int().min(0).max(4_102_444_800_000);
const atWindow = z.strictObject({ commandId, windowId: id });
const ticketAtWindow = z.strictObject({ commandId, windowId: id, ticketId: id });
const onQueue = z.strictObject({ commandId, queueId: id });
const done = z.object({ seq: z.number().int() });
const itemCode = z.string().min(1).max(64);
/** Typed or read from the card; goes to the vault only. */
const citizenIdNumber = z.string().min(15).max(24);
const priorityReason = z.string().min(1).max(32);
const plainText = z.string().trim().min(1).max(200);

const WaitRangeWire = z.object({ lowMinutes: z.number().int(), highMinutes: z.number().int() });

/** What the kiosk prints. */
export const IssuedTicket = z.object({
  ticketId: id,
  number: z.string(),
  itemCode: z.string(),
  /** All items of the ticket, the present one among them. */
  itemCodes: z.array(z.string()),
  queueId: z.string(),
  zoneId: z.string(),
  ahead: z.number().int(),
  wait: WaitRangeWire.nullable(),
  issuedAt: z.number(),
  /** Begin of the booked slot; null for a ticket without an appointment. */
  appointmentAt: z.number().nullable(),
  /** True when the person already held a live ticket for this item: this is that one. */
  existing: z.boolean(),
  /** Address of the phone page of this ticket, its token in the fragment, for the QR code; null for a ticket that existed already. */
  phoneUrl: z.string().nullable(),
});

const called = z.object({ ticketId: id, number: z.string() });
const booked = z.object({
  appointmentId: id,
  code: z.string(),
  day: z.string(),
  slotAt: z.number(),
  itemCode: z.string(),
});

export const PAUSE_REASONS = ['break', 'meal', 'meeting', 'paperwork', 'equipment', 'other'] as const;
export const SUSPENSION_KINDS = ['withoutFile', 'withFile', 'waiting'] as const;
export const TRANSFER_REASONS = ['wrongQueue', 'needsSpecialist', 'nextStep', 'workload', 'other'] as const;
export const CHOSEN_CALL_REASONS = ['cameBack', 'urgent', 'agreed', 'wrongLine', 'other'] as const;
export const QUEUE_CLOSE_REASONS = ['systemDown', 'staffShortage', 'full', 'meeting', 'other'] as const;

const TransferTarget = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), queueId: id }),
  z.strictObject({ kind: z.literal('window'), windowId: id }),
  z.strictObject({ kind: z.literal('staff'), staffId: id }),
]);

/** What a page or device can ask of the hall: one row per command, from which HTTP routes, socket events, OpenAPI and the client are made. */
export const COMMANDS = {
  issueTicket: {
    input: z.strictObject({
      commandId,
      /** One item, or several on one ticket (一号多事). */
      itemCodes: z.array(itemCode).min(1).max(5),
      /** `set`: in this order; `any`: the shortest line first. */
      itemOrder: z.enum(['set', 'any']).default('set'),
      /** Absent: a ticket without any ID. */
      citizenIdNumber: citizenIdNumber.optional(),
      /** Code of a priority group of the catalogue. */
      priorityReason: priorityReason.optional(),
    }),
    output: IssuedTicket,
  },
  cancelTicket: { input: z.strictObject({ commandId, ticketId: id }), output: done },
  /** A missed number whose holder has come back, by the hall's rule. */
  returnTicket: { input: z.strictObject({ commandId, ticketId: id }), output: done },
  markInaccurate: { input: z.strictObject({ commandId, ticketId: id }), output: done },
  openWindow: { input: atWindow, output: done },
  pauseWindow: {
    input: z.strictObject({
      commandId,
      windowId: id,
      reason: z.enum(PAUSE_REASONS),
      /** Planned return (epoch ms). */
      backAt: at.optional(),
      /** True after the warning that people would wait with too few windows. */
      uncovered: z.boolean().default(false),
    }),
    output: done,
  },
  resumeWindow: { input: atWindow, output: done },
  closeWindow: { input: atWindow, output: done },
  /** The giver of the command sits down at a window that another clerk holds. */
  takeOverWindow: { input: atWindow, output: done },
  callNext: { input: atWindow, output: called },
  callTicket: {
    input: z.strictObject({ commandId, windowId: id, ticketId: id, reason: z.enum(CHOSEN_CALL_REASONS) }),
    output: called,
  },
  serveWalkIn: { input: z.strictObject({ commandId, windowId: id, itemCode }), output: called },
  recall: { input: ticketAtWindow, output: done },
  confirmArrival: { input: ticketAtWindow, output: done },
  startService: { input: ticketAtWindow, output: done },
  finishService: {
    input: z.strictObject({ commandId, windowId: id, ticketId: id, accurate: z.boolean().default(true) }),
    output: done,
  },
  markNoShow: { input: ticketAtWindow, output: done },
  undoNoShow: { input: ticketAtWindow, output: done },
  suspendTicket: {
    input: z.strictObject({
      commandId,
      windowId: id,
      ticketId: id,
      suspensionKind: z.enum(SUSPENSION_KINDS),
      expectedBackAt: at.optional(),
    }),
    output: done,
  },
  resumeTicket: {
    input: z.strictObject({ commandId, windowId: id, ticketId: id, present: z.boolean() }),
    output: done,
  },
  transferTicket: {
    input: z.strictObject({
      commandId,
      windowId: id,
      ticketId: id,
      target: TransferTarget,
      reason: z.enum(TRANSFER_REASONS),
      /** For the receiver; kept in the vault. */
      note: plainText.optional(),
      returnToSender: z.boolean().default(false),
    }),
    output: done,
  },
  takeBackTransfer: { input: ticketAtWindow, output: done },
  setWindowQueues: {
    input: z.strictObject({ commandId, windowId: id, queueIds: z.array(id).min(1).max(40) }),
    output: done,
  },
  raiseEmergency: { input: atWindow, output: done },
  settleEmergency: { input: atWindow, output: done },
  closeQueue: { input: onQueue.extend({ reason: z.enum(QUEUE_CLOSE_REASONS) }), output: done },
  reopenQueue: { input: onQueue, output: done },
  extendHours: {
    input: z.strictObject({ commandId, until: at, queueIds: z.array(id).min(1).max(40).optional() }),
    output: done,
  },
  endExtension: { input: z.strictObject({ commandId }), output: done },
  /** Settles every open ticket with a reason and ends the day's business. */
  closeDay: { input: z.strictObject({ commandId }), output: done },
  bookAppointment: {
    input: z.strictObject({
      commandId,
      itemCode,
      slotAt: at,
      citizenIdNumber: citizenIdNumber.optional(),
      priorityReason: priorityReason.optional(),
    }),
    output: booked,
  },
  /** Staff by its id; a visitor by the code and the ID number it was booked with. */
  cancelAppointment: {
    input: z.strictObject({
      commandId,
      appointmentId: id,
      code: z.string().max(12).optional(),
      citizenIdNumber: citizenIdNumber.optional(),
    }),
    output: done,
  },
  checkInAppointment: {
    input: z.strictObject({
      commandId,
      /** Staff by its id; a kiosk by the code, or by the ID number it was booked with. */
      appointmentId: id.optional(),
      code: z.string().min(4).max(12).optional(),
      citizenIdNumber: citizenIdNumber.optional(),
    }),
    output: IssuedTicket,
  },
  postNotice: {
    input: z.strictObject({
      commandId,
      zh: z.string().trim().min(1).max(80),
      en: z.string().trim().max(160).default(''),
      /** Absent: the whole hall. */
      zoneId: id.optional(),
      until: at.optional(),
    }),
    output: z.object({ noticeId: z.string() }),
  },
  withdrawNotice: { input: z.strictObject({ commandId, noticeId: id }), output: done },
  /** Whole sections of the settings; `basedOn` is the version that was edited. */
  changeSettings: {
    input: z.strictObject({ commandId, basedOn: z.string().min(1).max(64), settings: SettingsInput }),
    output: z.object({ version: z.string() }),
  },
  revokeDevice: { input: z.strictObject({ commandId, deviceId: id }), output: done },
  submitRating: {
    input: z.strictObject({ commandId, ratingId: id, level: z.number().int().min(1).max(5) }),
    output: done,
  },
} as const;

export type CommandKind = keyof typeof COMMANDS;
/** As a page writes it: what has a default may be left out. */
export type CommandInput<K extends CommandKind> = z.input<(typeof COMMANDS)[K]['input']>;
/** As the door has it after the check. */
export type CheckedInput<K extends CommandKind> = z.output<(typeof COMMANDS)[K]['input']>;
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
