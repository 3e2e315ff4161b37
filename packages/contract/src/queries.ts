import { z } from 'zod';
import { IssuedTicket } from './commands.ts';
import { SettingsSchema } from './settings.ts';

const id = z.string().min(1).max(64);
const citizenIdNumber = z.string().min(15).max(24);

const slot = z.object({ slotAt: z.number(), free: z.number().int() });

const appointment = z.object({
  appointmentId: z.string(),
  day: z.string(),
  slotAt: z.number(),
  itemCode: z.string(),
  queueId: z.string(),
  state: z.enum(['booked', 'checkedIn', 'cancelled']),
  /** Ticket it became. */
  number: z.string().nullable(),
});

const foundTicket = IssuedTicket.extend({
  state: z.enum(['waiting', 'called', 'arrived', 'serving', 'suspended', 'served', 'noShow', 'cancelled', 'expired']),
  windowLabel: z.string().nullable(),
  priorityReason: z.string().nullable(),
  /** What the hall's return rule allows a missed number now. */
  mayReturn: z.boolean(),
});

const device = z.object({
  deviceId: z.string(),
  role: z.enum(['kiosk', 'board', 'windowSign', 'ratingPad']),
  zoneId: z.string().nullable(),
  windowId: z.string().nullable(),
  pairedAt: z.number(),
});

/** What can be looked up, by `POST /api/queries/<kind>`: bodies, because a number in an address ends in logs. */
export const QUERIES = {
  /** By number or by the ID number it was taken with; today's tickets. Never gives the link of the phone page. */
  findTickets: {
    input: z
      .strictObject({ number: z.string().trim().min(2).max(8).optional(), citizenIdNumber: citizenIdNumber.optional() })
      .refine((input) => (input.number === undefined) !== (input.citizenIdNumber === undefined), {
        message: 'number or citizenIdNumber',
      }),
    output: z.object({ tickets: z.array(foundTicket) }),
  },
  /** Days on which an item can be booked and the free slots of each. */
  appointmentSlots: {
    input: z.strictObject({ itemCode: id }),
    output: z.object({ days: z.array(z.object({ day: z.string(), slots: z.array(slot) })) }),
  },
  /** A visitor needs the code and the ID number; staff one of them. */
  findAppointments: {
    input: z.strictObject({
      code: z.string().min(4).max(12).optional(),
      citizenIdNumber: citizenIdNumber.optional(),
    }),
    output: z.object({ appointments: z.array(appointment) }),
  },
  /** The note of a transfer, for the desk that holds or sent the ticket. */
  transferNote: { input: z.strictObject({ windowId: id, ticketId: id }), output: z.object({ note: z.string() }) },
  /** Staff of the hall, to whom a ticket can be given; names of colleagues. */
  staffNames: {
    input: z.strictObject({}),
    output: z.object({
      staff: z.array(z.object({ staffId: z.string(), displayName: z.string(), role: z.string() })),
    }),
  },
  settings: { input: z.strictObject({}), output: z.object({ version: z.string(), settings: SettingsSchema }) },
  /** Newest first. */
  settingsHistory: {
    input: z.strictObject({}),
    output: z.object({
      changes: z.array(
        z.object({
          at: z.number(),
          by: z.string(),
          sections: z.array(z.object({ section: z.string(), before: z.unknown(), after: z.unknown() })),
        }),
      ),
    }),
  },
  devices: { input: z.strictObject({}), output: z.object({ devices: z.array(device) }) },
} as const;

export type QueryKind = keyof typeof QUERIES;
export type QueryInput<K extends QueryKind> = z.input<(typeof QUERIES)[K]['input']>;
export type QueryOutput<K extends QueryKind> = z.infer<(typeof QUERIES)[K]['output']>;
export type FoundTicket = z.infer<typeof foundTicket>;
export type AppointmentEntry = z.infer<typeof appointment>;
