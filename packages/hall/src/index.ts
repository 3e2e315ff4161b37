export { type Announcement, announcementOf, type SpeechToken } from './announcements.ts';
export { answerOf, type HallAnswer } from './answers.ts';
export { COMMAND_PARTS, type HallCommand, type HallCommandBody, type HallCommandKind } from './commands.ts';
export type {
  AlarmLimits,
  CatalogueItem,
  HallCatalogue,
  HallConfiguration,
  Named,
  PriorityGroup,
} from './configuration.ts';
export { decideHall, type HallDecision, type HallRefusal } from './decide.ts';
export { EVENT_SHAPES, type HallEvent, type HallEventKind, type HallRecord } from './events.ts';
export { evolveHall } from './evolve.ts';
export type { HallNotice, PostedNotice } from './notices.ts';
export { project, READ_MODEL_TABLES } from './projections.ts';
export { recordEvents } from './record.ts';
export type { Actor, RecordedEvent } from './recorded-event.ts';
export type { Device, DeviceRole, RegistryState, StaffMember, StaffRole } from './registry.ts';
export type { ReadModelTable, RowChange, RowValue } from './rows.ts';
export {
  type HallSettings,
  type SettingsSection,
  type SettingsSections,
  sectionsGiven,
  settingsOf,
  withSettings,
} from './settings.ts';
export { type CallEntry, getQueue, type HallState, newHallState } from './state.ts';
export { outlivesDay } from './streams.ts';
export { dueCommands } from './timers.ts';
export { UPCASTS } from './upcasts.ts';
export type { Audience } from './views/audience.ts';
export { type HallViews, viewOf } from './views/view.ts';
