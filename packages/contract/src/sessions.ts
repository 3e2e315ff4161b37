import { z } from 'zod';

const token = z.string().min(16).max(512);

export const LoginInput = z.strictObject({ login: z.string().min(1).max(64), password: z.string().min(1).max(200) });

/** A browser screen without a person pairs once, by the code shown at start or by the manager. */
export const PairInput = z.strictObject({
  code: z.string().min(6).max(16),
  role: z.enum(['kiosk', 'board', 'windowSign', 'ratingPad']),
  /** Board: its zone. Window sign and rating pad: their window. Kiosk: none. */
  zoneId: z.string().min(1).max(64).optional(),
  windowId: z.string().min(1).max(64).optional(),
});

/** The token of the QR code, taken from the fragment. */
export const PhoneSessionInput = z.strictObject({ token });

/** Nothing is asked of a visitor. */
export const VisitorSessionInput = z.strictObject({});

const staff = z.object({
  token,
  staffId: z.string(),
  displayName: z.string(),
  role: z.enum(['manager', 'guide', 'clerk']),
  /** Windows this person may open; empty for all. */
  windowIds: z.array(z.string()),
});
const device = z.object({
  token,
  deviceId: z.string(),
  role: z.enum(['kiosk', 'board', 'windowSign', 'ratingPad']),
  zoneId: z.string().nullable(),
  windowId: z.string().nullable(),
});
const phone = z.object({ token, ticketId: z.string() });
/** `POST /api/visitor-sessions`: anybody who opens a public page (booking, how busy). */
const visitor = z.object({ token });

export const SessionSchemas = { staff, device, phone, visitor } as const;
export type StaffSession = z.infer<typeof staff>;
export type DeviceSession = z.infer<typeof device>;
export type PhoneSession = z.infer<typeof phone>;
export type VisitorSession = z.infer<typeof visitor>;
