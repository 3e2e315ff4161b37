export { type Audience, type AudienceKind, AudienceSchema, audienceKey } from './audience.ts';
export { type Catalogue, type CatalogueItem, CatalogueSchema } from './catalogue.ts';
export {
  type ActionState,
  ActionStates,
  CHOSEN_CALL_REASONS,
  type CheckedInput,
  COMMANDS,
  type CommandInput,
  type CommandKind,
  type CommandOutput,
  PAUSE_REASONS,
  QUEUE_CLOSE_REASONS,
  SUSPENSION_KINDS,
  TRANSFER_REASONS,
} from './commands.ts';
export { ERRORS, type ErrorCode, type Problem, ProblemSchema, problemOf } from './errors.ts';
export { PAGES, type PageName } from './pages.ts';
export { PROTOCOL_VERSION } from './protocol.ts';
export {
  type AppointmentEntry,
  type FoundTicket,
  QUERIES,
  type QueryInput,
  type QueryKind,
  type QueryOutput,
} from './queries.ts';
export { ROLES, type Role } from './roles.ts';
export {
  type DeviceSession,
  LoginInput,
  PairInput,
  type PhoneSession,
  PhoneSessionInput,
  SessionSchemas,
  type StaffSession,
  type VisitorSession,
  VisitorSessionInput,
} from './sessions.ts';
export { SetUpInput, SetUpState } from './set-up.ts';
export { type HallSettings, SettingsInput, SettingsSchema, type SettingsSection } from './settings.ts';
export type {
  Announcement,
  ClientToServerEvents,
  CommandAnswer,
  QueryAnswer,
  ServerToClientEvents,
  SocketHandshake,
  SpeechToken,
  SubscribeAnswer,
  Subscription,
  ViewMessage,
} from './socket.ts';
export {
  type BoardView,
  type BusyView,
  type CallEntry,
  type CallReason,
  type ClerkTicket,
  type ClerkView,
  type GuideView,
  type KioskView,
  type ManagerAlarm,
  type ManagerView,
  type MissedTicket,
  type Notice,
  type PhoneView,
  type QueueLoad,
  type RatingPadView,
  type SuspendedTicket,
  VIEWS,
  type ViewOf,
  type WaitRange,
  type WindowSignView,
} from './views.ts';
