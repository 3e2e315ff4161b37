export { type Audience, type AudienceKind, AudienceSchema, audienceKey } from './audience.ts';
export { type Catalogue, type CatalogueItem, CatalogueSchema } from './catalogue.ts';
export {
  type ActionState,
  ActionStates,
  COMMANDS,
  type CommandInput,
  type CommandKind,
  type CommandOutput,
} from './commands.ts';
export { ERRORS, type ErrorCode, type Problem, ProblemSchema, problemOf } from './errors.ts';
export { PAGES, type PageName } from './pages.ts';
export { PROTOCOL_VERSION } from './protocol.ts';
export { ROLES, type Role } from './roles.ts';
export {
  type DeviceSession,
  LoginInput,
  PairInput,
  type PhoneSession,
  PhoneSessionInput,
  SessionSchemas,
  type StaffSession,
} from './sessions.ts';
export type {
  Announcement,
  ClientToServerEvents,
  CommandAnswer,
  ServerToClientEvents,
  SocketHandshake,
  SpeechToken,
  SubscribeAnswer,
  Subscription,
  ViewMessage,
} from './socket.ts';
export {
  type BoardView,
  type CallEntry,
  type ClerkTicket,
  type ClerkView,
  type KioskView,
  type ManagerView,
  type PhoneView,
  type RatingPadView,
  VIEWS,
  type ViewOf,
  type WaitRange,
  type WindowSignView,
} from './views.ts';
