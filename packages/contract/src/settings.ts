import { z } from 'zod';

const id = z
  .string()
  .regex(/^[A-Za-z0-9-]+$/)
  .max(32);
const named = { zh: z.string().trim().min(1).max(40), en: z.string().trim().min(1).max(80) };
const minutes = z.number().int().min(0).max(1440);
const duration = z.number().int().min(0).max(86_400_000);
const preference = z.number().gt(0).max(1);

const quota = z.strictObject({
  /** Empty: all channels together. */
  channels: z.array(z.enum(['kiosk', 'guideDesk', 'phone'])).max(3),
  fromMinute: minutes,
  toMinute: minutes,
  limit: z.number().int().min(0).max(9999),
});

/** What the hall manager may change while the hall runs; a section is sent whole or not at all. */
export const SettingsInput = z.strictObject({
  /** Index 0 = Sunday; spans [opens, closes) in minutes of the day. */
  businessHours: z
    .array(z.array(z.tuple([minutes, minutes])).max(4))
    .length(7)
    .optional(),
  openAllHours: z.boolean().optional(),
  calls: z
    .strictObject({
      recallMinimumGapMs: duration,
      recallCap: z.number().int().min(0).max(20),
      maximumConsecutivePriorityCalls: z.number().int().min(1).max(99),
      autoCallAfterMs: duration.nullable(),
    })
    .optional(),
  classes: z
    .array(
      z.strictObject({
        classId: id,
        slope: z.number().gt(0).max(100),
        headStartMs: duration,
        isPriority: z.boolean(),
      }),
    )
    .min(2)
    .max(12)
    .optional(),
  /** The hall's own groups too (绿色通道). */
  priorityGroups: z
    .array(z.strictObject({ code: id, classId: id, ...named }))
    .max(24)
    .optional(),
  noShow: z
    .strictObject({
      returnRule: z.enum(['void', 'afterNumbers', 'head']),
      numbers: z.number().int().min(0).max(99),
      returns: z.number().int().min(0).max(9),
      callsNeeded: z.number().int().min(1).max(20),
      undoWithinMs: duration,
    })
    .optional(),
  appointments: z
    .strictObject({
      slotMinutes: z.number().int().min(5).max(240),
      bookAheadDays: z.number().int().min(0).max(60),
      checkInEarlyMs: duration,
      lateGraceMs: duration,
      lateHeadStartMs: duration,
    })
    .optional(),
  alarms: z
    .strictObject({
      waitLimitMs: duration,
      lineLimit: z.number().int().min(1).max(999),
      idleWhileWaitingMs: duration,
      serviceLimitMs: duration,
      suspensionLimitMs: duration,
    })
    .optional(),
  queues: z
    .array(
      z.strictObject({
        queueId: id,
        ...named,
        prefix: z.string().regex(/^[A-VX-Z]$/),
        zoneId: id,
        standardServiceMs: duration,
        minimumOpenWindows: z.number().int().min(0).max(99),
        appointmentsPerSlot: z.number().int().min(0).max(99),
        quotas: z.array(quota).max(12),
      }),
    )
    .min(1)
    .max(24)
    .optional(),
  windows: z
    .array(
      z.strictObject({
        windowId: id,
        zoneId: id,
        label: z.string().trim().min(1).max(4),
        kind: z.enum(['comprehensive', 'delivery']),
        queueIds: z.array(id).max(24),
        /** queueId -> how gladly (0 < p <= 1). */
        preferences: z.record(z.string(), preference),
      }),
    )
    .min(1)
    .max(200)
    .optional(),
  /** staffId -> queueId -> preference. */
  clerkSkills: z.record(z.string(), z.record(z.string(), preference)).optional(),
});
export type SettingsInput = z.infer<typeof SettingsInput>;
export type SettingsSection = keyof SettingsInput;

/** The whole of it as it is now. */
export const SettingsSchema = SettingsInput.required();
export type HallSettings = z.infer<typeof SettingsSchema>;
