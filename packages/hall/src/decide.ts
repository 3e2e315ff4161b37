import { type Decision, decideQueue, type QueueCommand, type QueueRefusal } from '@yichuang/queueing';
import { decideRating, type RatingCommand, type RatingRefusal } from '@yichuang/rating';
import { COMMAND_PARTS, type HallCommand } from './commands.ts';
import { type ConfigurationCommand, type ConfigurationRefusal, decideConfiguration } from './configure-hall.ts';
import type { HallEvent } from './events.ts';
import { decideRegistry, type RegistryCommand, type RegistryRefusal } from './registry.ts';
import type { HallState } from './state.ts';
import { withRatings } from './with-ratings.ts';

export type HallRefusal = QueueRefusal | RatingRefusal | RegistryRefusal | ConfigurationRefusal;
export type HallDecision = Decision<HallEvent, HallRefusal>;

/** Decides a command against the tip: events to append, or the refusal. Pure. */
export function decideHall(state: HallState, { body, at }: HallCommand): HallDecision {
  const part = COMMAND_PARTS[body.kind];
  if (part === 'configuration') return decideConfiguration(state, body as ConfigurationCommand, at);
  if (part === 'registry') return decideRegistry(state.registry, body as RegistryCommand, at);
  const timed = { ...body, at };
  if (part === 'rating') return decideRating(state.rating, timed as RatingCommand);
  if (state.queue === null) return { ok: false, refusal: { code: 'hallNotConfigured' } };
  const decision = decideQueue(state.queue, timed as QueueCommand);
  if (!decision.ok) return decision;
  return { ok: true, events: withRatings(state, decision.events) };
}
