import type { SettingsSection } from '@yichuang/contract';

/** The pages of the settings, each with the sections that it edits. */
export const SETTINGS_PAGES = {
  hours: ['businessHours', 'openAllHours'],
  calls: ['calls'],
  classes: ['classes', 'priorityGroups'],
  noShow: ['noShow'],
  appointments: ['appointments'],
  alarms: ['alarms'],
  queues: ['queues'],
  windows: ['windows'],
  clerkSkills: ['clerkSkills'],
} as const satisfies Record<string, readonly SettingsSection[]>;

export type SettingsPageName = keyof typeof SETTINGS_PAGES;
export const SETTINGS_PAGE_NAMES = Object.keys(SETTINGS_PAGES) as readonly SettingsPageName[];

/** The page on which a section is edited. */
export function pageOfSection(section: string): SettingsPageName {
  return SETTINGS_PAGE_NAMES.find((page) => (SETTINGS_PAGES[page] as readonly string[]).includes(section)) ?? 'hours';
}
