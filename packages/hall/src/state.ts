import { changeSettings, contradictionsOfChange, newQueueState, type QueueState } from '@yichuang/queueing';
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

/** What a window did today, for the figures of its desk. */
export interface WindowFigures {
  /** Accurate services ended here, and their net time. */
  timed: number;
  timedMs: number;
  noShow: number;
  /** The ticket whose service ended here last. */
  lastServed: string | null;
}

/** What boards and lists need beyond the queue itself; folded from the same events. */
export interface FloorState {
  /** zoneId -> the last calls of different tickets, newest first. */
  readonly calls: Map<string, CallEntry[]>;
  /** itemCode -> tickets issued today. */
  readonly asked: Map<string, number>;
  /** Hour of the hall's clock -> tickets issued today. */
  readonly issuedByHour: Map<number, number>;
  /** Tickets that missed their call and have not come back, newest first. */
  readonly missed: string[];
  /** Tickets sent on that nobody has taken over yet, oldest first. */
  readonly sent: Set<string>;
  readonly windows: Map<string, WindowFigures>;
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
    issuedByHour: new Map(),
    missed: [],
    sent: new Set(),
    windows: new Map(),
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

/** Makes the queue of a newly configured hall; later settings go into the running one. */
export function configureQueue(state: HallState): void {
  const { configuration } = state.registry;
  if (configuration === null) return;
  const { queue } = state;
  const { queueing } = configuration;
  if (queue !== null && (queue.dayOpen || contradictionsOfChange(queue, queueing).length === 0)) {
    changeSettings(queue, queueing);
    return;
  }
  // Before settings were checked, a hall could be set up anew after its day; that day does not open again.
  const day = queue?.day ?? null;
  state.queue = newQueueState(queueing);
  state.queue.day = day;
}
