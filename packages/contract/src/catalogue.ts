import { z } from 'zod';

const named = { zh: z.string(), en: z.string() };

const item = z.object({
  itemCode: z.string(),
  ...named,
  departmentId: z.string(),
  audience: z.enum(['person', 'enterprise', 'both']),
  lifeEventIds: z.array(z.string()),
  queueId: z.string(),
  keywords: z.array(z.string()),
  /** Lower case, for search: initials and full pinyin of the name, then of each keyword, apart by spaces. */
  pinyinInitials: z.string(),
  pinyin: z.string(),
  essentials: z.array(z.object(named)),
});
export type CatalogueItem = z.infer<typeof item>;

/** `GET /api/catalogue`: all names that the codes of views stand for. Public, cached by its version. */
export const CatalogueSchema = z.object({
  version: z.string(),
  hall: z.object({
    ...named,
    timeZone: z.string(),
    openAllHours: z.boolean(),
    businessHours: z.array(z.array(z.tuple([z.number(), z.number()]))),
  }),
  zones: z.array(z.object({ zoneId: z.string(), ...named })),
  windows: z.array(
    z.object({
      windowId: z.string(),
      label: z.string(),
      kind: z.enum(['comprehensive', 'delivery']),
      zoneId: z.string(),
      queueIds: z.array(z.string()),
    }),
  ),
  queues: z.array(
    z.object({
      queueId: z.string(),
      prefix: z.string(),
      zoneId: z.string(),
      /** Whether visits can be booked. */
      takesAppointments: z.boolean(),
      ...named,
    }),
  ),
  departments: z.array(z.object({ departmentId: z.string(), ...named })),
  lifeEvents: z.array(z.object({ lifeEventId: z.string(), audience: z.enum(['person', 'enterprise']), ...named })),
  items: z.array(item),
  /** In plain words who may say so, and what to show. */
  priorityGroups: z.array(
    z.object({
      code: z.string(),
      ...named,
      whoFor: z.object(named).nullable(),
      howToShow: z.object(named).nullable(),
    }),
  ),
  /** Class ids of tickets; names are the page's own. */
  classes: z.array(z.object({ classId: z.string(), isPriority: z.boolean() })),
  noShow: z.object({ returnRule: z.enum(['void', 'afterNumbers', 'head']), numbers: z.number() }),
  appointments: z.object({ slotMinutes: z.number(), checkInEarlyMs: z.number(), lateGraceMs: z.number() }),
});
export type Catalogue = z.infer<typeof CatalogueSchema>;
