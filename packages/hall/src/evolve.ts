import { evolveQueue, type QueueEvent } from '@yichuang/queueing';
import { evolveRating, newRatingState, type RatingEvent } from '@yichuang/rating';
import { EVENT_SHAPES, type HallEvent, type HallRecord } from './events.ts';
import { evolveFloor } from './floor.ts';
import { evolveRegistry, type RegistryEvent } from './registry.ts';
import { configureQueue, getQueue, type HallState, newFloorState } from './state.ts';
import { outlivesDay } from './streams.ts';

function fold(state: HallState, body: HallEvent): void {
  const { part } = EVENT_SHAPES[body.kind];
  if (part === 'registry') {
    evolveRegistry(state.registry, body as RegistryEvent);
    if (body.kind === 'HallConfigured') configureQueue(state);
  } else if (part === 'rating') evolveRating(state.rating, body as RatingEvent);
  else evolveQueue(getQueue(state), body as QueueEvent);
}

/** Folds one recorded event into the state, in place. */
export function evolveHall(state: HallState, record: HallRecord): void {
  if (record.body.kind === 'DayOpened') {
    // A business day starts with nothing of the day before but visits still to come; older ratings stay in their streams.
    state.rating = newRatingState();
    state.floor = newFloorState();
    for (const stream of state.versions.keys())
      if (!outlivesDay(stream, record.body.day)) state.versions.delete(stream);
  }
  fold(state, record.body);
  evolveFloor(state, record);
  state.versions.set(record.stream, record.version);
  state.seq = record.seq;
}
