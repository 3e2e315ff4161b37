import type { z } from 'zod';
import type {
  departmentsFileSchema,
  hallFileSchema,
  itemsFileSchema,
  lifeEventsFileSchema,
  priorityGroupsFileSchema,
  queuesFileSchema,
  seedFileSchemas,
  staffFileSchema,
  windowsFileSchema,
  zonesFileSchema,
} from './seed-schemas.ts';

/** The name of a seed file. */
export type SeedFileName = keyof typeof seedFileSchemas;

export type SeedHall = z.infer<typeof hallFileSchema>;
export type SeedZone = z.infer<typeof zonesFileSchema>['zones'][number];
export type SeedServiceWindow = z.infer<typeof windowsFileSchema>['windows'][number];
export type SeedQueue = z.infer<typeof queuesFileSchema>['queues'][number];
export type SeedDepartment = z.infer<typeof departmentsFileSchema>['departments'][number];
export type SeedLifeEvent = z.infer<typeof lifeEventsFileSchema>['lifeEvents'][number];
export type SeedItem = z.infer<typeof itemsFileSchema>['items'][number];
export type SeedPriorityGroup = z.infer<typeof priorityGroupsFileSchema>['priorityGroups'][number];
export type SeedStaffMember = z.infer<typeof staffFileSchema>['staff'][number];

/** A whole seed, checked. */
export interface Seed {
  hall: SeedHall;
  zones: SeedZone[];
  queues: SeedQueue[];
  windows: SeedServiceWindow[];
  departments: SeedDepartment[];
  lifeEvents: SeedLifeEvent[];
  items: SeedItem[];
  priorityGroups: SeedPriorityGroup[];
  staff: SeedStaffMember[];
  /** The one password of all demo accounts. */
  demoPassword: string;
}

/** An item with what a search by pinyin needs: no tones, no blanks, ü written v. */
export interface SearchableItem extends SeedItem {
  pinyin: string;
  pinyinInitials: string;
  /** The initials of each keyword, in the order of `keywords`. */
  keywordInitials: string[];
}

/** A seed whose items can be found by pinyin. */
export type SearchableSeed = Omit<Seed, 'items'> & { items: SearchableItem[] };
