import { newQueueState, type QueueState } from '@yichuang/queueing';
import { newRatingState, type RatingState } from '@yichuang/rating';
import { newRegistryState, type RegistryState } from './registry.ts';

/** One call as boards keep it. */
export interface CallEntry {
  readonly announcementId: string;
  readonly number: string;
  readonly windowId: string;
  readonly windowLabel: string;
  readonly zoneId: string;
  readonly at: number;
  readonly callCount: number;
}

/** What boards and lists need beyond the queue itself; folded from the same events. */
export interface FloorState {
  /** zoneId -> the last calls of different tickets, newest first. */
  readonly calls: Map<string, CallEntry[]>;
  /** itemCode -> tickets issued today. */
  readonly asked: Map<string, number>;
  readonly ratings: { invited: number; rated: number; bad: number };
}

/** The whole hall in memory: owned and mutable, changed by `evolveHall` only. Two of them live in a server: tip and committed. */
export interface HallState {
  readonly registry: RegistryState;
  /** Null until the hall is configured. */
  queue: QueueState | null;
  rating: RatingState;
  floor: FloorState;
  /** stream -> its version. */
  readonly versions: Map<string, number>;
  /** seq of the last event folded in. */
  seq: number;
}

export function newFloorState(): FloorState {
  return {
    calls: new Map(),
    asked: new Map(),
    ratings: { invited: 0, rated: 0, bad: 0 },
  };
}

export function newHallState(): HallState {
  return {
    registry: newRegistryState(),
    queue: null,
    rating: newRatingState(),
    floor: newFloorState(),
    versions: new Map(),
    seq: 0,
  };
}

/** The queue of a configured hall; a fault when it is not. */
export function getQueue(state: HallState): QueueState {
  if (state.queue === null) throw new Error('the hall is not configured');
  return state.queue;
}

/** Makes the queue of a newly configured hall, never under an open day; a day that was closed does not open again. */
export function configureQueue(state: HallState): void {
  const configuration = state.registry.configuration;
  if (configuration === null) return;
  const day = state.queue?.day ?? null;
  state.queue = newQueueState(configuration.queueing);
  state.queue.day = day;
}
