import { z } from 'zod';

const id = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/)
  .max(32);
const named = { zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(80) };

/** `POST /api/set-up`: makes an empty hall a real one, once, by the code printed at start. */
export const SetUpInput = z.strictObject({
  code: z.string().min(6).max(16),
  hall: z.strictObject(named),
  administrator: z.strictObject({
    login: z.string().trim().min(2).max(32),
    displayName: z.string().trim().min(1).max(20),
    /** At least ten characters. */
    password: z.string().min(10).max(200),
  }),
  /** `shipped`: the items and departments that come with the program; they can be changed later. */
  catalogue: z.literal('shipped'),
  businessHours: z.array(z.array(z.tuple([z.number().int(), z.number().int()])).max(4)).length(7),
  zones: z
    .array(z.strictObject({ zoneId: id, ...named }))
    .min(1)
    .max(26),
  windows: z
    .array(
      z.strictObject({
        windowId: id,
        zoneId: id,
        label: z.string().trim().min(1).max(4),
        kind: z.enum(['comprehensive', 'delivery']),
        /** Ids of the shipped queues. */
        queueIds: z.array(id).min(1).max(24),
      }),
    )
    .min(1)
    .max(200),
  /** First clerks; more can be added later. */
  clerks: z
    .array(
      z.strictObject({
        login: z.string().trim().min(2).max(32),
        displayName: z.string().trim().min(1).max(20),
        role: z.enum(['clerk', 'guide']),
        password: z.string().min(10).max(200),
      }),
    )
    .max(300),
});
export type SetUpInput = z.infer<typeof SetUpInput>;

/** `GET /api/set-up`: whether the hall still waits to be set up, and what comes with the program. */
export const SetUpState = z.object({
  needed: z.boolean(),
  queues: z.array(z.object({ queueId: z.string(), prefix: z.string(), ...named })),
  items: z.number().int(),
  departments: z.number().int(),
});
export type SetUpState = z.infer<typeof SetUpState>;
