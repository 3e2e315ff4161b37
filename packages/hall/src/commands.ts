import type { QueueCommand } from '@yichuang/queueing';
import type { RatingCommand } from '@yichuang/rating';
import type { Actor } from './recorded-event.ts';
import type { RegistryCommand } from './registry.ts';

type WithoutTime<T> = T extends unknown ? Omit<T, 'at'> : never;

export type HallCommandBody = WithoutTime<QueueCommand> | WithoutTime<RatingCommand> | RegistryCommand;
export type HallCommandKind = HallCommandBody['kind'];

/** One wish of a person, a device or a timer. `id` is unique and kept: the same id gets the same answer. */
export interface HallCommand {
  readonly id: string;
  readonly at: number;
  readonly actor: Actor;
  readonly body: HallCommandBody;
}

type Part = 'queue' | 'rating' | 'registry';

/** Which part of the hall decides a command. */
export const COMMAND_PARTS = {
  openDay: 'queue',
  closeDay: 'queue',
  issueTicket: 'queue',
  cancelTicket: 'queue',
  openWindow: 'queue',
  pauseWindow: 'queue',
  resumeWindow: 'queue',
  closeWindow: 'queue',
  callNext: 'queue',
  recall: 'queue',
  confirmArrival: 'queue',
  startService: 'queue',
  finishService: 'queue',
  markNoShow: 'queue',
  submitRating: 'rating',
  configureHall: 'registry',
  addStaff: 'registry',
  pairDevice: 'registry',
  revokeDevice: 'registry',
} as const satisfies Record<HallCommandKind, Part>;
