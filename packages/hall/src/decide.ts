import { type Decision, decideQueue, type QueueCommand, type QueueEvent, type QueueRefusal } from '@yichuang/queueing';
import {
  decideRating,
  moveOpenInvitation,
  type RatingCommand,
  type RatingRefusal,
  ratingFollowUps,
} from '@yichuang/rating';
import { COMMAND_PARTS, type HallCommand } from './commands.ts';
import type { HallEvent } from './events.ts';
import { decideRegistry, type RegistryCommand, type RegistryRefusal } from './registry.ts';
import type { HallState } from './state.ts';

export type HallRefusal = QueueRefusal | RatingRefusal | RegistryRefusal | { readonly code: 'hallNotConfigured' };
export type HallDecision = Decision<HallEvent, HallRefusal>;

/** What the rating adds to what the queue decided: an invitation after a service, its way to the phone at the next start. */
function withRatings(state: HallState, events: readonly QueueEvent[]): readonly HallEvent[] {
  const all: HallEvent[] = [];
  for (const event of events) {
    all.push(event);
    if (event.kind === 'ServiceStarted') all.push(...moveOpenInvitation(state.rating, event.windowId, event.at));
    if (event.kind !== 'ServiceFinished') continue;
    const ticket = state.queue?.tickets.get(event.ticketId);
    const configuration = state.registry.configuration;
    if (ticket === undefined || ticket.startedAt === null || ticket.staffId === null || configuration === null)
      continue;
    const finished = {
      ticketId: ticket.ticketId,
      windowId: event.windowId,
      staffId: ticket.staffId,
      itemCode: ticket.itemCode,
      startedAt: ticket.startedAt,
      endedAt: event.at,
    };
    all.push(...ratingFollowUps(state.rating, finished, configuration.inviteAfterServiceMs));
  }
  return all;
}

/** Decides a command against the tip: events to append, or the refusal. Pure. */
export function decideHall(state: HallState, command: HallCommand): HallDecision {
  const part = COMMAND_PARTS[command.body.kind];
  // New settings make a new queue; under an open day that would lose its tickets.
  if (command.body.kind === 'configureHall' && state.queue?.dayOpen)
    return { ok: false, refusal: { code: 'dayAlreadyOpen' } };
  if (part === 'registry') return decideRegistry(state.registry, command.body as RegistryCommand, command.at);
  const timed = { ...command.body, at: command.at };
  if (part === 'rating') return decideRating(state.rating, timed as RatingCommand);
  if (state.queue === null) return { ok: false, refusal: { code: 'hallNotConfigured' } };
  const decision = decideQueue(state.queue, timed as QueueCommand);
  if (!decision.ok) return decision;
  return { ok: true, events: withRatings(state, decision.events) };
}
