import type { HallEvent } from './events.ts';
import { EVENT_SHAPES } from './events.ts';
import type { HallState } from './state.ts';

/** The stream an event belongs to: `day/<day>`, `rating/<id>` or `registry`. */
export function streamOf(state: HallState, event: HallEvent): string {
  const { part } = EVENT_SHAPES[event.kind];
  if (part === 'registry') return 'registry';
  if ('ratingId' in event) return `rating/${event.ratingId}`;
  return `day/${'day' in event ? event.day : state.queue?.day}`;
}
