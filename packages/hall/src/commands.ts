import type { QueueCommand } from '@yichuang/queueing';
import type { RatingCommand } from '@yichuang/rating';
import type { ConfigurationCommand } from './configure-hall.ts';
import type { Actor } from './recorded-event.ts';
import type { RegistryCommand } from './registry.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

export type HallCommandBody =
  | WithoutTime<QueueCommand>
  | WithoutTime<RatingCommand>
  | RegistryCommand
  | ConfigurationCommand;
export type HallCommandKind = HallCommandBody['kind'];

/** One wish of a person, a device or a timer. `id` is unique and kept: the same id gets the same answer. */
export interface HallCommand {
  readonly id: string;
  readonly at: number;
  readonly actor: Actor;
  readonly body: HallCommandBody;
}

type Part = 'queue' | 'rating' | 'registry' | 'configuration';

/** Which part of the hall decides a command. */
export const COMMAND_PARTS = {
  openDay: 'queue',
  closeDay: 'queue',
  issueTicket: 'queue',
  cancelTicket: 'queue',
  returnTicket: 'queue',
  markInaccurate: 'queue',
  openWindow: 'queue',
  pauseWindow: 'queue',
  resumeWindow: 'queue',
  closeWindow: 'queue',
  takeOverWindow: 'queue',
  callNext: 'queue',
  callTicket: 'queue',
  serveWalkIn: 'queue',
  recall: 'queue',
  confirmArrival: 'queue',
  startService: 'queue',
  finishService: 'queue',
  markNoShow: 'queue',
  undoNoShow: 'queue',
  suspendTicket: 'queue',
  resumeTicket: 'queue',
  transferTicket: 'queue',
  takeBackTransfer: 'queue',
  setWindowQueues: 'queue',
  raiseEmergency: 'queue',
  settleEmergency: 'queue',
  closeQueue: 'queue',
  reopenQueue: 'queue',
  extendHours: 'queue',
  endExtension: 'queue',
  bookAppointment: 'queue',
  cancelAppointment: 'queue',
  checkInAppointment: 'queue',
  submitRating: 'rating',
  configureHall: 'configuration',
  changeSettings: 'configuration',
  addStaff: 'registry',
  pairDevice: 'registry',
  revokeDevice: 'registry',
  postNotice: 'registry',
  withdrawNotice: 'registry',
} as const satisfies Record<HallCommandKind, Part>;
